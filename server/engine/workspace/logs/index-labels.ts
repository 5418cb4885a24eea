// Compares the sign or word of a status beside an entry of an index with the status that the record states.
import {fold} from '../../documents/vocabulary/fold.ts'
import {type CanonicalStatus, canonicalStatus, isInForce} from '../../documents/vocabulary/statuses.ts'
import {documentsBy, hasLinks} from '../documents-by.ts'
import type {Decision} from '../records/decision.ts'
import type {Workspace} from '../workspace.ts'
import {type IndexEntry, listingsOf} from './index-pages.ts'

/** An entry whose label tells another status than its record. */
export interface Mislabelled extends IndexEntry {
  readonly shown: string
}

const noAdditions: ReadonlyMap<string, CanonicalStatus> = new Map<string, CanonicalStatus>()

/** What records are taken to state: what they do, unless a look is taken at what would be. */
type StateOf = (decision: Decision) => CanonicalStatus | 'none'

/** Entries with a wrong label. Words mean what they mean; a sign means what it stands beside two times out of three. */
export function labelledStates(
  entries: readonly IndexEntry[],
  stateOf: StateOf = ({state}) => state,
): readonly Mislabelled[] {
  const labelled = entries.map((entry) => ({
    ...entry,
    shown: labelOf(entry),
    state: shownState(stateOf(entry.decision)),
  }))
  const signs = meaningsOf(labelled)
  return labelled.flatMap(({link, decision, shown, state}) => {
    const meaning = shown && (wordMeaning(shown) ?? signs.get(shown))
    const known = state !== 'unknown' && state !== 'none'
    const contrary =
      meaning !== undefined &&
      (wordMeaning(shown) !== undefined || [...signs.values()].includes(state as CanonicalStatus))
    return shown && meaning && known && contrary && meaning !== state ? [{link, decision, shown}] : []
  })
}

/** Pages by the keys of the records that they list. */
const pagesListing = documentsBy(
  'records listed',
  (document, workspace) =>
    listingsOf(document, workspace).flatMap(({entries}) => entries.map(({decision: {key}}) => key)),
  hasLinks,
)

/** Whether an index would show another status than a record's, this one's or another's, if this one stated this status. */
export function wouldBelie(decision: Decision, state: CanonicalStatus, workspace: Workspace): boolean {
  const told: StateOf = (each) => (each.key === decision.key ? state : each.state)
  return pagesListing(decision.key, workspace).some((document) =>
    listingsOf(document, workspace).some(({entries}) => {
      if (!entries.some((entry) => entry.decision.key === decision.key)) return false
      const now = new Set(labelledStates(entries).map(({link}) => link))
      return labelledStates(entries, told).some(({link}) => !now.has(link))
    }),
  )
}

/** Accepted and implemented are one for an index. */
function shownState(state: CanonicalStatus | 'none'): CanonicalStatus | 'none' {
  return isInForce(state) ? 'accepted' : state
}

/** What stands beside the link, at most three words long; empty when nothing does. */
function labelOf({link: {row}}: IndexEntry): string {
  if (!row) return ''
  const before = row.before.replace(/^[ \t]*(?:[-*+]|\d+[.)])[ \t]+/, '').trim()
  const after = row.after.replace(/^[\s:()[\]*_~–—-]+|[\s()[\]*_~.]+$/g, '')
  return [before, after].find((label) => label !== '' && label.length <= 16 && label.split(/\s+/).length <= 2) ?? ''
}

function wordMeaning(label: string): CanonicalStatus | undefined {
  if (!/\p{L}/u.test(label) || fold(label).includes(' ')) return undefined
  const status = canonicalStatus(label, noAdditions)
  return status === 'unknown' ? undefined : isInForce(status) ? 'accepted' : status
}

interface Labelled {
  readonly shown: string
  readonly state: CanonicalStatus | 'none'
}

/** What signs without letters stand for, learned from the list itself. */
function meaningsOf(labelled: readonly Labelled[]): ReadonlyMap<string, CanonicalStatus> {
  const meanings = new Map<string, CanonicalStatus>()
  for (const sign of new Set(labelled.map(({shown}) => shown))) {
    if (sign === '' || /\p{L}/u.test(sign)) continue
    const states = labelled.filter(({shown}) => shown === sign).map(({state}) => state)
    for (const state of new Set(states)) {
      const count = states.filter((each) => each === state).length
      if (state !== 'none' && count >= 2 && count * 3 >= states.length * 2) meanings.set(sign, state)
    }
  }
  return meanings
}
