// Makes the snippets of the editor from the engine's templates and the notes of the extension's own.
import {type SnippetInfo, snippetTable} from '../client/manifest/snippets.ts'
import type {Language} from '../server/protocol.ts'

/** A template of the engine, as far as snippets need it. */
export interface SnippetSource {
  readonly name: string
  readonly text: Readonly<Record<Language, string>>
}

/** What stands for `{{name}}`: a variable of the editor, a choice, or a word to type over. */
const facts: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  title: {en: 'Title', fr: 'Titre'},
  number: {en: '1', fr: '1'},
  deciders: {en: 'who decides', fr: 'qui décide'},
  status: {en: '|proposed,accepted|', fr: '|proposée,acceptée|'},
  Status: {en: '|Proposed,Accepted|', fr: '|Proposée,Acceptée|'},
}

const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE'

/** Escapes what snippets read as their own (TextMate syntax, as the editor documents it). */
function escaped(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}

/** One text as a snippet. The same hint is the same stop, so that an option's name is typed once. */
export function snippetBody(text: string, language: Language): string {
  const stops = new Map<string, number>()
  const stop = (content: string): string => {
    const known = stops.get(content)
    if (known !== undefined) return `$${known}`
    stops.set(content, stops.size + 1)
    if (content.startsWith('|')) return `\${${stops.size}${content}}`
    return `\${${stops.size}:${escaped(content)}}`
  }
  const parts = text.split(/(\{\{[\w-]+\}\}|\{[^{}]+\})/)
  return parts.map((part, index) => (index % 2 === 0 ? escaped(part) : filled(part, language, stop))).join('')
}

function filled(part: string, language: Language, stop: (content: string) => string): string {
  const name = /^\{\{([\w-]+)\}\}$/.exec(part)?.[1]
  if (name === undefined) return stop(part.slice(1, -1))
  if (name === 'date') return today
  const word = facts[name]
  if (word === undefined) throw new Error(`Snippets do not know what to put for {{${name}}}.`)
  return stop(word[language])
}

function textOf({body}: SnippetInfo, templates: readonly SnippetSource[], language: Language): string {
  if ('text' in body) return body.text[language]
  const found = templates.find(({name}) => name === body.template)
  if (found === undefined) throw new Error(`The engine has no template ${body.template}.`)
  return found.text[language]
}

/** The file of snippets of one language. */
export function snippets(templates: readonly SnippetSource[], language: Language): object {
  const entries = snippetTable.map((info) => {
    const lines = snippetBody(textOf(info, templates, language).trimEnd(), language).split('\n')
    return [info.about[language], {prefix: info.prefix[language], description: info.about[language], body: lines}]
  })
  return Object.fromEntries(entries)
}
