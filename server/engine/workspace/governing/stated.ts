// What the product of a repository runs on, as its manifests state it: each subject of the catalogue once, with its places.
import type {Subject} from '../../facts/catalogue/index.ts'
import {type Dependency, type Facts, resolveReferences} from '../../facts/facts.ts'
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
const aside =
  /^(?:\..+|(?:.*[-_.])?(?:tests?|specs?|e2e|fixtures?|testdata|mocks?|examples?|samples?|demos?|templates?|boilerplates?|starters?|playgrounds?|sandbox(?:es)?|benchmarks?|bench|tutorials?|snippets?|cookbook|scaffold(?:s|ing)?|generated|vendor(?:ed)?|third[-_]party)|tests?[-_.].+|__\w+__|node_modules|dist|build|out|target|gen|docs?|documentation|website|site|archives?|archived|legacy|deprecated|poc|prototypes?|spikes?|experiments?|tools?|tooling|scripts?|devtools|dev|hack|contrib)$/i

/** Manifests of development and tests, by their names. */
const asideName =
  /(?:^|[-_.])(?:dev|devel|development|test|tests|testing|ci|local|docs?|doc|lint|e2e|bench|override)[-_.]/i

/** Whether a manifest belongs to the product itself. */
export function isOfProduct(path: string): boolean {
  const folder = folderOf(path)
  return !asideName.test(baseName(path)) && (folder === '.' || !folder.split('/').some((name) => aside.test(name)))
}

/** By the subject's name, in the order of the outermost manifests. */
export const statedSubjects = memo((workspace: Workspace): ReadonlyMap<string, StatedSubject> => {
  const catalogue = catalogueFor(workspace)
  const stated = new Map<string, StatedSubject>()
  for (const facts of workspace.manifests.filter(({path}) => isOfProduct(path)).toSorted(outermostFirst)) {
    for (const dependency of dependenciesOf(facts, workspace)) {
      const subject = dependency.kind === 'runtime' && catalogue.subjectOf(dependency.ecosystem, dependency.name)
      if (!subject) continue
      const statement = {path: facts.path, dependency}
      const known = stated.get(subject.name)
      if (!known) stated.set(subject.name, {subject, statements: [statement]})
      else if (known.statements.every(({path}) => path !== facts.path))
        stated.set(subject.name, {subject, statements: [...known.statements, statement]})
    }
  }
  return stated
})

/** The dependencies of a manifest, with those that it names by a Gradle catalogue of the repository. */
export function dependenciesOf(facts: Facts, {manifests}: Workspace): readonly Dependency[] {
  if (facts.references.length === 0) return facts.dependencies
  const catalogues = manifests.filter(({format}) => format === 'gradle-catalog')
  return [...facts.dependencies, ...catalogues.flatMap((catalogue) => resolveReferences(facts.references, catalogue))]
}

function outermostFirst(a: Facts, b: Facts): number {
  return a.path.split('/').length - b.path.split('/').length || (a.path < b.path ? -1 : 1)
}
