// A report that exercises every reporter: all severities, both kinds of fixes, and files that are awkward to show.

import type {Report} from '../../server/cli/report.ts'
import type {Finding, Severity} from '../../server/engine/model/finding.ts'
import type {Language} from '../../server/engine/model/language.ts'
import type {Span} from '../../server/engine/model/place.ts'
import type {RuleInfo} from '../../server/repository/index.ts'

/** A path with everything that a terminal, XML, Markdown, a URI or a workflow command could stumble over. */
export const hostilePath = '::error::a%0A,b/[x](y)|`c`<b>&@team "\u001B]0;own\u0007\u202E#1 ?.md'

const wordy =
  'Die Datenbank hält 10 Jahre lang jede Messung, weshalb die Sicherung nachts um drei läuft und ' +
  'die Kollegin in Lyon, die sie eingerichtet hat, als Einzige weiß, wie man sie zurückspielt; ' +
  'see [the runbook](../runbooks/restore.md) for what little is written down about it so far.'

/** The texts of the files, by path: LF, CRLF behind a byte order mark, lone CR, tabs, wide characters, long lines. */
export const sampleTexts: ReadonlyMap<string, string> = new Map([
  [
    'docs/adr/0001-stockage.md',
    '# 1. Stockage des mesures\n\n## Statut\n\nSuperceded par [l’ADR 9](0009-x.md)\n\nDécidé le 2024-02-31.\n',
  ],
  [
    'docs/adr/0002-queue.md',
    '\uFEFF---\r\nstatus: acepted\r\ndate: 05/02/2018\r\n---\r\n# Use a queue\r\n\r\n## Context\r\n\r\n',
  ],
  [
    'docs/adr/0003-unicode.md',
    `# 3. 型 🚀 e\u0301te\n\n\tStatus:\t承認済み 👩‍👩‍👧 ok\n\n${wordy}\n\nbell \u0007 and \u001B[31mred\n`,
  ],
  ['docs/adr/0004-mac.md', '# Four\rStatus: accepted\rDeciders: TBD\r'],
  [hostilePath, '# Hostile\n\n::stop-commands::x ]]> <!-- -->\n'],
])

/** The place of some words in one of the sample files; with `to`, up to the end of other words. */
export function spanOf(path: string, words: string, to = words): Span {
  const text = sampleTexts.get(path) ?? ''
  return {start: text.indexOf(words), end: text.indexOf(to) + to.length}
}

const rule = (
  id: string,
  severity: Severity,
  en: string,
  fr: string,
  adviceEn: string,
  adviceFr: string,
): RuleInfo => ({
  id,
  severity,
  summary: {en, fr},
  advice: {en: adviceEn, fr: adviceFr},
  page: `https://relais.example/rules/${id}`,
})

export const sampleRules: readonly RuleInfo[] = [
  rule(
    'decision/status-unknown',
    'error',
    'Every status is one that readers and tools know.',
    'Chaque statut est connu des lecteurs et des outils.',
    'Use a known status, or add your own word to `vocabulary.statuses`.',
    'Employez un statut connu, ou ajoutez votre mot à `vocabulary.statuses`.',
  ),
  rule(
    'decision/date-invalid',
    'error',
    'A date names a real day.',
    'Une date désigne un jour réel.',
    'Write the day of the decision as YYYY-MM-DD.',
    'Écrivez le jour de la décision sous la forme AAAA-MM-JJ.',
  ),
  rule(
    'decision/context-missing',
    'warning',
    'A record says why the decision was needed.',
    'Un enregistrement dit pourquoi la décision s’imposait.',
    'Say in two sentences what forced the decision.',
    'Dites en deux phrases ce qui a imposé la décision.',
  ),
  rule(
    'links/broken',
    'warning',
    'Links lead to files that exist.',
    'Les liens mènent à des fichiers existants.',
    'Mend the path, or remove the link.',
    'Corrigez le chemin ou supprimez le lien.',
  ),
  rule(
    'decision/deciders-missing',
    'info',
    'A record names who decided.',
    'Un enregistrement nomme qui a décidé.',
    'Name at least one person or team.',
    'Nommez au moins une personne ou une équipe.',
  ),
  rule(
    'decision/title-style',
    'hint',
    'A title states the decision.',
    'Un titre énonce la décision.',
    'Say what was decided: “Use …”, “Stop …”.',
    'Dites ce qui a été décidé\u00A0: «\u00A0Utiliser…\u00A0», «\u00A0Arrêter…\u00A0».',
  ),
]

type Draft = Pick<Finding, 'rule' | 'path' | 'span' | 'message'> & Partial<Finding>

/** Completes a finding; what the draft does not say comes from its rule. */
export function findingOf(draft: Draft, language: Language = 'en'): Finding {
  const known = sampleRules.find(({id}) => id === draft.rule)
  return {
    severity: known?.severity ?? 'error',
    advice: known?.advice[language] ?? 'Please tell us about it.',
    key: 'main',
    data: {},
    related: [],
    fixes: [],
    fingerprint: [...`${draft.rule}${draft.path}${draft.span.start}`]
      .reduce((hash, it) => (hash * 31n + BigInt(it.codePointAt(0) ?? 0)) % 2n ** 64n, 7n)
      .toString(16)
      .padStart(16, '0'),
    ...draft,
  }
}

const one = 'docs/adr/0001-stockage.md'
const two = 'docs/adr/0002-queue.md'
const three = 'docs/adr/0003-unicode.md'
const four = 'docs/adr/0004-mac.md'

const edit = (path: string, span: Span, text: string) => ({kind: 'edit', path, span, text}) as const

function plainDrafts(): readonly Draft[] {
  const status = spanOf(one, 'Superceded')
  const typo = spanOf(two, 'acepted')
  return [
    {
      rule: 'decision/status-unknown',
      path: one,
      span: status,
      message: 'The status “Superceded” is not a known one.',
      data: {status: 'Superceded'},
      fixes: [{kind: 'safe', title: 'Write “Superseded”', changes: [edit(one, status, 'Superseded')]}],
    },
    {
      rule: 'links/broken',
      path: one,
      span: spanOf(one, '0009-x.md'),
      message: 'The link leads to “docs/adr/0009-x.md”, which does not exist.',
      related: [{path: two, span: spanOf(two, 'Use a queue'), message: 'The record with the nearest name.'}],
    },
    {
      rule: 'decision/date-invalid',
      path: one,
      span: spanOf(one, '2024-02-31'),
      message: 'There is no 31 February 2024.',
    },
    {
      rule: 'decision/status-unknown',
      path: two,
      span: typo,
      message: 'The status “acepted” is not a known one.',
      fixes: [{kind: 'safe', title: 'Write “accepted”', changes: [edit(two, typo, 'accepted')]}],
    },
    {
      rule: 'decision/date-invalid',
      path: two,
      span: spanOf(two, '05/02/2018'),
      message: 'The date “05/02/2018” may be 5 February or 2 May.',
      fixes: [
        {kind: 'suggestion', title: 'Write 2018-02-05', changes: [edit(two, spanOf(two, '05/02/2018'), '2018-02-05')]},
      ],
    },
    {
      rule: 'decision/context-missing',
      path: two,
      span: spanOf(two, '## Context'),
      message: 'The section “Context” is empty.',
      fixes: [
        {kind: 'suggestion', title: 'Add a prompt', changes: [{kind: 'create', path: 'notes.md', text: 'Why?\n'}]},
      ],
    },
  ]
}

function awkwardDrafts(): readonly Draft[] {
  return [
    {
      rule: 'decision/title-style',
      path: three,
      span: spanOf(three, '型 🚀 e\u0301te'),
      message: 'The title names a thing.',
    },
    {
      rule: 'decision/status-unknown',
      path: three,
      span: spanOf(three, '承認済み'),
      message: 'The status “承認済み” is not a known one.',
    },
    {
      rule: 'decision/status-unknown',
      path: three,
      span: spanOf(three, '👩‍👩‍👧'),
      message: 'The status “👩‍👩‍👧” is not a known one.',
    },
    {
      rule: 'links/broken',
      path: three,
      span: spanOf(three, '../runbooks/restore.md'),
      message:
        'The link leads to “docs/runbooks/restore.md”, which does not exist; three other files of the repository have the same name, and none of them was changed in the last two years.',
    },
    {
      rule: 'decision/deciders-missing',
      path: three,
      span: spanOf(three, '\u001B[31mred'),
      message: 'Nobody is named: \u001B[31m“red”.',
    },
    {rule: 'decision/context-missing', path: four, span: {start: 0, end: 0}, message: 'No section says why.'},
    {rule: 'decision/deciders-missing', path: four, span: spanOf(four, 'Status', 'TBD'), message: 'Nobody is named.'},
    {
      rule: 'decision/title-style',
      path: hostilePath,
      span: spanOf(hostilePath, '::stop-commands::x'),
      message: '::add-mask::x\n::error::| `code` <b>bold</b> & @team #12 [a](http://evil.example) ]]> \u202Eabc %0A',
      advice: '=1+1',
    },
    {rule: 'relais/rule-failed', path: 'docs/adr/gone.md', span: {start: 40, end: 44}, message: 'A rule failed here.'},
  ]
}

/** The report in a language, for a terminal of 90 columns without colours; `changes` replaces parts of it. */
export function sampleReport(changes: Partial<Report> = {}): Report {
  const language = changes.language ?? 'en'
  const findings = [...plainDrafts(), ...awkwardDrafts()].map((draft) => findingOf(draft, language))
  const count = (severity: Severity) => findings.filter((it) => it.severity === severity).length
  return {
    version: '0.1.0',
    homepage: 'https://relais.example',
    rootUrl: 'file:///repo/',
    findings,
    rules: sampleRules,
    textOf: (path) => sampleTexts.get(path),
    language,
    summary: {
      files: 1234,
      decisions: 4,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      hints: count('hint'),
      fixable: 2,
      suppressed: {inline: 1, baseline: 12, strictFrom: 3},
      skipped: 1,
    },
    notEvaluated: [
      {rule: 'freshness/provisional-expired', reason: 'This clone has no history.'},
      {rule: 'links/broken', reason: 'The | list of <paths> is cut.'},
    ],
    colours: false,
    width: 90,
    links: false,
    ...changes,
  }
}

/** A report without any finding. */
export function cleanReport(changes: Partial<Report> = {}): Report {
  const suppressed = {inline: 0, baseline: 0, strictFrom: 0}
  const none = {errors: 0, warnings: 0, infos: 0, hints: 0, fixable: 0, suppressed, skipped: 0}
  return sampleReport({findings: [], notEvaluated: [], summary: {files: 1, decisions: 1, ...none}, ...changes})
}
