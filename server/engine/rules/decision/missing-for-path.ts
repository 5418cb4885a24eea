// A change to code that the team wants decisions about, and that comes without one.
import picomatch from 'picomatch'
import Type from 'typebox'
import type {Config} from '../../config/config.ts'
import {isOn, optionsOf} from '../../config/presets.ts'
import type {Base, FileChange} from '../../workspace/base.ts'
import {baseOfUnwaived, recordsOfChange} from '../../workspace/changes/since-base.ts'
import {rule} from '../rule.ts'

/** Tests, documents, locks, and what runs the checks: changed with everything, and never by decision. */
const besides =
  /(?:^|\/)(?:tests?|__tests__|specs?|e2e|fixtures?|testdata|docs?|documentation|\.github|\.gitlab|\.circleci|\.buildkite|node_modules|vendor)\/|[._-](?:test|spec)s?\.\w+$|_test\.\w+$|\.(?:md|mdx|markdown|rst|adoc|txt|lock|snap)$|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|bun\.lockb?|go\.sum|gradle\.lockfile|packages\.lock\.json|\.gitlab-ci\.yml|Jenkinsfile|azure-pipelines\.yml|\.travis\.yml|renovate\.json|dependabot\.yml|CODEOWNERS|LICENSE|CHANGELOG)$/i

const missingForPath = rule({
  id: 'decision/missing-for-path',
  on: 'workspace',
  severity: 'warning',
  preset: 'team',
  needsBase: true,
  summary: {
    en: 'A change to watched code comes with a decision.',
    fr: 'Un changement du code surveillé s’accompagne d’une décision.',
  },
  advice: {
    en: 'Add or amend a decision in the same change, or waive it in one of its commits with a `Decision-Exempt: reason` trailer.',
    fr: 'Ajoutez ou amendez une décision dans le même changement, ou dispensez-l’en par une ligne `Decision-Exempt: raison` à la fin d’un message de commit.',
  },
  options: Type.Object({
    watch: Type.Array(Type.String({format: 'glob', minLength: 1}), {
      default: [],
      description: 'Files whose changes need a decision. Globs, relative to the root, with `/`.',
    }),
    minLines: Type.Integer({
      default: 10,
      minimum: 1,
      description: 'From how many lines on, added and removed ones counted together, a change needs a decision.',
    }),
  }),
  messages: {
    unrecorded: {
      en: '{lines} lines under `{glob}` change, most of them here, and no decision changes with them.',
      fr: '{lines} lignes sous `{glob}` changent, la plupart ici, et aucune décision ne change avec elles.',
    },
  },
  *check(workspace, {options: {watch, minLines}, report}) {
    const base = watch.length === 0 ? undefined : baseOfUnwaived(workspace)
    if (base === undefined || recordsOfChange(workspace, base).length > 0) return
    for (const glob of watch) {
      const changes = changesUnder(glob, base)
      const lines = changes.reduce((sum, change) => sum + linesOf(change), 0)
      const [first] = changes.toSorted((a, b) => linesOf(b) - linesOf(a))
      if (first === undefined || lines < minLines) continue
      yield report('unrecorded', {start: 0, end: 0}, {lines: String(lines), glob}, {path: first.path})
    }
  },
})

export default missingForPath

/** Whether lines that change in a file count: it is code that a configuration has watched. */
export function watchedBy(config: Config): (change: Pick<FileChange, 'path' | 'from'>) => boolean {
  if (!isOn(missingForPath, config)) return () => false
  // Checked against the rule's own shape when the configuration was read.
  const {watch} = optionsOf(missingForPath, config) as {readonly watch: readonly string[]}
  const matchers = watch.map(matcherOf)
  return (change) => matchers.some((isMatch) => isMatch(change))
}

function matcherOf(glob: string): (change: Pick<FileChange, 'path' | 'from'>) => boolean {
  const isMatch = picomatch(glob, {dot: true})
  return ({path, from}) => !besides.test(path) && (isMatch(path) || isMatch(from ?? path))
}

function changesUnder(glob: string, {changes}: Base): readonly FileChange[] {
  return changes.filter(matcherOf(glob))
}

function linesOf({lines}: FileChange): number {
  return (lines?.added ?? 0) + (lines?.removed ?? 0)
}
