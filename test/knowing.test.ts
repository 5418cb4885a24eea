// What a workspace knows of people: from the commits, `.mailmap`, ignored revisions and the register that it was told.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {defaultConfig} from '../server/engine/config/config.ts'
import {parseWithRemark} from '../server/engine/documents/parse.ts'
import {digestFile, type Input, knowledge, open, type Snapshot} from '../server/engine/index.ts'
import {toldHistory} from './harness/told-history.ts'

const told = `
2026-01-20 Ada M <ada@home.example>
  +10 -0 src/a.ts
2026-01-10 Bo <bo@out.example>
  +90 -0 src/a.ts
2026-01-05 Ada Martin <ada@in.example>
  +100 -0 src/a.ts
  +50 -0 src/b.ts
`.split('\n')

const reformatting = '1'.padStart(40, '0')

function inputOf(files: Readonly<Record<string, string>>): Input {
  const paths = ['src/a.ts', 'src/b.ts', ...Object.keys(files)]
  return {
    files: Object.entries(files).map(([path, text]) => ({path, digest: digestFile({path, text}, parseWithRemark)})),
    ...{skipped: [], paths, config: defaultConfig, configProblems: [], today: '2026-01-31', language: 'en'},
    ...{history: undefined, baseline: new Set()},
    commits: toldHistory(told, paths),
  }
}

/** Names and rounded percentages. */
function sharesIn({workspace}: Snapshot): readonly string[] {
  const known = knowledge(workspace)
  assert.ok(known)
  return known
    .of(workspace.paths.all)
    .shares.map(({person, share}) => `${known.identities[person]?.name} ${Math.round(share * 100)}`)
}

test('notes on commits are followed: `.mailmap`, and commits that mean nothing', () => {
  const plain = open(inputOf({}))
  assert.deepEqual(sharesIn(plain), ['Ada Martin 59', 'Bo 36', 'Ada M 4'])
  const mailmap = 'Ada Martin <ada@in.example> <ada@home.example>\n'
  const both = {'.mailmap': mailmap, '.git-blame-ignore-revs': `# formatting\n${reformatting}\n`}
  assert.deepEqual(sharesIn(open(inputOf(both))), ['Ada Martin 100'])
})

test('what is known follows what is told later: notes, the register, commits, the day', () => {
  const {files, ...rest} = inputOf({'.mailmap': 'Ada Martin <ada@in.example> <ada@home.example>\n'})
  const first = open({...rest, files: []})
  const mapped = first.with({files})
  assert.deepEqual(sharesIn(mapped), ['Ada Martin 64', 'Bo 36'])
  assert.deepEqual(sharesIn(first), ['Ada Martin 59', 'Bo 36', 'Ada M 4'])
  const people = [{id: 'bo', names: ['Bo Jansen'], emails: ['bo@out.example'], kind: 'contractor'}] as const
  const registered = mapped.with({config: {...defaultConfig, people}})
  assert.deepEqual(sharesIn(registered), ['Ada Martin 64', 'Bo Jansen 36'])
  const fewer = registered.with({commits: toldHistory(told.slice(0, 3), rest.paths)})
  assert.deepEqual(sharesIn(fewer), ['Ada Martin 100'])
  assert.equal(knowledge(fewer.with({commits: {problem: 'shallow', detail: ''}}).workspace), undefined)
  assert.equal(knowledge(fewer.with({today: '2026-02-01'}).workspace)?.day, '2026-02-01')
})

test('when somebody was last seen, and since when a file is there', () => {
  const known = knowledge(open(inputOf({})).workspace)
  const days = known?.identities.map(({name}, person) => [
    name,
    new Date((known.lastSeen(person) ?? 0) * 1000).toJSON(),
  ])
  assert.deepEqual(days, [
    ['Ada M', '2026-01-20T12:00:00.000Z'],
    ['Bo', '2026-01-10T12:00:00.000Z'],
    ['Ada Martin', '2026-01-05T12:00:00.000Z'],
  ])
  assert.equal(known?.firstDay('src/a.ts'), '2026-01-05')
  assert.equal(known?.firstDay('none.ts'), undefined)
})

test('what nobody can tell is listed, with what to write', () => {
  const {files, ...rest} = inputOf({})
  const rules = (...ids: readonly string[]) =>
    new Map(ids.map((id) => [id, {severity: 'warning', options: {minFiles: 1}}] as const))
  const reasons = (snapshot: Snapshot) => snapshot.notEvaluated.map(({rule, reason}) => `${rule}: ${reason}`)
  const asked = open({...rest, files, config: {...defaultConfig, rules: rules('ownership/external-majority')}})
  assert.match(reasons(asked).join(), /^ownership\/external-majority: nobody says who is internal: .*`internalDomains`/)
  const internalDomains = ['in.example']
  const half = {...defaultConfig, internalDomains, rules: rules('ownership/external-majority')}
  const certain = asked.with({config: half})
  assert.deepEqual(reasons(certain), [])
  const astray = certain.with({config: {...half, internalDomains: ['home.example']}})
  assert.match(reasons(astray).join(), /of `repository`, people know too much/)
  const shallow = {problem: 'shallow', detail: ''} as const
  assert.match(reasons(astray.with({commits: shallow})).join(), /^ownership\/external-majority: the clone is shallow/)
  const proposed = '# 1. Use Kafka\n\n## Status\n\nProposed\n'
  const path = 'docs/adr/0001-use-kafka.md'
  const record = digestFile({path, text: proposed}, parseWithRemark)
  const config = {...defaultConfig, rules: rules('decision/proposed-too-long')}
  const undated = open({...rest, files: [{path, digest: record}], paths: [path], commits: shallow, config})
  assert.match(reasons(undated).join(), /^decision\/proposed-too-long: 1 proposal\(s\) have no date/)
})
