// One segment of a glob, between two slashes, as tokens.

/** Code units from one to another, both included. */
type Range = readonly [from: number, to: number]

interface CharacterSet {
  readonly isNegated: boolean
  readonly ranges: readonly Range[]
}

/** A number is a code unit that stands for itself; `any` is `?`, and `some` is `*`. */
export type Token = number | 'any' | 'some' | CharacterSet

export interface Segment {
  /** `all`: whatever; `literal`: this very text; `ending`: whatever, then this text; `other`: see the tokens. */
  readonly kind: 'all' | 'literal' | 'ending' | 'other'
  /** The text of a literal or an ending. */
  readonly text: string
  readonly tokens: readonly Token[]
}

/** What is read of a segment. With `sets`, `[…]` is a set of characters as for fnmatch; otherwise it stands for itself. */
export function segmentOf(pattern: string, {sets}: {readonly sets: boolean}): Segment {
  const tokens: Token[] = []
  for (let at = 0; at < pattern.length; ) {
    const {value, end} = tokenAt(pattern, at, sets)
    if (value !== 'some' || tokens.at(-1) !== 'some') tokens.push(value)
    at = end
  }
  return {...kindOf(tokens), tokens}
}

function tokenAt(pattern: string, at: number, sets: boolean): {readonly value: Token; readonly end: number} {
  const unit = pattern[at]
  if (unit === '*') return {value: 'some', end: at + 1}
  if (unit === '?') return {value: 'any', end: at + 1}
  if (unit === '[' && sets) return setAt(pattern, at)
  const self = unit === '\\' && at + 1 < pattern.length ? at + 1 : at
  return {value: pattern.charCodeAt(self), end: self + 1}
}

function kindOf(tokens: readonly Token[]): Pick<Segment, 'kind' | 'text'> {
  const isOpen = tokens[0] === 'some'
  const rest = isOpen ? tokens.slice(1) : tokens
  if (!rest.every((token) => typeof token === 'number')) return {kind: 'other', text: ''}
  const text = rest.map((unit) => String.fromCharCode(unit)).join('')
  return {kind: isOpen ? (text === '' ? 'all' : 'ending') : 'literal', text}
}

/** A set of characters (POSIX 2.13.1, as Ruby’s fnmatch reads it); one that is not closed fits nothing. */
function setAt(pattern: string, start: number): {readonly value: CharacterSet; readonly end: number} {
  const isNegated = pattern[start + 1] === '!' || pattern[start + 1] === '^'
  const ranges: Range[] = []
  let at = start + (isNegated ? 2 : 1)
  const unit = () => {
    if (pattern[at] === '\\') at += 1
    at += 1
    return pattern.charCodeAt(at - 1)
  }
  while (at < pattern.length && pattern[at] !== ']') {
    const from = unit()
    const isRange = pattern[at] === '-' && at + 1 < pattern.length && pattern[at + 1] !== ']'
    if (isRange) at += 1
    ranges.push([from, isRange ? unit() : from])
  }
  if (at >= pattern.length) return {value: {isNegated: false, ranges: []}, end: pattern.length}
  return {value: {isNegated, ranges}, end: at + 1}
}

/** Whether a code unit is what a token stands for. */
export function isUnit(token: Exclude<Token, 'some'>, unit: number): boolean {
  if (token === 'any') return true
  if (typeof token === 'number') return token === unit
  return token.ranges.some(([from, to]) => from <= unit && unit <= to) !== token.isNegated
}
