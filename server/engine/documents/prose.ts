// The paragraphs of one document as plain text, each made once for all that read it.
import type {Paragraph} from 'mdast'
import {spanOf} from './nodes.ts'
import {type Plain, plainParagraph} from './plain.ts'

/** A document's text, and the words of its paragraphs as they are asked for. */
export class Prose {
  readonly source: string
  readonly #known = new Map<Paragraph, Plain>()

  constructor(source: string) {
    this.source = source
  }

  /** The words of a paragraph; `span` is its place. */
  plainOf(paragraph: Paragraph, span = spanOf(paragraph)): Plain {
    const known = this.#known.get(paragraph)
    if (known) return known
    const plain = plainParagraph(paragraph, span, this.source)
    this.#known.set(paragraph, plain)
    return plain
  }
}
