// What to write into a record's front matter, and behind the keys of its first lines: keys, statuses, days, people, records.
import {preambleOf} from '../authoring/carriers.ts'
import {type Case, statusNames, statusWord, yamlKey} from '../authoring/words.ts'
import type {FieldRole} from '../documents/vocabulary/fields.ts'
import {fold} from '../documents/vocabulary/fold.ts'
import type {Span} from '../model/place.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import {memo} from '../workspace/memo.ts'
import {type Lexicon, lexiconOf} from '../workspace/recognition/lexicon.ts'
import type {Decision} from '../workspace/records/decision.ts'
import {byCount, type Offer, type Spot, type Suggestion, upTo, yamlText} from './offer.ts'
import {recordsNamed} from './offer-records.ts'
import {yamlPlaceAt} from './yaml-place.ts'

/** In front matter, which is `block`. */
export function offerInFrontMatter(spot: Spot, block: Span): Offer | undefined {
  const {text, offset, model, workspace} = spot
  const place = yamlPlaceAt(text, block, offset)
  if (!place || !model) return undefined
  if (place.part === 'key') {
    if (place.path.length > 0) return undefined
    return {span: place.span, suggestions: keys(spot, model, new Set(place.siblings.map(fold)), place.hasColon)}
  }
  const key = place.path.at(-1) ?? ''
  const role = place.path.length === 1 ? lexiconOf(workspace.config).field(key) : undefined
  const asYaml = (suggestion: Suggestion): Suggestion => ({
    ...suggestion,
    text: yamlText(suggestion.text, text, place.span.start),
  })
  const blank = text[place.span.start - 1] === ':' ? ' ' : ''
  const found = [...values(spot, role, true), ...(role === undefined || role === 'tags' ? peerValues(spot, key) : [])]
  return {span: place.span, suggestions: found.map(asYaml).map((each) => ({...each, text: `${blank}${each.text}`}))}
}

/** Keys that other records of the log have, the commonest first, then those that every record may have. */
function keys(spot: Spot, model: Decision, there: ReadonlySet<string>, hasColon: boolean): readonly Suggestion[] {
  const lexicon = lexiconOf(spot.workspace.config)
  const roles = new Set([...there].map((key) => lexicon.field(key)))
  const usual = [...keysIn(spot.log, lexicon), ...writable.map((role) => yamlKey(role, model))]
  const seen = new Set<string>()
  return usual.flatMap((key): readonly Suggestion[] => {
    const role = lexicon.field(key)
    const name = role ?? fold(key)
    if (there.has(fold(key)) || (role !== undefined && roles.has(role)) || seen.has(name)) return []
    seen.add(name)
    return [{kind: 'key', label: key, text: hasColon ? key : `${key}: `, ...(role ? {role} : {})}]
  })
}

const writable = ['status', 'date', 'deciders', 'supersedes', 'supersededBy'] as const

/** The keys of a log's front matter on the first level, the commonest first. */
function keysIn(log: DecisionLog | undefined, lexicon: Lexicon): readonly string[] {
  if (!log) return []
  // What one record alone has may be a slip, or what is being typed.
  const counts = keysOfLog(log)
  return [...counts].flatMap(([key, count]) => (count > 1 || lexicon.field(key) !== undefined ? [key] : []))
}

const keysOfLog = memo(({decisions}: DecisionLog): ReadonlyMap<string, number> => {
  const all = decisions.flatMap(({digest}) => (digest.frontMatter?.entries ?? []).map(({key}) => key.value))
  const flat = all.filter((key) => !key.includes('.'))
  return new Map(byCount(flat).map((key) => [key, flat.filter((other) => other === key).length]))
})

/** In the first lines of a record, or under the heading of its status. */
export function offerInPreamble(spot: Spot): Offer | undefined {
  const {before, decision, offset, workspace} = spot
  if (!decision) return undefined
  const section = decision.sections.findLast(({span}) => span.start <= offset)
  const [, key, lead, word = ''] =
    /^\s*(?:[-*+]\s+)?(?:\*\*|__)?([\p{L}][\p{L} _-]{1,40}?)(?:\*\*|__)?\s?:(?:\*\*|__)?(\s*)(.*)$/u.exec(before) ?? []
  const isHigh = section !== undefined && (preambleOf(decision).includes(section) || section.depth === 0)
  if (key !== undefined && isHigh) {
    const role = lexiconOf(workspace.config).field(key)
    const blank = lead === '' ? ' ' : ''
    const found = values(spot, role, false).map((each) => ({...each, text: `${blank}${each.text}`}))
    return found.length === 0 ? undefined : {span: upTo(spot, word.length), suggestions: found}
  }
  const isStatus =
    section !== undefined && decision.roles.get('status')?.includes(section) && offset > section.headingSpan.end
  const [written] = /^[\p{L} ]*$/u.exec(before) ?? []
  if (!isStatus || written === undefined || section.lines.some(({span}) => span.end < offset - written.length))
    return undefined
  return {span: upTo(spot, written.trimStart().length), suggestions: statuses(spot, false, 'capital')}
}

/** What may stand behind a key. */
function values(spot: Spot, role: FieldRole | undefined, isYaml: boolean): readonly Suggestion[] {
  const {today, decision} = spot
  switch (role) {
    case 'status':
      return statuses(spot, isYaml, 'lower')
    case 'date':
    case 'updated':
      return [{kind: 'date', label: today, text: today}]
    case 'deciders':
    case 'consulted':
    case 'informed':
      return people(spot)
    case 'supersedes':
    case 'supersededBy':
      return decision ? recordsNamed(decision, spot.workspace, isYaml) : []
    default:
      return []
  }
}

/** Each status in the log's own word, those that it uses most first; behind `superseded by`, records. */
function statuses(
  {model, log, before, decision, workspace}: Spot,
  isYaml: boolean,
  letters: Case,
): readonly Suggestion[] {
  if (!model || !log) return []
  const [lead] = /\b(?:(?:superseded|replaced) by|(?:remplacée?|annulée?) par) /i.exec(before) ?? []
  if (lead !== undefined && decision)
    return recordsNamed(decision, workspace, isYaml).map((each) => ({
      ...each,
      text: `${lead}${each.text}`,
      filter: `${lead}${each.filter ?? each.label}`,
    }))
  const own = wordsIn(log)
  const order = [...own.keys()]
  const rank = (name: string) => (order as readonly string[]).indexOf(name) + (own.has(name) ? 0 : order.length + 1)
  return statusNames
    .toSorted((a, b) => rank(a) - rank(b))
    .map((status) => {
      const word = own.get(status) ?? statusWord(status, model, log, letters)
      return {kind: 'status', label: word, text: word, status}
    })
}

/** The commonest word of a log for each status, the commonest status first; words of more than two are no habit. */
const wordsIn = memo(({decisions}: DecisionLog): ReadonlyMap<string, string> => {
  const stated = decisions.flatMap(({status}) =>
    status && /^\p{L}+(?: \p{L}+){0,2}$/u.test(status.value) ? [status] : [],
  )
  const states = byCount(stated.map(({canonical}) => canonical)).filter((name) => name !== 'unknown')
  return new Map(
    states.map((name) => {
      const [word = name] = byCount(stated.filter(({canonical}) => canonical === name).map(({value}) => value))
      return [name, word]
    }),
  )
})

/** Whoever is named as a decider, those of the log first, but for those whom the record names already. */
function people({log, decision, workspace}: Spot): readonly Suggestion[] {
  const named = new Set(decision?.deciders.map(({value}) => value))
  const others = workspace.logs.filter((each) => each !== log).flatMap((each) => peopleIn(each))
  const all = [...new Set([...(log ? peopleIn(log) : []), ...others])]
  return all.filter((name) => !named.has(name)).map((name) => ({kind: 'person', label: name, text: name}))
}

const peopleIn = memo(({decisions}: DecisionLog): readonly string[] => {
  const names = decisions.flatMap(({deciders}) => deciders.map(({value}) => value.trim()))
  return byCount(names.filter((name) => name !== '' && name.length <= 80))
})

/** So many records must give a key one value before it is offered, unless the key lists values. */
const shared = 2

/** What other records of the log have behind the same key. */
function peerValues({log, decision}: Spot, key: string): readonly Suggestion[] {
  const entries = (log?.decisions ?? [])
    .filter((each) => each !== decision)
    .flatMap(({digest}) => digest.frontMatter?.entries.filter((entry) => fold(entry.key.value) === fold(key)) ?? [])
  const all = entries
    .flatMap(({values: found}) => found.map(({value}) => value))
    .filter((value) => value !== '' && value.length <= 60)
  const isList = entries.some(({kind}) => kind === 'list')
  const often = byCount(all).filter((value) => isList || all.filter((other) => other === value).length >= shared)
  return often.map((value) => ({kind: 'value', label: value, text: value}))
}
