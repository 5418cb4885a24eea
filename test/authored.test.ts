// Proves that the record which a finding offers to begin tells who brought the fact in, and when, on real git repositories.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import {authored, type Finding, open} from '../server/engine/index.ts'
import {loadParser, openRepository} from '../server/node/index.ts'
import {compare, loadRepository} from '../server/repository/index.ts'
import {commit, plant, repository, scratch} from './harness/scratch.ts'

const record =
  '# 1. Name things\n\nDate: 2024-01-09\n\n## Status\n\nAccepted\n\n## Context\n\nNames differ.\n\n## Decision\n\nThey will not.\n'
const today = '2026-11-23'
const log = {'docs/adr/0001-name-things.md': record}
const manifest = '{\n  "dependencies": {\n    "ioredis": "5",\n    "pg": "8"\n  }\n}\n'

/** The state of a repository, with what it is compared with where a revision is told. */
async function opened(root: string, revision?: string) {
  const parser = await loadParser({})
  const around = {root, today, language: 'en', git: true, config: false, presets: [], history: false} as const
  const {input, textOf} = await loadRepository({...around, parser, threads: 1})
  const request = {revisions: [revision ?? ''], isAsked: true, refs: []}
  const compared =
    revision === undefined
      ? undefined
      : compare(request, {root, paths: input.paths, config: input.config, parse: parser.parse})
  return {snapshot: open({...input, ...(compared && {base: compared.compared})}), textOf}
}

/** The texts of the files that a finding's fixes would create. */
function createdBy({fixes}: Finding): readonly string[] {
  return fixes.flatMap(({changes}) => changes.flatMap((change) => (change.kind === 'create' ? [change.text] : [])))
}

async function offered(root: string, rule: string, withGit: boolean, revision?: string): Promise<readonly string[]> {
  const {snapshot, textOf} = await opened(root, revision)
  const history = withGit ? openRepository(root) : undefined
  try {
    const findings = snapshot.findings().filter((finding) => finding.rule === rule)
    return findings.flatMap((finding) => createdBy(authored(snapshot, finding, {textOf, history, today})))
  } finally {
    history?.dispose()
  }
}

describe('the record that a finding offers to begin', () => {
  test('tells line, author and day of a choice nobody wrote down', async (t) => {
    const root = repository(t, {...log, 'package.json': manifest.replace('pg', 'uuid')})
    plant(root, {'package.json': manifest})
    commit(root, {date: '2025-03-02', author: 'Grace'})
    const texts = await offered(root, 'decision/undocumented-fact', true)
    assert.equal(texts.length, 2)
    assert.match(texts[0] ?? '', /`package\.json` \(line 3\) lists `ioredis`.* came in on 2024-01-15, by Ada\./)
    assert.match(texts[1] ?? '', /`package\.json` \(line 4\) lists `pg`.* came in on 2025-03-02, by Grace\./)
  })

  test('tells it of what a change brings in', async (t) => {
    const root = repository(t, {...log, 'package.json': '{}\n'})
    plant(root, {'package.json': manifest})
    commit(root, {date: '2025-03-02', author: 'Grace'})
    const texts = await offered(root, 'decision/missing-for-dependency', true, 'HEAD~1')
    assert.equal(texts.length, 2)
    for (const text of texts) assert.match(text, /\(line [34]\).* came in on 2025-03-02, by Grace\./)
  })

  test('tells the line alone where history does not know it', async (t) => {
    const committed = repository(t, {...log, 'package.json': '{}\n'})
    plant(committed, {'package.json': manifest})
    for (const [root, withGit] of [
      [committed, true],
      [scratch(t, {...log, 'package.json': manifest}), false],
    ] as const) {
      const [text = ''] = await offered(root, 'decision/undocumented-fact', withGit)
      assert.match(text, /`package\.json` \(line 3\) lists `ioredis`/)
      assert.doesNotMatch(text, /came in/)
    }
  })

  test('other findings stay what they were', async (t) => {
    const root = repository(t, {'docs/adr/0001-name-things.md': record.replace('## Status\n\nAccepted\n\n', '')})
    const {snapshot, textOf} = await opened(root)
    const findings = snapshot.findings()
    assert.ok(findings.length > 0)
    for (const finding of findings)
      assert.equal(authored(snapshot, finding, {textOf, history: undefined, today}), finding)
  })
})
