// Proves on made-up and real records that what is written in is found again, and that nothing else changes.
import assert from 'node:assert/strict'
import {readdirSync, readFileSync, statSync} from 'node:fs'
import {join, relative} from 'node:path'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {insertMetadata, insertSection, type MetadataRole} from '../server/engine/authoring/index.ts'
import type {Section} from '../server/engine/documents/digest-model.ts'
import type {Change} from '../server/engine/model/finding.ts'
import type {Decision} from '../server/engine/workspace/records/decision.ts'
import {applyChanges, type Files} from './harness/engine.ts'
import {decisionAt, dressed, layout, recordText, snapshotOf} from './harness/logs.ts'
import {inRoot} from './harness/root.ts'

const path = 'docs/decisions/0002-b.md'

function insert(files: Files, at: string, role: MetadataRole, value: string): readonly Change[] {
  const snapshot = snapshotOf(files)
  const decision = decisionAt(snapshot, at)
  return insertMetadata(decision, snapshot.workspace.logOf(decision), role, value)
}

/** What must stay as it is: everything a reader could tell but the inserted metadatum, which may stand under the title. */
function restOf(decision: Decision, role: MetadataRole, text: string) {
  const {title, titleNumber, status, date, deciders, digest} = decision
  const own = role === 'supersedes' || role === 'supersededBy' ? [] : (decision.roles.get(role) ?? [])
  const parts = decision.sections.filter((section) => section.depth > 1 && !own.includes(section))
  const isTitle = ({headingSpan}: Section) =>
    title && headingSpan.start <= title.span.start && title.span.start < headingSpan.end
  const bodies = parts.map((section) => [
    section.heading.value,
    isTitle(section) ? '' : text.slice(section.body.start, section.body.end),
  ])
  return {
    title: title?.value,
    number: titleNumber?.value,
    status: role === 'status' ? '' : status?.value,
    date: role === 'date' ? '' : date?.value,
    deciders: role === 'deciders' ? [] : deciders.map(({value}) => value),
    bodies,
    problems: digest.problems,
  }
}

const values = {status: 'proposed', date: '2024-05-06', deciders: 'Grace'} as const
type Missing = keyof typeof values

/** Inserts, reads again, and compares; false when there was no safe place. */
function proveInsertion(files: Files, at: string, role: Missing): boolean {
  const before = decisionAt(snapshotOf(files), at)
  const changes = insert(files, at, role, values[role])
  if (changes.length === 0) return false
  const after = applyChanges(files, changes)
  const text = after.get(at) ?? ''
  const decision = decisionAt(snapshotOf(after), at)
  const said = {status: decision.status?.value, date: decision.date?.iso, deciders: decision.deciders[0]?.value}
  assert.equal(said[role], values[role], text)
  assert.deepEqual(restOf(decision, role, text), restOf(before, role, files.get(at) ?? ''), text)
  assert.deepEqual(insert(after, at, role, values[role]), [], text)
  return true
}

describe('any record without a metadatum', () => {
  const record = fc.record({
    layout,
    others: fc.array(layout, {maxLength: 3}),
    missing: fc.constantFrom<Missing>('status', 'date', 'deciders'),
    more: fc.boolean(),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    mark: fc.boolean(),
  })
  const full = {status: 'accepted', date: '2024-01-02', deciders: 'Ada'}

  test('takes what it lacks, and nothing else changes', () => {
    fc.assert(
      fc.property(record, ({layout: own, others, missing, more, newline, mark}) => {
        const {[missing]: _, ...rest} = full
        const own1 = dressed(recordText(own, 'Keep it', more ? rest : {}), newline, mark)
        const files = new Map([
          [path, own1],
          ...others.map(
            (other, index) => [`docs/decisions/000${index + 3}-c.md`, recordText(other, `C${index}`, full)] as const,
          ),
        ])
        fc.pre(snapshotOf(files).workspace.decisionsAt(path).length === 1)
        assert.ok(proveInsertion(files, path, missing))
        const text = applyChanges(files, insert(files, path, missing, values[missing])).get(path) ?? ''
        assert.equal(text.startsWith('\uFEFF'), mark)
        assert.deepEqual([...new Set(text.match(/\r\n|\r|\n/g))], [newline])
      }),
      {numRuns: 400},
    )
  })
})

describe('any record without a section', () => {
  const full = {status: 'accepted', date: '2024-01-02', deciders: 'Ada'}

  test('is given a section where the others have it', () => {
    fc.assert(
      fc.property(
        layout,
        layout,
        fc.constantFrom('context', 'options', 'decision', 'consequences'),
        (own, other, role) => {
          const text = recordText({...own, language: 'en'}, 'Keep it', full)
          const headings = {
            context: 'Context and Problem Statement',
            options: 'Considered Options',
            decision: 'Decision Outcome',
            consequences: 'Consequences',
          } as const
          const cut = new RegExp(
            `(?:## )?${headings[role]}\\n(?:-+\\n)?[^]*?\\n\\n(?=(?:## )?[A-Z][\\w ]+\\n(?:-|\\n)|$)`,
          )
          const lacking =
            role === 'consequences' ? text.slice(0, text.search(/(?:## )?Consequences/)) : text.replace(cut, '')
          const files = new Map([
            [path, lacking],
            ['docs/decisions/0001-a.md', recordText({...other, language: 'en'}, 'A', full)],
          ])
          const snapshot = snapshotOf(files)
          fc.pre(snapshot.workspace.decisionsAt(path).length === 1)
          const decision = decisionAt(snapshot, path)
          const after = applyChanges(
            files,
            insertSection(decision, snapshot.workspace.logOf(decision), role, {placeholder: 'Later'}),
          )
          const order = (of: string) =>
            decisionAt(snapshotOf(new Map([...after, [path, of]])), path)
              .sections.filter(({depth}) => depth > 1)
              .map(({heading}) => heading.value)
          assert.deepEqual(order(after.get(path) ?? ''), order(text), after.get(path))
        },
      ),
      {numRuns: 200},
    )
  })
})

/** Every Markdown file below a folder, `node_modules` and dot folders left out. */
function filesBelow(folder: string, root = folder): Map<string, string> {
  const found = readdirSync(folder).flatMap((name): (readonly [string, string])[] => {
    const at = join(folder, name)
    if (name.startsWith('.') || name === 'node_modules') return []
    const is = statSync(at, {throwIfNoEntry: false})
    if (is?.isDirectory()) return [...filesBelow(at, root)]
    return is?.isFile() && /\.md$/i.test(name) && is.size < 100_000
      ? [[relative(root, at).replaceAll('\\', '/'), readFileSync(at, 'utf8')]]
      : []
  })
  return new Map(found)
}

/** Our own records, and those of a folder of repositories that `RELAIS_RECORDS` may name. */
const roots = [
  inRoot('docs'),
  ...(process.env.RELAIS_RECORDS
    ? readdirSync(process.env.RELAIS_RECORDS).map((name) => join(process.env.RELAIS_RECORDS ?? '', name))
    : []),
]

/** Proves each insertion that a record lacks, in the company of some of its log. */
function proveRecord(
  {path: at, log, status, date, deciders}: Decision,
  decisions: readonly Decision[],
  files: Files,
): void {
  const near = decisions.filter((each) => each.log === log).slice(0, 30)
  const company = new Map([...near.map(({path: file}) => file), at].map((file) => [file, files.get(file) ?? '']))
  if (snapshotOf(company).workspace.decisionsAt(at).length !== 1) return
  const lacking: readonly Missing[] = [
    ...(status ? [] : (['status'] as const)),
    ...(date ? [] : (['date'] as const)),
    ...(deciders.length > 0 ? [] : (['deciders'] as const)),
  ]
  for (const role of lacking) proveInsertion(company, at, role)
}

describe('real records', () => {
  for (const root of roots) {
    test(relative(inRoot('.'), root), () => {
      const files = filesBelow(root)
      const decisions = snapshotOf(files).workspace.decisions.filter(({key}) => !key.includes('#'))
      const step = Math.ceil(decisions.length / 8)
      for (const decision of decisions.filter((_, index) => index % step === 0)) proveRecord(decision, decisions, files)
    })
  }
})
