// Reads Terraform and OpenTofu files: the providers and modules that an infrastructure is made with.
import type {Dependency, Manifest} from '../../model/facts.ts'
import {manifest} from '../../model/facts.ts'
import {isMark, type Lexis, type Token, tokensOf} from '../syntax/lexer.ts'

const lexis: Lexis = {
  word: /[\p{L}_][\p{L}\p{N}_-]*/uy,
  comments: ['#', '//', '/*'],
  quotes: ['"'],
  hasHeredocs: true,
}

/** `name = "text"` at its place among the blocks. */
interface Attribute {
  /** The headers of the blocks around, outermost first: `terraform`, `required_providers`, `aws`. */
  readonly path: readonly string[]
  readonly name: Token
  readonly value: Token
}

interface Block {
  readonly header: readonly Token[]
  readonly path: readonly string[]
}

/** Blocks that nest deeper are passed over. */
const deepest = 32

/** Reads `required_providers`, `provider` and `module` blocks (developer.hashicorp.com/terraform/language). */
export function readTerraform(text: string): Manifest {
  const {attributes, blocks} = new Outline(tokensOf(text, lexis))
  const required = attributes.flatMap((attribute) => requiredProvider(attribute, attributes))
  const known = new Set(required.map(({section}) => section))
  const providers = blocks.flatMap((block) => providerOf(block)).filter(({name}) => !known.has(sectionOf(name)))
  return manifest({
    dependencies: [...required, ...providers, ...attributes.flatMap((one) => moduleOf(one, attributes))],
  })
}

function sectionOf(local: string): string {
  return `required_providers.${local}`
}

/** One pass over the tokens: what stands before `{` is a header, what stands around `=` an attribute. */
class Outline {
  readonly attributes: Attribute[] = []
  readonly blocks: Block[] = []
  readonly #open: string[] = []
  #header: Token[] = []

  constructor(tokens: readonly Token[]) {
    for (const [index, token] of tokens.entries()) {
      const value = isName(token) ? assignedTo(tokens, index) : undefined
      if (value && this.#open.length < deepest) this.attributes.push({path: [...this.#open], name: token, value})
      if (isMark(token, '{')) this.#enter()
      if (isMark(token, '}')) this.#open.pop()
      if (isName(token)) this.#header.push(token)
      else if (!isMark(token, '=') && !isMark(token, ':')) this.#header = []
    }
  }

  #enter(): void {
    if (this.#open.length < deepest) this.blocks.push({header: this.#header, path: [...this.#open]})
    this.#open.push(this.#header.map(({value}) => value).join(' '))
  }
}

function isName(token: Token): boolean {
  return token.kind === 'word' || token.kind === 'text'
}

/** The text behind a name and `=`, or `:` as objects may have it. */
function assignedTo(tokens: readonly Token[], index: number): Token | undefined {
  const [mark, value] = tokens.slice(index + 1, index + 3)
  const isAssignment = isMark(mark, '=') || isMark(mark, ':')
  return isAssignment && value?.kind === 'text' ? value : undefined
}

/** `aws = { source = "hashicorp/aws" }`, and `aws = "~> 2.0"` of versions before 0.13. */
function requiredProvider({path, name, value}: Attribute, all: readonly Attribute[]): readonly Dependency[] {
  const [block, list, local] = path
  if (block !== 'terraform' || list !== 'required_providers') return []
  if (path.length === 2) return [provider(`hashicorp/${name.value}`, value.value, sectionOf(name.value), name)]
  if (name.value !== 'source' || local === undefined) return []
  const source = value.value.replace(/^registry\.(?:terraform\.io|opentofu\.org)\//, '')
  return [provider(source, besideOf(path, 'version', all), sectionOf(local), value)]
}

function besideOf(path: readonly string[], name: string, all: readonly Attribute[]): string | undefined {
  const where = path.join('\n')
  return all.find((other) => other.name.value === name && other.path.join('\n') === where)?.value.value
}

function provider(name: string, requirement: string | undefined, section: string, {span}: Token): Dependency {
  return {ecosystem: 'terraform', name, requirement, kind: 'runtime', section, span}
}

/** `provider "aws" {`: the local name, since another file may say where it comes from. */
function providerOf({header, path}: Block): readonly Dependency[] {
  const [word, name] = header
  if (path.length > 0 || word?.value !== 'provider' || name === undefined) return []
  return [provider(name.value, undefined, 'provider', name)]
}

/** `module "x" { source = "…" }`; a module of the repository itself is no choice. */
function moduleOf({path, name, value}: Attribute, all: readonly Attribute[]): readonly Dependency[] {
  const isModule = path.length === 1 && path[0]?.startsWith('module ') === true && name.value === 'source'
  if (!isModule || /^(?:\.{0,2}\/|$)/.test(value.value)) return []
  return [provider(value.value, besideOf(path, 'version', all), path[0]?.replace(' ', '.') ?? 'module', value)]
}
