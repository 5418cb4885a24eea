// Finds the calls of a Gradle build script, Groovy or Kotlin, and the blocks around them; nothing is run.
import {isMark, type Lexis, type Token, tokensOf} from '../syntax/lexer.ts'

/** `implementation("g:a:1")`, `id 'x' version '1'`: a word, and what stands behind it on its line. */
export interface GradleCall {
  readonly name: string
  /** The words that opened the blocks around, outermost first: `['buildscript', 'dependencies']`. */
  readonly blocks: readonly string[]
  /** The tokens behind the word: to the closing bracket, or without one to the end of the line. */
  readonly rest: readonly Token[]
}

const lexis: Lexis = {
  word: /[\p{L}_$][\p{L}\p{N}_$]*(?:\.[\p{L}_$][\p{L}\p{N}_$]*)*/uy,
  comments: ['//', '/*'],
  quotes: ['"""', "'''", '"', "'", '`'],
}

/** Blocks that nest deeper are passed over: real scripts nest half a dozen. */
const deepest = 32

/** Every call that begins a statement, in the order of the text. */
export function gradleCalls(text: string): readonly GradleCall[] {
  const tokens = tokensOf(text, lexis)
  const calls: GradleCall[] = []
  const blocks: string[] = []
  let opener = ''
  for (const [index, token] of tokens.entries()) {
    if (isMark(token, '{')) blocks.push(opener)
    if (isMark(token, '}')) blocks.pop()
    if (!startsStatement(tokens, index)) continue
    opener = token.value
    if (blocks.length < deepest) calls.push({name: token.value, blocks: [...blocks], rest: restOf(tokens, index + 1)})
  }
  return calls
}

/** Whether a word or quoted name stands where a statement can begin. */
function startsStatement(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const before = tokens[index - 1]
  if (token?.kind !== 'word' && !(token?.kind === 'text' && isMark(tokens[index + 1], '('))) return false
  return before === undefined || before.kind === 'line' || [';', '{', '}'].some((mark) => isMark(before, mark))
}

/** At most this many tokens belong to a call: more is a text that forgot to close its bracket. */
const longest = 200

function restOf(tokens: readonly Token[], from: number): readonly Token[] {
  const rest: Token[] = []
  let depth = 0
  for (const token of tokens.slice(from, from + longest)) {
    if (isOneOf(token, '([')) depth += 1
    if (isOneOf(token, ')]')) depth -= 1
    const isWhole = depth <= 0 && !isMark(rest.at(-1), ',')
    if (isOneOf(token, '{}') || (isWhole && endsLine(token))) break
    if (token.kind !== 'line') rest.push(token)
  }
  return rest
}

function isOneOf(token: Token, marks: string): boolean {
  return token.kind === 'mark' && marks.includes(token.value)
}

function endsLine(token: Token): boolean {
  return token.kind === 'line' || isMark(token, ';')
}
