// Makes the base that an example of a page is compared with, as the edge would read it from git.
import {digestMarkdown} from '../../server/engine/documents/digest.ts'
import {factsOf} from '../../server/engine/facts/facts.ts'
import type {Base, FileChange} from '../../server/engine/workspace/base.ts'
import type {Example} from './page.ts'

/** The base of an example with these files in place of its own. */
export function baseOf({base}: Example, files: ReadonlyMap<string, string>): Base | undefined {
  if (base === undefined) return undefined
  const changes = changesOf(base, files)
  const before = new Map([...base.files, ...renamedAsTheyWere(base, files)])
  return {
    commit: '0'.repeat(40),
    changes,
    manifests: [...before].flatMap(([path, text]) => factsOf(path, text) ?? []),
    documents: wordingsOf(changes, before, files),
    exemptions: base.exemptions.map((reason) => ({reason, commit: '1'.repeat(40)})),
    refs: [...base.refs].map(([name, paths]) => ({name, paths})),
  }
}

function wordingsOf(
  changes: readonly FileChange[],
  before: ReadonlyMap<string, string>,
  files: ReadonlyMap<string, string>,
): Base['documents'] {
  const digest = (text: string) => digestMarkdown(text, undefined, Number.POSITIVE_INFINITY)
  return new Map(
    changes.flatMap(({path, from}) => {
      const [then, now] = [before.get(from ?? ''), files.get(path)]
      if (from === undefined || then === undefined || now === undefined || !path.endsWith('.md')) return []
      return [[path, {from, before: digest(then), now: digest(now)}] as const]
    }),
  )
}

type ExampleBase = NonNullable<Example['base']>

/** Files with another name and the same text need no fence for the base. */
function renamedAsTheyWere({renamed, files: known}: ExampleBase, files: ReadonlyMap<string, string>) {
  return [...renamed]
    .filter(([, from]) => !known.has(from))
    .map(([path, from]) => [from, files.get(path) ?? ''] as const)
}

function changesOf(base: ExampleBase, files: ReadonlyMap<string, string>): readonly FileChange[] {
  const former = new Set(base.renamed.values())
  const gone = [...base.files].flatMap(([path, text]): FileChange[] =>
    files.has(path) || former.has(path) ? [] : [{path, from: path, kind: 'removed', lines: linesOf(text, '')}],
  )
  const kept = [...files].flatMap(([path, text]) => changeOf(path, text, base) ?? [])
  return [...kept, ...gone].sort((a, b) => (a.path < b.path ? -1 : 1))
}

/** What happened to a file that is there now. */
function changeOf(path: string, text: string, base: ExampleBase): FileChange | undefined {
  if (base.added.has(path)) return {path, from: undefined, kind: 'added', lines: linesOf('', text)}
  const former = base.renamed.get(path)
  const from = former ?? path
  const before = base.files.get(from) ?? text
  if (former === undefined && before === text) return undefined
  return {path, from, kind: former === undefined ? 'modified' : 'renamed', lines: linesOf(before, text)}
}

/** Lines that only one of two texts has, wherever they stand. */
function linesOf(before: string, after: string): NonNullable<FileChange['lines']> {
  return {added: surplus(after, before), removed: surplus(before, after)}
}

function surplus(text: string, other: string): number {
  const left = other.split('\n')
  return text.split('\n').filter((line) => {
    const at = left.indexOf(line)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  }).length
}
