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
  date: /^(?:date|date (?:de|du) depot|deposee? le|deposited(?: on)?|date of deposit|deposit date|filed(?: on)?|filing date|registered(?: on)?|registration date|enregistree? le|date d enregistrement|delivree? le)$/,
  duration:
    /^(?:duree|duration|duree de (?:conservation|protection|validite|garde)|period|periode|term|conservation|validite|validity|valid for)$/,
  end: /^(?:expir\w*(?: le| on| date)?|date d expiration|echeance|date d echeance|end|ends(?: on)?|end date|fin|valid until|valid to|valable jusqu au|valide jusqu au|jusqu au|until|date de fin|fin de (?:validite|protection|conservation)|renouvellement(?: le)?|renouveler avant(?: le)?|renew(?:al)?(?: by| date)?)$/,
} as const

/** The deposits that a document tells of, by its front matter or fields and by the rows of its tables, as far as their ends can be told. */
export function depositsOf(document: WorkspaceDocument, workspace: Workspace): readonly Deposit[] {
  if (knownKindOf(document, workspace) !== 'deposit') return []
  const {frontMatter, fields, tables} = document.digest
  const whole: readonly Pair[] = [
    ...(frontMatter?.entries ?? []).flatMap(({key, values}) =>
      values.slice(0, 1).map((value) => ({key: key.value, value})),
    ),
    ...fields.map(({key, value}) => ({key: key.value, value})),
  ]
  const rows = tables.flatMap(({header, rows: all}) =>
    all.map((row) => row.flatMap((value, column) => pairOf(header[column], value))),
  )
  return [whole, ...rows].flatMap((pairs) => depositIn(pairs, document.language) ?? [])
}

function pairOf(head: Located<string> | undefined, value: Located<string>): readonly Pair[] {
  return head === undefined || value.value.trim() === '' ? [] : [{key: head.value, value}]
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
