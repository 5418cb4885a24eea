// Which choices are significant: the door of the catalogue for whoever has a package, or a text that names things.
import type {Ecosystem} from '../../model/facts.ts'
import {groups} from './groups.ts'
import {PackageIndex} from './packages.ts'
import {type Naming, Prose} from './prose.ts'
import {type CatalogueExtension, type Subject, subjectsOf} from './subject.ts'

export {type Category, categories, categoryNames} from './categories.ts'
export type {Naming} from './prose.ts'
export type {CatalogueExtension, Subject, SubjectChange} from './subject.ts'

/** The significant choices there are. Nothing is made before it is asked for, and everything once. */
export class Catalogue {
  readonly #extension: CatalogueExtension
  #subjects: readonly Subject[] | undefined
  #packages: PackageIndex | undefined
  #prose: Prose | undefined

  constructor(extension: CatalogueExtension) {
    this.#extension = extension
  }

  /** All of them, by category and name; those of the repository's own last. */
  get subjects(): readonly Subject[] {
    this.#subjects ??= subjectsOf(groups, this.#extension)
    return this.#subjects
  }

  /** The subject of this very name, in any case. */
  subjectNamed(name: string): Subject | undefined {
    const lower = name.toLowerCase()
    return this.subjects.find((subject) => subject.name.toLowerCase() === lower)
  }

  /** The subject of a package, image, chart, provider or kind; undefined for whatever is no significant choice. */
  subjectOf(ecosystem: Ecosystem, name: string): Subject | undefined {
    this.#packages ??= new PackageIndex(this.subjects)
    return this.#packages.find(ecosystem, name)
  }

  /**
   * What could have been chosen instead, the best known first: the subjects of the same category, of one ecosystem
   * where it is told; protocols for a protocol, products for a product.
   */
  alternatives(subject: Subject, ecosystem?: Ecosystem): readonly Subject[] {
    return this.subjects
      .filter(({name, category}) => category === subject.category && name !== subject.name)
      .filter(({trait}) => (trait === 'protocol') === (subject.trait === 'protocol'))
      .filter(({packages}) => ecosystem === undefined || packages.has(ecosystem))
      .sort((a, b) => fame(b) - fame(a))
  }

  /** Every place at which a text in English or French, Markdown included, names a subject. Linear in the text. */
  named(text: string): Iterable<Naming> {
    this.#prose ??= new Prose(this.subjects)
    return this.#prose.named(text)
  }
}

/** What many ecosystems know under many names is widely used. */
function fame({packages}: Subject): number {
  return [...packages.values()].reduce((sum, {length}) => sum + length, packages.size)
}

const builtIn = new Catalogue({})

/** The catalogue, with what a repository's `relais.yaml` says of it. */
export function catalogueOf(extension?: CatalogueExtension): Catalogue {
  return extension === undefined || Object.keys(extension).length === 0 ? builtIn : new Catalogue(extension)
}
