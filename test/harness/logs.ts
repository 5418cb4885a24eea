// Little decision logs held in memory: opened as a workspace, or made up by fast-check in many layouts.
import fc from 'fast-check'
import {defaultConfig} from '../../server/engine/config/config.ts'
import {digestData, digestMarkdown} from '../../server/engine/documents/digest.ts'
import {open, type Snapshot} from '../../server/engine/index.ts'
import {governed} from '../../server/engine/workspace/build.ts'
import type {Decision} from '../../server/engine/workspace/records/decision.ts'
import type {Files} from './engine.ts'

/** Opens these files with the rules of every language-neutral default. */
export function snapshotOf(files: Files): Snapshot {
  const digested = [...files].flatMap(([path, text]) => {
    const kind = governed(path)
    return kind === undefined ? [] : [{path, digest: kind === 'data' ? digestData(text) : digestMarkdown(text)}]
  })
  return open({
    files: digested,
    skipped: [],
    paths: [...files.keys()],
    config: defaultConfig,
    configProblems: [],
    today: '2026-01-31',
    language: 'en',
    history: undefined,
    baseline: new Set(),
  })
}

/** The record of a file; throws when there is none. */
export function decisionAt(snapshot: Snapshot, path: string): Decision {
  const [decision] = snapshot.workspace.decisionsAt(path)
  if (!decision) throw new Error(`${path} is no record, but ${snapshot.workspace.documents.get(path)?.kind}`)
  return decision
}

/** The metadata that a made-up record may have. */
export interface Metadata {
  readonly status?: string
  readonly date?: string
  readonly deciders?: string
}

/** A way to lay out a record, as real logs do. */
export interface Layout {
  readonly form: 'front-matter' | 'bullets' | 'bold' | 'lines' | 'adr-tools' | 'table'
  readonly marker: '*' | '-'
  readonly language: 'en' | 'fr'
  readonly underlined: boolean
  readonly title: boolean
}

export const layout: fc.Arbitrary<Layout> = fc.record({
  form: fc.constantFrom('front-matter', 'bullets', 'bold', 'lines', 'adr-tools', 'table'),
  marker: fc.constantFrom('*', '-'),
  language: fc.constantFrom('en', 'fr'),
  underlined: fc.boolean(),
  title: fc.boolean(),
})

const words = {
  en: {
    status: 'Status',
    date: 'Date',
    deciders: 'Deciders',
    context: 'Context and Problem Statement',
    options: 'Considered Options',
    decision: 'Decision Outcome',
    consequences: 'Consequences',
    prose: 'It is what we have and what we will keep for the time that is left.',
  },
  fr: {
    status: 'Statut',
    date: 'Date',
    deciders: 'Décideurs',
    context: 'Contexte et problème',
    options: 'Options envisagées',
    decision: 'Résultat de la décision',
    consequences: 'Conséquences',
    prose: 'C’est ce que nous avons et ce que nous garderons pour le temps qui nous reste.',
  },
} as const

/** The lines of metadata in one layout. */
function metadataLines({form, marker, language}: Layout, metadata: Metadata): readonly string[] {
  const word = words[language]
  const colon = language === 'fr' ? ' : ' : ': '
  const pairs = (['status', 'date', 'deciders'] as const).flatMap((key) => {
    const value = metadata[key]
    return value === undefined || (form === 'adr-tools' && key === 'status') ? [] : [[key, value] as const]
  })
  if (form === 'table' && pairs.length > 0) {
    return ['| Key | Value |', '| --- | --- |', ...pairs.map(([key, value]) => `| ${word[key]} | ${value} |`)]
  }
  const line = (key: 'status' | 'date' | 'deciders', value: string) =>
    ({
      'front-matter': `${key}: ${value}`,
      bullets: `${marker} ${word[key]}${colon}${value}`,
      bold: `${marker} **${word[key]}**${colon}${value}`,
      lines: `${word[key]}${colon}${value}  `,
      'adr-tools': `${word[key]}${colon}${value}\n`,
      table: '',
    })[form]
  return pairs.map(([key, value]) => line(key, value))
}

/** The text of a record in one layout; lines end with LF. */
export function recordText(layout: Layout, name: string, metadata: Metadata): string {
  const {form, marker, language, underlined, title} = layout
  const word = words[language]
  const heading = (text: string) => (underlined ? `${text}\n${'-'.repeat(text.length)}` : `## ${text}`)
  const lines = metadataLines(layout, metadata)
  const front = form === 'front-matter' && lines.length > 0 ? [`---\n${lines.join('\n')}\n---\n`] : []
  const head = title ? [underlined ? `${name}\n${'='.repeat(name.length)}` : `# ${name}`] : []
  const preamble = form === 'front-matter' || lines.length === 0 ? [] : [lines.join('\n').trimEnd()]
  const status = form === 'adr-tools' && metadata.status !== undefined ? [heading(word.status), metadata.status] : []
  const body = [
    heading(word.context),
    word.prose,
    heading(word.options),
    `${marker} Ada\n${marker} Eve`,
    heading(word.decision),
    word.prose,
    heading(word.consequences),
    word.prose,
  ]
  return `${[...front, ...head, ...preamble, ...status, ...body].join('\n\n')}\n`
}

/** The same text with other line endings, perhaps behind a byte order mark. */
export function dressed(text: string, newline: string, mark: boolean): string {
  return `${mark ? '\uFEFF' : ''}${text.replaceAll('\n', newline)}`
}
