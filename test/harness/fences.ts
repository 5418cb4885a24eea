// Splits a Markdown page into its headings and its fenced blocks; enough for our own pages, on purpose no full parser.

export interface Fence {
  readonly kind: 'fence'
  /** The words behind the opening fence. */
  readonly info: readonly string[]
  readonly lines: readonly string[]
  /** 1-based line of the opening fence in the page. */
  readonly line: number
}

export interface Heading {
  readonly kind: 'heading'
  readonly depth: number
  readonly text: string
  readonly line: number
}

export interface Prose {
  readonly kind: 'prose'
  readonly text: string
  readonly line: number
}

export type Block = Fence | Heading | Prose

/** The index of the line that closes a fence: the same character, at least as often, and nothing behind. */
function closing(lines: readonly string[], from: number, marker: string): number {
  const close = new RegExp(`^\\${marker.charAt(0)}{${marker.length},} *$`)
  const index = lines.findIndex((line, at) => at >= from && close.test(line))
  if (index === -1) throw new Error(`line ${from}: this fence is never closed`)
  return index
}

function readFence(lines: readonly string[], at: number, marker: string, info: string): readonly [Fence, number] {
  const end = closing(lines, at + 1, marker)
  const words = info.split(' ').filter((word) => word !== '')
  return [{kind: 'fence', info: words, lines: lines.slice(at + 1, end), line: at + 1}, end]
}

/** Headings, fences and non-blank lines of prose, in order. Throws on a fence that is never closed. */
export function readBlocks(page: string): readonly Block[] {
  const lines = page.split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at++) {
    const text = lines[at] ?? ''
    const [, marker, info = ''] = /^(`{3,}|~{3,})(.*)$/.exec(text) ?? []
    const [, hashes, heading = ''] = /^(#{1,6}) +(.*)$/.exec(text) ?? []
    if (marker !== undefined) {
      const [fence, end] = readFence(lines, at, marker, info)
      blocks.push(fence)
      at = end
    } else if (hashes !== undefined) {
      blocks.push({kind: 'heading', depth: hashes.length, text: heading.trim(), line: at + 1})
    } else if (text.trim() !== '') {
      blocks.push({kind: 'prose', text, line: at + 1})
    }
  }
  return blocks
}
