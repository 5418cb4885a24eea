// What the product of a repository runs on, as its manifests state it: each subject of the catalogue once, with its places.
import type {Category, Subject} from '../../facts/catalogue/index.ts'
import {dependenciesOf as allDependencies} from '../../facts/compare.ts'
import type {Dependency, Facts} from '../../facts/facts.ts'
import {memo} from '../memo.ts'
import {baseName, folderOf} from '../paths.ts'
import type {Workspace} from '../workspace.ts'
import {catalogueFor} from './catalogue.ts'

/** A dependency and the manifest that states it. */
export interface Statement {
  readonly path: string
  readonly dependency: Dependency
}

export interface StatedSubject {
  readonly subject: Subject
  /** One for each manifest that states it, the outermost first, then by path. */
  readonly statements: readonly [Statement, ...Statement[]]
}

/** Folders of what shows, tries or starts a product, or was made by others or by a machine. */
const aside = new RegExp(
  `^(?:\\..+|__\\w+__|(?:.*[-_.])?(?:${[
    ...['tests?', 'specs?', 'e2e', 'fixtures?', 'testdata', 'testing', 'mocks?', 'bench', 'benchmarks?', 'load'],
    ...[
      'examples?',
      'samples?',
      'demos?',
      'templates?',
      'boilerplates?',
      'starters?',
      'playgrounds?',
      'sandbox(?:es)?',
    ],
    ...['tutorials?', 'snippets?', 'cookbook', 'scaffold(?:s|ing)?', 'generated', 'vendor(?:ed)?', 'third[-_]party'],
    ...['archives?', 'archived', 'deprecated', 'poc', 'prototypes?', 'spikes?', 'experiments?'],
  ].join('|')})|(?:.*[-_.])?tests?[-_.].*|${[
    '(?:examples?|samples?|demos?)[-_.]?(?:apps?|applications?|code|projects?|services?)',
    ...['node_modules', 'dist', 'build', 'out', 'target', 'gen', 'docs?', 'documentation', 'website', 'site'],
    ...['legacy', 'tools?', 'tooling', 'scripts?', 'devtools', 'dev', 'hack', 'contrib'],
  ].join('|')})$`,
  'i',
)

/** Manifests of development and tests, by their names. */
const asideName =
  /(?:^|[-_.])(?:dev|devel|development|test|tests|testing|ci|local|docs?|doc|lint|e2e|bench|override)[-_.]/i

/** Whether a manifest belongs to the product itself. */
export function isOfProduct(path: string): boolean {
  const folder = folderOf(path)
  return !asideName.test(baseName(path)) && (folder === '.' || !folder.split('/').some((name) => aside.test(name)))
}

const gradleCatalogues = memo((workspace: Workspace): readonly Facts[] =>
  workspace.manifests.filter(({format}) => format === 'gradle-catalog'),
)

/** By the subject's name, in the order of the outermost manifests. */
export const statedSubjects = memo((workspace: Workspace): ReadonlyMap<string, StatedSubject> => {
  const catalogue = catalogueFor(workspace)
  const stated = new Map<string, StatedSubject>()
  // Taken once: each look at them asks for every one.
  const all = workspace.manifests
  const paths = new Set(all.map(({path}) => path))
  const manifests = all.filter(({path}) => isOfProduct(path) && !isCompiled(path, paths))
  for (const facts of manifests.toSorted(outermostFirst)) {
    for (const dependency of dependenciesOf(facts, workspace)) {
      const subject = dependency.kind === 'runtime' && catalogue.subjectOf(dependency.ecosystem, dependency.name)
      if (!subject || isStandIn(subject, facts)) continue
      const statement = {path: facts.path, dependency}
      const known = stated.get(subject.name)
      if (!known) stated.set(subject.name, {subject, statements: [statement]})
      else if (known.statements.every(({path}) => path !== facts.path))
        stated.set(subject.name, {subject, statements: [...known.statements, statement]})
    }
  }
  return stated
})

/** What a product runs beside wherever it runs; of the rest, Compose files mostly hold what stands in for it at work. */
const beside: ReadonlySet<Category> = new Set([
  ...(['access-control', 'auth', 'broker', 'cache', 'cms', 'datastore', 'job-queue', 'map-engine', 'search'] as const),
  ...(['secrets', 'vector-store', 'workflow-engine'] as const),
])

function isStandIn({category}: Subject, {format}: Facts): boolean {
  return format === 'compose' && !beside.has(category)
}

/** Whether a list of requirements was made from the `.in` file beside it, with all that comes along. */
function isCompiled(path: string, paths: ReadonlySet<string>): boolean {
  return path.endsWith('.txt') && paths.has(path.replace(/\.txt$/, '.in'))
}

/** The dependencies of a manifest, with those that it names by a Gradle catalogue of the repository. */
export function dependenciesOf(facts: Facts, workspace: Workspace): readonly Dependency[] {
  return facts.references.length === 0 ? facts.dependencies : allDependencies(facts, gradleCatalogues(workspace))
}

function outermostFirst(a: Facts, b: Facts): number {
  return a.path.split('/').length - b.path.split('/').length || (a.path < b.path ? -1 : 1)
}
