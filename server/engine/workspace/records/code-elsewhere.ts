// Knows numbers of records that are written down otherwise: in a format that is not read, in a heading, in another log.

import {plainPaths} from '../asking-paths.ts'
import {documentsBy} from '../documents-by.ts'
import {memo} from '../memo.ts'
import {baseName, folderOf, type Paths} from '../paths.ts'
import {nearestLogFolder} from '../recognition/names.ts'
import type {Workspace} from '../workspace.ts'

/** Whether a heading, the name of a file or the address of another repository's record has a number: `ADR-12`. */
export function isNumberElsewhere(word: string, number: number, workspace: Workspace): boolean {
  const key = `${word} ${number}`
  return (
    inHeadings(key, workspace).length > 0 ||
    numberedFiles(all(workspace.paths)).has(number) ||
    citedElsewhere(workspace).has(number)
  )
}

/** Documents by the identifiers in their headings. */
const inHeadings = documentsBy('identifiers in headings', ({digest}) =>
  digest.sections.flatMap(({heading}) => identifiersIn(heading.value)),
)

function identifiersIn(heading: string): readonly string[] {
  return [...heading.matchAll(/(?<![\w/])([A-Za-z]{2,4})[-_ :#]{0,2}0*(\d{1,5})(?![\w.])/g)].map(
    ([, word = '', digits = '']) => `${word.toLowerCase()} ${Number(digits)}`,
  )
}

/** All paths, having noted that each of them counts. */
function all(paths: Paths): Paths {
  // Reading the list is what notes it.
  return paths.all.size >= 0 ? plainPaths(paths, {}) : paths
}

/** The numbers of files that are named as records are, whatever their format. */
const numberedFiles = memo(({all: paths}: Paths): ReadonlySet<number> => {
  const numbers = new Set<number>()
  for (const path of paths) {
    const digits = /^(?:(m?adr)[-_. ]?)?(\d{1,5})(?!\d)/i.exec(baseName(path))
    if (digits?.[2] === undefined) continue
    if (digits[1] !== undefined || nearestLogFolder(folderOf(path)) !== undefined) numbers.add(Number(digits[2]))
  }
  return numbers
})

/** The numbers of other repositories' records that sources of this one cite by their addresses. */
const citedElsewhere = memo((workspace: Workspace): ReadonlySet<number> => {
  const addresses = workspace.sources.flatMap(({references}) => references.filter(({form}) => form === 'address'))
  return new Set(
    addresses.flatMap(({value}) => {
      const digits = /\/(?:m?adr[-_]?)?(\d{1,5})[^/]*$/i.exec(value.replace(/[?#].*$/, ''))?.[1]
      return digits === undefined ? [] : [Number(digits)]
    }),
  )
})
