// Regular expressions of Go (RE2) as programs that run in linear time; nothing here tries a path twice.
import {ExpressionParser} from './expression-parser.ts'
import type {ExpressionProblem, Place, Tree} from './expression-tree.ts'

/** What a step of a program does; each but the last goes on with one or two others, by their places. */
export type Step =
  | {readonly kind: 'unit'; readonly isIn: (unit: number) => boolean; readonly next: number}
  | {readonly kind: 'fork'; readonly next: number; readonly other: number}
  | {readonly kind: 'at'; readonly place: Place; readonly next: number}
  | {readonly kind: 'done'}

export interface Expression {
  readonly steps: readonly Step[]
  readonly start: number
}

/** Steps of one program: a path costs its length times this at worst. */
const mostSteps = 2000

/**
 * Reads an expression by the syntax of RE2 (google/re2, “Syntax”): without back references and without looking around,
 * which its engine has not either. Texts are taken by UTF-16 code unit.
 */
export function parseExpression(source: string): Expression | ExpressionProblem {
  const parsed = new ExpressionParser(source).parse()
  if ('problem' in parsed) return parsed
  const program = new Program()
  const start = program.compile(parsed.tree, program.add({kind: 'done'}))
  return program.isFull ? {problem: 'costly'} : {steps: program.steps, start}
}

/** Builds the steps from the end to the start, so that each knows what comes after it. */
class Program {
  readonly steps: Step[] = []

  get isFull(): boolean {
    return this.steps.length > mostSteps
  }

  add(step: Step): number {
    // Once it is full, it is thrown away.
    return this.isFull ? 0 : this.steps.push(step) - 1
  }

  compile(tree: Tree, next: number): number {
    switch (tree.kind) {
      case 'unit':
        return this.add({kind: 'unit', isIn: tree.isIn, next})
      case 'at':
        return this.add({kind: 'at', place: tree.place, next})
      case 'all':
        return tree.parts.reduceRight((after, part) => this.compile(part, after), next)
      case 'any':
        return tree.parts.map((part) => this.compile(part, next)).reduce((one, other) => this.#fork(one, other))
      default:
        return this.#repeat(tree, next)
    }
  }

  #fork(next: number, other: number): number {
    return this.add({kind: 'fork', next, other})
  }

  #repeat({part, least, most}: Tree & {kind: 'times'}, end: number): number {
    let next = end
    if (most === Infinity) {
      const loop = this.add({kind: 'done'})
      this.steps[loop] = {kind: 'fork', next: this.compile(part, loop), other: end}
      next = loop
    } else
      for (let count = most; count > least && !this.isFull; count--) next = this.#fork(this.compile(part, next), end)
    for (let count = least; count > 0 && !this.isFull; count--) next = this.compile(part, next)
    return next
  }
}

/** Whether some part of a text fits: all ways through the program are followed at once, unit by unit. */
export function hasMatch({steps, start}: Expression, text: string): boolean {
  let now = new Threads(steps, text)
  let then = new Threads(steps, text)
  for (let at = 0; at <= text.length; at += 1) {
    if (now.add(start, at)) return true
    const unit = text.charCodeAt(at)
    for (const step of now.units) if (step.isIn(unit) && then.add(step.next, at + 1)) return true
    now.clear()
    ;[now, then] = [then, now]
  }
  return false
}

class Threads {
  readonly units: (Step & {kind: 'unit'})[] = []
  readonly #steps: readonly Step[]
  readonly #text: string
  readonly #seen: Uint8Array

  constructor(steps: readonly Step[], text: string) {
    this.#steps = steps
    this.#text = text
    this.#seen = new Uint8Array(steps.length)
  }

  clear(): void {
    this.units.length = 0
    this.#seen.fill(0)
  }

  /** Adds a step with all that it leads to without taking a unit; says whether that is the end. */
  add(first: number, at: number): boolean {
    const waiting = [first]
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      const step = this.#steps[place]
      if (step === undefined || this.#seen[place] === 1) continue
      this.#seen[place] = 1
      if (step.kind === 'done') return true
      if (step.kind === 'unit') this.units.push(step)
      else if (step.kind === 'fork') waiting.push(step.other, step.next)
      else if (isAt(step.place, this.#text, at)) waiting.push(step.next)
    }
    return false
  }
}

function isAt(place: Place, text: string, at: number): boolean {
  if (place === 'start') return at === 0
  if (place === 'end') return at === text.length
  const isEdge = /\w/.test(text.charAt(at - 1)) !== /\w/.test(text.charAt(at))
  return isEdge === (place === 'edge')
}
