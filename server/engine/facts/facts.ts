// What one file of a repository states: the door of this floor for whoever has paths and texts.

import {type Facts, manifest} from '../model/facts.ts'
import {type Format, formats} from './formats.ts'

export type {
  Contract,
  ContractKind,
  Dependency,
  DependencyKind,
  Ecosystem,
  FactProblem,
  Facts,
  Manifest,
  NamedPerson,
  Project,
  Reference,
} from '../model/facts.ts'
export {resolveReferences} from './readers/gradle-catalog.ts'

/** UTF-16 code units: manifests are written by hand, and what is longer was generated. */
export const longestManifest = 1_048_576

/** Folders whose files others wrote. */
const foreign = /(?:^|\/)(?:node_modules|vendor|third_party|\.venv|site-packages|bower_components)\//

/** What names of manifests end with, or begin with where any end will do: most other paths need no closer look. */
const mayState =
  /\.(?:json|jsonnet|toml|txt|in|cfg|mod|work|xml|pom|gradle|kts|gemspec|rb|(?:cs|fs|vb)proj|props|targets|config|ya?ml|tf|tofu|proto|graphqls?|gql|star|sh|jenkinsfile|dockerfile|containerfile)$|(?:^|\/)(?:Pipfile|Gemfile|Jenkinsfile|Dockerfile|Containerfile)[^/]*$|^(?:LICEN[CS]E|COPYING|UNLICENSE)[^/]*$/i

/** The format that reads a path, relative to the root with forward slashes; undefined where no text is worth reading. */
export function formatOf(path: string): Format | undefined {
  return mayState.test(path) && !foreign.test(path) ? formats.find((format) => format.path.test(path)) : undefined
}

/**
 * What a file states; undefined where its path belongs to no format. Depends on path and text alone, so it can be kept
 * by content. Whatever cannot be read is a problem in the result: nothing is ever thrown.
 */
export function factsOf(path: string, text: string): Facts | undefined {
  const format = formatOf(path)
  if (format === undefined) return undefined
  const span = {start: longestManifest, end: longestManifest + 1}
  const isLong = text.length > longestManifest
  const stated = isLong ? manifest({problems: [{code: 'too-large', span}]}) : format.read(text, path)
  return {...stated, path, format: format.name}
}
