// Finds the subject that a package, image, chart or kind belongs to.
import type {Ecosystem} from '../../model/facts.ts'
import type {Subject} from './subject.ts'

/** Names whose case says nothing: registries that compare without it (learn.microsoft.com, getcomposer.org), and SPDX. */
const caseless: ReadonlySet<Ecosystem> = new Set(['nuget', 'packagist', 'docker', 'terraform', 'pypi', 'spdx'])

/** Longer names are nobody's: npm allows 214 characters, Maven repositories fewer than 256. */
const longest = 256

/** The names of one ecosystem, or of several. */
export class PackageNames {
  readonly #exact = new Map<string, Subject>()
  /** Declared as `prefix*`, by the prefix. */
  readonly #prefixes = new Map<string, Subject>()

  add(name: string, subject: Subject): void {
    if (name.endsWith('*')) this.#prefixes.set(name.slice(0, -1), subject)
    else this.#exact.set(name, subject)
  }

  /** The subject of this very name, else of the longest declared beginning. */
  find(name: string): Subject | undefined {
    if (name.length > longest) return undefined
    return this.#exact.get(name) ?? this.#byPrefix(name)
  }

  /** Declared beginnings end with a separator, so only those are tried. */
  #byPrefix(name: string): Subject | undefined {
    for (let end = name.length; end > 0; end -= 1) {
      const found = /[^\p{L}\p{N}]/u.test(name[end - 1] ?? '') ? this.#prefixes.get(name.slice(0, end)) : undefined
      if (found !== undefined) return found
    }
    return undefined
  }
}

/** All names of all subjects, ecosystem by ecosystem. */
export class PackageIndex {
  readonly #names = new Map<Ecosystem, PackageNames>()

  constructor(subjects: readonly Subject[]) {
    for (const subject of subjects) {
      for (const [ecosystem, names] of subject.packages) {
        for (const name of names) this.#of(ecosystem).add(spelt(ecosystem, name), subject)
      }
    }
  }

  find(ecosystem: Ecosystem, name: string): Subject | undefined {
    return this.#names.get(ecosystem)?.find(spelt(ecosystem, name))
  }

  #of(ecosystem: Ecosystem): PackageNames {
    const known = this.#names.get(ecosystem) ?? new PackageNames()
    this.#names.set(ecosystem, known)
    return known
  }
}

/** One spelling for what an ecosystem takes to be one name; a Go module is the same in all its major versions. */
function spelt(ecosystem: Ecosystem, name: string): string {
  if (ecosystem === 'go') return name.replace(/\/v\d+$/, '')
  // A provider without a namespace is HashiCorp's (developer.hashicorp.com/terraform/language/providers/requirements).
  if (ecosystem === 'terraform' && !name.includes('/')) return `hashicorp/${name.toLowerCase()}`
  return caseless.has(ecosystem) ? name.toLowerCase() : name
}
