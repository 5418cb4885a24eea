// Whether a repository says anything of its licence, and where it would.
import {fold} from '../../documents/vocabulary/fold.ts'
import {isOfProduct} from '../governing/index.ts'
import {folderOf} from '../paths.ts'
import type {Workspace} from '../workspace.ts'
import {followsReuse} from './reuse.ts'
import {isLicenceFile, statements} from './statements.ts'

/** Manifests in which a package states its licence. */
const stating: ReadonlySet<string> = new Set([
  'npm',
  'pyproject',
  'cargo',
  'composer',
  'gemfile',
  'maven',
  'go',
  'dotnet',
])

/** Headings under which a README tells of it. */
const heading =
  /^(?:licen[cs]e?s?|licensing|licen[cs]e and copyright|copyright(?: and licen[cs]e)?|legal|mentions legales|droits d auteur|propriete intellectuelle|confidentialite)(?: |$)/

/**
 * The outermost manifest of a product, the first by name, in a repository that is one: undefined for documents, scripts and
 * whatever else states no package.
 */
export function placeToState({manifests}: Workspace): string | undefined {
  const all = manifests.filter(({path, format}) => stating.has(format) && isOfProduct(path)).map(({path}) => path)
  const depth = (path: string) => path.split('/').length
  return all.toSorted((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))[0]
}

/** Whether a file, a manifest, a README or a header says anything of a licence or of proprietary terms. */
export function isStated(workspace: Workspace): boolean {
  const {paths, licensed} = workspace
  if (followsReuse(workspace) || statements(workspace).some(({form}) => form !== 'unclear')) return true
  if ([...paths.all].some((path) => folderOf(path) === '.' && isLicenceFile(path))) return true
  if (licensed.some(({licensing}) => licensing.tags.some(({kind, isComment}) => kind === 'licence' && isComment)))
    return true
  return readmes.some((path) => isToldIn(path, workspace)) || hasFolderOfTerms(paths.all)
}

const readmes = ['README.md', 'readme.md', 'Readme.md', '.github/README.md', 'docs/README.md', 'LISEZMOI.md']

function isToldIn(path: string, {documents}: Workspace): boolean {
  const sections = documents.get(path)?.digest.sections ?? []
  return sections.some(({heading: {value}, content}) => content === 'text' && heading.test(fold(value)))
}

/** Terms in a folder of their own, as `LICENSE/` and `legal/` are. */
function hasFolderOfTerms(paths: ReadonlySet<string>): boolean {
  return [...paths].some((path) =>
    /^(?:LICEN[CS]ES?|legal|docs)\/(?:LICEN[CS]E|COPYING)[^/]*$|^LICEN[CS]ES?\//i.test(path),
  )
}
