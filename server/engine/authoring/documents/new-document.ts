// Writes a new document beside decision records: filled with what the repository knows, and saying what is left to write.
import {fold} from '../../documents/vocabulary/fold.ts'
import type {Component} from '../../model/component.ts'
import type {WrittenKind} from '../../model/document-kinds.ts'
import type {Change, DraftFix} from '../../model/finding.ts'
import {kindNames} from '../../model/kind-names.ts'
import type {Bilingual, Language} from '../../model/language.ts'
import {documentsOfKind} from '../../workspace/kinds/index.ts'
import {memo} from '../../workspace/memo.ts'
import {folderOf} from '../../workspace/paths.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {slugOf} from '../slug.ts'
import {type Asked, slotsFor} from './slots.ts'
import {fillSlots, templateOf} from './templates.ts'

export interface NewDocumentRequest {
  readonly kind: WrittenKind
  /** What it is about, such as the name of a component; it is called by its kind alone where nothing is said. */
  readonly title?: string
  /** Else that of the configuration, else that of most documents. */
  readonly language?: Language
  /** `YYYY-MM-DD`. */
  readonly today: string
  /** The parts that it is about; else those that the title names, else the whole repository. */
  readonly components?: readonly Component[]
  /** Who hands over and who takes over, by name; else as the register of people tells. */
  readonly from?: readonly string[]
  readonly to?: readonly string[]
}

/** What is written and where, or why nothing is. */
export type NewDocument = {readonly changes: readonly Change[]; readonly path: string} | {readonly problem: Bilingual}

/** Makes the change that creates a document; it is not applied. */
export function newDocument(workspace: Workspace, request: NewDocumentRequest): NewDocument {
  const template = templateOf(request.kind)
  const language = request.language ?? workspace.config.language ?? mainLanguage(workspace)
  const title = (request.title ?? '').replace(/\s+/g, ' ').trim()
  const folder = folderOfNeighbours(request.kind, workspace) ?? template.folder[language]
  const path = `${folder}/${nameOf(request.kind, title, request.today, language)}.md`
  if (workspace.paths.has(path)) return {problem: taken(path)}
  const asked: Asked = {
    kind: request.kind,
    title,
    language,
    today: request.today,
    components: request.components ?? namedIn(title, workspace),
    from: request.from ?? [],
    to: request.to ?? [],
    folder,
  }
  const text = fillSlots(template.text[language], slotsFor(template, asked, workspace))
  return {path, changes: [{kind: 'create', path, text}]}
}

/** The suggestion to begin a document that is missing; none where its place is taken. */
export function scaffoldFix(workspace: Workspace, request: NewDocumentRequest): readonly DraftFix[] {
  const made = newDocument(workspace, request)
  if ('problem' in made) return []
  const {name} = kindNames[request.kind]
  return [
    {
      kind: 'suggestion',
      title: {
        en: `Begin ${made.path} from the template “${name.en}”`,
        fr: `Commencer ${made.path} à partir du modèle «\u00A0${name.fr}\u00A0»`,
      },
      changes: made.changes,
    },
  ]
}

/** What most documents are written in. */
export const mainLanguage = memo(({documents}: Workspace): Language => {
  const all = [...documents.values()]
  const french = all.filter(({language}) => language === 'fr').length
  return french * 2 > all.length ? 'fr' : 'en'
})

/** The folder of its kind: at least half of what stands there is of it, the fullest such folder; undefined where none is. */
function folderOfNeighbours(kind: WrittenKind, workspace: Workspace): string | undefined {
  const counts = new Map<string, number>()
  for (const {path} of documentsOfKind(kind, workspace))
    if (path.includes('/')) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1)
  const all = documentsByFolder(workspace)
  const own = [...counts].filter(([folder, count]) => count * 2 >= (all.get(folder) ?? 0))
  return own.toSorted(([, a], [, b]) => b - a)[0]?.[0]
}

const documentsByFolder = memo(({documents}: Workspace): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const path of documents.keys()) counts.set(folderOf(path), (counts.get(folderOf(path)) ?? 0) + 1)
  return counts
})

/** The components that a title names. */
function namedIn(title: string, {components}: Workspace): readonly Component[] {
  const words = ` ${fold(title)} `
  return components.filter(({name, source}) => source !== 'repository' && words.includes(` ${fold(name)} `))
}

/** Dated ones sort by day; the kind stands in the name where no title does. */
function nameOf(kind: WrittenKind, title: string, today: string, language: Language): string {
  const slug = slugOf(title === '' ? kindNames[kind].name[language] : title)
  return templateOf(kind).isDated ? `${today}-${slug}` : slug
}

function taken(path: string): Bilingual {
  return {en: `${path} exists already.`, fr: `${path} existe déjà.`}
}
