// Knows numbers of records that are written down otherwise: in a format that is not read, in a heading, in another log.

import {plainPaths} from '../asking-paths.ts'
import {documentsBy} from '../documents-by.ts'
import type {DecisionLog} from '../logs/logs.ts'
import {memo} from '../memo.ts'
import {baseName, folderOf, type Paths} from '../paths.ts'
import {nearestLogFolder} from '../recognition/names.ts'
import type {Workspace} from '../workspace.ts'
import {lastNumberIn, numbersIn} from './code-names.ts'

/**
 * Whether a number of no record is written down otherwise: in a heading (`ADR-12`), in the name of a file, or as a record of
 * another project. Where sources name records of others, numbers behind the last one of the logs may be theirs as well.
 */
export function isNumberElsewhere(
  {word, digits}: {readonly word: string; readonly digits: string},
  logs: readonly DecisionLog[],
  workspace: Workspace,
): boolean {
  const number = Number(digits)
  const cited = citedElsewhere(workspace)
  return (
    inHeadings(`${word} ${number}`, workspace).length > 0 ||
    numberedFiles(all(workspace.paths)).has(number) ||
    cited.has(number) ||
    (cited.size > 0 && logs.every((log) => number > lastNumberIn(log)))
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

/** The numbers of other projects' records that sources of this repository name, and none of its own has. */
const citedElsewhere = memo((workspace: Workspace): ReadonlySet<number> => {
  const values = workspace.sources.flatMap(({references}) =>
    references.flatMap(({form, value}) => (form === 'elsewhere' ? [value.replace(/[?#].*$/, '')] : [])),
  )
  const isFree = (number: number) => !workspace.logs.some((log) => numbersIn(log).has(number))
  return new Set(values.flatMap(numberAtEnd).filter(isFree))
})

function numberAtEnd(value: string): readonly number[] {
  const digits = /(?:^|\/)(?:m?adrs?[-_ #:]*)?(\d{1,5})[^/]*$/i.exec(value)?.[1]
  return digits === undefined ? [] : [Number(digits)]
}
