// Reads Gemfile and gemspec as texts: the gems that a Ruby project is built from, and their groups.
import {type Dependency, type DependencyKind, type Manifest, manifest} from '../../model/facts.ts'
import {licencesIn} from '../licences/expression.ts'
import {isMark, type Lexis, type Token, tokensOf} from '../syntax/lexer.ts'

const lexis: Lexis = {word: /[\p{L}_][\p{L}\p{N}_.]*[?!]?/uy, comments: ['#'], quotes: ['"', "'"], hasHeredocs: true}

/** Words that begin a statement which `end` closes. */
const openers = new Set(['if', 'unless', 'case', 'begin', 'def', 'class', 'module', 'while', 'until', 'for'])
/** Calls of a gemspec, by the part behind the object's name. */
const specified: Readonly<Record<string, DependencyKind>> = {
  add_dependency: 'runtime',
  add_runtime_dependency: 'runtime',
  add_development_dependency: 'dev',
}
const shipped = new Set(['default', 'production', 'staging'])

/** Groups around a gem that are kept. */
const most = 16

/** Reads `gem` calls and `group` blocks (bundler.io, "Gemfile"); what code computes stays unknown. */
export function readGemfile(text: string): Manifest {
  const dependencies: Dependency[] = []
  /** The groups that hold in each open block, outermost first. */
  const blocks: (readonly string[])[] = []
  for (const statement of statementsOf(tokensOf(text, lexis))) {
    const [first] = statement
    const word = first?.kind === 'word' ? first.value : ''
    if (word === 'end') blocks.pop()
    const around = blocks.at(-1) ?? []
    const found = gemOf(statement, word, around)
    dependencies.push(...(found === undefined ? licencesOf(statement) : [found]))
    const opens = openers.has(word) || statement.some(({kind, value}) => kind === 'word' && value === 'do')
    if (opens) blocks.push(word === 'group' ? [...around.slice(0, most), ...symbolsOf(statement.slice(1))] : around)
  }
  return manifest({dependencies})
}

/** Statements end with their line, unless a comma or an open bracket says that they go on. */
function statementsOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const statements: Token[][] = [[]]
  for (const token of tokens) {
    const current = statements.at(-1) ?? []
    const goesOn = [',', '(', '[', '|'].some((mark) => isMark(current.at(-1), mark))
    if (token.kind !== 'line' && !isMark(token, ';')) current.push(token)
    else if (current.length > 0 && !goesOn) statements.push([])
  }
  return statements
}

/** `:development, :test`: the words behind a colon. */
function symbolsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token, index) => (isMark(tokens[index - 1], ':') && token.kind !== 'mark' ? token.value : []))
}

/** `spec.license = "MIT"`, `spec.licenses = ["MIT", "Ruby"]`; perhaps behind what opens the block. */
function licencesOf(statement: readonly Token[]): readonly Dependency[] {
  const at = statement.findIndex(({kind, value}) => kind === 'word' && /\.licenses?$/.test(value))
  if (at < 0 || !isMark(statement[at + 1], '=')) return []
  return statement.slice(at).flatMap((token) => (token.kind === 'text' ? licencesIn(token, 'license') : []))
}

function gemOf(statement: readonly Token[], word: string, groups: readonly string[]): Dependency | undefined {
  const method = word.slice(word.lastIndexOf('.') + 1)
  const kind = word.includes('.') && Object.hasOwn(specified, method) ? specified[method] : undefined
  const name = statement.find(({kind: form}) => form === 'text')
  if ((word !== 'gem' && kind === undefined) || name === undefined || name !== firstArgument(statement))
    return undefined
  const own = optionOf(statement, 'group').concat(optionOf(statement, 'groups'))
  const all = [...groups, ...own]
  const version = statement.filter((token, index) => token.kind === 'text' && isMark(statement[index - 1], ','))[0]
  return {
    ecosystem: 'rubygems',
    name: name.value,
    requirement: version?.value,
    kind: kind ?? (all.length === 0 || all.some((group) => shipped.has(group)) ? 'runtime' : groupKind(all)),
    section: all.length === 0 ? word : `group.${all.join('.')}`,
    span: name.span,
  }
}

/** Groups of a project's own, such as `:assets`, ship with it. */
function groupKind(groups: readonly string[]): DependencyKind {
  return groups.every((group) => /dev|test|lint|doc|ci|debug|cucumber|metrics|tool/i.test(group)) ? 'dev' : 'runtime'
}

function firstArgument(statement: readonly Token[]): Token | undefined {
  return isMark(statement[1], '(') ? statement[2] : statement[1]
}

/** The symbols of `group: :test`, `group: [:a, :b]` and `:group => :test`. */
function optionOf(statement: readonly Token[], name: string): readonly string[] {
  const at = statement.findIndex(({kind, value}) => kind === 'word' && value === name)
  if (at < 1) return []
  const rest = statement.slice(at + 1)
  const isNamed = isMark(rest[0], ':') || (isMark(rest[0], '=') && isMark(rest[1], '>'))
  if (!isNamed) return []
  const list = rest.findIndex((token) => isMark(token, '['))
  const from = isMark(rest[0], ':') ? 1 : 2
  const end =
    list === from ? rest.findIndex((token) => isMark(token, ']')) : rest.findIndex((token) => isMark(token, ','))
  return symbolsOf(rest.slice(from, end < 0 ? undefined : end))
}
