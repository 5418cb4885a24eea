// `relais init`: a starting relais.yaml, from what the repository holds.

import {resolve} from 'node:path'
import {
  firstDocuments,
  knowledge,
  type Language,
  mainLanguage,
  presets,
  registerDraft,
  type Snapshot,
} from '../../engine/index.ts'
import {kindNames} from '../../engine/model/kind-names.ts'
import {createInside, kindOf} from '../../node/index.ts'
import {configName} from '../../repository/index.ts'
import type {Arguments} from '../arguments.ts'
import {visible} from '../escape/terminal.ts'
import {exitCodes} from '../io.ts'
import {listed} from '../listed.ts'
import {openRepositoryOf} from '../open-repository.ts'
import {writing} from '../outputs.ts'
import {wrapped} from '../reporters/text-width.ts'
import {rootOf, type Session, todayOf} from '../session.ts'
import {say, sayCount, type TextKey} from '../texts/index.ts'
import {UsageError} from '../usage-error.ts'

/** So many findings are better looked at little by little. */
const many = 20

export async function init(given: Arguments, session: Session): Promise<number> {
  const {io, language} = session
  const root = rootOf(given, session)
  if (!given.has('stdout') && kindOf(resolve(root, configName)) !== undefined)
    throw new UsageError(say(language, 'initExists', {path: configName}))
  const chosen = listed(given.values('preset'))
  const commits = chosen.includes('outsourced') ? 'always' : 'never'
  const {snapshot} = await openRepositoryOf(given, session, {config: false, commits})
  const text = startingConfig(snapshot, {today: todayOf(given, session), language, chosen})
  if (given.has('stdout')) io.out(text)
  else {
    writing(configName, language, () => createInside(root, configName, text))
    io.out(`${say(language, 'wrote', {path: configName})} ${say(language, 'initNext')}\n`)
    if (chosen.includes('outsourced')) io.out(firstSteps(snapshot, language))
  }
  return exitCodes.clean
}

/** The documents that are worth writing first, each with its command and what it is good for. */
function firstSteps({workspace}: Snapshot, language: Language): string {
  const steps = firstDocuments(workspace).map(({kind, title}) => {
    const about = kind === 'decision' ? (language === 'fr' ? 'TITRE' : 'TITLE') : visible(title)
    const purpose = kind === 'decision' ? say(language, 'initFirstDecision') : kindNames[kind].purpose[language]
    return {command: `relais new ${kind}${about === '' ? '' : ` "${about.replaceAll('"', '')}"`}`, purpose}
  })
  if (steps.length === 0) return ''
  const width = Math.max(...steps.map(({command}) => command.length))
  const lines = steps.map(({command, purpose}) => `  ${command.padEnd(width)}  ${purpose}`)
  return `\n${say(language, 'initFirst')}\n${lines.join('\n')}\n`
}

interface Starting {
  readonly today: string
  readonly language: Language
  /** The presets that were asked for. */
  readonly chosen: readonly string[]
}

/** The text of the file, with comments in the user's language. */
function startingConfig(snapshot: Snapshot, {today, language, chosen}: Starting): string {
  const {workspace} = snapshot
  const note = (key: TextKey) => comment(say(language, key))
  const logs = workspace.logs.map(({path, decisions, format, language: spoken}) => {
    const count = sayCount(language, 'decisionCount', decisions.length)
    const about = `${count}, ${format}, ${say(language, spoken === 'fr' ? 'french' : 'english')}`
    return comment(say(language, 'initLog', {log: visible(path), about}))
  })
  const blocks = [
    [note('initHead'), ...(logs.length > 0 ? logs : [note('initNoLog')])],
    [note('initPresets'), ...presetLines(language), presetLine(chosen)],
    [note('initLanguage'), `language: ${workspace.documents.size === 0 ? language : mainLanguage(workspace)}`],
    ...(chosen.includes('outsourced') ? outsourcedBlocks(snapshot, language) : []),
    grandfathering(snapshot.findings().length, today, language),
    [note('initRules'), '# rules:', '#   decision/status-missing: error'],
    [
      note('initDocuments'),
      '# documents:',
      '#   decisions: ["design/choices/*.md"]',
      '#   templates: ["design/forms/**"]',
    ],
    [note('initIgnore'), '# ignore: ["archive/**"]'],
  ]
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function comment(text: string, indent = ''): string {
  return wrapped(text, 96)
    .map((line, index) => `# ${index > 0 ? indent : ''}${line}`)
    .join('\n')
}

function presetLines(language: Language): readonly string[] {
  const others = Object.entries(presets).filter(([name]) => name !== 'core')
  return others.map(([name, summary]) =>
    comment(say(language, 'initPreset', {name, summary: summary[language]}), '    '),
  )
}

function presetLine(chosen: readonly string[]): string {
  const [only = 'core', ...others] = chosen
  return others.length === 0 ? `preset: ${only}` : `preset: [${chosen.join(', ')}]`
}

/** What a company whose work is done by others has to say of itself, as comments to fill in. */
function outsourcedBlocks({workspace}: Snapshot, language: Language): readonly (readonly string[])[] {
  const draft = registerDraft(knowledge(workspace)?.identities ?? [], language).trimEnd()
  return [
    [comment(say(language, 'initDomains')), '# internalDomains: [example.com]'],
    draft === '' ? [comment(say(language, 'initPeople')), ...exampleRegister] : [draft],
    [comment(say(language, 'initHosts')), '# internalHosts: [wiki.example.com]'],
    [comment(say(language, 'initReviews')), '# freshness:', '#   reviewIn: {exit-plan: 6 months, runbook: 6 months}'],
  ]
}

/** Where no history tells who works here. */
const exampleRegister = [
  '# people:',
  '#   - {id: camille, names: [Camille Petit], emails: [camille@example.com], kind: internal}',
  '#   - {id: agence, domains: [agence.example], kind: contractor, org: Agence, until: 2027-12-31}',
]

function grandfathering(count: number, today: string, language: Language): readonly string[] {
  if (count < many) return []
  return [
    comment(sayCount(language, 'initFindings', count)),
    `# strictFrom: ${today}`,
    comment(say(language, 'initBaseline')),
    '# baseline: relais-baseline.json',
  ]
}
