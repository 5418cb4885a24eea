// Who owns what in a large repository: how long matching all paths takes, and finding the rules that match nothing.
import {defaultConfig, digestFile, idleRules, open, parseWithRemark} from '../../server/engine/index.ts'
import {OwnerRules} from '../../server/engine/owners/matching/ownership.ts'
import {codeowners} from '../harness/codeowners.ts'
import {percentile} from './figures.ts'
import {processorTime} from './in-process.ts'
import type {OwnersFigures} from './results.ts'

/** The manners in which people write patterns, in turn. */
const manners: readonly ((index: number) => string)[] = [
  (index) => `/packages/part-${index}/`,
  (index) => `/packages/part-${index}/src/**/*.ts`,
  (index) => `part-${index}/docs/*`,
  (index) => `**/area-${index}/**`,
  (index) => `*.type${index}`,
]

function rulesOf(count: number): string {
  const lines = Array.from(
    {length: count},
    (_, index) => `${manners[index % manners.length]?.(index)} @org/team-${index % 50}`,
  )
  return `${lines.join('\n')}\n`
}

/** In the order of folders, as lists of paths are; ten files lie in each. */
function pathsOf(count: number): readonly string[] {
  return Array.from({length: count}, (_, index) => {
    const [part, folder] = [Math.floor(index / 100), Math.floor(index / 10)]
    return `packages/part-${part}/src/area-${folder % 31}/folder-${folder}/file-${index}.ts`
  })
}

/** Processor time. Each run begins with rules that are not yet made ready for any path. */
export function measureOwners(runs: number): OwnersFigures {
  const [matched, listed] = [pathsOf(100_000), pathsOf(50_000)]
  const text = rulesOf(2000)
  const match = () => {
    const rules = new OwnerRules(codeowners(text))
    for (const path of matched) rules.of(path)
  }
  const path = 'CODEOWNERS'
  const digest = digestFile({path, text}, parseWithRemark)
  const states = Array.from({length: runs}, () =>
    open({
      ...{files: [{path, digest}], paths: [path, ...listed], skipped: [], config: defaultConfig},
      ...{configProblems: [], today: '2026-01-31', language: 'en', history: undefined, baseline: new Set()},
    }),
  )
  const matching = Array.from({length: runs}, () => processorTime(match))
  const idle = states.map(({workspace}) => processorTime(() => idleRules(workspace)))
  return {
    rules: 2000,
    matched: {paths: matched.length, seconds: percentile(matching, 50) ?? Number.NaN},
    idle: {paths: listed.length, seconds: percentile(idle, 50) ?? Number.NaN},
  }
}
