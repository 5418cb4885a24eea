// What a manifest says that its repository is built from, and what it publishes.
import type {Located, Span} from './place.ts'

/**
 * Where a name is known. Names of `kubernetes` are kinds, names of `ci` are platforms, names of `docker` are images, names
 * of `spdx` are licences (spdx.org/licenses).
 */
export const ecosystems = [
  'npm',
  'pypi',
  'go',
  'cargo',
  'maven',
  'packagist',
  'rubygems',
  'nuget',
  'docker',
  'terraform',
  'helm',
  'kubernetes',
  'ci',
  'spdx',
] as const

export type Ecosystem = (typeof ecosystems)[number]

/**
 * `runtime` ships with the product; `optional` ships when asked for; `peer` is expected from whoever uses the product;
 * `build` makes the product and stays behind; `dev` serves those who work on it; `licence` is what it is given out under.
 */
export type DependencyKind = 'runtime' | 'optional' | 'peer' | 'build' | 'dev' | 'licence'

/** One thing that a repository is built from, or the licence of what it is. */
export interface Dependency {
  readonly ecosystem: Ecosystem
  /** As its registry spells it: aliases resolved, Python names and images normalised. */
  readonly name: string
  /** The version, range, tag or address asked for, as written; undefined when none is. */
  readonly requirement: string | undefined
  readonly kind: DependencyKind
  /** The part of the manifest that names it: `devDependencies`, `services.db`, `target.cfg(unix).dependencies`. */
  readonly section: string
  /** The name as written, in UTF-16 offsets of the whole file; empty where a path alone tells. */
  readonly span: Span
}

/** A name that only another file explains, such as `libs.spring.web` of a Gradle version catalogue. */
export interface Reference {
  readonly name: string
  readonly kind: DependencyKind
  readonly section: string
  readonly span: Span
}

/** `unexpected` covers whatever the format does not allow at a place; the others are bounds of ours. */
export type FactProblemCode = 'unexpected' | 'unclosed' | 'duplicate' | 'too-deep' | 'too-large' | 'too-many-aliases'

/** What kept a manifest, or a part of it, from being read: its facts are then incomplete. */
export interface FactProblem {
  readonly code: FactProblemCode
  readonly span: Span
}

export type ContractKind = 'openapi' | 'asyncapi' | 'protobuf' | 'graphql' | 'json-schema'

/** What others may rely on. */
export interface Contract {
  readonly kind: ContractKind
  /** Operations, fields, channels by a name that lasts: `GET /pets`, `shop.Orders.Place`, `User.email`. */
  readonly publishes: readonly Located<string>[]
}

/** A project by itself, and the others that it is made of. */
export interface Project {
  readonly name: Located<string> | undefined
  /**
   * Folders, or globs for them, relative to the folder of the file, with `/`; those behind `!` do not belong. In a Compose
   * file, the folders that its services are built from.
   */
  readonly members: readonly Located<string>[]
}

/** Somebody whom a manifest names: the address where it tells one, else what is written. */
export interface NamedPerson extends Located<string> {
  readonly role: 'author' | 'maintainer' | 'contributor'
}

/** What a manifest states as its licence, word for word. */
export interface LicenceStatement extends Located<string> {
  /** Whether its format asks for an SPDX expression there. */
  readonly isExpression: boolean
}

/** What one file says. */
export interface Manifest {
  readonly dependencies: readonly Dependency[]
  /** Versions laid down for others to use, and what comes along unasked: no choices by themselves. */
  readonly managed: readonly Dependency[]
  readonly references: readonly Reference[]
  readonly licences: readonly LicenceStatement[]
  readonly contract: Contract | undefined
  /** Undefined where it has neither a name nor members. */
  readonly project: Project | undefined
  readonly people: readonly NamedPerson[]
  /** Commands that its users call by name; of an image, the one that it runs where it listens to nobody. */
  readonly commands: readonly string[]
  readonly problems: readonly FactProblem[]
}

/** What a file states, under its path and the name of its format. */
export interface Facts extends Manifest {
  readonly path: string
  readonly format: string
}

/** A manifest of these parts. */
export function manifest(parts: Partial<Manifest>): Manifest {
  return {
    ...{
      dependencies: [],
      managed: [],
      references: [],
      licences: [],
      contract: undefined,
      project: undefined,
      people: [],
      commands: [],
      problems: [],
    },
    ...parts,
  }
}

/** Reads a whole file; some formats also say something by their name, so the path comes along. */
export type Reader = (text: string, path: string) => Manifest
