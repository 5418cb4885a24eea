// What speaks for and against a document being a decision record: signs in its name, its metadata and its headings.
import type {Digest, Entry, Section} from '../../documents/digest-model.ts'
import {isPlaceholder} from '../../documents/placeholders.ts'
import {fold, foldHeading} from '../../documents/vocabulary/fold.ts'
import type {Role} from '../../documents/vocabulary/roles.ts'
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
  const headings = digest.sections.filter(({depth}) => depth > 0)
  const roles = new Set(headings.flatMap(({heading}) => lexicon.role(heading.value) ?? []))
  const fields = metadataKeys(digest, lexicon)
  return {
    path,
    name: readName(path),
    home,
    folder: nearestLogFolder(home)?.meaning,
    roles,
    parts: parts.filter((role) => roles.has(role)).length,
    saysDecision: headings.some(({heading}) =>
      /\bdecisions?\b|\bdecid|considered options|options envisagees/.test(foldHeading(heading.value)),
    ),
    proposalHeadings: headings.filter(({heading}) => proposalHeadings.has(foldHeading(heading.value))).length,
    hasStatus: statesStatus(digest, lexicon),
    hasDeciders: fields.has('deciders'),
    declared: hasSidecar || declares(digest),
    isTemplate:
      isTemplateName(path) ||
      (!declares(digest) && !isOwnName(path) && (isUnfilled(headings, lexicon) || hasDummyDate(digest, lexicon))),
    isIndex:
      (isIndexName(path) && unitOf(path) === path) ||
      (isReadme(path) && readName(path).kind === 'slug') ||
      isListOfRecords(digest, headings, roles),
    isForeign: isForeignFolder(path) || isAttachmentFolder(path),
  }
}

/** A name with a day or a number of its own: what such a file leaves unfilled is a defect, not a template. */
function isOwnName(path: string): boolean {
  const {kind, number} = readName(path)
  return kind === 'date' || (kind === 'number' && number !== 0)
}

/** `Date: YYYY-MM-DD`. */
function hasDummyDate(digest: Digest, lexicon: Lexicon): boolean {
  return digest.fields.some(
    ({key, value}) =>
      lexicon.field(key.value) === 'date' &&
      /^\W*(?:date|y{2,4}\W?m{2}\W?d{2}|a{2,4}\W?m{2}\W?j{2}|jj\Wmm\Waaaa)\W*$/i.test(value.value),
  )
}

function metadataKeys(digest: Digest, lexicon: Lexicon): ReadonlySet<string> {
  const keys = [...(digest.frontMatter?.entries ?? []), ...digest.fields].map(({key}) => lexicon.field(key.value))
  return new Set(keys.filter((key) => key !== undefined))
}

/** A status in front matter, in a field, or as the first line of a status section. */
function statesStatus(digest: Digest, lexicon: Lexicon): boolean {
  const isStatus = (key: string, values: readonly {readonly value: string}[]) =>
    lexicon.field(key) === 'status' && values.some(({value}) => lexicon.status(value) !== 'unknown')
  return (
    (digest.frontMatter?.entries ?? []).some(({key, values}) => isStatus(key.value, values)) ||
    digest.fields.some(({key, value}) => isStatus(key.value, [value])) ||
    digest.sections.some(
      (section) =>
        lexicon.role(section.heading.value) === 'status' &&
        section.lines.slice(0, 3).some(({value}) => lexicon.status(value) !== 'unknown'),
    )
  )
}

/** `type: adr`, or the preamble of an improvement proposal: its number under its kind's name. */
function declares(digest: Digest): boolean {
  const entries = digest.frontMatter?.entries ?? []
  const has = (key: string) => entries.some((entry) => fold(entry.key.value) === key)
  if (entries.some((entry) => /^(?:type|kind|doc ?type)$/.test(fold(entry.key.value)) && isRecordType(entry)))
    return true
  if (has('adr id')) return true
  const numbered = entries.some(
    ({key, values}) =>
      /^(?:eip|erc|cip|cps|bip|sip|aip|rip|kep number|tep|lip|zip|hip|tip|dip)$/.test(fold(key.value)) &&
      /\d/.test(values[0]?.value ?? ''),
  )
  return numbered && has('status')
}

function isRecordType({values}: Entry): boolean {
  return /^(?:adr|architecture decision|architecture decision record|decision|decision record)$/.test(
    fold(values[0]?.value ?? ''),
  )
}

/** A page whose sections mostly hold placeholders is there to be copied. */
function isUnfilled(headings: readonly Section[], lexicon: Lexicon): boolean {
  const known = headings.filter(({heading}) => lexicon.role(heading.value) !== undefined)
  const unfilled = known.filter(({content}) => content === 'placeholder')
  return known.length >= 3 && unfilled.length >= 3 && unfilled.length * 3 >= known.length * 2
    ? true
    : unfilled.length >= 2 && headings.some(({depth, heading}) => depth === 1 && isTemplateTitle(heading.value))
}

/** Titles that only a template has. */
export function isTemplateTitle(title: string): boolean {
  const text = title.replace(/^(?:(?:adr|rfc)[-\s]?)?[\dNX#]{0,5}\s*[.:—–-]?\s*/i, '')
  return (
    isPlaceholder(text) ||
    /^[{[<].*[}\]>]$/.test(text) ||
    /^(?:(?:short |descriptive )*title\b.*(?:problem|solution|here|decision)|title|titre|titre (?:court|de la decision).*|decision title|number title|short noun phrase|template)$/.test(
      fold(text),
    )
  )
}

/** Three links or more to neighbours, and hardly a section of its own. */
function isListOfRecords(digest: Digest, headings: readonly Section[], roles: ReadonlySet<Role>): boolean {
  const neighbours = digest.links.filter(({target}) =>
    /^(?:\.\/)?(?:[\w-]+\/)?(?:adr[-_]?)?\d{2,8}[-_.][^/#]+$/i.test(target.value),
  )
  const isRecord = roles.has('context') || roles.has('decision') || roles.has('consequences')
  return neighbours.length >= 5 && !isRecord && neighbours.length >= headings.length
}
