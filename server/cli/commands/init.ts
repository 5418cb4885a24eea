// `relais init`: a starting relais.yaml, from what the repository holds.

import {resolve} from 'node:path'
import {type Language, presets, type Snapshot} from '../../engine/index.ts'
import {createInside, kindOf} from '../../node/index.ts'
import {configName} from '../../repository/index.ts'
import type {Arguments} from '../arguments.ts'
import {visible} from '../escape/terminal.ts'
import {exitCodes} from '../io.ts'
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
  const {snapshot} = await openRepositoryOf(given, session, {config: false})
  const text = startingConfig(snapshot, todayOf(given, session), language)
  if (given.has('stdout')) io.out(text)
  else {
    writing(configName, language, () => createInside(root, configName, text))
    io.out(`${say(language, 'wrote', {path: configName})} ${say(language, 'initNext')}\n`)
  }
  return exitCodes.clean
}

/** The text of the file, with comments in the user's language. */
function startingConfig(snapshot: Snapshot, today: string, language: Language): string {
  const {workspace} = snapshot
  const note = (key: TextKey) => comment(say(language, key))
  const logs = workspace.logs.map(({path, decisions, format, language: spoken}) => {
    const count = sayCount(language, 'decisionCount', decisions.length)
    const about = `${count}, ${format}, ${say(language, spoken === 'fr' ? 'french' : 'english')}`
    return comment(say(language, 'initLog', {log: visible(path), about}))
  })
  const blocks = [
    [note('initHead'), ...(logs.length > 0 ? logs : [note('initNoLog')])],
    [note('initPresets'), ...presetLines(language), 'preset: core'],
    [note('initLanguage'), `language: ${mainLanguage(workspace, language)}`],
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

/** What most documents are written in; the user's own language where there are none. */
function mainLanguage({documents}: Snapshot['workspace'], language: Language): Language {
  const all = [...documents.values()]
  if (all.length === 0) return language
  const french = all.filter((document) => document.language === 'fr').length
  return french * 2 > all.length ? 'fr' : 'en'
}

function grandfathering(count: number, today: string, language: Language): readonly string[] {
  if (count < many) return []
  return [
    comment(sayCount(language, 'initFindings', count)),
    `# strictFrom: ${today}`,
    comment(say(language, 'initBaseline')),
    '# baseline: relais-baseline.json',
  ]
}
