// Every reporter on one awkward report: what it prints is on file, well-formed, and says the same as the findings.
import assert from 'node:assert/strict'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {test} from 'node:test'
import fc from 'fast-check'
import {XMLParser, XMLValidator} from 'fast-xml-parser'
import Value from 'typebox/value'
import type {Report} from '../server/cli/report.ts'
import {reporters} from '../server/cli/reporters/index.ts'
import {checkOutputShape} from '../server/cli/reporters/json-schema.ts'
import {nastyText, steers} from './harness/nasty-text.ts'
import {cleanReport, findingOf, hostilePath, sampleReport, sampleTexts} from './harness/sample-report.ts'
import {parseCommand} from './harness/workflow-commands.ts'

const folder = 'test/fixtures/reporters'

const render = (name: string, report: Report): string => reporters.get(name)?.(report) ?? assert.fail(name)

/** Compares with the file, or writes it when `UPDATE=1`. */
function onFile(name: string, output: string): void {
  if (process.env.UPDATE === '1') {
    mkdirSync(folder, {recursive: true})
    writeFileSync(`${folder}/${name}`, output)
  }
  assert.equal(output, readFileSync(`${folder}/${name}`, 'utf8'))
}

for (const name of reporters.keys()) {
  for (const language of ['en', 'fr'] as const) {
    test(`${name} in ${language} prints what is on file`, () => {
      onFile(`${name}.${language}.txt`, render(name, sampleReport({language})))
      onFile(`${name}.${language}.clean.txt`, render(name, cleanReport({language})))
    })
  }
  test(`${name} prints nothing that steers a terminal, and ends its last line`, () => {
    const random = fc.record({path: nastyText, message: nastyText, advice: nastyText, start: fc.nat(60)})
    const samples = fc.sample(fc.array(random), {numRuns: 200})
    for (const drafts of samples) {
      const findings = drafts.map(({path, message, advice, start}) =>
        findingOf({rule: 'links/broken', path, message, advice, span: {start, end: start + 3}}),
      )
      const output = render(name, sampleReport({findings, textOf: (path) => path}))
      assert.ok(output === '' || output.endsWith('\n'))
      assert.ok(!steers(output.replaceAll('\n', '')), output)
    }
  })
}

test('text has its colours, links, quiet and narrow forms on file', () => {
  onFile('text.colours.txt', render('text', sampleReport({colours: true})))
  onFile('text.links.txt', render('text', sampleReport({colours: true, links: true})))
  onFile('text.quiet.txt', render('text', sampleReport({quiet: true})))
  onFile('text.narrow.txt', render('text', sampleReport({width: 48})))
})

test('json: real output has the published shape, and its offsets, lines and columns name the same place', () => {
  const output = JSON.parse(render('json', sampleReport({fixed: 3})))
  assert.deepEqual([...Value.Errors(checkOutputShape, output)], [])
  assert.ok(Value.Check(checkOutputShape, output))
  assert.equal(output.findings.length, 15)
  for (const {path, range} of output.findings) {
    const text = sampleTexts.get(path)
    if (text === undefined) continue
    const line = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)[range.start.line - 1] ?? ''
    const words = text.slice(range.start.offset, range.end.offset)
    assert.ok(line.slice(range.start.column - 1).startsWith(words.split('\r')[0] ?? ''), path)
  }
  assert.ok(!Value.Check(checkOutputShape, {...output, findings: [{...output.findings[0], severity: 'fatal'}]}))
})

test('json: characters of messages and paths come through unchanged', () => {
  const output = JSON.parse(render('json', sampleReport()))
  const original = sampleReport().findings
  assert.deepEqual(
    output.findings.map(({path, message}: {path: string; message: string}) => [path, message]),
    original.map(({path, message}) => [path, message]),
  )
})

test('sarif: rules, places and fixes are those of the findings', () => {
  const {findings, rules} = sampleReport()
  const [run] = JSON.parse(render('sarif', sampleReport())).runs
  assert.equal(run.tool.driver.rules.length, rules.length + 1)
  assert.equal(run.results.length, findings.length)
  for (const [index, result] of run.results.entries()) {
    const {region, artifactLocation} = result.locations[0].physicalLocation
    assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId)
    assert.equal(decodeURIComponent(artifactLocation.uri), findings[index]?.path)
    assert.ok(!/^[a-z]+:|^\//i.test(artifactLocation.uri))
    assert.ok([region.startLine, region.startColumn, region.endLine, region.endColumn].every((it) => it >= 1))
    assert.equal(result.partialFingerprints['relais/v1'], findings[index]?.fingerprint)
  }
  const fixes = run.results.flatMap((it: {fixes?: readonly unknown[]}) => it.fixes ?? [])
  assert.equal(fixes.length, 2)
  assert.equal(fixes[1].artifactChanges[0].replacements[0].insertedContent.text, 'accepted')
})

/** Findings at ever later places, of a severity. */
const many = (count: number, severity: 'error' | 'warning' | 'info' | 'hint') =>
  Array.from({length: count}, (_, start) =>
    findingOf({
      rule: 'links/broken',
      severity,
      path: 'a.md',
      span: {start, end: start},
      message: `${severity} ${start}`,
    }),
  )

test('sarif: holds the gravest 5,000 and says how many it leaves off', () => {
  const [run] = JSON.parse(render('sarif', sampleReport({findings: [...many(5000, 'hint'), ...many(3, 'error')]}))).runs
  assert.equal(run.results.length, 5000)
  assert.equal(run.results.filter(({level}: {level: string}) => level === 'error').length, 3)
  assert.match(
    run.invocations[0].toolExecutionNotifications[0].message.text,
    /^3 findings were left off: .* 5,000 results\.$/,
  )
})

test('github: the gravest ten of each level, the rest counted', () => {
  const findings = [...many(4, 'hint'), ...many(12, 'warning'), ...many(9, 'info'), ...many(11, 'error')]
  const lines = render('github', sampleReport({findings})).trimEnd().split('\n')
  const names = lines.map((line) => parseCommand(line)?.name)
  const ten = (name: string) => Array.from({length: 10}, () => name)
  assert.deepEqual(names, [...ten('error'), ...ten('warning'), ...ten('notice'), undefined])
  assert.equal(lines.at(-1), '… and 6 more findings.')
  assert.equal(parseCommand(lines[20] ?? '')?.message.split('\n')[0], 'info 0')
})

test('github: columns only on one line, and a hostile message stays one command', () => {
  const commands = render('github', sampleReport()).trimEnd().split('\n').map(parseCommand)
  assert.ok(commands.every((it) => it !== undefined && ['error', 'warning', 'notice'].includes(it.name)))
  const long = commands.find((it) => it?.properties.endLine !== it?.properties.line)
  assert.deepEqual(long?.properties, {
    file: 'docs/adr/0004-mac.md',
    line: '2',
    endLine: '3',
    title: 'decision/deciders-missing',
  })
  assert.match(commands.at(-1)?.message ?? '', /^::add-mask::x\\n::error::/)
})

test('gitlab: fingerprints are unique even where findings repeat', () => {
  const [finding] = sampleReport().findings
  assert.ok(finding !== undefined)
  const issues = JSON.parse(render('gitlab', sampleReport({findings: [finding, finding, finding]})))
  const names = issues.map((it: {fingerprint: string}) => it.fingerprint)
  assert.deepEqual(names, [finding.fingerprint, `${finding.fingerprint}-2`, `${finding.fingerprint}-3`])
})

test('markdown: at most 100 findings in tables of five cells, the rest counted', () => {
  const output = render('markdown', sampleReport({findings: many(130, 'warning')}))
  const rows = output.split('\n').filter((line) => /^\| ⚠️ \| \[/.test(line))
  assert.equal(rows.length, 100)
  assert.ok(rows.every((row) => row.split('|').length === 7))
  assert.match(output, /… and 30 more findings\./)
})

/** Attributes as they were before they were written: the reader resolves character references as XML says. */
const reader = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  htmlEntities: true,
  isArray: isList,
})

function isList(name: string): boolean {
  return ['testsuite', 'testcase', 'file', 'error'].includes(name)
}

/** What a document says, once it is known to be well-formed. */
function parsed(xml: string) {
  assert.equal(XMLValidator.validate(xml), true)
  return reader.parse(xml)
}

interface Case {
  readonly name: string
  readonly classname: string
  readonly line: string
  readonly failure?: {readonly type: string; readonly message: string; readonly '#text': string}
  readonly 'system-out'?: string
}

/** XML has no control characters, and a reader may make a space of a newline in an attribute. */
const shown = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim()

test('junit is XML that says as much as the findings', () => {
  const {findings} = sampleReport()
  const {testsuites} = parsed(render('junit', sampleReport()))
  const {name, tests, failures, errors} = testsuites
  assert.deepEqual({name, tests, failures, errors}, {name: 'relais', tests: '15', failures: '11', errors: '0'})
  const cases: readonly Case[] = testsuites.testsuite.flatMap(({testcase}: {testcase: readonly Case[]}) => testcase)
  assert.deepEqual(cases.map((each) => each.name.split(' ')[0]).sort(), findings.map(({rule}) => rule).sort())
  const said = cases.flatMap(({failure}) => (failure ? [shown(failure.message)] : []))
  const grave = findings.filter(({severity}) => severity === 'error' || severity === 'warning')
  assert.deepEqual(said.sort(), grave.map(({message}) => shown(message)).sort())
  const rest = cases.flatMap((each) => each['system-out'] ?? [])
  assert.equal(rest.length, 4)
  const clean = parsed(render('junit', cleanReport())).testsuites
  assert.equal(clean.testsuite[0].testcase.length, 1)
})

test('checkstyle is XML that says as much as the findings', () => {
  const {findings} = sampleReport()
  const {checkstyle} = parsed(render('checkstyle', sampleReport()))
  type Entry = {readonly message: string; readonly source: string; readonly line: string}
  const files: readonly {readonly name: string; readonly error: readonly Entry[]}[] = checkstyle.file
  assert.equal(files.length, 6)
  const entries = files.flatMap(({error}) => error)
  assert.deepEqual(
    entries.map(({message}) => shown(message)).sort(),
    findings.map(({message, advice}) => shown(`${message} ${advice}`)).sort(),
  )
  assert.ok(entries.every(({line, source}) => Number(line) >= 1 && source.startsWith('relais.')))
  const hostile = files.find(({name}) => name.startsWith('::error::'))?.name
  assert.ok(hostilePath.endsWith(hostile?.slice(-8) ?? '?'))
})

test('junit and checkstyle stay XML whatever they quote', () => {
  const random = fc.array(fc.record({path: nastyText, message: nastyText, advice: nastyText}), {
    minLength: 1,
    maxLength: 4,
  })
  fc.assert(
    fc.property(random, (drafts) => {
      const findings = drafts.map((draft) => findingOf({rule: 'links/broken', span: {start: 0, end: 1}, ...draft}))
      const report = sampleReport({findings, textOf: (path) => path})
      const {checkstyle} = parsed(render('checkstyle', report))
      parsed(render('junit', report))
      const count = checkstyle.file.reduce((sum: number, {error}: {error: readonly unknown[]}) => sum + error.length, 0)
      assert.equal(count, findings.length)
    }),
    {numRuns: 500},
  )
})
