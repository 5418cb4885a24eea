// Replays histories of real repositories: what entered their manifests since 2019, and what of it Relais would have told.
//
//     npm run bench:replay -- [--out FINDINGS.json] GIT-DIRECTORY…
import {writeFileSync} from 'node:fs'
import {basename, dirname} from 'node:path'
import {catalogueOf} from '../../server/engine/facts/catalogue/index.ts'
import {dependenciesIn, introduced} from '../../server/engine/facts/compare.ts'
import type {Dependency, Facts} from '../../server/engine/facts/facts.ts'
import {type Finding, open} from '../../server/engine/index.ts'
import {isOfTheProduct, knownIn, packaged} from '../../server/engine/workspace/changes/newcomers.ts'
import {type Commit, Repository} from './replay-history.ts'
import {isManifest, State} from './replay-state.ts'

const since = '2019-01-01'
const rules = new Set(['decision/missing-for-dependency', 'decision/missing-for-infra'])
const licenceRule = 'decision/missing-for-licence'

/** What one repository's history gave. */
interface Counts {
  /** Commits that changed a manifest. */
  commits: number
  /** Packages that came into the product. */
  packages: number
  /** Images, providers, charts, kinds and platforms that did. */
  infrastructure: number
  /** Subjects of the catalogue among them that nothing stated before, as packages and as infrastructure. */
  candidates: number
  candidatesBeside: number
  /** Candidates before the repository had a record. */
  unstarted: number
  /** Candidates that a decision named, or that went without saying. */
  named: number
  findings: number
  bumps: number
  development: number
  moves: number
  /** Findings on a name that a manifest had before: must be none. */
  wrong: number
  /** Commits that touched what is stated of licences, and what was told of them. */
  licences: number
  relicensed: number
}

interface Told {
  readonly repository: string
  readonly commit: string
  readonly date: string
  readonly subject: string
  readonly path: string
  readonly rule: string
  readonly message: string
  readonly category: string
}

const columns = [
  ...['commits', 'packages added', 'infrastructure added', 'candidates', 'of infrastructure', 'before any record'],
  ...['named or obvious', 'findings', 'versions', 'development', 'moves', 'wrong'],
  ...['licences touched', 'licences told'],
]

const catalogue = catalogueOf()

/** What manifests name but for licences. */
function builtFrom(state: readonly Facts[]) {
  return dependenciesIn(state).filter(({dependency}) => dependency.kind !== 'licence')
}

/** Changes of manifests that must never be told: versions, tools for development, moves. */
function countQuiet(before: readonly Facts[], after: readonly Facts[], counts: Counts): void {
  const old = new Map(builtFrom(before).map(({facts, dependency}) => [placeOf(facts, dependency), dependency]))
  const names = new Set([...old.values()].map(({name}) => name))
  for (const {facts, dependency} of builtFrom(after)) {
    const was = old.get(placeOf(facts, dependency))
    if (was !== undefined && was.requirement !== dependency.requirement) counts.bumps += 1
    if (was === undefined && names.has(dependency.name)) counts.moves += 1
    else if (was === undefined && (dependency.kind === 'dev' || dependency.kind === 'peer')) counts.development += 1
  }
}

/** Whether what some files state of their licences differs. */
function differInLicences(before: readonly Facts[], after: readonly Facts[]): boolean {
  const licencesIn = (all: readonly Facts[]) => {
    const stated = all.flatMap(({path, dependencies}) => dependencies.map(({kind, name}) => `${kind} ${path} ${name}`))
    return stated
      .filter((each) => each.startsWith('licence'))
      .sort()
      .join()
  }
  return licencesIn(before) !== licencesIn(after)
}

/** What is told of a commit that touched licences; the state is the one after it. */
function toldOfLicences(commit: Commit, state: State, counts: Counts): readonly Omit<Told, 'repository'>[] {
  counts.licences += 1
  const findings = open(state.input(commit))
    .findings()
    .filter(({rule}) => rule === licenceRule)
  counts.relicensed += findings.length
  return findings.map((finding) => toldBy(finding, commit))
}

function placeOf({path}: Facts, {ecosystem, name, section}: Dependency): string {
  return [path, ecosystem, name, section].join('\n')
}

/** Replays one commit; the state is the one before it, and the one after it at the end. */
function replay(commit: Commit, state: State, counts: Counts): readonly Omit<Told, 'repository'>[] {
  if (!commit.touched.some(({path, from}) => isManifest(path) || isManifest(from ?? path))) {
    state.apply(commit.touched)
    return []
  }
  counts.commits += 1
  countQuiet(state.factsAt(commit.touched, 'before'), state.factsAt(commit.touched, 'after'), counts)
  const [old, now] = [state.factsAt(commit.touched, 'before'), state.factsAt(commit.touched, 'after')]
  const isQuiet = introduced(old, now).length === 0
  const before = isQuiet ? [] : state.manifests()
  state.apply(commit.touched)
  const licences = differInLicences(old, now) ? toldOfLicences(commit, state, counts) : []
  return isQuiet ? licences : [...licences, ...toldOfNewcomers(commit, state, before, counts)]
}

function toldOfNewcomers(commit: Commit, state: State, before: readonly Facts[], counts: Counts) {
  const {subjects: known} = knownIn(before, state.manifests(), catalogue)
  const fresh = new Map<string, boolean>()
  for (const {dependency} of introduced(before, state.manifests()).filter(isOfTheProduct)) {
    const isPackage = packaged.has(dependency.ecosystem)
    counts[isPackage ? 'packages' : 'infrastructure'] += 1
    const name = catalogue.subjectOf(dependency.ecosystem, dependency.name)?.name
    if (name !== undefined && !known.has(name)) fresh.set(name, fresh.get(name) === true || isPackage)
  }
  const packages = [...fresh.values()].filter(Boolean).length
  counts.candidates += packages
  counts.candidatesBeside += fresh.size - packages
  return fresh.size === 0 ? [] : told(commit, state, before, fresh.size, counts)
}

function told(commit: Commit, state: State, before: readonly Facts[], fresh: number, counts: Counts) {
  const snapshot = open(state.input(commit))
  if (snapshot.workspace.decisions.length === 0) {
    counts.unstarted += fresh
    return []
  }
  const findings = snapshot.findings().filter(({rule}) => rules.has(rule))
  const names = new Set(dependenciesIn(before).map(({dependency}) => dependency.name.toLowerCase()))
  counts.findings += findings.length
  counts.named += fresh - findings.length
  counts.wrong += findings.filter(({data}) => names.has((data.name ?? '').toLowerCase())).length
  return findings.map((finding) => toldBy(finding, commit))
}

function toldBy({path, rule, message, key}: Finding, {id, date, subject}: Commit): Omit<Told, 'repository'> {
  return {commit: id, date, subject, path, rule, message, category: key}
}

function replayAll(directory: string, name: string): {readonly counts: Counts; readonly found: readonly Told[]} {
  const counts: Counts = {
    ...{commits: 0, packages: 0, infrastructure: 0, candidates: 0, candidatesBeside: 0},
    ...{unstarted: 0, named: 0, findings: 0},
    ...{bumps: 0, development: 0, moves: 0, wrong: 0, licences: 0, relicensed: 0},
  }
  const repository = new Repository(directory)
  const commits = repository.commitsSince(since)
  const [first] = commits
  if (first === undefined) return {counts, found: []}
  const state = new State(repository, repository.filesBefore(first.id))
  const found = commits.flatMap((commit) => replay(commit, state, counts))
  return {counts, found: found.map((one) => ({repository: name, ...one}))}
}

/** `owner+name/repo` and `name.git` alike. */
function nameOf(directory: string): string {
  const own = basename(directory) === 'repo' ? basename(dirname(directory)) : basename(directory)
  return own.replace('+', '/').replace(/\.git$/, '')
}

function main(args: readonly string[]): void {
  const at = args.indexOf('--out')
  const out = at < 0 ? undefined : args[at + 1]
  const directories = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1))
  const all: Told[] = []
  console.log(`| repository | ${columns.join(' | ')} |\n|---|${'---:|'.repeat(columns.length)}`)
  for (const directory of directories) {
    const name = nameOf(directory)
    const {counts, found} = replayAll(directory, name)
    all.push(...found)
    console.log(`| ${name} | ${Object.values(counts).join(' | ')} |`)
  }
  if (out !== undefined) writeFileSync(out, `${JSON.stringify(all, undefined, 1)}\n`)
}

main(process.argv.slice(2))
