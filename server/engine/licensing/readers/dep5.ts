// Reads `.reuse/dep5`, the older way to speak for other files (REUSE 3.3, "DEP5"; debian.org, copyright-format 1.0).
import {linesOf} from '../../facts/syntax/lines.ts'
import type {LicensingTable} from '../../model/licensing.ts'
import {type Located, located} from '../../model/place.ts'

/** The tables of its paragraphs about files; each adds to what the files say of themselves. */
export function readDep5(text: string): readonly LicensingTable[] {
  const tables: LicensingTable[] = []
  let fields = new Map<string, Located<string>[]>()
  let name = ''
  const finish = () => {
    const table = tableOf(fields)
    if (table) tables.push(table)
    fields = new Map()
  }
  for (const line of linesOf(text)) {
    const field = /^([\w-]+):/.exec(line.value)
    if (line.value.trim() === '') finish()
    else if (field?.[1] !== undefined) {
      name = field[1].toLowerCase()
      fields.set(name, [trimmed(line, field[0].length)])
    } else if (/^[ \t]/.test(line.value)) fields.get(name)?.push(trimmed(line, 0))
  }
  finish()
  return tables
}

function tableOf(fields: ReadonlyMap<string, readonly Located<string>[]>): LicensingTable | undefined {
  const files = fields.get('files')
  if (files === undefined) return undefined
  // Behind the first line of a licence stands its text.
  const [licence] = fields.get('license') ?? []
  return {
    patterns: files.flatMap(wordsIn),
    precedence: 'aggregate',
    copyrights: (fields.get('copyright') ?? []).filter(({value}) => value !== ''),
    licences: licence === undefined || licence.value === '' ? [] : [licence],
  }
}

function wordsIn({value, span}: Located<string>): readonly Located<string>[] {
  return [...value.matchAll(/\S+/g)].map(({0: word, index}) =>
    located(word, span.start + index, span.start + index + word.length),
  )
}

function trimmed({value, span}: Located<string>, from: number): Located<string> {
  const rest = value.slice(from)
  const text = rest.trim()
  const start = span.start + from + rest.length - rest.trimStart().length
  return located(text, start, start + text.length)
}
