// The text reporter: marks stand exactly under what they mean, words agree with numbers, nothing steers the terminal.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import fc from 'fast-check'
import {frame} from '../server/cli/reporters/frame.ts'
import {text} from '../server/cli/reporters/text.ts'
import {textWidth, wrapped} from '../server/cli/reporters/text-width.ts'
import {allTexts, counted} from '../server/cli/reporters/texts.ts'
import {nastyText, steers} from './harness/nasty-text.ts'
import {cleanReport, findingOf, hostilePath, sampleReport} from './harness/sample-report.ts'

/** The line, the marked words (or an offset for an empty span), the columns, and what must be shown. */
const frames: readonly (readonly [string, string | number, number, string, string])[] = [
  ['status: acepted', 'acepted', 80, 'status: acepted', '        ~~~~~~~'],
  ['status: x', 'x', 80, 'status: x', '        ^'],
  ['status:', 7, 80, 'status:', '       ^'],
  ['abc', 0, 80, 'abc', '^'],
  ['abc', 1, 80, 'abc', ' ^'],
  ['', 0, 80, '', '^'],
  ['\tx: abc', 'abc', 80, '    x: abc', '       ~~~'],
  ['ab\tcd', 'cd', 80, 'ab  cd', '    ~~'],
  ['ab\tcd', '\t', 80, 'ab  cd', '  ~~'],
  ['型: 承認 ok', '承認', 80, '型: 承認 ok', '    ~~~~'],
  ['🚀 go', 'go', 80, '🚀 go', '   ~~'],
  ['👩‍👩‍👧 go', '👩‍👩‍👧', 80, '👩‍👩‍👧 go', '~~'],
  ['🇫🇷 go', 'go', 80, '🇫🇷 go', '   ~~'],
  ['e\u0301te go', 'go', 80, 'e\u0301te go', '    ~~'],
  ['e\u0301te', 'e', 80, 'e\u0301te', '^'],
  ['a\u001B[31mb', 'b', 80, 'a\\x1b[31mb', '         ^'],
  ['a\u202Eb', '\u202E', 80, 'a\\u{202e}b', ' ~~~~~~~~'],
  ['한국어 x', 'x', 80, '한국어 x', '       ^'],
  ['ｗｉｄｅ x', 'x', 80, 'ｗｉｄｅ x', '         ^'],
  ['0123456789abcdefghijklmnop', '012', 10, '012345678…', '~~~'],
  ['0123456789abcdefghijklmnop', 'mn', 10, '…klmnop', '   ~~'],
  ['0123456789abcdefghijklmnop', '456789abcdefgh', 10, '…23456789…', '   ~~~~~~~'],
  ['承承承承承承承承承承承承x承承承', 'x', 12, '…承x承承承', '   ^'],
]

for (const [line, words, columns, source, marks] of frames) {
  test(`frame of ${JSON.stringify(line)} at ${JSON.stringify(words)} in ${columns}`, () => {
    const from = typeof words === 'number' ? words : line.indexOf(words)
    const to = typeof words === 'number' ? words : from + words.length
    assert.deepEqual(frame(line, from, to, columns), {source, marks})
  })
}

test('frame: any part of any line fits, is safe, and is marked', () => {
  const place = fc.record({line: fc.array(nastyText).map((it) => it.join('')), one: fc.nat(60), two: fc.nat(60)})
  fc.assert(
    fc.property(place, fc.integer({min: 20, max: 60}), ({line, one, two}, columns) => {
      const [from = 0, to = 0] = [one, two].map((it) => Math.min(it, line.length)).sort((a, b) => a - b)
      const {source, marks} = frame(line, from, to, columns)
      assert.ok(!steers(source))
      assert.ok(textWidth(source) <= columns, source)
      assert.match(marks, /^ *(\^|~~+)$/)
    }),
    {numRuns: 5000},
  )
})

test('frame: a line of megabytes costs no more than a short one', () => {
  const start = performance.now()
  const {marks} = frame('承 x\t'.repeat(1_000_000), 2_000_000, 2_000_002, 100)
  assert.match(marks, /^ +~+$/)
  assert.ok(performance.now() - start < 1000)
})

/** Texts, the words of the finding, and the frame that the reporter must print for them. */
const texts: readonly (readonly [string, string, string, string])[] = [
  ['\uFEFF# Title\r\nx', 'Title', '1  │ # Title', '│   ~~~~~'],
  ['\uFEFF# Title', '#', '1  │ # Title', '│ ^'],
  ['# A\rB c\r', 'c', '2  │ B c', '│   ^'],
  ['# A\r\nB c\r\n', 'c', '2  │ B c', '│   ^'],
  ['# A\nB c', 'A\nB', '1  │ # A', '│   ^ …'],
  ['# A\nB c', 'A\n', '1  │ # A', '│   ^'],
]

for (const [content, words, source, marks] of texts) {
  test(`the frame of ${JSON.stringify(words)} in ${JSON.stringify(content)}`, () => {
    const start = content.indexOf(words)
    const finding = findingOf({rule: 'x', path: 'a.md', message: 'm', span: {start, end: start + words.length}})
    const lines = text(sampleReport({findings: [finding], textOf: () => content})).split('\n')
    assert.deepEqual(
      lines.slice(3, 5).map((line) => line.trim()),
      [source, marks],
    )
  })
}

test('wrapping keeps every word and the width', () => {
  const sentence = fc.array(fc.constantFrom('a', 'word', '承認', 'e\u0301te', 'recommendation'), {minLength: 1})
  fc.assert(
    fc.property(sentence, fc.integer({min: 14, max: 40}), (parts, columns) => {
      const lines = wrapped(parts.join(' '), columns)
      assert.equal(lines.join(' '), parts.join(' '))
      assert.ok(lines.every((line) => textWidth(line) <= columns))
    }),
  )
})

const sgr = String.raw`\u001B\[[\d;]+m`
const osc = String.raw`\u001B\]8;;[^\u001B\u0007]*\u001B\\`

test('colours and links decorate the plain output and change nothing else', () => {
  for (const language of ['en', 'fr'] as const) {
    const decorated = text(sampleReport({language, colours: true, links: true}))
    assert.match(decorated, new RegExp(sgr))
    assert.match(decorated, new RegExp(osc))
    assert.equal(decorated.replace(new RegExp(`${sgr}|${osc}`, 'g'), ''), text(sampleReport({language})))
  }
})

test('nothing of a document steers the terminal or the runner of a CI', () => {
  const output = text(sampleReport())
  assert.ok(!steers(output.replaceAll('\n', '')))
  assert.ok(!output.split('\n').some((line) => line.trimStart().startsWith('::')))
})

test('any finding in any file can be printed, within the width where words allow', () => {
  const finding = fc.record({
    path: nastyText,
    message: nastyText,
    advice: nastyText,
    start: fc.nat(40),
    length: fc.nat(40),
  })
  fc.assert(
    fc.property(fc.array(finding, {maxLength: 5}), nastyText, (drafts, content) => {
      const findings = drafts.map(({path, message, advice, start, length}) =>
        findingOf({rule: 'links/broken', path, message, advice, span: {start, end: start + length}}),
      )
      const output = text(sampleReport({findings, textOf: () => content}))
      assert.ok(output.endsWith('\n') && !steers(output.replaceAll('\n', '')))
    }),
    {numRuns: 1000},
  )
})

test('the same advice for the same rule is given once a file', () => {
  const [, , , , , , , first, second] = sampleReport().findings
  assert.ok(first !== undefined && second !== undefined && first.path === second.path && first.rule === second.rule)
  const output = text(sampleReport({findings: [first, second]}))
  assert.equal(output.split(first.advice).length - 1, 1)
})

test('quiet lists errors only, and says how many others there are', () => {
  const output = text(sampleReport({quiet: true}))
  assert.doesNotMatch(output, /The link leads|The title names/)
  assert.ok(!output.includes(hostilePath.slice(2, 10)))
  assert.match(output, /15 findings: 7 errors, 4 warnings, 2 infos, 2 hints/)
  assert.match(output, /8 below an error/)
})

test('a clean run is told in one line, and a repository without decisions is shown the way', () => {
  assert.equal(text(cleanReport()), '✔ Nothing to report: 1 file and 1 decision read.\n')
  assert.equal(text(cleanReport({language: 'fr'})), '✔ Rien à signaler\u00A0: 1 fichier et 1 décision examinés.\n')
  const summary = {...cleanReport().summary, files: 3, decisions: 0}
  assert.match(text(cleanReport({summary})), /0 decisions read\.\n {2}No decision is on record here yet\./)
  assert.match(text(cleanReport({fixed: 2})), /2 findings mended\./)
})

test('numbers agree with their nouns in both languages', () => {
  const words = (language: 'en' | 'fr') => [0, 1, 2, 1234].map((it) => counted(language, 'files', it))
  assert.deepEqual(words('en'), ['0 files', '1 file', '2 files', '1,234 files'])
  assert.deepEqual(words('fr'), ['0 fichier', '1 fichier', '2 fichiers', '1\u202F234 fichiers'])
})

test('every text is there in both languages, with the same placeholders and French spacing', () => {
  const names = (words: string) => [...new Set(words.match(/\{\w+\}/g))].sort()
  for (const [key, {en, fr}] of Object.entries(allTexts)) {
    assert.ok(en !== '' && fr !== '', key)
    assert.deepEqual(names(en), names(fr), key)
    assert.doesNotMatch(fr, / [:;?!»]|« |'/, key)
  }
})
