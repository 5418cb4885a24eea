// Runs every example of every rule's page, and proves that each rule is complete in both languages.
import assert from 'node:assert/strict'
import {existsSync, readFileSync} from 'node:fs'
import {describe, test} from 'node:test'
import {loadRules, ruleIds} from '../scripts/products.ts'
import type {Finding} from '../server/engine/model/finding.ts'
import type {Bilingual, Language} from '../server/engine/model/language.ts'
import type {Rule} from '../server/engine/rules/rule.ts'
import {applyChanges, changesOf, expectedFiles, openExample} from './harness/engine.ts'
import {type Example, type Mark, type Page, readPage} from './harness/page.ts'
import {inRoot} from './harness/root.ts'

const languages: readonly Language[] = ['en', 'fr']
const endings = {en: '.md', fr: '.fr.md'}
const sections = {en: ['Why', 'How to fix'], fr: ['Pourquoi', 'Comment corriger']}

function pageFile(id: string, language: Language): string {
  return inRoot('server/engine/rules', `${id}${endings[language]}`)
}

function pageOf(id: string, language: Language): Page {
  return readPage(readFileSync(pageFile(id, language), 'utf8'))
}

/** A place and a message on one line, so that a difference can be read. */
function show(path: string, text: string, at: number, covered: string, message: string): string {
  const before = text.slice(0, at).split('\n')
  return `${path}:${before.length}:${(before.at(-1) ?? '').length + 1} [${covered}] ${message}`
}

function showMark({files}: Example, {path, start, end, open, message}: Mark): string {
  const text = files.get(path) ?? ''
  return show(path, text, start, `${text.slice(start, end)}${open ? '…' : ''}`, message)
}

function showFinding({files}: Example, {path, span, message}: Finding): string {
  const text = files.get(path) ?? ''
  const covered = text.slice(span.start, span.end)
  return show(path, text, span.start, covered.replace(/\n.*$/s, '…'), message)
}

function findingsOf(rule: Rule, example: Example, language: Language, files = example.files): readonly Finding[] {
  return openExample(example, language, files)
    .findings()
    .filter((finding) => finding.rule === rule.id)
}

function checkMarks(rule: Rule, example: Example, language: Language): void {
  const found = findingsOf(rule, example, language)
  const expected = example.marks.map((mark) => showMark(example, mark))
  assert.deepEqual(found.map((finding) => showFinding(example, finding)).sort(), expected.sort())
}

/** Applies fixes of one kind, compares, and for safe ones proves that a second run has nothing left to do. */
function checkOutcome(rule: Rule, example: Example, language: Language, kind: 'safe' | 'suggestion'): void {
  const outcomes = kind === 'safe' ? example.fixed : example.suggested
  const changes = changesOf(findingsOf(rule, example, language), kind)
  if (outcomes.size === 0) {
    if (kind === 'safe') assert.deepEqual(changes, [], 'a safe fix, but no fence that says `fixed`')
    return
  }
  const fixed = applyChanges(example.files, changes)
  assert.deepEqual(Object.fromEntries(fixed), Object.fromEntries(expectedFiles(example.files, outcomes)))
  if (kind === 'suggestion') return
  assert.deepEqual(changesOf(findingsOf(rule, example, language, fixed), 'safe'), [], 'fixing again changes more')
}

function placeholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([whole]) => whole))].sort()
}

function checkBilingual(what: string, text: Bilingual): void {
  for (const language of languages) assert.notEqual(text[language].trim(), '', `${what} is empty in ${language}`)
  assert.deepEqual(placeholders(text.fr), placeholders(text.en), `${what} has other placeholders in French`)
}

/** Keys of the rule's messages that the examples of a page bring about. */
function exercised(rule: Rule, page: Page, language: Language): ReadonlySet<string> {
  const found = page.examples.flatMap((example) => findingsOf(rule, example, language))
  return new Set(found.map(({key}) => key))
}

function testPage(rule: Rule, language: Language): void {
  const page = pageOf(rule.id, language)
  test('is complete', () => {
    assert.equal(page.title, rule.id, 'the first line must be the rule’s id')
    for (const section of sections[language]) assert.ok(page.headings.includes(section), `no section “${section}”`)
    assert.ok(
      page.examples.some(({marks}) => marks.length > 0),
      'no example with a finding',
    )
    assert.ok(
      page.examples.some(({marks}) => marks.length === 0),
      'no example without a finding',
    )
  })
  for (const example of page.examples) {
    test(`line ${example.line}: ${example.heading}`, () => {
      checkMarks(rule, example, language)
      checkOutcome(rule, example, language, 'safe')
      checkOutcome(rule, example, language, 'suggestion')
    })
  }
  test('shows every message', () => {
    assert.deepEqual([...exercised(rule, page, language)].sort(), [...rule.shown].sort())
  })
  test('shows a fix of each kind that the rule promises', () => {
    const kinds = {
      safe: page.examples.some(({fixed}) => fixed.size > 0),
      suggestion: page.examples.some((each) => each.suggested.size > 0),
    }
    if (rule.fixable !== undefined) assert.ok(kinds[rule.fixable], `no example of a ${rule.fixable} fix`)
  })
}

/** Both pages must be there before anything in them can be run. */
function testRule(rule: Rule, id: string): void {
  test('its id is its path', () => assert.equal(rule.id, id))
  test('says everything in both languages', () => {
    checkBilingual('summary', rule.summary)
    checkBilingual('advice', rule.advice)
    for (const [key, message] of Object.entries(rule.messages)) checkBilingual(key, message)
  })
  for (const language of languages) {
    const exists = existsSync(pageFile(id, language))
    test(`has a page in ${language}`, () => assert.ok(exists, `${pageFile(id, language)} is missing`))
    if (exists) describe(language, () => testPage(rule, language))
  }
}

const rules = await loadRules()
for (const [index, id] of ruleIds().entries()) {
  const rule = rules[index]
  if (rule !== undefined) describe(id, () => testRule(rule, id))
}

test('there are rules', () => assert.notEqual(rules.length, 0))
