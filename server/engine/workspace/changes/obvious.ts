// Newcomers that go without saying: what the repository states beside them leaves no choice to write down.
import type {Subject} from '../../facts/catalogue/index.ts'
import type {Ecosystem} from '../../facts/facts.ts'

/** What a repository stated before a change. */
export interface Known {
  readonly subjects: ReadonlyMap<string, Subject>
  readonly ecosystems: ReadonlySet<Ecosystem>
}

/** Whether a newcomer follows from what was there, or from another newcomer of the same change, by its name. */
export function isObvious(subject: Subject, known: Known, newcomers: Iterable<string>): boolean {
  return (
    known.subjects.has(subject.name) ||
    isPartOfAnother(subject, newcomers) ||
    isFirstOfItsKind(subject, known) ||
    isOwnLanguage(subject, known)
  )
}

/** Doctrine Migrations come with Doctrine: what goes by the name of another newcomer is no choice beside it. */
function isPartOfAnother({name}: Subject, newcomers: Iterable<string>): boolean {
  return [...newcomers].some((other) => name.startsWith(`${other} `))
}

/**
 * The first CI platform goes with where the repository lives, and the system in the first image with what runs in it; the
 * next one is a choice.
 */
function isFirstOfItsKind({category}: Subject, {subjects, ecosystems}: Known): boolean {
  if (category === 'base-image') return !ecosystems.has('docker')
  return category === 'ci' && [...subjects.values()].every((other) => other.category !== 'ci')
}

/** Languages by the ecosystem whose manifests already say that the repository is written in them. */
const languages: {readonly [E in Ecosystem]?: readonly string[]} = {
  npm: ['Node.js'],
  pypi: ['Python'],
  go: ['Go'],
  cargo: ['Rust'],
  maven: ['Java'],
  packagist: ['PHP'],
  rubygems: ['Ruby'],
  nuget: ['.NET'],
}

/** An image to run what is there is no choice of a language. */
function isOwnLanguage({name}: Subject, {ecosystems}: Known): boolean {
  return [...ecosystems].some((ecosystem) => languages[ecosystem]?.includes(name))
}
