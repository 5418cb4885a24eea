// What completion offers at carets of many texts, and what the line says once the first item is taken.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import type {CompletionList} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {Language} from '../server/engine/index.ts'
import {type CompletionOptions, completion} from '../server/lsp/features/completion.ts'
import {plaintext} from '../server/lsp/markup.ts'
import type {At} from '../server/lsp/view.ts'
import {placed} from './harness/folder-view.ts'
import {storyOf} from './harness/story.ts'

const story = storyOf('atelier')
const options: CompletionOptions = {today: '2026-01-31', markup: plaintext, sharesRange: false, showsDetails: true}

function listAt(at: At): CompletionList {
  return completion(at, options) ?? {isIncomplete: false, items: []}
}

/** The line of the caret once an item is taken. */
function taken(at: At, label: string): string {
  const item = listAt(at).items.find((each) => each.label === label)
  assert.ok(item?.textEdit && 'range' in item.textEdit, `${label} is not offered`)
  const text = at.view.textOf(at.path) ?? ''
  const document = TextDocument.create('file:///x', 'markdown', 1, text)
  const {line} = document.positionAt(at.offset)
  return TextDocument.applyEdits(document, [item.textEdit]).split('\n')[line] ?? ''
}

interface Case {
  readonly name: string
  readonly path: string
  /** The text around the caret. */
  readonly text: string
  readonly language?: Language
  /** The first labels; nothing where nothing is to be offered. */
  readonly labels: readonly string[]
  /** The line after the first item is taken. */
  readonly line?: string
}

const adr = 'docs/adr/0011-x.md'
const french = 'docs/decisions/0008-x.md'
const head = '# 11. Take a stand\n\nDate: 2026-01-30\n\n## Status\n\nAccepted\n\n'

const cases: readonly Case[] = [
  {
    name: 'keys of front matter in the log’s own words',
    path: french,
    text: '---\nstatut: proposée\n‸\n---\n\n# X\n',
    labels: ['date', 'décideurs', 'remplace'],
    line: 'date: ',
  },
  {
    name: 'a key that has its colon',
    path: french,
    text: '---\nstatut: proposée\nda‸: 2026\n---\n\n# X\n',
    labels: ['date', 'décideurs', 'remplace'],
    line: 'date: 2026',
  },
  {
    name: 'keys while front matter is open',
    path: french,
    text: '---\nsta‸\n\n# X\n',
    labels: ['statut', 'date', 'décideurs'],
    line: 'statut: ',
  },
  {
    name: 'statuses',
    path: french,
    text: '---\nstatut: ‸\n---\n\n# X\n',
    labels: ['acceptée', 'proposée', 'brouillon'],
    line: 'statut: acceptée',
  },
  {
    name: 'statuses behind a colon',
    path: french,
    text: '---\nstatut:‸\n---\n\n# X\n',
    labels: ['acceptée', 'proposée', 'brouillon'],
    line: 'statut: acceptée',
  },
  {name: 'today', path: french, text: '---\ndate: 2‸\n---\n\n# X\n', labels: ['2026-01-31'], line: 'date: 2026-01-31'},
  {
    name: 'people',
    path: french,
    text: '---\nstatut: proposée\ndécideurs: [Inès Belkacem, ‸]\n---\n\n# X\n',
    labels: ['Claire Le Goff', 'Tanguy Dufour'],
    line: 'décideurs: [Inès Belkacem, Claire Le Goff]',
  },
  {
    name: 'successors in a status',
    path: french,
    text: '---\nstatut: remplacée par ‸\n---\n\n# X\n',
    labels: ['ADR-0007', 'ADR-0006', 'ADR-0005'],
    line: 'statut: remplacée par ADR-0007',
  },
  {name: 'not in comments', path: french, text: '---\nstatut: proposée # ‸\n---\n\n# X\n', labels: []},
  {
    name: 'a status under its heading',
    path: adr,
    text: '# 11. Take a stand\n\nDate: 2026-01-30\n\n## Status\n\nA‸\n\n## Context\n\nX.\n',
    labels: ['Accepted', 'Proposed', 'Draft'],
    line: 'Accepted',
  },
  {
    name: 'an empty status',
    path: adr,
    text: '# 11. Take a stand\n\nDate: 2026-01-30\n\n## Status\n\n‸\n\n## Context\n\nX.\n',
    labels: ['Accepted', 'Proposed', 'Draft'],
    line: 'Accepted',
  },
  {
    name: 'a successor under the heading',
    path: adr,
    text: '# 11. Take a stand\n\nDate: 2026-01-30\n\n## Status\n\nSuperseded by ‸\n\n## Context\n\nX.\n',
    labels: ['ADR-0010', 'ADR-0009', 'ADR-0008'],
    line: 'Superseded by [ADR-0010](0010-ship-the-booking-form-as-a-web-component.md)',
  },
  {
    name: 'a date line',
    path: adr,
    text: '# 11. Take a stand\n\nDate: ‸\n\n## Status\n\nAccepted\n\n## Context\n\nX.\n',
    labels: ['2026-01-31'],
    line: 'Date: 2026-01-31',
  },
  {
    name: 'headings',
    path: adr,
    text: `${head}## ‸\n`,
    labels: ['Context', 'Decision', 'Consequences'],
    line: '## Context',
  },
  {
    name: 'headings that are lacking',
    path: adr,
    text: `${head}## Context\n\nX.\n\n## Consequences\n\nY.\n\n#‸\n`,
    labels: ['Decision'],
    line: '## Decision',
  },
  {
    name: 'French headings',
    path: french,
    text: '---\nstatut: proposée\n---\n\n# Titre\n\n## Contexte et problème\n\nLe problème est là.\n\n## O‸\n',
    labels: ['Options envisagées', 'Résultat de la décision', 'Conséquences'],
    line: '## Options envisagées',
  },
  {
    name: 'a code',
    path: adr,
    text: `${head}## Context\n\nAs ADR-‸ says.\n`,
    labels: ['ADR-0010', 'ADR-0009', 'ADR-0008'],
    line: 'As ADR-0010 says.',
  },
  {
    name: 'a code in small letters with a blank',
    path: 'README.md',
    text: 'As adr 00‸ says.\n',
    labels: ['adr 0007', 'adr 0006', 'adr 0005'],
    line: 'As adr 0007 says.',
  },
  {
    name: 'a whole link',
    path: adr,
    text: `${head}## Context\n\nAs [ADR-‸] says.\n`,
    labels: ['ADR-0010', 'ADR-0009', 'ADR-0008'],
    line: 'As [ADR-0010](0010-ship-the-booking-form-as-a-web-component.md) says.',
  },
  {
    name: 'the label of a link',
    path: adr,
    text: `${head}## Context\n\nAs [ADR-‸](0002-use-postgresql.md) says.\n`,
    labels: ['ADR-0010', 'ADR-0009', 'ADR-0008'],
    line: 'As [ADR-0010](0002-use-postgresql.md) says.',
  },
  {
    name: 'a target',
    path: 'docs/architecture.md',
    text: 'As [that](‸) says.\n',
    labels: [
      'decisions/0007-ouvrir-une-interface-aux-offices-de-tourisme.md',
      'decisions/0006-conserver-les-donnees-trois-ans.md',
      'decisions/0005-confier-la-recherche-a-un-prestataire.md',
    ],
    line: 'As [that](decisions/0007-ouvrir-une-interface-aux-offices-de-tourisme.md) says.',
  },
  {
    name: 'a wiki link',
    path: 'docs/architecture.md',
    text: 'As [[‸]] says.\n',
    labels: [
      '0007-ouvrir-une-interface-aux-offices-de-tourisme',
      '0006-conserver-les-donnees-trois-ans',
      '0005-confier-la-recherche-a-un-prestataire',
    ],
    line: 'As [[0007-ouvrir-une-interface-aux-offices-de-tourisme]] says.',
  },
  {name: 'not in a fence', path: adr, text: `${head}\n\`\`\`text\nADR-‸\n\`\`\`\n`, labels: []},
  {name: 'not in a code span', path: adr, text: `${head}As \`ADR-‸\` says.\n`, labels: []},
  {name: 'not for other words', path: adr, text: `${head}UTF-‸\n`, labels: []},
  {name: 'not in an address', path: adr, text: `${head}[x](https://example.org/‸)\n`, labels: []},
  {
    name: 'a code in a comment of the source',
    path: 'src/jobs/queue.ts',
    text: '// See ADR-‸\nconst x = 1\n',
    labels: ['ADR-0007', 'ADR-0006', 'ADR-0005'],
    line: '// See ADR-0007',
  },
  {name: 'no code beside a comment', path: 'src/jobs/queue.ts', text: "const x = 'ADR-‸'\n", labels: []},
  {
    name: 'a directive',
    path: adr,
    text: `${head}<!-- rel‸ -->\n`,
    labels: ['relais-disable-next-line', 'relais-disable-line', 'relais-disable-file'],
    line: '<!-- relais-disable-next-line -->',
  },
  {
    name: 'a rule',
    path: adr,
    text: `${head}<!-- relais-disable-next-line ‸ -->\n## Context\n`,
    labels: ['decision/section-missing', 'suppression/reason-missing', 'decision/section-empty'],
    line: '<!-- relais-disable-next-line decision/section-missing -->',
  },
  {
    name: 'another rule',
    path: adr,
    text: `${head}<!-- relais-disable-next-line links/broken, links/‸ -- x -->\n`,
    labels: ['suppression/unused', 'suppression/reason-missing', 'config/invalid'],
    line: '<!-- relais-disable-next-line links/broken, suppression/unused -- x -->',
  },
  {
    name: 'no rule in the reason',
    path: adr,
    text: `${head}<!-- relais-disable-next-line links/broken -- ‸ -->\n`,
    labels: [],
  },
  {
    name: 'keys of the configuration',
    path: 'relais.yaml',
    text: 'preset: core\n‸\n',
    labels: ['language', 'rules', 'documents'],
    line: 'language: ',
  },
  {
    name: 'values of the configuration',
    path: 'relais.yaml',
    text: 'preset: ‸\n',
    labels: ['core', 'team', 'outsourced'],
    line: 'preset: core',
  },
  {
    name: 'items of the configuration',
    path: 'relais.yaml',
    text: 'preset:\n  - ‸\n',
    labels: ['core', 'team', 'outsourced'],
    line: '  - core',
  },
  {
    name: 'rules of the configuration',
    path: 'relais.yaml',
    text: 'rules:\n  links/b‸\n',
    labels: ['config/invalid', 'decision/accepted-rewritten', 'decision/chosen-not-listed'],
    line: '  config/invalid: ',
  },
  {
    name: 'severities',
    path: 'relais.yaml',
    text: 'rules:\n  links/broken: ‸\n',
    labels: ['error', 'warning', 'info'],
    line: '  links/broken: error',
  },
  {
    name: 'options of a rule',
    path: 'relais.yaml',
    text: 'rules:\n  links/broken:\n    ‸\n',
    labels: ['severity'],
    line: '    severity: ',
  },
]

describe('completion', () => {
  for (const {name, path, text, language = 'en', labels, line} of cases)
    test(name, () => {
      const at = placed(story, path, text, language)
      const found = listAt(at).items.map(({label}) => label)
      assert.deepEqual(labels.length === 0 ? found : found.slice(0, labels.length), labels)
      if (line !== undefined) assert.equal(taken(at, labels[0] ?? ''), line)
    })
})
