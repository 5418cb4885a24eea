// Parses regular expressions of Go (RE2) into trees.
import type {ExpressionProblem, Place, Tree} from './expression-tree.ts'

type Test = (unit: number) => boolean

/** Groups inside each other; RE2 allows more, no list of owners needs as many. */
const deepest = 50
/** The most that RE2 lets something be repeated. */
const mostTimes = 1000

class Unreadable extends Error {
  readonly problem: ExpressionProblem['problem']

  constructor(problem: ExpressionProblem['problem']) {
    super(problem)
    this.problem = problem
  }
}

const places: Readonly<Record<string, Place>> = {A: 'start', z: 'end', b: 'edge', B: 'no-edge'}
const controls: Readonly<Record<string, string>> = {t: '\t', n: '\n', r: '\r', f: '\f', v: '\v', a: '\u0007'}

/** RE2’s classes are of ASCII. */
const classes: Readonly<Record<string, RegExp>> = {d: /[0-9]/, w: /[0-9A-Za-z_]/, s: /[\t\n\f\r ]/}
const posix: Readonly<Record<string, RegExp>> = {
  alnum: /[0-9A-Za-z]/,
  alpha: /[A-Za-z]/,
  blank: /[\t ]/,
  digit: /[0-9]/,
  lower: /[a-z]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[\t\n\v\f\r ]/,
  upper: /[A-Z]/,
  word: /[0-9A-Za-z_]/,
  xdigit: /[0-9A-Fa-f]/,
}

export class ExpressionParser {
  readonly #source: string
  #at = 0
  #ignoresCase = false
  #dotIsAll = false

  constructor(source: string) {
    this.#source = source
  }

  parse(): {readonly tree: Tree} | ExpressionProblem {
    try {
      const tree = this.#either(0)
      return this.#at < this.#source.length ? {problem: 'expression'} : {tree}
    } catch (error) {
      if (error instanceof Unreadable) return {problem: error.problem}
      throw error
    }
  }

  #take(text: string): boolean {
    const isHere = this.#source.startsWith(text, this.#at)
    if (isHere) this.#at += text.length
    return isHere
  }

  /** Takes what a sticky pattern finds here. */
  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#source) ?? undefined
    this.#at += found?.[0].length ?? 0
    return found
  }

  #next(): string {
    const unit = this.#source.charAt(this.#at)
    if (unit === '') throw new Unreadable('expression')
    this.#at += 1
    return unit
  }

  #either(depth: number): Tree {
    if (depth > deepest) throw new Unreadable('costly')
    const parts = [this.#sequence(depth)]
    while (this.#take('|')) parts.push(this.#sequence(depth))
    return parts.length === 1 && parts[0] ? parts[0] : {kind: 'any', parts}
  }

  #sequence(depth: number): Tree {
    const parts: Tree[] = []
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source.charAt(this.#at))) {
      parts.push(this.#repeated(this.#atom(depth)))
    }
    return {kind: 'all', parts}
  }

  #repeated(atom: Tree): Tree {
    const counts = this.#counts()
    if (counts === undefined) return atom
    const [least, most] = counts
    if (most < least || least > mostTimes || (most > mostTimes && most !== Infinity)) throw new Unreadable('expression')
    this.#take('?')
    // RE2 takes no repetition of a repetition.
    if (this.#counts() !== undefined) throw new Unreadable('expression')
    return {kind: 'times', part: atom, least, most}
  }

  #counts(): readonly [number, number] | undefined {
    if (this.#take('*')) return [0, Infinity]
    if (this.#take('+')) return [1, Infinity]
    if (this.#take('?')) return [0, 1]
    const found = this.#match(/\{(\d{1,5})(?:(,)(\d{1,5})?)?\}/y)
    if (found === undefined) return undefined
    const least = Number(found[1])
    return [least, found[2] === undefined ? least : found[3] === undefined ? Infinity : Number(found[3])]
  }

  #atom(depth: number): Tree {
    const unit = this.#next()
    if (unit === '(') return this.#group(depth)
    if (unit === '[') return {kind: 'unit', isIn: this.#folded(this.#set())}
    if (unit === '.') return {kind: 'unit', isIn: this.#dotIsAll ? () => true : (each) => each !== 10}
    if (unit === '^') return {kind: 'at', place: 'start'}
    if (unit === '$') return {kind: 'at', place: 'end'}
    if (unit === '\\') return this.#escape()
    if ('*+?'.includes(unit)) throw new Unreadable('expression')
    return this.#literal(unit)
  }

  #literal(text: string): Tree {
    const parts = [...text].flatMap((point) =>
      Array.from({length: point.length}, (_, index) => point.charCodeAt(index)),
    )
    const units = parts.map((unit): Tree => ({kind: 'unit', isIn: this.#folded((each) => each === unit)}))
    return units.length === 1 && units[0] ? units[0] : {kind: 'all', parts: units}
  }

  #group(depth: number): Tree {
    const outer = [this.#ignoresCase, this.#dotIsAll] as const
    if (this.#take('?')) {
      const flags = this.#match(/([imsU]*)(?:-([imsU]+))?([:)])/y)
      if (flags) this.#setFlags(flags[1] ?? '', flags[2] ?? '')
      // Flags alone hold to the end of the group around them.
      if (flags?.[3] === ')') return {kind: 'all', parts: []}
      if (!flags && !this.#match(/P?<[A-Za-z_]\w*>/y)) throw new Unreadable('expression')
    }
    const tree = this.#either(depth + 1)
    if (!this.#take(')')) throw new Unreadable('expression')
    ;[this.#ignoresCase, this.#dotIsAll] = outer
    return tree
  }

  #setFlags(on: string, off: string): void {
    if (on.includes('i')) this.#ignoresCase = true
    if (off.includes('i')) this.#ignoresCase = false
    if (on.includes('s')) this.#dotIsAll = true
    if (off.includes('s')) this.#dotIsAll = false
  }

  #escape(): Tree {
    const quoted = this.#match(/Q(.*?)(?:\\E|$)/sy)
    if (quoted) return this.#literal(quoted[1] ?? '')
    const place = places[this.#source.charAt(this.#at)]
    if (place === undefined) return {kind: 'unit', isIn: this.#folded(this.#escapedTest())}
    this.#at += 1
    return {kind: 'at', place}
  }

  /** What an escape fits, in a set or outside. */
  #escapedTest(): Test {
    const unicode = this.#match(/[pP](?:\{(\^?)(\w{1,30})\}|(\w))/y)
    if (unicode) return unicodeTest(unicode[2] ?? unicode[3] ?? '', unicode[0].startsWith('P') !== (unicode[1] === '^'))
    const code = this.#match(/x(?:\{([0-9A-Fa-f]{1,6})\}|([0-9A-Fa-f]{2}))|0[0-7]{0,2}|[1-7][0-7]{1,2}/y)
    if (code) {
      const unit = code[0].startsWith('x') ? Number.parseInt(code[1] ?? code[2] ?? '', 16) : Number.parseInt(code[0], 8)
      return (each) => each === unit
    }
    const letter = this.#next()
    const known = classes[letter.toLowerCase()]
    if (known) return testOf(known, letter !== letter.toLowerCase())
    if (/\w/.test(letter) && controls[letter] === undefined) throw new Unreadable('expression')
    const unit = (controls[letter] ?? letter).charCodeAt(0)
    return (each) => each === unit
  }

  #set(): Test {
    const isNegated = this.#take('^')
    const tests: Test[] = []
    do tests.push(this.#member())
    while (!this.#take(']'))
    return (unit) => tests.some((test) => test(unit)) !== isNegated
  }

  #member(): Test {
    const named = this.#match(/\[:(\^?)(\w+):\]/y)
    if (named) {
      const known = posix[named[2] ?? '']
      if (known === undefined) throw new Unreadable('expression')
      return testOf(known, named[1] === '^')
    }
    const from = this.#next()
    if (from === '\\') return this.#escapedTest()
    const range = this.#match(/-(?:\\([^\w])|([^\]\\]))/y)
    const [first, last] = [from.charCodeAt(0), (range?.[1] ?? range?.[2] ?? from).charCodeAt(0)]
    if (last < first) throw new Unreadable('expression')
    return (unit) => first <= unit && unit <= last
  }

  #folded(test: Test): Test {
    if (!this.#ignoresCase) return test
    return (unit) => {
      const text = String.fromCharCode(unit)
      return test(unit) || test(text.toLowerCase().charCodeAt(0)) || test(text.toUpperCase().charCodeAt(0))
    }
  }
}

/** Each of these looks at one character only. */
function testOf(pattern: RegExp, isNegated: boolean): Test {
  return (unit) => pattern.test(String.fromCharCode(unit)) !== isNegated
}

function unicodeTest(name: string, isNegated: boolean): Test {
  try {
    return testOf(new RegExp(/^(?:\w|\w[a-z&])$/.test(name) ? `\\p{${name}}` : `\\p{Script=${name}}`, 'u'), isNegated)
  } catch {
    throw new Unreadable('expression')
  }
}
