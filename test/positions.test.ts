// Every fact stands where its span says, whatever the file's encoding quirks: the text sliced at the span is the fact.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {type Decision, defaultConfig, digestMarkdown, LineIndex, open, type Span} from '../server/engine/index.ts'

type Fact = (decision: Decision) => Span | undefined

const title: Fact = (decision) => decision.title?.span
const status: Fact = (decision) => decision.status?.span
const date: Fact = (decision) => decision.date?.span
const number: Fact = (decision) => decision.titleNumber?.span
const decider: Fact = (decision) => decision.deciders[0]?.span
const second: Fact = (decision) => decision.deciders[1]?.span
const link: Fact = (decision) => decision.digest.links[0]?.target.span
const linkText: Fact = (decision) => decision.digest.links[0]?.text.span
const successor: Fact = (decision) => decision.supersededBy[0]?.span
const suppressed: Fact = (decision) => decision.digest.suppressions[0]?.scope
const rule: Fact = (decision) => decision.digest.suppressions[0]?.rules[0]?.span
const problem: Fact = (decision) => decision.digest.problems[0]?.span
const item: Fact = (decision) => decision.digest.sections.findLast(({items}) => items.length > 0)?.items[1]?.span
const front = (lines: string) => `---\n${lines}\n---\n# A title\n`
const crlf = (text: string) => text.replaceAll('\n', '\r\n')
const cr = (text: string) => text.replaceAll('\n', '\r')
const nygard = '# 7. Use a queue\n\nDate: 2024-02-03\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n'
const madr = '# Use a queue\n\n* Status: accepted\n* Deciders: Ana, Bo and Cy\n* Date: 2024-02-03\n'

/** What is looked at, in which text, the fact, and the text that must stand at its span. */
const cases: readonly (readonly [name: string, text: string, fact: Fact, expected: string])[] = [
  ['a title behind its number', nygard, title, 'Use a queue'],
  ['a title number', nygard, number, '7'],
  ['a title with a byte order mark', `\uFEFF${nygard}`, title, 'Use a queue'],
  ['a status with a byte order mark', `\uFEFF${nygard}`, status, 'Accepted'],
  ['a status with CRLF', crlf(nygard), status, 'Accepted'],
  ['a status with lone CR', cr(nygard), status, 'Accepted'],
  ['a date with byte order mark and CRLF', `\uFEFF${crlf(nygard)}`, date, '2024-02-03'],
  ['a date with lone CR', cr(nygard), date, '2024-02-03'],
  ['a status behind an emoji', '# T\n\n## Status\n\n✅ Accepted\n', status, '✅ Accepted'],
  ['a status in emphasis', '# T\n\n## Statut\n\n*Accepté*\n', status, 'Accepté'],
  ['a status in bold with a family emoji before', '# 👨‍👩‍👧 T\n\n## Status\n\n**Accepted**\n', status, 'Accepted'],
  ['a status behind struck text', '# T\n\n## Status\n\n~~Proposed~~ Accepted\n', status, 'Accepted'],
  ['a status before a comment', '# T\n\n## Statut\n\naccepté <!-- [brouillon|accepté] -->\n', status, 'accepté'],
  ['a status with a character reference', '# T\n\n## Statut\n\naccept&eacute;\n', status, 'accept&eacute;'],
  ['a status with an escape', '# T\n\n* Status: \\[accepted\\]\n', status, '[accepted\\]'],
  ['a status in a quoted line', '> Status: accepted\n\n# T\n', status, 'accepted'],
  ['a status in the second line of a quotation', '# T\n\n> Date: 2024-02-03\n> Status: accepted\n', status, 'accepted'],
  ['a status in a bullet with CRLF', crlf(madr), status, 'accepted'],
  ['a status with a French colon', '# T\n\n- **Statut\u00A0:** accepté\n', status, 'accepté'],
  ['a status behind a tab', '# T\n\n*\tStatus:\taccepted\n', status, 'accepted'],
  ['a status in a table', '# T\n\n| Status | accepted |\n|---|---|\n| Date | 2024-02-03 |\n', status, 'accepted'],
  ['a status in a heading', '# T\n\n## Status: accepted\n', status, 'accepted'],
  ['a status under an underlined heading', 'T\n=\n\nStatus\n------\n\nAccepted\n', status, 'Accepted'],
  [
    'a title of an underlined heading',
    'A *good* title\n==============\n\n## Status\n\nAccepted\n',
    title,
    'A *good* title',
  ],
  ['a status in front matter', front('status: accepted'), status, 'accepted'],
  ['a quoted status in front matter', front('status: "accepted"'), status, 'accepted'],
  ['a status in front matter with CRLF', crlf(front('status: accepted\ndate: 2024-02-03')), status, 'accepted'],
  ['a date in front matter with lone CR', cr(front('status: accepted\ndate: 2024-02-03')), date, '2024-02-03'],
  ['a status in front matter behind a byte order mark', `\uFEFF${front('status: accepted')}`, status, 'accepted'],
  ['a status between comments', front('# é 👍\nstatus: accepted # really'), status, 'accepted'],
  ['a status in a folded block', front('status: >-\n  accepted\ndate: 2024-02-03'), status, 'accepted'],
  ['a date after a literal block', front('note: |\n  one 👍\n  two\ndate: 2024-02-03'), date, '2024-02-03'],
  ['a status of braces', front('status: {accepted}'), status, 'accepted'],
  ['a decider in a block list', front('status: accepted\ndeciders:\n  - Zoë\n  - Bo'), second, 'Bo'],
  ['a decider in a flow list', front('deciders: [Zoë, "Bo"]\nstatus: accepted'), second, 'Bo'],
  ['a decider in front matter that is not YAML', front('title: a: b\ndeciders: Zoë'), decider, 'Zoë'],
  ['the first of several deciders', madr, decider, 'Ana'],
  ['the last but one of several deciders', madr, second, 'Bo'],
  ['a link target', `${madr}\n[a](b.md)\n`, link, 'b.md'],
  ['a link target in angle brackets', `${madr}\n[a](<b c.md>)\n`, link, 'b c.md'],
  ['a link target that is an address in angle brackets', `${madr}\n<me@example.org>\n`, link, '<me@example.org>'],
  ['a link target before a title', `${madr}\n[a](b.md "why")\n`, link, 'b.md'],
  ['a link target with parentheses', `${madr}\n[a](b_(c).md)\n`, link, 'b_(c).md'],
  ['a link target in a definition', `${madr}\n[a]: <b.md>\n`, link, 'b.md'],
  ['a picture behind an emoji', `${madr}\n👍 ![x](y.png)\n`, link, 'y.png'],
  ['a link target in HTML', `${madr}\n<a href="b.md">b</a>\n`, link, 'b.md'],
  ['a link text with code', `${madr}\n[see \`x\` now](b.md)\n`, linkText, 'see `x` now'],
  ['a link in a list with CRLF and tab', crlf(`${madr}\n1.\t[a](b.md)\n`), link, 'b.md'],
  [
    'a successor in the status',
    '# T\n\n## Status\n\nSuperseded by [8. New](0008-new.md)\n',
    successor,
    '[8. New](0008-new.md)',
  ],
  ['a successor by name', front('status: superseded by ADR-0008'), successor, 'ADR-0008'],
  [
    'a rule in a comment',
    `${madr}\n<!-- relais-disable-next-line links/broken -- kept -->\n[a](b.md)\n`,
    rule,
    'links/broken',
  ],
  [
    'the line after a comment with CRLF',
    crlf(`${madr}\n<!-- relais-disable-next-line -- kept -->\n[a](b.md)\n`),
    suppressed,
    '[a](b.md)\r',
  ],
  [
    'the line that a comment in front matter holds',
    front('# relais-disable-next-line -- kept\nstatus: accepted'),
    suppressed,
    'status: accepted\n',
  ],
  [
    'the second option of a list',
    `${madr}\n## Considered Options\n\n* One\n* Two 👍 **bold**\n`,
    item,
    'Two 👍 **bold',
  ],
  ['front matter that is never closed', '---\nstatus: accepted\n# T\n', problem, '---'],
  ['a NUL before the status', '# T\u0000T\n\n* Status: accepted\n', status, 'accepted'],
  ['a lone surrogate before the status', '# T \uD83D T\n\n* Status: accepted\n', status, 'accepted'],
  ['a line separator before the status', '# T\u2028T\n\n* Status: accepted\n', status, 'accepted'],
]

function decisionOf(text: string): Decision | undefined {
  const path = 'docs/adr/0007-use-a-queue.md'
  const input = {skipped: [], paths: [path], config: defaultConfig, configProblems: [], history: undefined}
  const files = [{path, digest: digestMarkdown(text)}]
  return open({...input, files, today: '2026-01-31', language: 'en', baseline: new Set()}).workspace.decisions[0]
}

describe('facts stand at their spans', () => {
  for (const [name, text, fact, expected] of cases) {
    it(name, () => {
      const decision = decisionOf(text)
      assert.ok(decision, 'the text is recognised as a record')
      const span = fact(decision)
      assert.ok(span, 'the fact is found')
      assert.equal(text.slice(span.start, span.end), expected)
    })
  }
})

/** An offset and the line and column, counted from 1, that an editor shows for it. */
const places: readonly (readonly [text: string, offset: number, line: number, column: number])[] = [
  ['', 0, 1, 1],
  ['a\nb', 2, 2, 1],
  ['a\r\nb', 3, 2, 1],
  ['a\rb', 2, 2, 1],
  ['a\r\rb', 3, 3, 1],
  ['\uFEFFab', 2, 1, 2],
  ['\uFEFFa\nb', 3, 2, 1],
  ['👍b', 2, 1, 3],
  ['\tb', 1, 1, 2],
  ['a\n', 2, 2, 1],
  ['a\u2028b', 2, 1, 3],
]

describe('offsets become lines and columns', () => {
  for (const [text, offset, line, column] of places) {
    it(`${JSON.stringify(text)} at ${offset}`, () => {
      assert.deepEqual(new LineIndex(text).positionAt(offset), {line, column})
    })
  }
})
