// A made-up history as git takes it in: the same files however many commits led to them, and the branches of a review.

/** Commits of the topic branch that is reviewed, and of `main` since. */
export const aside = 10

/** How many commits before the topic branch `release` has left `main`, where there are so many. */
export const farBack = 1000

/** Files by path, with their text. */
type Files = Readonly<Record<string, string>>

interface Change {
  /** The commit's place in time and its mark, from 1. */
  readonly number: number
  readonly branch: string
  /** Marks; the first commit of all has none. */
  readonly from?: number
  readonly merge?: number
  readonly message: string
  readonly files: Files
}

const sources = 180

/**
 * What `git fast-import` reads (git-fast-import(1)) for a history of so many commits, a multiple of ten. On `main`, one
 * commit in ten stands on a side branch and one merges it; each of the others changes a source file. `topic` leaves it
 * after these commits and adds a dependency and a record; `main` moves on and adds a record of the same number;
 * `release` has left `main` 1,000 commits earlier. The files are the same where `topic` begins, whatever the number.
 */
export function historyStream(commits: number): string {
  const changes = [...mainLine(commits), ...topic(commits), ...movedOn(commits), ...release(commits)]
  return `${changes.map((change) => commitText(change)).join('')}done\n`
}

function* mainLine(commits: number): Iterable<Change> {
  for (let number = 1; number <= commits; number++) {
    const left = commits - number
    const branch = isAside(number) ? 'side' : 'main'
    if (number === 1) yield {number, branch, message: 'Begin', files: wholeTree()}
    else if (isMerge(number)) yield {number, branch, ...merging(number), message: 'Merge', files: changed(left + 1)}
    else yield {number, branch, from: parentOf(number), message: `Change ${number}`, files: changed(left)}
  }
}

function isAside(number: number): boolean {
  return number % 10 === 9
}

function isMerge(number: number): boolean {
  return number % 10 === 0
}

/** A side branch is some commits old when it is merged. */
function parentOf(number: number): number {
  return isAside(number) ? number - 4 : number - 1
}

function merging(number: number): Pick<Change, 'from' | 'merge'> {
  return {from: number - 2, merge: number - 1}
}

/** The source that is changed when so many commits are left, as it then is. */
function changed(left: number): Files {
  return source(left % sources, Math.floor(left / sources))
}

function topic(commits: number): readonly Change[] {
  const first = {message: 'Add a driver', files: {'packages/service-01/package.json': manifest(1, {pg: '^8.11.0'})}}
  const second = {message: 'Write a record', files: record(records + 1, 'Keep the measures of a day in one file')}
  const others = range(aside - 2).map((index) => ({message: `Work ${index}`, files: source(index, -1)}))
  return onBranch('topic', commits, commits, [first, second, ...others])
}

function movedOn(commits: number): readonly Change[] {
  const first = {message: 'Decide', files: record(records + 1, 'Translate the reports by hand')}
  const others = range(aside - 1).map((index) => ({message: `Explain ${index}`, files: page(index, 'Said again.')}))
  return onBranch('main', commits + aside, commits, [first, ...others])
}

function release(commits: number): readonly Change[] {
  if (commits <= farBack) return []
  const steps = range(aside).map((index) => ({message: `Correct ${index}`, files: page(index, 'Corrected.')}))
  return onBranch('release', commits + 2 * aside, commits - farBack, steps)
}

/** Commits one after the other, numbered after `last`, the first of which stands on `from`. */
function onBranch(
  branch: string,
  last: number,
  from: number,
  steps: readonly Pick<Change, 'message' | 'files'>[],
): readonly Change[] {
  return steps.map((step, index) => ({
    ...step,
    branch,
    number: last + index + 1,
    from: index === 0 ? from : last + index,
  }))
}

/** What `git fast-import` reads for a year of so many records, every one of which is written anew each month. */
export function monthlyStream(count: number): string {
  const commits = range(13).map((month) => {
    const files = range(count).map((index) => record(index + 1, `Decide ${index} in month ${month}`))
    const change = {number: month + 1, branch: 'main', message: `Month ${month}`, files: Object.assign({}, ...files)}
    return commitText(month === 0 ? change : {...change, from: month}, 31 * 24 * 3600)
  })
  return `${commits.join('')}done\n`
}

/** So many seconds pass from commit to commit, an hour when absent. */
function commitText({number, branch, from, merge, message, files}: Change, apart = 3600): string {
  const who = `bench <bench@example.org> ${1_500_000_000 + number * apart} +0000`
  const parents = [...(from ? [`from :${from}\n`] : []), ...(merge ? [`merge :${merge}\n`] : [])].join('')
  const written = Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`)
  const head = `commit refs/heads/${branch}\nmark :${number}\nauthor ${who}\ncommitter ${who}\n`
  return `${head}${data(`${message}\n`)}${parents}${written.join('')}\n`
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}

const records = 40
const pages = 60
const packages = 12

function wholeTree(): Files {
  return Object.assign(
    {
      'README.md': '# A station\n\nIt measures the weather. See [the decisions](docs/adr).\n',
      Dockerfile: 'FROM node:20\n',
    },
    ...range(records).map((index) => record(index + 1, `Settle question ${index + 1}`)),
    ...range(pages).map((index) => page(index, 'Said once.')),
    ...range(packages).map((index) => ({[`packages/service-${two(index)}/package.json`]: manifest(index, {})})),
    ...range(sources).map((index) => source(index, 0)),
  )
}

const sentence =
  'The station keeps what it measures, and whoever reads it later must be able to tell where it came from.'

function record(number: number, title: string): Files {
  const sections = ['Context', 'Decision', 'Consequences'].map((name) => `## ${name}\n\n${paragraph(number)}\n`)
  const text = `# ${number}. ${title}\n\nDate: 2017-05-${two((number % 28) + 1)}\n\n## Status\n\nAccepted\n\n${sections.join('\n')}`
  const name = title.toLowerCase().replaceAll(' ', '-')
  return {[`docs/adr/${String(number).padStart(4, '0')}-${name}.md`]: text}
}

function page(index: number, last: string): Files {
  return {[`docs/guide/page-${two(index)}.md`]: `# Page ${index}\n\n${paragraph(index)}\n\n${last}\n`}
}

function paragraph(seed: number): string {
  return range(6)
    .map((index) => `${sentence} Case ${seed}.${index}.`)
    .join('\n')
}

function manifest(index: number, added: Readonly<Record<string, string>>): string {
  const name = `@station/service-${two(index)}`
  return `${JSON.stringify({name, version: '1.0.0', dependencies: {zod: '^3.22.0', ...added}}, undefined, 2)}\n`
}

function source(index: number, revision: number): Files {
  const lines = [
    `// Decided in ADR-${String((index % records) + 1).padStart(4, '0')}.`,
    `export const revision = ${revision}`,
    ...range(20).map((line) => `export const value${line} = ${index * line}`),
  ]
  return {[`packages/service-${two(index % packages)}/src/part-${index}.ts`]: `${lines.join('\n')}\n`}
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}

function range(length: number): readonly number[] {
  return Array.from({length}, (_, index) => index)
}
