// How the prose of a document names records: `ADR-0012`, `docs/adr/0012-use-x.md`, `0012-use-x.md`, `[[0012]]`, `TEP-0107`.
import type {CodeReference} from '../model/code-reference.ts'
import type {Span} from '../model/place.ts'
import {referencesInProse} from '../references/scan.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import {baseName, folderOf, resolvePath} from '../workspace/paths.ts'
import {recordInDocument} from '../workspace/records/code-meaning.ts'
import {numbersIn, wordOf} from '../workspace/records/code-names.ts'
import type {Workspace, WorkspaceDocument} from '../workspace/workspace.ts'
import type {Candidate} from './candidate.ts'

export function codesIn(
  {path}: WorkspaceDocument,
  text: string,
  lines: readonly Span[],
  workspace: Workspace,
): readonly Candidate[] {
  const own = workspace.logs.filter((log) => path.startsWith(`${log.path}/`))
  return lines.flatMap((line) => {
    const words = text.slice(line.start, line.end)
    const called = [...wikiLinksIn(words), ...referencesInProse(words)]
      .filter(({form}) => form !== 'elsewhere')
      .map((reference) => ({span: reference.span, lead: () => recordInDocument(reference, path, workspace)}))
    const found = [
      ...filesIn(words, path, workspace),
      ...called,
      ...own.flatMap((log) => numbersBehindWord(words, log)),
    ]
    return found.map(({span, lead}) => ({span: moved(span, line.start), manner: 'code' as const, lead}))
  })
}

function moved({start, end}: Span, by: number): Span {
  return {start: start + by, end: end + by}
}

type Found = Pick<Candidate, 'span' | 'lead'>

const file = /(?<![\w@~%+:/.#&=-])(?:\.{1,2}\/)*[\w@~%+-][\w.@~%+-]*(?:\/[\w.@~%+-]+)*\.mdx?(?![\w/-])/g

/** Names of files, from the document's folder or from the root. */
function filesIn(text: string, path: string, workspace: Workspace): readonly Found[] {
  if (!text.includes('.md')) return []
  return [...text.matchAll(file)].flatMap(({index, 0: name}) => {
    const places = [resolvePath(folderOf(path), name), resolvePath('.', name)]
    const place = places.find((each) => each !== undefined && workspace.paths.isFile(each)) ?? ''
    const [only, ...others] = workspace.decisionsAt(place)
    return only && others.length === 0 ? [{span: {start: index, end: index + name.length}, lead: () => only}] : []
  })
}

/** `[[0012]]`, `[[0012-use-x#Why|words]]`: the name alone. */
function wikiLinksIn(text: string): readonly CodeReference[] {
  if (!text.includes('[[')) return []
  return [...text.matchAll(/\[\[[ \t]{0,9}([^\]|#\n]{1,200}?)[ \t]{0,9}(?:[#|][^\]\n]{0,300})?\]\]/g)].map((match) =>
    referenceAt(match.index + match[0].indexOf(match[1] ?? ''), match[1] ?? ''),
  )
}

/** `TEP-0107` in the log that has this word in the names of its files or of its folder. */
function numbersBehindWord(text: string, log: DecisionLog): readonly Found[] {
  const folder = /^([a-z]{3,5})s$/i.exec(baseName(log.path))?.[1] ?? ''
  const words = [...new Set([wordOf(log) ?? '', folder.toLowerCase()])].filter((word) => /^[a-z]{2,8}$/.test(word))
  if (words.length === 0 || log.numbering !== 'number') return []
  const pattern = `(?<![\\w/#@.$+\\\\-])(?:${words.join('|')})[-_ #]{0,2}(\\d{1,5})(?![\\w%/]|[.,:-]\\d)(?:-[a-z][\\w-]*)?`
  return [...text.matchAll(new RegExp(pattern, 'gi'))].map(({index, 0: name, 1: digits = ''}) => ({
    span: {start: index, end: index + name.length},
    lead: () => {
      const [only, ...others] = numbersIn(log).get(Number(digits)) ?? []
      return others.length === 0 ? only : undefined
    },
  }))
}

/** A marker: what is called so is meant, whether it looks like an identifier or not. */
function referenceAt(start: number, value: string): CodeReference {
  return {form: 'marker', value, span: {start, end: start + value.length}}
}
