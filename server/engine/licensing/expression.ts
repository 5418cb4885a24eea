// Reads SPDX licence expressions (SPDX 2.3, annex D): which licences they name, what is wrong with them, and how to put it right.
import parse, {type Info} from 'spdx-expression-parse'
import {licenceNamed} from '../facts/licences/names.ts'
import {isException, isGivenUp, isLicence, spelling, successorOf} from './ids.ts'

/** `unknown`: an id is not on the list; `deprecated`: one was given up; `case`: one is spelt otherwise; `syntax`: no expression at all. */
export type ExpressionFlaw = 'unknown' | 'deprecated' | 'case' | 'syntax'

export interface Expression {
  /** Licences and exceptions that it names, known or not, without `+`, each once; empty where it is none or names none. */
  readonly ids: readonly string[]
  /** The first thing that is wrong; undefined when all is right. */
  readonly flaw: {readonly code: ExpressionFlaw; readonly id: string} | undefined
  /** What is meant, where that is beyond doubt; undefined when all is right, or when it is not. */
  readonly corrected: string | undefined
}

/** Words of SPDX and npm for what is under no licence, or under none that anybody states. */
const noLicence = /^(?:UNLICENSED|NONE|NOASSERTION)$/

/** UTF-16 code units: longer ones are texts, and the parser calls itself for each bracket. */
const longest = 1000

/** Reads one expression. Never throws. */
export function readExpression(text: string): Expression {
  if (noLicence.test(text.trim())) return {ids: [], flaw: undefined, corrected: undefined}
  const words = wordsOf(text)
  const isWellFormed = text.length <= longest && parses(withKnownIds(text, words))
  const flaw = isWellFormed ? flawIn(words) : ({code: 'syntax', id: ''} as const)
  const meant = flaw === undefined ? undefined : correct(text)
  return {ids: isWellFormed ? idsIn(words) : [], flaw, corrected: meant === text ? undefined : meant}
}

/** Whether licences of which this is true are enough; undefined where a text is no expression of known licences. */
export function satisfies(text: string, isEnough: (id: string) => boolean): boolean | undefined {
  if (text.length > longest) return undefined
  try {
    return holds(parse(text), isEnough)
  } catch {
    return undefined
  }
}

/** As deep as there are brackets and operators, of which a text of this length holds few. */
function holds(info: Info, isEnough: (id: string) => boolean): boolean {
  if ('license' in info) return isEnough(info.license)
  const [left, right] = [holds(info.left, isEnough), holds(info.right, isEnough)]
  return info.conjunction === 'and' ? left && right : left || right
}

interface Word {
  /** Without `+`. */
  readonly id: string
  readonly hasPlus: boolean
  readonly isException: boolean
  readonly index: number
  readonly length: number
}

/** The ids of an expression, well-formed or not; operators and brackets left out. */
function wordsOf(text: string): readonly Word[] {
  const found = [...text.matchAll(/[^\s()]+/g)]
  return found.flatMap(({0: word, index}, place) => {
    if (/^(?:and|or|with)$/i.test(word)) return []
    const hasPlus = word.length > 1 && word.endsWith('+')
    const isException = /^with$/i.test(found[place - 1]?.[0] ?? '')
    return [{id: hasPlus ? word.slice(0, -1) : word, hasPlus, isException, index, length: word.length}]
  })
}

function idsIn(words: readonly Word[]): readonly string[] {
  return [...new Set(words.map(({id}) => id))]
}

function parses(text: string): boolean {
  try {
    parse(text)
    return true
  } catch {
    return false
  }
}

/** The expression as the parser takes it: it refuses an id that it does not know, which need not make the form wrong. */
function withKnownIds(text: string, words: readonly Word[]): string {
  let result = ''
  let at = 0
  for (const word of words) {
    const {id, hasPlus, index, length} = word
    const isId = /^[A-Za-z\d.-]+$/.test(id) && !isKnown(word)
    const known = word.isException ? 'Classpath-exception-2.0' : `MIT${hasPlus ? '+' : ''}`
    result += text.slice(at, index) + (isId ? known : text.slice(index, index + length))
    at = index + length
  }
  return result + text.slice(at)
}

function flawIn(words: readonly Word[]): Expression['flaw'] {
  const wrong = words.find((word) => !isKnown(word))
  const givenUp = words.find(({id}) => isGivenUp(id))
  if (wrong === undefined) return givenUp && {code: 'deprecated', id: givenUp.id}
  const isSpelt = spelling(wrong.id) !== undefined && spelling(wrong.id) !== wrong.id
  return {code: isSpelt ? 'case' : 'unknown', id: wrong.id}
}

function isKnown({id, isException: isBehindWith}: Word): boolean {
  return isBehindWith ? isException(id) : isLicence(id)
}

/** The expression with each id as the list has it; else the one licence that the whole text names in words. */
function correct(text: string): string | undefined {
  const expression = corrected(text)
  if (expression !== undefined && parses(expression)) return expression
  const named = licenceNamed(text)
  const id = named && (corrected(named) ?? named)
  return id !== undefined && isLicence(id) && parses(id) && !id.startsWith('LicenseRef-') ? id : undefined
}

function corrected(text: string): string | undefined {
  if (text.length > longest) return undefined
  // Cargo and others wrote `MIT/Apache-2.0` before SPDX had its say.
  const spaced = /[()]|:/.test(text) ? text : text.replace(/\s*\/\s*/g, ' OR ')
  let result = ''
  let at = 0
  for (const {id, hasPlus, index, length} of wordsOf(spaced)) {
    const known = isLicence(id) ? id : spelling(id)
    if (known === undefined) return undefined
    const successor = isGivenUp(known) ? successorOf(known, hasPlus) : undefined
    result += spaced.slice(at, index) + (successor ?? `${known}${hasPlus ? '+' : ''}`)
    at = index + length
  }
  return (result + spaced.slice(at)).replace(/\b(?:and|or|with)\b(?=\s)/gi, operator)
}

/** An operator stands alone: within an id such as `GPL-3.0-or-later` no blank follows. */
function operator(word: string, at: number, text: string): string {
  return /\s/.test(text[at - 1] ?? '') ? word.toUpperCase() : word
}
