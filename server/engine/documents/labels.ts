// Reads the labels that a text may refer by and those that its tree defines, compared as the parsers compare them.
import type {Nodes, RootContent} from 'mdast'

/** A label: up to the first bracket that is not escaped, as CommonMark has it, and no longer than its bound. */
const label = /\[((?:[^[\]\\]|\\[[\]\\]?){1,1000})\]/y

/** A line ending inside a label, with what a quotation puts behind it. */
const lineEnding = /(?:\r\n?|\n)[ \t>]*/g

/**
 * Everything between brackets that may be the label of a reference or, with its `^`, of a footnote: on one line, and
 * without what quotations put at the beginning of lines. May hold more than the parser would take for one.
 */
export function labelsIn(text: string): readonly string[] {
  const labels = new Set<string>()
  for (let at = text.indexOf('['); at >= 0; at = text.indexOf('[', at + 1)) {
    if (isEscaped(text, at)) continue
    label.lastIndex = at
    const words = label.exec(text)?.[1]
    if (words !== undefined)
      labels.add(
        words
          .replace(lineEnding, ' ')
          .replace(/[\t ]+/g, ' ')
          .trim(),
      )
  }
  labels.delete('')
  return [...labels]
}

function isEscaped(text: string, at: number): boolean {
  let start = at
  while (text[start - 1] === '\\') start -= 1
  return (at - start) % 2 === 1
}

/** The label in the form in which two of them are compared: case folded, white space aside. */
export function normalLabel(words: string): string {
  // Lower case first: some letters have an upper case that only their lower case leads to.
  return words
    .replace(/[\t\n\r ]+/g, ' ')
    .replace(/^ | $/g, '')
    .replaceAll('\0', '\uFFFD')
    .toLowerCase()
    .toUpperCase()
}

/** Stands for the label of a link that looks like a footnote's: wherever it could be written, it would define a footnote. */
export const unwritable = '['

/** The normal labels that these blocks define, those of footnotes with their `^`. */
export function labelsOf(blocks: readonly RootContent[]): readonly string[] {
  const labels: string[] = []
  const visit = (node: Nodes): void => {
    if (node.type === 'footnoteDefinition') labels.push(normalLabel(`^${node.identifier}`))
    if (node.type === 'definition')
      labels.push(/^\^\S+$/.test(node.identifier) ? unwritable : normalLabel(node.identifier))
    if ('children' in node) for (const child of node.children) visit(child)
  }
  for (const block of blocks) visit(block)
  return labels
}
