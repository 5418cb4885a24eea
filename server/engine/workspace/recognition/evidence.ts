// What speaks for and against a document being a decision record: signs in its name, its metadata and its headings.
import type {Digest, Entry, Section} from '../../documents/digest-model.ts'
import {isPlaceholder} from '../../documents/placeholders.ts'
import type {FieldRole} from '../../documents/vocabulary/fields.ts'
import {fold, foldHeading} from '../../documents/vocabulary/fold.ts'
import type {Role} from '../../documents/vocabulary/roles.ts'
import {byText, longestWord} from '../../model/by-text.ts'
import {memo} from '../memo.ts'
import {folderOf} from '../paths.ts'
import type {Lexicon} from './lexicon.ts'
import {
  type FolderMeaning,
  isAttachmentFolder,
  isForeignFolder,
  isIndexName,
  isReadme,
  isTemplateName,
  nearestLogFolder,
  type RecordName,
  readName,
  unitOf,
} from './names.ts'

const parts: readonly Role[] = ['context', 'decision', 'consequences', 'options']

export interface Evidence {
  readonly path: string
  readonly name: RecordName
  /** The folder that the record as a unit lies in. */
  readonly home: string
  /** What the nearest named folder above says. */
  readonly folder: FolderMeaning | undefined
  readonly roles: ReadonlySet<Role>
  /** How many of context, decision, consequences and options its headings announce. */
  readonly parts: number
  /** Whether a heading says «decision» in so many words. */
  readonly saysDecision: boolean
  /** Whether those headings are what the document is made of: one of many that a long document has, or a journal repeats, tell nothing. */
  readonly isRecordThroughout: boolean
  /** How many headings are those of a request for comments. */
  readonly proposalHeadings: number
  /** Whether some metadatum states a status that the vocabulary knows. */
  readonly hasStatus: boolean
  readonly hasDeciders: boolean
  /** Whether front matter declares the kind: `type: adr`, `eip: 12`, `kep-number: 7`. */
  readonly declared: boolean
  readonly isTemplate: boolean
  readonly isIndex: boolean
  /** Material for tests, pictures, vendored text. */
  readonly isForeign: boolean
}

const proposalHeadings = new Set([
  'motivation',
  'explanation',
  'internal details',
  'detailed design',
  'design details',
  'design',
  'prior art',
  'drawbacks',
  'alternatives',
  'trade offs and mitigations',
  'prior art and alternatives',
  'open questions',
  'unresolved questions',
  'future possibilities',
  'guide level explanation',
  'reference level explanation',
  'rationale and alternatives',
  'goals',
  'non goals',
  'proposal',
  'implementation',
  'basic example',
  'adoption strategy',
  'how we teach this',
  'specification',
  'rationale',
  'backwards compatibility',
  'abstract',
  'security considerations',
  'unresolved questions and bikeshedding',
  'user stories',
  'graduation criteria',
  'test plan',
  'implementation history',
])

/** Gathers the evidence of one Markdown document. */
export function evidenceOf(path: string, digest: Digest, lexicon: Lexicon, hasSidecar: boolean): Evidence {
  const home = folderOf(unitOf(path))
  const name = readName(path)
  const headings = headingsOf(digest, lexicon)
  const metadata = metadataOf(digest, lexicon)
  const declared = declares(digest)
  return {
    path,
    name,
    home,
    folder: nearestLogFolder(home)?.meaning,
    roles: headings.roles,
    parts: parts.filter((role) => headings.roles.has(role)).length,
    saysDecision: headings.saysDecision,
    isRecordThroughout: headings.isThroughout,
    proposalHeadings: headings.ofProposals,
    hasStatus: metadata.hasStatus || headings.hasStatus,
    hasDeciders: metadata.hasDeciders,
    declared: hasSidecar || declared,
    isTemplate:
      isTemplateName(path) || (!declared && !isOwnName(name) && (headings.areUnfilled || metadata.hasDummyDate)),
    isIndex:
      (isIndexName(path) && unitOf(path) === path) ||
      (isReadme(path) && name.kind === 'slug') ||
      isListOfRecords(digest, headings),
    isForeign: isForeignFolder(path) || isAttachmentFolder(path),
  }
}

/** What the headings of a document say. */
interface Headings {
  readonly count: number
  readonly roles: ReadonlySet<Role>
  readonly saysDecision: boolean
  /** Whether no part of a record comes again and again, and they are not lost among others. */
  readonly isThroughout: boolean
  /** How many are those of a request for comments. */
  readonly ofProposals: number
  /** Whether a section for the status begins with one that the vocabulary knows. */
  readonly hasStatus: boolean
  /** Whether its sections mostly hold placeholders: such a page is there to be copied. */
  readonly areUnfilled: boolean
}

/** Looks each heading up once: documents have many. */
function headingsOf({sections}: Digest, lexicon: Lexicon): Headings {
  const headed = sections.filter(({depth}) => depth > 0)
  const said = signsIn(lexicon)
  const signs = headed.map(({heading}) => said(heading.value))
  const known = headed.flatMap((section, index) => {
    const role = signs[index]?.role
    return role === undefined ? [] : [{role, section}]
  })
  const unfilled = known.filter(({section}) => section.content === 'placeholder').length
  const areMostly = known.length >= 3 && unfilled >= 3 && unfilled * 3 >= known.length * 2
  return {
    count: headed.length,
    roles: new Set(known.map(({role}) => role)),
    saysDecision: signs.some(({saysDecision}) => saysDecision),
    isThroughout: isThroughout(
      known.map(({role}) => role),
      headed.length,
    ),
    ofProposals: signs.filter(({isOfProposal}) => isOfProposal).length,
    hasStatus: known.some(({role, section}) => role === 'status' && opensWithStatus(section, lexicon)),
    areUnfilled: areMostly || (unfilled >= 2 && headed.some(isTemplateHead)),
  }
}

/** Headings of each part up to twice, and at least one in seven of all. */
function isThroughout(roles: readonly Role[], headings: number): boolean {
  const counts = parts.map((part) => roles.filter((role) => role === part).length)
  return counts.filter((count) => count > 2).length < 2 && roles.length * 7 >= headings
}

/** What single headings say. */
const signsIn = memo((lexicon: Lexicon) =>
  byText((heading) => {
    const folded = foldHeading(heading)
    return {
      role: lexicon.role(heading),
      saysDecision: /\bdecisions?\b|\bdecid|considered options|options envisagees/.test(folded),
      isOfProposal: proposalHeadings.has(folded),
    }
  }, longestWord),
)

function opensWithStatus({lines}: Section, lexicon: Lexicon): boolean {
  return lines.slice(0, 3).some(({value}) => lexicon.status(value) !== 'unknown')
}

function isTemplateHead({depth, heading}: Section): boolean {
  return depth === 1 && isTemplateTitle(heading.value)
}

/** What front matter and fields of a document say. */
interface Metadata {
  readonly hasStatus: boolean
  readonly hasDeciders: boolean
  /** `Date: YYYY-MM-DD`. */
  readonly hasDummyDate: boolean
}

function metadataOf({frontMatter, fields}: Digest, lexicon: Lexicon): Metadata {
  let [hasStatus, hasDeciders, hasDummyDate] = [false, false, false]
  const look = (key: string, values: readonly {readonly value: string}[]): FieldRole | undefined => {
    const role = lexicon.field(key)
    if (role === 'deciders') hasDeciders = true
    if (role === 'status') hasStatus ||= values.some(({value}) => lexicon.status(value) !== 'unknown')
    return role
  }
  for (const {key, values} of frontMatter?.entries ?? []) look(key.value, values)
  for (const {key, value} of fields) if (look(key.value, [value]) === 'date') hasDummyDate ||= isDummyDate(value.value)
  return {hasStatus, hasDeciders, hasDummyDate}
}

function isDummyDate(value: string): boolean {
  return /^\W*(?:date|y{2,4}\W?m{2}\W?d{2}|a{2,4}\W?m{2}\W?j{2}|jj\Wmm\Waaaa)\W*$/i.test(value)
}

/** A name with a day or a number of its own: what such a file leaves unfilled is a defect, not a template. */
function isOwnName({kind, number}: RecordName): boolean {
  return kind === 'date' || (kind === 'number' && number !== 0)
}

/** `type: adr`, or the preamble of an improvement proposal: its number under its kind's name. */
function declares({frontMatter}: Digest): boolean {
  const entries = (frontMatter?.entries ?? []).map(({key, values}) => ({name: fold(key.value), values}))
  const has = (name: string) => entries.some((entry) => entry.name === name)
  if (has('adr id') || entries.some((entry) => /^(?:type|kind|doc ?type)$/.test(entry.name) && isRecordType(entry)))
    return true
  const isNumbered = entries.some(
    ({name, values}) =>
      /^(?:eip|erc|cip|cps|bip|sip|aip|rip|kep number|tep|lip|zip|hip|tip|dip)$/.test(name) &&
      /\d/.test(values[0]?.value ?? ''),
  )
  return isNumbered && has('status')
}

function isRecordType({values}: Pick<Entry, 'values'>): boolean {
  return /^(?:adr|architecture decision|architecture decision record|decision|decision record)$/.test(
    fold(values[0]?.value ?? ''),
  )
}

/** Titles that only a template has. */
function isTemplateTitle(title: string): boolean {
  const text = title.replace(/^(?:(?:adr|rfc)[-\s]?)?[\dNX#]{0,5}\s*[.:—–-]?\s*/i, '')
  return (
    isPlaceholder(text) ||
    /^[{[<].*[}\]>]$/.test(text) ||
    /^(?:(?:short |descriptive )*title\b.*(?:problem|solution|here|decision)|title|titre|titre (?:court|de la decision).*|decision title|number title|short noun phrase|template)$/.test(
      fold(text),
    )
  )
}

/** Five links or more to neighbours, and hardly a section of its own. */
function isListOfRecords({links}: Digest, {count, roles}: Headings): boolean {
  if (links.length < 5 || links.length < count) return false
  if (roles.has('context') || roles.has('decision') || roles.has('consequences')) return false
  const neighbours = links.filter(({target}) =>
    /^(?:\.\/)?(?:[\w-]+\/)?(?:adr[-_]?)?\d{2,8}[-_.][^/#]+$/i.test(target.value),
  )
  return neighbours.length >= 5 && neighbours.length >= count
}
