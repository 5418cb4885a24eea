// A status in words that Relais does not know: nobody else may know them either.
import Type from 'typebox'
import type {Config} from '../../config/config.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import type {DraftFix} from '../../model/finding.ts'
import type {Language} from '../../model/language.ts'
import {nearest} from '../../model/nearest.ts'
import type {DecisionLog} from '../../workspace/logs/logs.ts'
import {memo} from '../../workspace/memo.ts'
import type {Decision, DecisionStatus, Metadatum} from '../../workspace/records/decision.ts'
import {rule} from '../rule.ts'

/** Words to lead a misspelt one to: the usual ones of each language. */
const words: Readonly<Record<Language, readonly string[]>> = {
  en: `draft proposed pending accepted approved active adopted decided implemented implementable rejected declined withdrawn
    deprecated obsolete superseded replaced deferred postponed provisional experimental`.split(/\s+/),
  fr: `brouillon proposé proposée accepté acceptée approuvé approuvée validé validée adopté adoptée rejeté rejetée refusé
    refusée abandonné abandonnée déprécié dépréciée obsolète remplacé remplacée reporté reportée provisoire expérimental`.split(
    /\s+/,
  ),
}

/** Up to this length a text is taken for a status wherever it stands; longer ones need the plain heading or key. */
const longestWords = 25

/** How many records must say the same before it counts as a word of the log's own. */
const ownWord = 3

export default rule({
  id: 'decision/status-unknown',
  on: 'decision',
  severity: 'info',
  fixable: 'safe',
  summary: {
    en: 'The status of a decision is a word that everybody knows.',
    fr: 'Le statut d’une décision est un mot que chacun connaît.',
  },
  advice: {
    en: 'Use a word such as `proposed`, `accepted` or `superseded`, or teach yours to Relais under `vocabulary.statuses` in relais.yaml.',
    fr: 'Employez un mot comme `proposé`, `accepté` ou `remplacé`, ou apprenez le vôtre à Relais sous `vocabulary.statuses` dans relais.yaml.',
  },
  options: Type.Object({}),
  messages: {
    misspelt: {
      en: 'The status `{status}` is unknown: did you mean `{word}`?',
      fr: 'Le statut `{status}` est inconnu\u00A0: vouliez-vous dire `{word}`\u00A0?',
    },
    brackets: {
      en: 'The status `{status}` still stands in the brackets of the template.',
      fr: 'Le statut `{status}` est encore entre les crochets ou accolades du modèle.',
    },
    unknown: {en: 'The status `{status}` is unknown.', fr: 'Le statut `{status}` est inconnu.'},
    repeated: {
      en: 'The status `{status}`, on {count} records of this log, is unknown.',
      fr: 'Le statut `{status}`, porté par {count} décisions de ce registre, est inconnu.',
    },
  },
  *check(decision, {workspace, report}) {
    const wrapped = inBrackets(decision)
    if (wrapped) {
      const data = {status: wrapped.word}
      yield report('brackets', wrapped, data, {path: wrapped.path, fixes: unwrap(wrapped)})
    }
    const status = unknownStatus(decision)
    if (!status) return
    const {path} = status
    const same = unknownOf(workspace.logOf(decision)).get(fold(status.value)) ?? []
    const word = nearestWord(status.value, decision.language, workspace.config)
    if (same.length >= ownWord) {
      const data = {status: quote(status.value), count: String(same.length)}
      if (same[0] === decision) yield report('repeated', status, data, {path})
    } else if (word) {
      yield report('misspelt', status, {status: quote(status.value), word}, {path, fixes: respell(status, word)})
    } else yield report('unknown', status, {status: quote(status.value)}, {path})
  },
})

/** A status inside the brackets or braces that a template puts around what is to be filled in. */
interface Wrapped extends Metadatum {
  readonly word: string
}

/** `[accepted]` in prose, `{accepted}` in front matter, where YAML even takes it for a mapping. */
function inBrackets({status, digest}: Decision): Wrapped | undefined {
  if (!status || status.canonical === 'unknown') return undefined
  const {value, source, path} = status
  if (/^\[[^\][]+\]$/.test(value)) return {...status, word: value.slice(1, -1).trim()}
  const entry = digest.frontMatter?.entries.find(
    ({kind, values: [only]}) => kind === 'map' && only?.span.start === status.span.start,
  )
  return entry && source === 'front-matter' ? {value, source, path, span: entry.span, word: value} : undefined
}

function unwrap({word, span, path}: Wrapped): DraftFix[] {
  return [
    {
      kind: 'safe',
      title: {en: 'Remove the brackets', fr: 'Supprimer ces signes'},
      changes: [{kind: 'edit', path, span, text: word}],
    },
  ]
}

/** The status in force, when it is unknown and really states something: prose under «Current state» does not. */
function unknownStatus(decision: Decision): DecisionStatus | undefined {
  const {status, statuses, sections} = decision
  if (status?.canonical !== 'unknown' || statuses.some(({canonical}) => canonical !== 'unknown')) return undefined
  if (status.source === 'front-matter' || status.value.length <= longestWords) return status
  const section = sections.find(({span}) => span.start <= status.span.start && status.span.start < span.end)
  const key =
    status.source === 'section'
      ? section?.heading.value
      : decision.digest.fields.find(({value}) => value.span.start === status.span.start)?.key.value
  return /^(?:(?:adr |decision |proposal )?status|statut(?: de la decision)?)$/.test(fold(key ?? ''))
    ? status
    : undefined
}

/** The records of a log by their unknown statuses, folded. */
const unknownOf = memo((log: DecisionLog): ReadonlyMap<string, readonly Decision[]> => {
  const groups = new Map<string, Decision[]>()
  for (const decision of log.decisions) {
    const status = unknownStatus(decision)
    if (!status) continue
    const group = groups.get(fold(status.value))
    if (group) group.push(decision)
    else groups.set(fold(status.value), [decision])
  }
  return groups
})

/** At most 40 characters, cut at a word. */
function quote(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 40).replace(/\s+\S*$/, '')}…`
}

/** The first word and where it stands, markup and emoji in front left out. */
function firstWord(text: string): RegExpExecArray | null {
  return /\p{L}[\p{L}-]*/u.exec(text)
}

/** The known word at most two letters away from the first word. */
function nearestWord(text: string, language: Language, {vocabulary}: Pick<Config, 'vocabulary'>): string | undefined {
  const first = firstWord(text)?.[0] ?? ''
  if (first.length < 5) return undefined
  // The search allows a third of the length; in eight letters that is two.
  const word = nearest(first, [...words[language], ...Object.values(vocabulary.statuses).flat()])
  return word && Math.abs(word.length - first.length) <= 2 && nearest(first.slice(0, 8), [word.slice(0, 8)])
    ? word
    : undefined
}

/** Replaces the misspelt word, in the same case. */
function respell({value, span, path}: DecisionStatus, word: string): DraftFix[] {
  const match = firstWord(value)
  if (!match || span.end - span.start !== value.length) return []
  const [first] = match
  const start = span.start + match.index
  const text = inCaseOf(first, word)
  return [
    {
      kind: 'suggestion',
      title: {en: `Write “${text}”`, fr: `Écrire «\u00A0${text}\u00A0»`},
      changes: [{kind: 'edit', path, span: {start, end: start + first.length}, text}],
    },
  ]
}

function inCaseOf(example: string, word: string): string {
  if (example === example.toUpperCase()) return word.toUpperCase()
  return /^\p{Lu}/u.test(example) ? word.charAt(0).toUpperCase() + word.slice(1) : word
}
