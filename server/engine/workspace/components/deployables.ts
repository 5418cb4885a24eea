// Folders whose content is run somewhere: images are built from them, charts and settings of platforms lie in them.
import {baseName, folderOf} from '../paths.ts'
import {asFolder, type Candidate, folderFrom, folderName, isAside} from './candidate.ts'
import type {ProjectFile} from './members.ts'
import {isServing} from './source-folders.ts'

/** Settings of platforms that run what lies beside them: Serverless Framework, Fly.io, Heroku and what follows it. */
export const platformFiles = ['serverless.yml', 'serverless.yaml', 'fly.toml', 'Procfile'] as const

/** Folders that hold nothing but how the folder above is built and run. */
const building =
  /(?:^|\/)(?:docker|\.docker|build|builds|deploy|deployments?|helm|charts?|infra|k8s|ops|container|package)$/i

/** Images for work on the code, not for its use. */
const working = /(?:^|[-._])(?:dev|devel|development|test|tests|ci|local|debug|e2e|base|builder)(?:[-._]|$)/i

/** Folders of what only tests, tries or stands in for something else, and of what is told about the rest. */
const trying =
  /(?:^|\/)(?:(?:[^/]+[-_.])?(?:tests?|tester|testing|testbed|e2e|smoke|mocks?|stubs?|fakes?|fixtures?|examples?|samples?|demos?|pocs?|spikes?|prototypes?|playground|benchmarks?|(?:load|log|traffic|data)-?gen(?:erator)?|localstack)|(?:mock|stub|fake|fault|sample|example|demo|poc|e2e|smoke)[-_.][^/]+|\.devcontainer)(?:\/|$)|(?:^|\/)(?:docs?|documentation)\//i

/** Whether it serves others: what is there to try something, and images of `tools`, whose users call them by name, do not. */
export function isServed({folder, path}: Deployed, tools: ReadonlySet<string>): boolean {
  return !trying.test(folder) && !tools.has(path)
}

export interface Deployed {
  readonly folder: string
  /** The file that shows it. */
  readonly path: string
  /** Whether it is a chart, which may run what lies elsewhere. */
  readonly isChart: boolean
}

/** `paths` are those of Dockerfiles, charts and settings of platforms, `compose` are Compose files that build images. */
export function deployed(paths: readonly string[], compose: readonly ProjectFile[]): readonly Deployed[] {
  const built = compose.flatMap(({path, project}) =>
    working.test(baseName(path).replace(/\.\w+$/, ''))
      ? []
      : project.members.flatMap(({value}) => ({
          folder: folderFrom(asFolder(folderOf(path)), value),
          path,
          isChart: false,
        })),
  )
  const told = paths
    .filter((path) => !working.test(baseName(path).replace(/\.ya?ml$/, '')))
    .map((path) => {
      const isChart = baseName(path) === 'Chart.yaml'
      return {folder: homeOf(asFolder(folderOf(path)), isChart), path, isChart}
    })
  return [...told, ...built].flatMap(({folder, ...rest}) =>
    folder === undefined || isAside(folder) || isServing(folderName(folder)) ? [] : [{folder, ...rest}],
  )
}

/** The folder that is meant: `api` of `api/docker/Dockerfile`. */
function homeOf(folder: string, isChart: boolean): string {
  let home = folder
  while (building.test(home)) home = asFolder(folderOf(home))
  // A chart at the root of nothing else runs something that is not there.
  return isChart && home === '' ? folder : home
}

/** Those that are components by themselves: charts of what lies elsewhere in the repository are not. */
export function deployables(all: readonly Deployed[], names: ReadonlySet<string>): readonly Candidate[] {
  return all
    .filter(({folder, isChart}) => !isChart || !names.has(folderName(folder)))
    .map(({folder, path}) => ({
      name: undefined,
      source: 'deployable',
      folders: [folder],
      place: {path, span: {start: 0, end: 0}},
    }))
}
