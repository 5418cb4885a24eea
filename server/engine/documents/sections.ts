// Parses a text section by section, to the same tree: large texts take linear time, and a changed one takes that of its change.
import type {Nodes, Root, RootContent} from 'mdast'
import {cutsOf} from './cuts.ts'
import {labelsIn, labelsOf, normalLabel, unwritable} from './labels.ts'
import type {Parse} from './parse.ts'
import type {Pieces} from './pieces.ts'

/*
 * A heading in the first column ends every block above it but an unclosed fence, an unclosed piece of HTML and front
 * matter; and so does a paragraph behind a blank line. So a text may be cut before one of them wherever the blocks above
 * are closed; and whether they are, the parser itself tells: a piece is parsed with a heading behind it, which must turn
 * up as one, below nothing else. Blocks never depend on what follows. Words do, on one thing: whether a label is defined
 * anywhere.
 */

/** What stands behind each piece but the last. */
const closing = '#\n'

type Point = NonNullable<Root['position']>['end']

/** A piece of a text, as it was parsed. */
export interface Piece {
  /** Its blocks. */
  readonly blocks: readonly RootContent[]
  /** Where it began in what was parsed. */
  readonly origin: Distance
  /** How many line endings it has; that of the last piece is not asked for. */
  readonly lines: number
  /** Whether all its blocks are closed at its end, so that what follows can be read without it. */
  readonly isClosed: boolean
  /** The labels that it defines. */
  readonly labels: readonly string[]
  /** Where the last piece ends. */
  readonly end?: Point | undefined
}

export interface SectionOptions {
  /** Keeps pieces from one text to the next; none by default. */
  readonly pieces?: Pieces<Piece>
  /** The least length of a piece but the last, in characters: each costs a little of its own. 0 by default. */
  readonly atLeast?: number
}

/**
 * A parser that gives the trees of `parse`, offsets and all, having given it one section at a time. The trees are new
 * each time and may be changed.
 */
export function bySections(parse: Parse, {pieces, atLeast = 0}: SectionOptions = {}): Parse {
  return (text) => {
    const cuts = cutsOf(text, atLeast)
    if (cuts.length === 0) return parse(text)
    const reader: Reader = {text, parse, pieces}
    const stretches = readStretches(reader, [0, ...cuts])
    const complete = withForeignLabels(reader, stretches)
    return complete ? assemble(complete) : parse(text)
  }
}

interface Reader {
  readonly text: string
  readonly parse: Parse
  readonly pieces: Pieces<Piece> | undefined
}

/** A piece and where it stands: from `start` to before `end`. */
interface Stretch {
  readonly start: number
  readonly end: number
  readonly piece: Piece
}

/** Reads the pieces between these starts; one that is not closed is read again with those behind it, twice as many each time. */
function readStretches(reader: Reader, starts: readonly number[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (let index = 0, count = 1; index < starts.length; ) {
    const start = starts[index] ?? 0
    const end = starts[index + count] ?? reader.text.length
    const piece = readPiece(reader, start, end, [])
    if (piece.isClosed) {
      stretches.push({start, end, piece})
      index += count
      count = 1
    } else count *= 2
  }
  return stretches
}

/** Reads the pieces again that use a label of another one, with a definition for it; undefined where none can be written. */
function withForeignLabels(reader: Reader, stretches: readonly Stretch[]): readonly Stretch[] | undefined {
  const all = new Set(stretches.flatMap(({piece}) => piece.labels))
  if (all.size === 0) return stretches
  if (all.has(unwritable)) return undefined
  return stretches.map((stretch) => {
    const {start, end, piece} = stretch
    const own = new Set(piece.labels)
    const foreign = labelsIn(reader.text.slice(start, end)).filter((label) => {
      const normal = normalLabel(label)
      return all.has(normal) && !own.has(normal)
    })
    return foreign.length === 0 ? stretch : {start, end, piece: readPiece(reader, start, end, foreign)}
  })
}

/** Reads a piece; definitions of these labels stand behind its closing heading, or before all of the last piece. */
function readPiece({text, parse, pieces}: Reader, start: number, end: number, labels: readonly string[]): Piece {
  const source = text.slice(start, end)
  const definitions = labels.map((label) => `[${label}]: x\n\n`).join('')
  const isLast = end === text.length
  const whole = isLast ? definitions + source : `${source}${closing}\n${definitions}`
  const known = pieces?.get(whole)
  if (known !== undefined) return known
  const root = parse(whole)
  const piece = isLast ? lastPiece(root, definitions.length) : closedPiece(root, source.length)
  pieces?.set(whole, piece)
  return piece
}

/** What stands before the closing heading, if it is one. */
function closedPiece({children}: Root, length: number): Piece {
  const end = children.findIndex((node) => node.position?.start.offset === length && node.type === 'heading')
  const blocks = children.slice(0, Math.max(0, end))
  const lines = (children[end]?.position?.start.line ?? 1) - 1
  return {blocks, origin: {offset: 0, line: 1}, lines, isClosed: end >= 0, labels: labelsOf(blocks)}
}

/** What stands behind so many characters. */
function lastPiece({children, position}: Root, before: number): Piece {
  const blocks = children.filter((node) => (node.position?.start.offset ?? 0) >= before)
  const line = before === 0 ? 1 : (blocks[0]?.position?.start.line ?? 1)
  return {
    blocks,
    origin: {offset: before, line},
    lines: 0,
    isClosed: true,
    labels: labelsOf(blocks),
    end: position?.end,
  }
}

/** Puts pieces together, each moved to its place. */
function assemble(stretches: readonly Stretch[]): Root {
  const children: RootContent[] = []
  let line = 1
  let end: Point | undefined
  for (const {start, piece} of stretches) {
    const by = {offset: start - piece.origin.offset, line: line - piece.origin.line}
    for (const block of piece.blocks) children.push(moved(block, by))
    line += piece.lines
    if (piece.end) end = movedPoint(piece.end, by)
  }
  const start = {line: 1, column: 1, offset: 0}
  return {type: 'root', children, position: {start, end: end ?? start}}
}

interface Distance {
  readonly offset: number
  readonly line: number
}

/** A copy of a node, and of all below it, that stands so much further down. */
function moved<N extends Nodes>(node: N, by: Distance): N {
  const copy = {...node}
  const {position} = node
  if (position) copy.position = {start: movedPoint(position.start, by), end: movedPoint(position.end, by)}
  // The children of a copy are of the types that those of the node are.
  if ('children' in copy && 'children' in node) copy.children = node.children.map((child) => moved(child, by)) as never
  return copy
}

function movedPoint({line, column, offset = 0}: Point, by: Distance): Point {
  return {line: line + by.line, column, offset: offset + by.offset}
}
