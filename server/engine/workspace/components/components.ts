// Which components a repository is made of, as questions that are answered again only when what they hang on differs.
import type {Component} from '../../model/component.ts'
import type {Asked} from '../../queries/model.ts'
import {grouping, kept, query} from '../../queries/query.ts'
import {AskingPaths} from '../asking-paths.ts'
import {floors} from '../floors.ts'
import {folderOf} from '../paths.ts'
import {configs, digests, factsAt, only, ownersAt, owningPaths} from '../sources.ts'
import {asFolder, type Candidate, isWithin} from './candidate.ts'
import {catalogued} from './catalogued.ts'
import {configured, entryOf} from './configured.ts'
import {type Deployed, deployables, deployed, isServed, platformFiles} from './deployables.ts'
import {type Found, layered} from './layers.ts'
import {type ProjectFile, workspaceMembers} from './members.ts'
import {sourceFolders, topFolders} from './source-folders.ts'

/** Manifests that tell of projects, and files that show that something is run. */
export const projectPaths = grouping('projects', digests, (digest) => (digest?.facts?.project ? [only] : []))
export const deployedPaths = grouping('deployed', digests, (digest, path) =>
  digest?.facts?.format === 'dockerfile' || path.endsWith('Chart.yaml') ? [only] : [],
)

/** Manifests that name commands, and images that run one. */
export const commandPaths = grouping('commands', digests, (digest) => (digest?.facts?.commands.length ? [only] : []))

const commands = query(floors.workspace, 'commands', (memory, path): readonly string[] => [
  factsAt(memory, path)?.format ?? '',
  ...(factsAt(memory, path)?.commands ?? []),
])

/** Dockerfiles of images that run nothing but a command that a manifest offers: tools that somebody calls. */
const tools = query(floors.workspace, 'images of tools', (memory): readonly string[] => {
  const all = memory.ask(commandPaths, only).map((path) => {
    const [format, ...names] = memory.ask(commands, path)
    return {path, isImage: format === 'dockerfile', names}
  })
  const offered = new Set(all.flatMap(({isImage, names}) => (isImage ? [] : names)))
  return all.flatMap(({path, isImage, names}) => (isImage && names.every((name) => offered.has(name)) ? [path] : []))
})

const projects = query(floors.workspace, 'project', (memory, path): ProjectFile | undefined => {
  const {format, project} = factsAt(memory, path) ?? {}
  return format === undefined || project === undefined ? undefined : {path, format, project}
})

const entries = query(floors.workspace, 'configured components', (memory) => memory.ask(configs, only).components)

const deployments = query(floors.workspace, 'deployments', (memory): readonly Deployed[] => {
  const paths = new AskingPaths(memory)
  const platforms = platformFiles.flatMap((name) => paths.named(name))
  return deployed([...memory.ask(deployedPaths, only), ...platforms], projectsOf(memory, 'compose'))
})

function projectsOf(memory: Asked, wanted?: string): readonly ProjectFile[] {
  const all = memory.ask(projectPaths, only).flatMap((path) => memory.ask(projects, path) ?? [])
  return all.filter(({format}) => wanted === undefined || format === wanted)
}

/** What files tell of: all but folders at the top and the repository itself. */
const told = query(floors.workspace, 'told components', (memory): readonly Found[] => {
  const paths = new AskingPaths(memory)
  const isFolder = (path: string) => paths.isFolder(path)
  const strong = [
    configured(memory.ask(entries, only)),
    catalogued(backstageFiles(memory), isFolder),
    workspaceMembers(projectsOf(memory), {isFolder, isNx: paths.isFile('nx.json')}),
  ]
  const names = new Set(strong.flat().flatMap(({name, folders}) => [name ?? '', ...folders.map(lastName)]))
  return layered([...strong, deployables(memory.ask(deployments, only), names).map((each) => titled(each, memory))])
})

function lastName(folder: string): string {
  return folder.slice(folder.lastIndexOf('/') + 1)
}

function backstageFiles(memory: Asked) {
  return memory.ask(owningPaths, only).flatMap((path) => {
    const source = ownersAt(memory, path)
    return source?.format === 'backstage' ? [{path, source}] : []
  })
}

/** The folders at the top that hold source which belongs to nothing that is told. */
const tops = kept(
  query(floors.workspace, 'top folders', (memory): readonly Candidate[] => {
    const taken = memory.ask(told, only).flatMap(({folders}) => folders)
    if (taken.includes('')) return []
    const {all} = new AskingPaths(memory)
    return topFolders(sourceFolders(all, (folder) => taken.some((outer) => isWithin(folder, outer))))
  }),
)

/** All components, in the order of names; never empty. */
export const components = query(floors.workspace, 'components', (memory): readonly Component[] => {
  const [known, top] = [memory.ask(told, only), memory.ask(tops, only)]
  const isWhole = known.length === 0 && top.length < 2
  const found = isWhole ? [wholeRepository(memory)] : layered([known, top])
  const called = new Set(memory.ask(tools, only))
  const run = memory.ask(deployments, only).filter((each) => isServed(each, called))
  const homes = homesOf(found)
  const runs = new Set(run.map((each) => homeOf(each, found, homes)?.name))
  return found
    .map((each): Component => {
      const entry = entryOf(each, memory.ask(entries, only))
      return {...each, criticality: entry?.criticality ?? 1, isDeployed: runs.has(each.name)}
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
})

/** The root has no name of its own but that of a manifest. */
function titled(candidate: Candidate, memory: Asked): Candidate {
  return candidate.folders.includes('') ? {...candidate, name: projectAtRoot(memory)?.project.name?.value} : candidate
}

function projectAtRoot(memory: Asked): ProjectFile | undefined {
  return projectsOf(memory).find(({path, project}) => folderOf(path) === '.' && project.name)
}

function wholeRepository(memory: Asked): Found {
  const atRoot = projectAtRoot(memory)
  const name = atRoot?.project.name
  const place = atRoot && name ? {path: atRoot.path, span: name.span} : undefined
  return {name: name?.value ?? 'repository', source: 'repository', folders: [''], place}
}

function homesOf<Each extends Pick<Component, 'folders'>>(all: readonly Each[]): ReadonlyMap<string, Each> {
  return new Map(all.flatMap((each) => each.folders.map((folder) => [folder, each] as const)))
}

/** What is run: what its folder belongs to, or for a chart what bears its name. */
function homeOf(
  {folder, isChart}: Deployed,
  found: readonly Found[],
  homes: ReadonlyMap<string, Found>,
): Found | undefined {
  const named = isChart
    ? found.find(({name, folders}) => [name, ...folders.map(lastName)].includes(lastName(folder)))
    : undefined
  return named ?? above(folder, homes)
}

/** What the nearest folder at or above one belongs to. */
function above<Each>(folder: string, homes: ReadonlyMap<string, Each>): Each | undefined {
  for (let at = folder; ; at = asFolder(folderOf(at))) {
    const home = homes.get(at)
    if (home !== undefined || at === '') return home
  }
}

/** By folder: those that components name, and others that have been asked for. */
type Homes = ReadonlyMap<string, Component>
const indexes = new WeakMap<
  readonly Component[],
  {readonly named: Homes; readonly asked: Map<string, Component | undefined>}
>()

/** The component that a path belongs to: that of the nearest folder. A plain look-up in what never changes. */
export function componentIn(all: readonly Component[], path: string): Component | undefined {
  const index = indexes.get(all) ?? {named: homesOf(all), asked: new Map()}
  indexes.set(all, index)
  const {named, asked} = index
  const itself = named.get(path)
  if (itself !== undefined) return itself
  const folder = asFolder(folderOf(path))
  if (!asked.has(folder)) asked.set(folder, above(folder, named))
  return asked.get(folder)
}

/** Groups of one: each component by its name. */
export const componentNames = grouping('component names', components, (all) => all.map(({name}) => name))

/** The component of a name; undefined once there is none. */
export const componentNamed = query(floors.workspace, 'component', (memory, name) =>
  memory.ask(components, only).find((each) => each.name === name),
)
