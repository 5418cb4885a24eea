// Reads protobuf files as texts: the methods, fields and values that they publish.

import {type Manifest, manifest} from '../../model/facts.ts'
import type {Located} from '../../model/place.ts'
import {isMark, type Lexis, type Token, tokensOf} from '../syntax/lexer.ts'

const lexis: Lexis = {word: /[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*|\d+/y, comments: ['//', '/*'], quotes: ['"', "'"]}

/** Blocks whose names are part of what is published. */
const named = new Set(['message', 'service', 'enum'])
const deepest = 32

/** A block that is open: `message Order`. */
interface Block {
  readonly word: string
  readonly name: string | undefined
}

/** Reads a .proto file (protobuf.dev, "Language Guide"): `package.Service.Method`, `package.Message.field`. */
export function readProtobuf(text: string): Manifest {
  const publishes: Located<string>[] = []
  const open: Block[] = []
  let scope = ''
  for (const {tokens, ending} of statementsOf(tokensOf(text, lexis))) {
    const [first, second] = tokens
    if (first?.value === 'package' && open.length === 0) scope = `${second?.value ?? ''}.`
    const name = open.length < deepest ? publishedName(tokens, open.at(-1)) : undefined
    if (name !== undefined) publishes.push({value: `${scope}${pathOf(open)}${name.value}`, span: name.span})
    if (ending === '}') open.pop()
    if (ending === '{') open.push({word: first?.value ?? '', name: second?.value})
  }
  return manifest({contract: {kind: 'protobuf', publishes}})
}

/** `Outer.Inner.`: a `oneof` and other blocks add nothing to a name. */
function pathOf(blocks: readonly Block[]): string {
  return blocks.map(({word, name}) => (named.has(word) && name !== undefined ? `${name}.` : '')).join('')
}

/** Statements, and the mark that ends each of them. */
function statementsOf(tokens: readonly Token[]) {
  const statements: {tokens: readonly Token[]; ending: string}[] = []
  let current: Token[] = []
  for (const token of tokens) {
    if (token.kind === 'line') continue
    if (['{', '}', ';'].some((mark) => isMark(token, mark))) {
      statements.push({tokens: current, ending: token.value})
      current = []
    } else current.push(token)
  }
  return statements
}

/** The method, field or value that a statement declares in its block. */
function publishedName(tokens: readonly Token[], block: Block | undefined): Token | undefined {
  const [first, second] = tokens
  if (block === undefined || first?.kind !== 'word') return undefined
  if (block.word === 'service') return first.value === 'rpc' ? second : undefined
  if (['option', 'reserved', 'extensions', 'message', 'enum', 'oneof', 'extend'].includes(first.value)) return undefined
  const equals = tokens.findIndex((token) => isMark(token, '='))
  if (equals < 1 || !/^(?:-|\d+)$/.test(tokens[equals + 1]?.value ?? '')) return undefined
  const isField = block.word === 'enum' ? equals === 1 : equals > 1
  return isField ? tokens[equals - 1] : undefined
}
