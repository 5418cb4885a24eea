// Edits of a repository in memory, as people and their tools make them.
import fc from 'fast-check'
import {governed} from '../../server/engine/index.ts'
import type {Repository} from './edited-input.ts'
import {configs, days} from './edited-input.ts'

/** One edit; numbers pick a file, a place or a text modulo how many there are. */
export type Edit =
  | {readonly kind: 'line' | 'letter' | 'cut'; readonly file: number; readonly place: number; readonly text: number}
  | {readonly kind: 'add' | 'rename'; readonly file: number; readonly path: number; readonly text: number}
  | {readonly kind: 'remove' | 'skip'; readonly file: number}
  | {readonly kind: 'state'; readonly path: number; readonly text: number}
  | {readonly kind: 'path'; readonly path: number}
  | {readonly kind: 'config' | 'day' | 'known'; readonly value: number}
  | {readonly kind: 'language' | 'history'}

/** Lines that say something to some rule. */
const lines: readonly string[] = [
  '## Status',
  '## Decision',
  '## Context and Problem Statement',
  '## Contexte',
  '## Consequences',
  '# 7. Another title',
  '# ADR-0003: Use PostgreSQL',
  'Accepted',
  'Superseded by [ADR-0002](0002-record.md)',
  'Supersedes 0001',
  'Remplacée par 0003',
  'Status: proposed',
  'Statut : acceptée',
  'Date: 2024-03-05',
  'Date: 03/04/2024',
  'Deciders: Ada',
  '* Status: superseded by ADR-0004',
  'status: rejected',
  '---',
  'TODO',
  '',
  '- [ADR-0001](0001-record.md)',
  '- [ADR-0009](0009-record.md)',
  '[x](../README.md#a-heading)',
  '[x](README.md#nowhere)',
  '[3. Record](0003-record.md)',
  '![x](../images/a.png)',
  '[away](https://github.com/o/r/blob/main/docs/adr/0002-record.md)',
  '[bip](../bip-12.md) [bip](bip-7.md) [bip](/bip-3.md)',
  '<!-- relais-disable-next-line links/broken -- it comes later -->',
  '<!-- relais-disable decision/status-missing, decision/date-missing -- by agreement -->',
  '<!-- relais-disable -->',
  '<a id="nowhere"></a>',
  '## A heading',
  '## Considered Options',
  '* PostgreSQL',
  'Chosen option: “MySQL”, because.',
  'Provisional until 2025-01-31',
]

const paths: readonly string[] = [
  'README.md',
  'docs/README.md',
  'docs/adr/README.md',
  'docs/adr/index.md',
  'docs/adr/template.md',
  'docs/adr/0002-record.md',
  'docs/adr/0002-other.md',
  'docs/adr/0003-record.fr.md',
  'docs/adr/0012-late.md',
  'docs/adr/0013-folder/README.md',
  'docs/ADR/0001-record.md',
  'docs/decisions/0001-record.md',
  'docs/decisions/0009-record.md',
  'docs/decisions.md',
  'docs/choices/0001-one.md',
  'docs/choices/0002-two.md',
  'docs/choices/0003-three.md',
  'docs/choices/0004-four.md',
  'keps/0007-x/README.md',
  'keps/0007-x/kep.yaml',
  '.adr-dir',
  '.log4brains.yml',
  'mkdocs.yml',
  'images/a.png',
  'src/main.ts',
  'bip-1.md',
]

const texts: readonly string[] = [
  '# 2. Use it\n\nDate: 2023-02-01\n\n## Status\n\nAccepted\n\n## Context\n\nIt is here.\n\n## Decision\n\nWe use it.\n\n## Consequences\n\nNone.\n',
  '---\nstatus: accepted\ndate: 2024-01-31\ndecision-makers: Ada\n---\n# Another\n\n## Context and Problem Statement\n\nWhy?\n\n## Considered Options\n\n* A\n* B\n\n## Decision Outcome\n\nChosen option: “A”.\n',
  '# Utiliser cela\n\n* Statut : remplacée par [0003](0003-record.md)\n\n## Contexte\n\nLe contexte est là.\n\n## Décision\n\nNous le faisons.\n',
  '# Records\n\n- [ADR-0001](0001-record.md) accepted\n- [ADR-0002](0002-record.md) ✅\n- [ADR-0003](0003-record.md) ✅\n- [ADR-0004](0004-record.md) ❌\n',
  '# Decision log\n\n## 1. Use it\n\nStatus: accepted\n\nDate: 2024-02-03\n\n## 2. Drop it\n\nStatus: superseded by 1\n\nDate: 2024-02-04\n',
  '# A page\n\nSee [one](docs/adr/0001-record.md#context) and [two](adr/0002-record.md#status).\n\n## A heading\n',
  '# {short title of solved problem}\n\n## Status\n\n{proposed | accepted}\n\n## Context\n\n{describe}\n\n## Decision\n\n{describe}\n',
  'docs/choices\n',
  'project:\n  name: x\n  adrFolder: ./docs/choices\n  packages:\n    - name: core\n      adrFolder: ./docs/decisions\n',
  'title: A kep\nstatus: implementable\nkep-number: 7\nauthors: ["@ada"]\nsuperseded-by: 0003\n',
  '',
]

/** Files that say what a repository is made of and who owns it, each with texts that suit it; the empty one takes it away. */
const stating: readonly (readonly [path: string, ...texts: readonly string[]])[] = [
  ['package.json', '{"name": "root", "workspaces": ["docs", "src", "apps/*"]}', '{"name": "root"}', ''],
  ['apps/api/package.json', '{"name": "api", "author": "Ada <ada@example.org>"}', '{"name": "docs"}', ''],
  ['docs/package.json', '{"name": "docs"}', '{"name": "api"}', ''],
  ['apps/api/Dockerfile', 'FROM node:20\n', ''],
  ['catalog-info.yaml', 'kind: Component\nmetadata:\n  name: all\nspec:\n  owner: team-a\n', ''],
  ['docs/catalog-info.yaml', 'kind: Component\nmetadata:\n  name: book\nspec:\n  owner: team-b\n', ''],
  ['CODEOWNERS', '* @org/team-a\n/docs/ @ada\n', '/apps/ @grace\n/docs/adr/\n', '/gone/ @ada,\n', ''],
  ['.gitlab/CODEOWNERS', '[Docs] @team\ndocs/\n', ''],
  ['OWNERS', 'approvers: [ada]\n', ''],
]

const any = fc.nat(999)

export const edits: fc.Arbitrary<Edit> = fc.oneof(
  {weight: 8, arbitrary: fc.record({kind: fc.constantFrom('line', 'letter', 'cut'), file: any, place: any, text: any})},
  {weight: 3, arbitrary: fc.record({kind: fc.constantFrom('add', 'rename'), file: any, path: any, text: any})},
  {weight: 2, arbitrary: fc.record({kind: fc.constantFrom('remove', 'skip'), file: any})},
  {weight: 2, arbitrary: fc.record({kind: fc.constant('state'), path: any, text: any})},
  {weight: 1, arbitrary: fc.record({kind: fc.constant('path'), path: any})},
  {weight: 1, arbitrary: fc.record({kind: fc.constantFrom('config', 'day', 'known'), value: any})},
  {weight: 1, arbitrary: fc.record({kind: fc.constantFrom('language', 'history')})},
)

function pick<T>(all: readonly T[], at: number): T | undefined {
  return all[at % Math.max(1, all.length)]
}

function edited(text: string, {kind, place, text: at}: Edit & {kind: 'line' | 'letter' | 'cut'}): string {
  const breaks = [...text.matchAll(/\n/g)].map(({index}) => index + 1)
  const start = pick([0, ...breaks], place) ?? 0
  const end = text.indexOf('\n', start) + 1 || text.length
  if (kind === 'line') return `${text.slice(0, start)}${pick(lines, at)}\n${text.slice(start)}`
  if (kind === 'cut') return text.slice(0, start) + text.slice(end)
  const letter = start + (at % Math.max(1, end - start))
  return `${text.slice(0, letter)}x${text.slice(letter)}`
}

/** The repository after an edit. */
export function after(repository: Repository, edit: Edit): Repository {
  switch (edit.kind) {
    case 'config':
      return {...repository, config: edit.value % configs.length}
    case 'day':
      return {...repository, day: edit.value % days.length}
    case 'known':
      return {...repository, known: edit.value % 16}
    case 'language':
      return {...repository, isFrench: !repository.isFrench}
    case 'history':
      return {...repository, hasHistory: !repository.hasHistory}
    case 'state':
      return withStated(repository, edit)
    case 'path':
      return {...repository, others: toggled(repository.others, pick(paths, edit.path) ?? '')}
    default:
      return withFile(repository, edit)
  }
}

function toggled(all: readonly string[], one: string): readonly string[] {
  return all.includes(one) ? all.filter((each) => each !== one) : [...all, one]
}

function withStated(repository: Repository, edit: Edit & {kind: 'state'}): Repository {
  const [path = '', ...all] = pick(stating, edit.path) ?? []
  const files = new Map(repository.files)
  const text = pick(all, edit.text) ?? ''
  if (text === '') files.delete(path)
  else files.set(path, text)
  return {...repository, files, skipped: new Map([...repository.skipped].filter(([each]) => each !== path))}
}

type FileEdit = Exclude<Edit, {kind: 'state' | 'path' | 'config' | 'day' | 'known' | 'language' | 'history'}>

function withFile(repository: Repository, edit: FileEdit): Repository {
  const files = new Map(repository.files)
  const path = pick([...files.keys()], edit.file) ?? ''
  const other = 'path' in edit ? (pick(paths, edit.path) ?? '') : path
  const text = files.get(path) ?? ''
  const skipped = new Map([...repository.skipped].filter(([each]) => each !== path && each !== other))
  if (edit.kind === 'skip') return governed(path) ? {...repository, skipped: skipped.set(path, 'timeout')} : repository
  if (edit.kind === 'add') files.set(other, pick(texts, edit.text) ?? '')
  else if (edit.kind === 'rename' && files.has(other)) return repository
  else files.delete(path)
  if (edit.kind === 'rename') files.set(other, text)
  if (edit.kind === 'line' || edit.kind === 'letter' || edit.kind === 'cut') files.set(path, edited(text, edit))
  return {...repository, files, skipped}
}
