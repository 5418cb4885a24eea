// Reads the comments by which an author holds a rule back: on the next line, from here on, or in the whole file.
import type {Nodes, Root} from 'mdast'
import {type Located, located, type Span} from '../model/place.ts'
import type {Suppression} from './digest-model.ts'

type Verb = 'disable-next-line' | 'disable-line' | 'disable-file' | 'disable' | 'enable'

interface Directive {
  readonly verb: Verb
  readonly rules: readonly Located<string>[]
  readonly reason: string
  readonly span: Span
}

/** `relais-disable-next-line rule/a, rule/b -- why`; French authors may write « — ». */
const pattern = /relais-(disable-next-line|disable-line|disable-file|disable|enable)\b([^\n]*)/

/** All suppressions of a document: those of its HTML comments, and of the comments in its front matter. */
export function suppressionsOf(root: Root, comments: readonly Located<string>[], source: string): Suppression[] {
  // A comment's opening is found many times faster than a name that begins like many words.
  if (comments.length === 0 && !source.includes('<!--')) return []
  if (!source.includes('relais-')) return []
  return suppressionsIn([...comments, ...htmlComments(root)], source)
}

/** The same of a text that is read line by line and whose comments are lines that begin with `#`. */
export function suppressionsOfLines(source: string): readonly Suppression[] {
  if (!source.includes('relais-')) return []
  const lines = source.matchAll(/(?<=^\uFEFF?|[\r\n])[ \t]*(#[^\r\n]*)/g)
  const comments = [...lines].map(({0: {length}, 1: value = '', index}) =>
    located(value, index + length - value.length, index + length),
  )
  return suppressionsIn(comments, source)
}

function suppressionsIn(comments: readonly Located<string>[], source: string): Suppression[] {
  const directives = comments.flatMap(readDirective)
  directives.sort((a, b) => a.span.start - b.span.start)
  return directives.flatMap((directive, index) => {
    const scope = scopeOf(directive, directives.slice(index + 1), source)
    return scope
      ? [
          {
            rules: directive.rules,
            reason: directive.reason,
            span: directive.span,
            removal: removalOf(directive.span, source),
            scope,
          },
        ]
      : []
  })
}

function htmlComments(node: Nodes): Located<string>[] {
  if (node.type === 'html') {
    const start = node.position?.start.offset ?? 0
    return [...node.value.matchAll(/<!--[\s\S]*?-->/g)].map((match) =>
      located(match[0], start + match.index, start + match.index + match[0].length),
    )
  }
  return 'children' in node ? node.children.flatMap(htmlComments) : []
}

function readDirective({value, span}: Located<string>): Directive[] {
  const match = pattern.exec(value)
  if (!match) return []
  const [, verb, rest = ''] = match
  const text = rest.replace(/-->\s*$/, '')
  const dash = /\s(?:--+|—|–)\s/.exec(text)
  const names = dash ? text.slice(0, dash.index) : text
  const reason = dash ? text.slice(dash.index + dash[0].length).trim() : ''
  const base = span.start + match.index + match[0].length - rest.length
  const rules = [...names.matchAll(/[^\s,]+/g)].map(({0: name, index}) =>
    located(name, base + index, base + index + name.length),
  )
  return [{verb: verb as Verb, rules, reason, span}]
}

/** What a directive covers; `enable` covers nothing, it ends a `disable` of the same rules. */
function scopeOf(directive: Directive, later: readonly Directive[], source: string): Span | undefined {
  const {verb, span} = directive
  switch (verb) {
    case 'enable':
      return undefined
    case 'disable-file':
      return {start: 0, end: source.length + 1}
    case 'disable-line':
      return lineAt(source, span.start)
    case 'disable-next-line':
      return nextLine(source, span.end)
    case 'disable': {
      const end = later.find((other) => other.verb === 'enable' && ends(other, directive))
      return {start: span.end, end: end?.span.start ?? source.length + 1}
    }
  }
}

function removalOf(span: Span, source: string): Span {
  const line = lineAt(source, span.start).start
  const start = line === 0 && source.startsWith('\uFEFF') ? 1 : line
  const rest = /[ \t]*(?:\r\n|\r|\n|$)/y
  rest.lastIndex = span.end
  const match = rest.exec(source)
  const isAlone = match !== null && source.slice(start, span.start).trim() === ''
  return isAlone ? {start, end: span.end + match[0].length} : span
}

function ends(enable: Directive, disable: Directive): boolean {
  if (enable.rules.length === 0) return true
  return disable.rules.every(({value}) => enable.rules.some((rule) => rule.value === value))
}

function lineAt(source: string, offset: number): Span {
  const start = Math.max(source.lastIndexOf('\n', offset - 1), source.lastIndexOf('\r', offset - 1)) + 1
  return {start, end: lineEnd(source, offset) + 1}
}

/** The first line behind `offset` that is not blank, so that Markdown's empty line after a comment does no harm. */
function nextLine(source: string, offset: number): Span {
  const rest = /[^\r\n]*(?:\r\n|\r|\n)\s*/y
  rest.lastIndex = offset
  const match = rest.exec(source)
  const start = match ? offset + match[0].length : source.length
  return {start: start - indentBefore(source, start), end: lineEnd(source, start) + 1}
}

function indentBefore(source: string, offset: number): number {
  let count = 0
  while (source[offset - count - 1] === ' ' || source[offset - count - 1] === '\t') count += 1
  return count
}

function lineEnd(source: string, offset: number): number {
  const end = source.slice(offset).search(/[\r\n]/)
  return end < 0 ? source.length : offset + end
}
