// How long deposits that prove a date still hold: e-Soleau envelopes, deposits at the APP, escrow.
import {readDate} from '../../documents/vocabulary/dates.ts'
import {dayAfter, readDuration} from '../../documents/vocabulary/durations.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import type {Located} from '../../model/place.ts'
import {knownKindOf} from '../kinds/index.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'

/** A deposit that ends. */
export interface Deposit {
  /** The value that tells when it ends: the end itself, or the duration. */
  readonly place: Located<string>
  /** `YYYY-MM-DD`. */
  readonly end: string
}

const keys = {
  date: /^(?:date|date (?:de|du) depot|depose le|deposited(?: on)?|date of deposit|deposit date|filed(?: on)?|registered(?: on)?|enregistre le|delivre le)$/,
  duration:
    /^(?:duree|duration|duree de (?:conservation|protection|validite|garde)|period|periode|term|conservation|validite|valid for)$/,
  end: /^(?:expir\w*(?: le| on| date)?|date d expiration|echeance|end|fin|valid until|valable jusqu au|jusqu au|until|date de fin|renouvellement(?: le)?|renew(?:al)?(?: by)?)$/,
} as const

/** The deposit that a document tells of, from its front matter or its fields; undefined where no end can be told. */
export function depositOf(document: WorkspaceDocument, workspace: Workspace): Deposit | undefined {
  if (knownKindOf(document, workspace) !== 'deposit') return undefined
  const {frontMatter, fields} = document.digest
  const pairs: readonly Pair[] = [
    ...(frontMatter?.entries ?? []).flatMap(({key, values}) =>
      values.slice(0, 1).map((value) => ({key: key.value, value})),
    ),
    ...fields.map(({key, value}) => ({key: key.value, value})),
  ]
  return depositIn(pairs, document.language)
}

interface Pair {
  readonly key: string
  readonly value: Located<string>
}

function depositIn(pairs: readonly Pair[], language: 'en' | 'fr'): Deposit | undefined {
  const told = (wanted: keyof typeof keys) => pairs.find(({key}) => keys[wanted].test(fold(key)))?.value
  const [date, duration, end] = [told('date'), told('duration'), told('end')]
  const stated = end && readDate(end.value, language).iso
  if (end && stated !== undefined) return {place: end, end: stated}
  const begun = date && readDate(date.value, language).iso
  const length = duration && readDuration(duration.value)
  return begun === undefined || duration === undefined || length === undefined
    ? undefined
    : {place: duration, end: dayAfter(begun, length)}
}
