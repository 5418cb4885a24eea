// Two statements of one record that contradict each other: status, number, title.
import Type from 'typebox'
import type {Section} from '../../documents/digest-model.ts'
import {isInForce, isRetired} from '../../documents/vocabulary/statuses.ts'
import type {DraftFix} from '../../model/finding.ts'
import type {Span} from '../../model/place.ts'
import type {DecisionLog} from '../../workspace/logs/logs.ts'
import {baseName} from '../../workspace/paths.ts'
import {lexiconOf} from '../../workspace/recognition/lexicon.ts'
import {unitOf} from '../../workspace/recognition/names.ts'
import type {Decision, DecisionReference, DecisionStatus, Metadatum} from '../../workspace/records/decision.ts'
import {
  asWideAs,
  holderOf,
  isCopiedNumber,
  type Misnumber,
  titleMisnumber,
  titleSource,
  wholeNumber,
} from '../../workspace/records/numbers.ts'
import {isPreamble, sectionAt} from '../../workspace/records/record-text.ts'
import {recordText, statementsOf} from '../../workspace/records/statements.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'decision/metadata-conflict',
  on: 'decision',
  severity: 'warning',
  fixable: 'safe',
  onRetired: true,
  summary: {
    en: 'A decision says the same of itself wherever it speaks of itself.',
    fr: 'Une décision dit la même chose d’elle-même partout où elle parle d’elle-même.',
  },
  advice: {
    en: 'Keep the statement that is right and correct the other one.',
    fr: 'Gardez l’indication juste et corrigez l’autre.',
  },
  options: Type.Object({}),
  messages: {
    status: {
      en: 'The status is `{other}` here, but `{status}` elsewhere in this record.',
      fr: 'Le statut est `{other}` ici, mais `{status}` ailleurs dans cette décision.',
    },
    replaced: {
      en: 'The status is `{status}`, but this record names `{other}` as its successor.',
      fr: 'Le statut est `{status}`, mais cette décision nomme `{other}` comme successeur.',
    },
    number: {
      en: 'The title says {title}, the file name says {file}.',
      fr: 'Le titre dit {title}, le nom du fichier dit {file}.',
    },
    id: {
      en: 'The front matter says `{id}`, the file name says {file}.',
      fr: 'L’en-tête dit `{id}`, le nom du fichier dit {file}.',
    },
    copied: {
      en: 'This is the title of `{other}`, and the file name speaks of something else.',
      fr: 'C’est le titre de `{other}`, et le nom du fichier parle d’autre chose.',
    },
  },
  *check(decision, {workspace, report}) {
    const log = workspace.logOf(decision)
    const [first] = decision.statuses
    const other = first && contradicting(decision, first)
    if (first && other) {
      yield report(
        'status',
        other,
        {status: shown(first), other: shown(other)},
        {path: other.path, related: [placeOf(first)]},
      )
    }
    const successor = namedSuccessor(decision)
    if (first && successor) {
      yield report(
        'replaced',
        first,
        {status: shown(first), other: successor.value},
        {path: first.path, related: [placeOf(successor)]},
      )
    }
    const source = titleSource(decision, log)
    const misnumber = titleMisnumber(decision, log)
    if (misnumber) {
      const data = {title: misnumber.digits, file: fileDigits(decision)}
      const related = source ? [titleOf(source)] : holder(misnumber, log)
      yield report('number', misnumber, data, {
        related,
        fixes: renumber(misnumber, decision, log, source !== undefined),
      })
    } else if (source)
      yield report('copied', decision.head, {other: baseName(unitOf(source.path))}, {related: [titleOf(source)]})
    const id = misnamed(decision, log, statementsOf(decision, 'id', lexiconOf(workspace.config)))
    if (id) yield report('id', id, {id: id.value, file: fileDigits(decision)})
  },
})

/** A second statement that cannot hold beside the first one; statements about tasks further down do not count. */
function contradicting(decision: Decision, first: DecisionStatus): DecisionStatus | undefined {
  if (first.canonical === 'unknown') return undefined
  return decision.statuses.find((other) => {
    const isKnown = other.canonical !== 'unknown' && other.canonical !== first.canonical
    const agrees = isInForce(other.canonical) && isInForce(first.canonical)
    return isKnown && !agrees && isOfTheRecord(decision, other) && isOfTheRecord(decision, first)
  })
}

/** A successor under a key of its own, in a record whose status still holds. */
function namedSuccessor({state, supersededBy}: Decision): DecisionReference | undefined {
  if (!isInForce(state)) return undefined
  return supersededBy.find(({source, decision}) => source === 'front-matter' && decision !== undefined)
}

/** In front matter, before the body, or first under a heading of level 2 that is nothing but «Status». */
function isOfTheRecord(decision: Decision, status: DecisionStatus): boolean {
  const {source, span, path} = status
  if (source === 'front-matter' || path !== decision.path) return true
  const {sections} = decision.digest
  const index = sectionAt(decision.digest, span.start)
  return source === 'section' ? opensStatus(sections[index], status) : isPreamble(recordText(decision), index)
}

const statusHeading = /^[^\p{L}]*(?:status|statut|état|etat)[^\p{L}]*$/iu

/** Whether the place is among the first two lines of a section for the status, or ends it further down: lists may follow. */
function opensStatus(section: Section | undefined, {span, canonical}: DecisionStatus): boolean {
  if (!section || section.depth > 2 || !statusHeading.test(section.heading.value)) return false
  const holds = (line: {readonly span: Span}) => line.span.start <= span.start && span.start < line.span.end
  return section.lines.slice(0, 2).some(holds) || (isRetired(canonical) && !section.items.some(holds))
}

function shown({value}: DecisionStatus): string {
  return value.length <= 40 ? value : `${value.slice(0, 40).replace(/\s+\S*$/, '')}…`
}

function placeOf({path, span}: Pick<DecisionStatus, 'path' | 'span'>) {
  return {path, span, message: {en: 'The other statement.', fr: 'L’autre indication.'}}
}

function titleOf(decision: Decision) {
  return {path: decision.path, span: decision.head, message: {en: 'The same title.', fr: 'Le même titre.'}}
}

function fileDigits(decision: Decision): string {
  return /\d+/.exec(decision.id)?.[0] ?? String(decision.number)
}

/** The record that the title's number belongs to. */
function holder({value}: Misnumber, log: DecisionLog) {
  const other = holderOf(value, log)
  if (!other) return []
  return [
    {
      path: other.path,
      span: other.head,
      message: {en: 'This record has that number.', fr: 'Cette décision porte ce numéro.'},
    },
  ]
}

/** Gives the title the file's number: safe where the number was copied, but not the whole title. */
function renumber(misnumber: Misnumber, decision: Decision, log: DecisionLog, isCopied: boolean): DraftFix[] {
  if (decision.number === undefined) return []
  const {span, digits} = misnumber
  const text = asWideAs(digits, decision.number)
  return [
    {
      kind: isCopiedNumber(misnumber, decision, log) && !isCopied ? 'safe' : 'suggestion',
      title: {en: `Number the title ${text}`, fr: `Donner au titre le numéro ${text}`},
      changes: [{kind: 'edit', path: decision.path, span, text}],
    },
  ]
}

/** A front matter number that is not the file's, in a log where it usually is. */
function misnamed({number, digest, key}: Decision, log: DecisionLog, ids: readonly Metadatum[]): Metadatum | undefined {
  if (log.kind === 'file' || log.numbering !== 'number' || number === undefined || key.includes('#')) return undefined
  const stated = ids.filter(({source}) => source === 'front-matter' && digest.frontMatter)
  return stated.find((id) => {
    const own = wholeNumber(id)
    return own !== undefined && own !== number && number !== 0
  })
}
