// Reads GraphQL schemas as texts: the types, fields and values that they publish.

import {type Manifest, manifest} from '../../model/facts.ts'
import {type Located, located} from '../../model/place.ts'
import {isMark, type Lexis, type Token, tokensOf} from '../syntax/lexer.ts'

const lexis: Lexis = {word: /[A-Za-z_]\w*/y, comments: ['#'], quotes: ['"""', '"']}

const definitions = new Set(['type', 'interface', 'input', 'enum', 'union', 'scalar'])

/** Reads a schema (spec.graphql.org, "Type System"): `User`, `User.email`, `Role.ADMIN`; a file of queries has none. */
export function readGraphql(text: string): Manifest {
  const reader = new SchemaReader(tokensOf(text, lexis).filter(({kind}) => kind === 'word' || kind === 'mark'))
  const publishes = reader.publishes()
  return manifest(publishes.length === 0 ? {} : {contract: {kind: 'graphql', publishes}})
}

/** Walks over words and marks; arguments, defaults and directives stand in brackets or behind `@` and are passed over. */
class SchemaReader {
  readonly #tokens: readonly Token[]
  readonly #publishes: Located<string>[] = []
  #brackets = 0
  #braces = 0
  /** The type that is being declared. */
  #type: string | undefined
  #isEnum = false

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  publishes(): readonly Located<string>[] {
    for (const [index, token] of this.#tokens.entries()) {
      if (token.kind === 'mark') this.#mark(token)
      else if (this.#brackets === 0) this.#word(token, index)
    }
    return this.#publishes
  }

  #mark({value}: Token): void {
    if (value === '(' || value === '[') this.#brackets += 1
    if (value === ')' || value === ']') this.#brackets = Math.max(0, this.#brackets - 1)
    if (value === '{') this.#braces += 1
    if (value === '}') this.#braces = Math.max(0, this.#braces - 1)
    if (value === '}' && this.#braces === 0) this.#type = undefined
  }

  #word(token: Token, index: number): void {
    const next = this.#tokens[index + 1]
    if (this.#braces === 0) return this.#definition(token, index, next)
    const isField = isMark(next, ':') || isMark(next, '(')
    const isDirective = isMark(this.#tokens[index - 1], '@')
    if (this.#braces !== 1 || this.#type === undefined || isDirective) return
    if (isField || (this.#isEnum && !isMark(this.#tokens[index - 1], ':')))
      this.#publish(`${this.#type}.${token.value}`, token)
  }

  #definition(token: Token, index: number, next: Token | undefined): void {
    if (!definitions.has(token.value) || next?.kind !== 'word') return
    this.#type = next.value
    this.#isEnum = token.value === 'enum'
    if (this.#tokens[index - 1]?.value !== 'extend') this.#publish(next.value, next)
  }

  #publish(name: string, {span}: Token): void {
    this.#publishes.push(located(name, span.start, span.end))
  }
}
