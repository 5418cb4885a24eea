// The files and folders that a record leads its reader to: by links, and by paths in its text that exist.
import type {Located} from '../../model/place.ts'
import {memo} from '../memo.ts'
import {folderOf, type Paths, resolvePath} from '../paths.ts'
import type {Decision} from '../records/decision.ts'
import {decode} from '../records/resolve.ts'
import type {Workspace} from '../workspace.ts'
import {isWithin} from './place.ts'

/** Paths in prose: at least one folder and a name, without blanks. */
const written = /(?<![\w/.:-])(?:\.{0,2}\/)?(?:[\w@.-]+\/)+[\w@.-]*[\w@]/g

/** So many paths of one record are looked at. */
const most = 200

/**
 * Paths relative to the root, none twice; pictures, other records and addresses are left aside, and so are
 * folders at the root: who names one of these means hardly all of it.
 */
export const linkedFrom = memo((decision: Decision, workspace: Workspace): readonly Located<string>[] => {
  const {paths} = workspace
  const found = new Map<string, Located<string>>()
  for (const {value, span} of [...linksOf(decision), ...wordsOf(decision)].slice(0, most)) {
    const path = existing(value, decision.path, paths)
    if (path === undefined || found.has(path) || isWithin(path, decision.log) || isWithin(decision.log, path)) continue
    if (paths.isFolder(path) && !path.includes('/')) continue
    if (workspace.decisionsAt(path).length === 0) found.set(path, {value: path, span})
  }
  return [...found.values()]
})

function linksOf({digest: {links}, span}: Decision): readonly Located<string>[] {
  return links
    .filter((link) => link.kind !== 'image' && span.start <= link.span.start && link.span.end <= span.end)
    .map(({target, span: place}) => ({value: decode(target.value.replace(/[?#].*$/s, '')), span: place}))
    .filter(({value}) => value !== '' && !/^[a-z][a-z\d+.-]*:|^\/\//i.test(value))
}

function wordsOf({sections}: Decision): readonly Located<string>[] {
  return sections
    .flatMap(({heading, lines, items}) => [heading, ...lines, ...items])
    .flatMap(({value, span}) => {
      const isExact = span.end - span.start === value.length
      return [...value.matchAll(written)].map(({0: path, index}) => {
        const start = span.start + index
        return {value: path, span: isExact ? {start, end: start + path.length} : span}
      })
    })
}

/** From the record's folder, else from the root. */
function existing(route: string, from: string, paths: Paths): string | undefined {
  const candidates = [
    resolvePath(folderOf(from), route.replace(/^\/+/, '')),
    resolvePath('.', route.replace(/^\/+/, '')),
  ]
  return candidates.find((path): path is string => path !== undefined && path !== '.' && paths.has(path))
}
