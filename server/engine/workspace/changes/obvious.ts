// Newcomers that go without saying: what the repository states beside them leaves no choice to write down.
import type {Subject} from '../../facts/catalogue/index.ts'
import type {Ecosystem} from '../../facts/facts.ts'

/** What a repository stated before a change. */
export interface Known {
  readonly subjects: ReadonlyMap<string, Subject>
  /** In which something is stated after it. */
  readonly ecosystems: ReadonlySet<Ecosystem>
}

/** Whether a newcomer follows from what was there, or from another newcomer of the same change, by its name. */
export function isObvious(subject: Subject, known: Known, newcomers: readonly string[]): boolean {
  const others = [...known.subjects.keys(), ...newcomers]
  return (
    known.subjects.has(subject.name) ||
    isPartOfAnother(subject, newcomers) ||
    isHouseOfAnother(subject, others) ||
    isBundled(subject, others) ||
    isFirstPlatform(subject, known) ||
    isOwnLanguage(subject, known)
  )
}

/** Doctrine Migrations come with Doctrine: what goes by the name of another newcomer is no choice beside it. */
function isPartOfAnother({name}: Subject, newcomers: readonly string[]): boolean {
  return newcomers.some((other) => name.startsWith(`${other} `))
}

/** Clouds by how the names of their services begin. */
const services: Readonly<Record<string, string>> = {
  AWS: 'Amazon ',
  'Google Cloud': 'Google ',
  'Microsoft Azure': 'Azure ',
}

/** A cloud goes with its services, which say more. */
function isHouseOfAnother({name}: Subject, others: readonly string[]): boolean {
  const beginning = Object.hasOwn(services, name) ? services[name] : undefined
  return beginning !== undefined && others.some((other) => other !== name && other.startsWith(beginning))
}

/** What others bring along, or are served by: naming it in a manifest lays its version down. */
const bundles: Readonly<Record<string, readonly string[]>> = {
  'Amazon S3': ['django-storages'],
  'Auth.js': ['JSON Web Tokens'],
  Avalonia: ['Skia'],
  Axum: ['Hyper', 'Tokio'],
  Django: ['Gunicorn', 'Uvicorn'],
  FastAPI: ['Uvicorn'],
  Flask: ['Gunicorn'],
  'Google Cloud Storage': ['django-storages'],
  'Next.js': ['React'],
  pandas: ['Matplotlib'],
  'Ruby on Rails': ['Active Record', 'Sass', 'Sprockets'],
  'Spring Boot': ['Apache Tomcat', 'Hibernate', 'Logback', 'Micrometer', 'Netty'],
}

function isBundled({name}: Subject, others: readonly string[]): boolean {
  return others.some((other) => Object.hasOwn(bundles, other) && bundles[other]?.includes(name) === true)
}

/** The first CI platform goes with where the repository lives; a second one is a choice. */
function isFirstPlatform({category}: Subject, {subjects}: Known): boolean {
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

/** An image to run what is there is no choice of a language; packages that come with it say more. */
function isOwnLanguage({name}: Subject, {ecosystems}: Known): boolean {
  return [...ecosystems].some((ecosystem) => languages[ecosystem]?.includes(name))
}
