// Proves that every format of the built program is what its readers expect, on standard output and in files.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, test} from 'node:test'
import Value from 'typebox/value'
import {decisionsOutputShape} from '../server/cli/decisions-schema.ts'
import {checkOutputShape} from '../server/cli/reporters/json-schema.ts'
import {rulesOutputShape} from '../server/cli/rules-schema.ts'
import {inRoot} from './harness/root.ts'
import {linesOf, relais} from './harness/run-relais.ts'
import {scratch} from './harness/scratch.ts'

const atelier = inRoot('test/workspaces/atelier')
const day = ['--now', '2026-11-23']

/** Checks that tags nest; what stands between them is the reporters' own affair. */
function assertNested(xml: string): void {
  const open: string[] = []
  for (const [, slash, name, end] of xml.matchAll(/<(\/?)([\w:.-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (slash) assert.equal(open.pop(), name)
    else if (!end && name) open.push(name)
  }
  assert.deepEqual(open, [])
}

/** How many findings each format says there are. */
const counters: Readonly<Record<string, (output: string) => number>> = {
  text: (output) => Number(/[✖▲] (\d+) findings/.exec(output)?.[1]),
  json: (output) => JSON.parse(output).findings.length,
  sarif: (output) => JSON.parse(output).runs[0].results.length,
  gitlab: (output) => JSON.parse(output).length,
  junit: (output) => {
    assertNested(output)
    return output.split('<testcase').length - 1
  },
  checkstyle: (output) => {
    assertNested(output)
    return output.split('<error').length - 1
  },
  github: (output) => linesOf(output).filter((line) => /^::(?:error|warning|notice) /.test(line)).length,
  markdown: (output) => linesOf(output).filter((line) => /relais-finding|\| \[/.test(line)).length,
}

describe('check', {concurrency: 4}, () => {
  test('says the same in every format, on standard output and in files', async (t) => {
    const folder = scratch(t)
    const formats = Object.keys(counters)
    const toFiles = formats.flatMap((format) => ['--format', `${format}=${join(folder, format)}`])
    const all = await relais(atelier, [...day, ...toFiles])
    assert.equal(all.code, 1)
    assert.equal(linesOf(all.stderr).length, formats.length)
    const expected = counters.json?.(readFileSync(join(folder, 'json'), 'utf8'))
    assert.ok(expected !== undefined && expected >= 6)
    for (const format of formats) {
      const written = readFileSync(join(folder, format), 'utf8')
      const {stdout} = await relais(atelier, [...day, '--format', format])
      assert.equal(written, stdout, format)
      assert.equal(counters[format]?.(stdout), expected, format)
    }
  })
  test('JSON follows the published schema', async () => {
    const output: unknown = JSON.parse((await relais(atelier, [...day, '--format', 'json'])).stdout)
    assert.deepEqual([...Value.Errors(checkOutputShape, output)], [])
  })
  test('-o writes the main format to a file and leaves standard output empty', async (t) => {
    const folder = scratch(t)
    const {stdout, code} = await relais(atelier, [...day, '-o', join(folder, 'x.json'), '--format', 'json'])
    assert.equal(stdout, '')
    assert.equal(code, 1)
    assert.ok(JSON.parse(readFileSync(join(folder, 'x.json'), 'utf8')))
  })
  test('files hold no colours, whatever the terminal wants', async (t) => {
    const folder = scratch(t)
    await relais(atelier, ['--color', 'always', '--format', `text=${join(folder, 'x')}`])
    assert.ok(!readFileSync(join(folder, 'x'), 'utf8').includes('\u001B'))
  })
  test('the same bytes give the same output', async () => {
    const [first, second] = await Promise.all([relais(atelier, day), relais(atelier, day)])
    assert.deepEqual(first, second)
  })
})

describe('decisions', {concurrency: 4}, () => {
  test('JSON follows the published schema and holds what the example tells', async () => {
    const {stdout, code} = await relais(atelier, ['decisions', '--format', 'json'])
    assert.equal(code, 0)
    const output = JSON.parse(stdout)
    assert.deepEqual([...Value.Errors(decisionsOutputShape, output)], [])
    const iframe = output.decisions.find(
      ({number, language}: {number: number; language: string}) => number === 7 && language === 'en',
    )
    assert.deepEqual(iframe, {
      id: '0007',
      number: 7,
      title: 'Embed the booking form as an iframe',
      format: 'nygard',
      path: 'docs/adr/0007-embed-the-booking-form-as-an-iframe.md',
      line: 1,
      status: 'superseded',
      statusText: iframe.statusText,
      date: '2024-02-13',
      deciders: [],
      supersedes: [{id: '0003', path: 'docs/adr/0003-render-pages-on-the-server.md', text: iframe.supersedes[0].text}],
      supersededBy: [
        {
          id: '0010',
          path: 'docs/adr/0010-ship-the-booking-form-as-a-web-component.md',
          text: iframe.supersededBy[0].text,
        },
      ],
      component: null,
      language: 'en',
    })
    assert.match(iframe.statusText, /^Superseded by/)
  })
  const filters: readonly (readonly [line: string, count: number])[] = [
    ['', 18],
    ['--status superseded', 4],
    ['--status superseded,proposed', 7],
    ['--status superseded --status proposed', 7],
    ['--status remplacée --lang fr', 4],
    ['--status none', 1],
    ['--log docs/adr', 10],
    ['--log decisions', 8],
    ['--log docs/decisions/ --status accepted', 5],
    ['--status draft', 0],
  ]
  for (const [line, count] of filters) {
    test(`${line || 'without filter'}: ${count}`, async () => {
      const filter = line.split(' ').filter(Boolean)
      const json = await relais(atelier, ['decisions', '--format', 'json', ...filter])
      assert.equal(JSON.parse(json.stdout).decisions.length, count)
      const csv = await relais(atelier, ['decisions', '--format', 'csv', ...filter])
      assert.equal(csv.stdout.split('\r\n').length, count + 2)
      const table = await relais(atelier, ['decisions', ...filter])
      assert.equal(linesOf(table.stdout).filter((row) => /^ {2}\d{4} /.test(row)).length, count)
    })
  }
})

describe('the table of decisions', {concurrency: 4}, () => {
  test('names both logs, statuses and successors', async () => {
    const {stdout} = await relais(atelier, ['decisions'])
    assert.match(stdout, /^docs\/adr {2}10 decisions, nygard, English$/m)
    assert.match(stdout, /^docs\/decisions {2}8 decisions, madr-\d, French$/m)
    assert.match(stdout, /0005 {2}superseded {2}2023-06-02 {2}Queue jobs in Redis → 0008/)
  })
  test('has room for the deciders on a wide terminal', async () => {
    const wide = await relais(atelier, ['decisions'], {env: {COLUMNS: '150'}})
    assert.match(wide.stdout, /Inès Belkacem/)
    const narrow = await relais(atelier, ['decisions'], {env: {COLUMNS: '80'}})
    assert.doesNotMatch(narrow.stdout, /Inès Belkacem/)
    assert.deepEqual(
      narrow.stdout.split('\n').filter((line) => line.length > 80),
      [],
    )
  })
  test('a folder without decisions says so', async (t) => {
    const {stdout, stderr, code} = await relais(scratch(t, {'README.md': '# Hello\n'}), ['decisions'])
    assert.equal(code, 0)
    assert.equal(stdout, '')
    assert.match(stderr, /No decision is on record/)
  })
})

describe('rules', {concurrency: 4}, () => {
  test('JSON follows its schema, and the configuration shows', async (t) => {
    const root = scratch(t, {'relais.yaml': 'rules:\n  decision/status-missing: off\n  links/broken: error\n'})
    const output = JSON.parse((await relais(root, ['rules', '--format', 'json'])).stdout)
    assert.deepEqual([...Value.Errors(rulesOutputShape, output)], [])
    const severities = new Map(output.rules.map(({id, severity}: {id: string; severity: string}) => [id, severity]))
    assert.equal(severities.get('decision/status-missing'), 'off')
    assert.equal(severities.get('links/broken'), 'error')
    for (const form of ['table', 'markdown']) {
      const {stdout} = await relais(root, ['rules', '--format', form])
      for (const {id} of output.rules) assert.ok(stdout.includes(id), `${form} lacks ${id}`)
    }
  })
})
