// Refuses YAML that could exhaust the machine, before the recursive half of the `yaml` package sees it.
import {CST, Lexer, Parser} from 'yaml'
import {type Located, located} from '../model/place.ts'

/** UTF-16 code units, collections open at once, and anchors and aliases together. */
export const yamlLimits = {length: 65_536, depth: 64, references: 32} as const

export interface YamlRefusal {
  readonly refused: 'too-large' | 'too-deep' | 'too-many-aliases'
  /** The offset of the character that is one too many. */
  readonly at: number
}

/** A text cut into YAML's concrete syntax, not yet understood. */
export interface YamlSyntax {
  readonly tokens: readonly CST.Token[]
  /** Each `#` comment without the mark; the span holds the mark. */
  readonly comments: readonly Located<string>[]
}

/**
 * Why a text must not be understood as YAML, or undefined when it may.
 *
 * Composing nodes recurses, and yaml 2.9.1 aborts the whole process when the stack ends inside a regular expression
 * (CVE-2026-33532 and its incomplete mending). Lexing and concrete parsing do not recurse: they keep a stack, whose
 * height is exactly the depth to come. So the guard runs them alone and watches that height; text in quotes, comments
 * and block scalars is never miscounted.
 */
export function guardYaml(text: string): YamlRefusal | undefined {
  const syntax = scanYaml(text)
  return 'refused' in syntax ? syntax : undefined
}

/** The concrete syntax of a text, or why it is refused; linear in its length. */
export function scanYaml(text: string): YamlSyntax | YamlRefusal {
  if (text.length > yamlLimits.length) return {refused: 'too-large', at: yamlLimits.length}
  const scan = new Scan()
  for (const lexeme of new Lexer().lex(text)) {
    const refused = scan.take(lexeme)
    if (refused !== undefined) return refused
  }
  return scan.end()
}

/** Builds the concrete syntax lexeme by lexeme and keeps the counts. */
class Scan {
  readonly #parser = new Parser()
  readonly #tokens: CST.Token[] = []
  readonly #comments: Located<string>[] = []
  #references = 0
  #hasError = false
  /** Whether the next lexeme is a scalar's text, whatever it looks like. */
  #atScalar = false

  take(lexeme: string): YamlRefusal | undefined {
    const at = this.#parser.offset
    for (const token of this.#parser.next(lexeme)) this.#keep(token)
    if (this.#parser.stack.length > yamlLimits.depth) return {refused: 'too-deep', at}
    const type = this.#atScalar ? undefined : CST.tokenType(lexeme)
    this.#atScalar = type === 'scalar'
    if (type === 'comment') this.#comments.push(located(lexeme.slice(1).trim(), at, at + lexeme.length))
    if (type === 'alias' || type === 'anchor') this.#references += 1
    return this.#references > yamlLimits.references ? {refused: 'too-many-aliases', at} : undefined
  }

  end(): YamlSyntax {
    for (const token of this.#parser.end()) this.#keep(token)
    return {tokens: this.#tokens, comments: this.#comments}
  }

  /** The first error says enough; each further one would cost the composer a stack trace. */
  #keep(token: CST.Token): void {
    if (token.type !== 'error' || !this.#hasError) this.#tokens.push(token)
    this.#hasError ||= token.type === 'error'
  }
}
