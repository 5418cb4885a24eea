// What the name of a file or folder says: a number, a date, a word for template or index, a folder of decisions.
import {fold} from '../../documents/vocabulary/fold.ts'
import {byText, longestPath} from '../../model/by-text.ts'
import {baseName, folderOf, stem} from '../paths.ts'

/** How a record's name begins. */
export interface RecordName {
  readonly kind: 'number' | 'date' | 'year-month' | 'prefix' | 'slug'
  /** The number, for `number` names; for `prefix` names such as `adr-use-x` there is none. */
  readonly number: number | undefined
  /** The digits as written, with their zeros; empty when there is no number. */
  readonly digits: string
  /** A letter behind the number, such as `a` in `012a`. */
  readonly suffix: string
  /** The word in front, such as `adr` or `eip`; empty when there is none. */
  readonly prefix: string
  /** `YYYY-MM-DD` of a dated name. */
  readonly date: string | undefined
  /** What follows, without extension. */
  readonly slug: string
}

const prefixes =
  'madr|adr|cap|sep|msc|ofep|rfc|kep|tep|eip|erc|cip|cps|oip|aip|bip|sip|otep|oep|pep|lep|dr|ad|ddr|rec|decision|record|design|proposal'
const dated = /^((?:19|20)\d{2})[-_.]?(0[1-9]|1[0-2])[-_.]?(0[1-9]|[12]\d|3[01])(?:T?\d{4,6})?(?!\d)[-_. ]*/
const yearMonth = /^((?:19|20)\d{2})[-_.](0[1-9]|1[0-2])(?!\d)[-_. ]*/
const datePrefix = new RegExp(`^(?:${prefixes})[-_ ]+`, 'i')
const numbered = new RegExp(`^(?:(${prefixes}|[a-z])[-_ .#]*)?#?(\\d{1,5})([a-z](?![a-z\\d]))?(?:[-_. ):—–]+|$)`, 'i')
const prefixed = new RegExp(`^(${prefixes})[-_. ]+(?=\\S)`, 'i')

/** Reads a name; a record that is a folder with a README is named by its folder. */
export const readName: (path: string) => RecordName = byText((path) => {
  const name = unitName(path)
  return readDated(name) ?? readNumbered(name) ?? readPrefixed(name) ?? plain(name)
}, longestPath)

const nothing = {number: undefined, digits: '', suffix: '', prefix: '', date: undefined}

function plain(name: string): RecordName {
  return {kind: 'slug', ...nothing, slug: name}
}

function readDated(name: string): RecordName | undefined {
  const bare = name.replace(datePrefix, '')
  const day = dated.exec(bare)
  if (day) return {kind: 'date', ...nothing, date: `${day[1]}-${day[2]}-${day[3]}`, slug: bare.slice(day[0].length)}
  const month = yearMonth.exec(bare)
  return month ? {kind: 'year-month', ...nothing, slug: bare.slice(month[0].length)} : undefined
}

function readNumbered(name: string): RecordName | undefined {
  const match = numbered.exec(name)
  if (!match) return undefined
  const [whole, prefix = '', digits = '', suffix = ''] = match
  return {
    kind: 'number',
    number: Number(digits),
    digits,
    suffix,
    prefix,
    date: undefined,
    slug: name.slice(whole.length),
  }
}

function readPrefixed(name: string): RecordName | undefined {
  const match = prefixed.exec(name)
  return match ? {kind: 'prefix', ...nothing, prefix: match[1] ?? '', slug: name.slice(match[0].length)} : undefined
}

/** The path of the record as a unit: `0007-x/README.md` is its folder `0007-x`. */
export function unitOf(path: string): string {
  const folder = folderOf(path)
  return isReadme(path) && folder !== '.' && /^(?:[a-z]+[-_]?)?\d{1,8}(?:[-_.]|$)/i.test(baseName(folder))
    ? folder
    : path
}

function unitName(path: string): string {
  const unit = unitOf(path)
  return unit === path ? stem(path) : baseName(unit)
}

export function isReadme(path: string): boolean {
  return /^(?:readme|index)(?:[._-][a-z]{2})?\.(?:md|mdx|markdown)$/i.test(baseName(path))
}

/** Names of pages that lead to others: READMEs, indexes, tables of contents, guides about writing records. */
export function isIndexName(path: string): boolean {
  const name = fold(stem(path))
  return /^(?:readme|index|summary|sommaire|toc|table of contents|home|agents|claude|gemini|copilot instructions|skill|conventions|process|_?sidebar|adrs?|decisions|decision log|adr (?:index|log|list|process|guide|guidelines|workflow|format)|(?:adr )?overview|contributing|changelog|code of conduct|liste des (?:adr|decisions))$/.test(
    name,
  )
}

const templateWord =
  /^(?:(?:m?adr|rfc|kep|tep|ofep|decisions?|record|records|architecture|the|nygard|simple|full|minimal|bare|short|long|default|base|new|en|fr|document) )*(?:template|templates|tmpl|modele|modeles|gabarit|gabarits|trame|trames|canevas|boilerplate|skeleton|squelette)(?: (?:m?adr|rfc|kep|tep|decisions?|record|nygard|simple|full|minimal|bare|short|long|en|fr|de|d|la|decision))*$/

/** The file that this one translates by its name (`x.fr.md` beside `x.md`); undefined when it bears no language. */
export function originalOf(path: string): string | undefined {
  const match = /^(.+)[._-](?:en|fr|de|es|it|ja|ko|nl|pt|ru|zh)(\.\w+)$/i.exec(path)
  return match ? `${match[1]}${match[2]}` : undefined
}

/** Whether the name (or a folder above it) says that the file is to be copied, not read; a topic may be templates. */
export function isTemplateName(path: string): boolean {
  const name = fold(stem(path))
  if (/^(?:[nx#]{3,5}|yyyy(?: ?mm ?dd)?)(?: |$)/.test(name) || /^\d* ?(?:adr )?[nx]{4}(?: |$)/.test(name)) return true
  if (
    /^(?:(?:\w+ )?0+ .*(?:template|modele)|(?:\w+ )?0+ (?:template|modele)|(?:empty|blank|vierge)(?: \w+)?|x+ \w+)$/.test(
      name,
    )
  )
    return true
  if (/\b(?:adr|rfc|decision|record)\b/.test(name) && /\b(?:template|modele)$/.test(name) && !/\d/.test(name))
    return true
  if (/^[A-Z]{2,6}[-_ ]?(?:TEMPLATE|[Tt]emplate)$/.test(stem(path))) return true
  return templateWord.test(name) || isTemplateFolder(folderOf(path))
}

const isTemplateFolder = anyPart((name) => templateWord.test(fold(name)))

/** Whether a folder or one above it has a name that passes a test; asked once for each folder, not for each of its files. */
function anyPart(test: (name: string) => boolean): (folder: string) => boolean {
  return byText((folder) => folder.split('/').some(test), longestPath)
}

/** Folders whose content is material for tests or demonstrations, vendored, or agents' instructions. */
export function isForeignFolder(path: string): boolean {
  return isForeign(folderOf(path))
}

const isForeign = anyPart(
  (name) =>
    isHidden(name) ||
    /^(?:tests?|__tests__|specs?|fixtures?|__fixtures__|testdata|test-data|mocks?|integration-tests?|e2e|node_modules|vendor|third_party|site-packages|dist|build|out)$/i.test(
      name,
    ),
)

/** Folders with a dot belong to tools, unless they are named for decisions. */
function isHidden(name: string): boolean {
  return /^\.[a-z]/i.test(name) && meaningOfFolder(name) === undefined
}

/** Folders of things that belong to records without being records. */
export function isAttachmentFolder(path: string): boolean {
  return isAttachment(folderOf(path))
}

const isAttachment = anyPart((name) =>
  /^(?:assets?|attachments?|images?|img|diagrams?|resources|figures|media|files|meeting[-_ ]?notes?|minutes|comptes?[-_ ]rendus?)$/i.test(
    name,
  ),
)

const decisionFolder =
  /^(?:m?adrs?|decisions?|(?:architecture|architectural|architecture and design|technical|tech|design|product|engineering|team)? ?decisions?(?: records?| log| logs)?|architecture decision records?|decisions? (?:architecture|d architecture|techniques?)|any decision records|decision records|adr log|registre des decisions)$/
const proposalFolder =
  /^(?:(?:\w+ )?rfcs?|keps|teps|eips|ercs|cips?|cps|oteps|oeps|proposals|enhancements|design docs|design proposals|rfds?|text|propositions)$/

export type FolderMeaning = 'decisions' | 'proposals'

/** What a folder's own name says about the files in it. */
function meaningOfFolder(folder: string): FolderMeaning | undefined {
  const name = fold(baseName(folder))
  if (decisionFolder.test(name)) return 'decisions'
  return proposalFolder.test(name) ? 'proposals' : undefined
}

/** A folder that is named as a home of decisions or proposals. */
export interface LogFolder {
  readonly folder: string
  readonly meaning: FolderMeaning
}

/** The nearest folder at or above that is named as a home of decisions or proposals. */
export const nearestLogFolder: (folder: string) => LogFolder | undefined = byText((folder) => {
  for (let at = folder; at !== '.'; at = folderOf(at)) {
    const meaning = meaningOfFolder(at)
    if (meaning) return {folder: at, meaning}
  }
  return undefined
}, longestPath)
