// Components that are members of a workspace: of npm, pnpm, Yarn, Lerna, Nx, Cargo, Go, Maven, Gradle or uv.
import picomatch from 'picomatch'
import {globFlaw} from '../../config/globs.ts'
import type {Facts, Project} from '../../model/facts.ts'
import type {Located} from '../../model/place.ts'
import {folderOf, resolvePath} from '../paths.ts'
import {asFolder, type Candidate, folderFrom, isAside} from './candidate.ts'

/** A manifest that states a project. */
export interface ProjectFile {
  readonly path: string
  readonly format: Facts['format']
  readonly project: Project
}

/** Which manifests make the folders that a declaration names members; `undefined` where a folder alone does. */
const membersOf: Readonly<Record<string, string | undefined>> = {
  npm: 'npm',
  pnpm: 'npm',
  lerna: 'npm',
  cargo: 'cargo',
  pyproject: 'pyproject',
  'go-work': undefined,
  maven: undefined,
  gradle: undefined,
}

/** Formats whose projects may stand in the root of the workspace that they declare. */
const rooted: ReadonlySet<string> = new Set(['cargo', 'pyproject'])

/** The members of all declarations; `isNx` tells that the repository is one workspace of Nx. */
export function workspaceMembers(
  projects: readonly ProjectFile[],
  {isFolder, isNx}: {readonly isFolder: (path: string) => boolean; readonly isNx: boolean},
): readonly Candidate[] {
  const byFolder = new Map<string, ProjectFile[]>()
  for (const file of projects) {
    const folder = asFolder(folderOf(file.path))
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), file])
  }
  const named = (folder: string, format?: string) => byFolder.get(folder)?.find((each) => isNamed(each, format))
  const declared = projects.filter(({format, project}) => format in membersOf && project.members.length > 0)
  // What is made of others is none of them, unless it is a project as well.
  const aggregates = new Set(declared.filter(({format}) => !rooted.has(format)).map(({path}) => folderOf(path)))
  return [
    ...declared.flatMap((root) => membersIn(root, projects, {isFolder, named})),
    ...projects.filter(({format}) => isNx && format === 'nx').map((file) => memberAt(folderOf(file.path), file)),
  ].filter(({folders: [folder = '']}) => !isAside(folder) && !aggregates.has(folder || '.'))
}

function isNamed({format, project}: ProjectFile, wanted: string | undefined): boolean {
  return project.name !== undefined && (wanted === undefined || format === wanted)
}

interface Around {
  readonly isFolder: (path: string) => boolean
  readonly named: (folder: string, format?: string) => ProjectFile | undefined
}

function membersIn(
  root: ProjectFile,
  projects: readonly ProjectFile[],
  {isFolder, named}: Around,
): readonly Candidate[] {
  const base = folderOf(root.path)
  const wanted = membersOf[root.format]
  const own = rooted.has(root.format) && root.project.name ? [memberAt(base, root)] : []
  if (wanted === undefined)
    return root.project.members.flatMap((member) => {
      const folder = folderFrom(asFolder(base), member.value)
      const isThere = folder !== undefined && (folder === '' || isFolder(folder))
      return isThere ? [memberAt(folder || '.', named(folder), {path: root.path, span: member.span})] : []
    })
  const fits = fitting(base, root.project.members)
  const members = projects.filter(
    ({path, format, project}) => format === wanted && project.name && path !== root.path && fits(folderOf(path)),
  )
  return [...own, ...members.map((file) => memberAt(folderOf(file.path), file))]
}

function memberAt(folder: string, file: ProjectFile | undefined, otherwise?: Candidate['place']): Candidate {
  const {name} = file?.project ?? {}
  const place = file && name ? {path: file.path, span: name.span} : otherwise
  return {name: name && shortened(name.value, file?.format), source: 'workspace', folders: [asFolder(folder)], place}
}

/** A module of Go is called by its address; what stands before its own name is the repository's. */
function shortened(name: string, format: string | undefined): string {
  return format === 'go' ? name.replace(/\/v\d+$/, '').replace(/^.*\//, '') : name
}

/** Tells folders that a list of globs means, which are relative to a base; what is behind `!` is left out. */
function fitting(base: string, members: readonly Located<string>[]): (folder: string) => boolean {
  const [within, without] = [
    members.filter(({value}) => !value.startsWith('!')),
    members.filter(({value}) => value.startsWith('!')),
  ]
  const globs = (list: readonly Located<string>[]) =>
    list
      .flatMap(({value}) => resolvePath(base, value.replace(/^!/, '').replace(/\/+$/, '')) ?? [])
      .filter((glob) => !globFlaw(glob))
  const [fits, isOut] = [picomatch(globs(within)), picomatch(globs(without))]
  return (folder) => fits(folder) && !isOut(folder)
}
