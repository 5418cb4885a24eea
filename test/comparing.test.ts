// Proves what the engine is told of a change: lines are counted where they are asked for, and files read where they count.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {defaultConfig, parseWithRemark} from '../server/engine/index.ts'
import {listPaths} from '../server/node/index.ts'
import {compare} from '../server/repository/index.ts'
import {commit, plant, repository} from './harness/scratch.ts'

const rule = 'decision/missing-for-path'

test('lines are counted in watched files, and in documents that moved', (t) => {
  const root = repository(t, {
    'src/a.ts': 'a\nb\n',
    'lib/b.ts': 'a\n',
    'docs/adr/0001-x.md': '# X\n',
    'src/a.test.ts': '',
  })
  plant(root, {'src/a.ts': 'a\nc\nd\n', 'lib/b.ts': 'b\n', 'docs/rfc/0001-x.md': '# X\n', 'src/a.test.ts': 'x\n'})
  commit(root)
  const paths = listPaths(root).paths.filter((path) => path !== 'docs/adr/0001-x.md')
  const counts = (watch: readonly string[] | undefined) => {
    const rules = new Map(watch === undefined ? [] : [[rule, {severity: undefined, options: {watch}}]])
    const config = {...defaultConfig, rules}
    const request = {revisions: ['HEAD~1'], isAsked: true, refs: []}
    const {compared} = compare(request, {root, paths, config, parse: parseWithRemark})
    assert.ok('changes' in compared)
    return compared.changes.map(
      ({path, lines}) => `${path} ${lines ? `+${lines.added} -${lines.removed}` : 'not counted'}`,
    )
  }
  const moved = 'docs/rfc/0001-x.md +0 -0'
  assert.deepEqual(counts(undefined), [
    'docs/rfc/0001-x.md +0 -0',
    'lib/b.ts not counted',
    'src/a.test.ts not counted',
    'src/a.ts not counted',
  ])
  assert.deepEqual(counts(['src/**']), [moved, 'lib/b.ts not counted', 'src/a.test.ts not counted', 'src/a.ts +2 -1'])
})
