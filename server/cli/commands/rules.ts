// `relais rules`: every rule, and how it is set in this repository.

import {rules as allRules, type Config, isOn, type Language, type Rule, severityOf} from '../../engine/index.ts'
import {loadConfig} from '../../repository/index.ts'
import type {Arguments} from '../arguments.ts'
import {configOf} from '../check-request.ts'
import {jsonText} from '../escape/json.ts'
import {markdownCode, markdownProse} from '../escape/markdown.ts'
import {type Cell, grid} from '../grid.ts'
import {exitCodes} from '../io.ts'
import {listed} from '../listed.ts'
import {deliver, outputsOf} from '../outputs.ts'
import {pen} from '../reporters/ansi.ts'
import type {RulesOutput} from '../rules-schema.ts'
import {rootOf, type Session} from '../session.ts'
import {say, type TextKey} from '../texts/index.ts'

type Row = RulesOutput['rules'][number]

export function rules(given: Arguments, session: Session): number {
  const {language} = session
  const root = rootOf(given, session)
  const {config} = loadConfig({
    root,
    config: configOf(given, session),
    presets: listed(given.values('preset')),
  })
  const rows = allRules.map((rule) => rowOf(rule, config, language))
  for (const output of outputsOf(given, session)) {
    const colours = session.colours && output.file === undefined
    deliver(output, write(output.format, rows, {...session, colours}), session)
  }
  return exitCodes.clean
}

function rowOf(rule: Rule, config: Config, language: Language): Row {
  const {id, preset, summary, advice, fixable = 'none'} = rule
  const severity = isOn(rule, config) ? severityOf(rule, config) : 'off'
  return {id, severity, preset, fix: fixable, summary: summary[language], advice: advice[language]}
}

function write(format: string, rows: readonly Row[], session: Session): string {
  if (format === 'json') return jsonText({version: 1, rules: [...rows]} satisfies RulesOutput)
  return format === 'markdown' ? markdownTable(rows, session.language) : textTable(rows, session)
}

const columns: readonly TextKey[] = ['columnRule', 'columnSeverity', 'columnPreset', 'columnFix', 'columnSummary']

function markdownTable(rows: readonly Row[], language: Language): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const body = rows.map(({id, severity, preset, fix, summary}) =>
    line([
      markdownCode(id),
      say(language, `severity_${severity}`),
      preset,
      say(language, `fix_${fix}`),
      markdownProse(summary),
    ]),
  )
  return [line(columns.map((key) => say(language, key))), line(columns.map(() => '---')), ...body, ''].join('\n')
}

function textTable(rows: readonly Row[], {language, width, colours}: Session): string {
  const {paint} = pen({colours, links: false, rootUrl: undefined})
  const dim = (text: string) => paint('dim', text)
  const head = columns.map((key): Cell => ({text: say(language, key), paint: dim}))
  const body = rows.map(({id, severity, preset, fix, summary}): readonly Cell[] => [
    {text: id},
    {text: say(language, `severity_${severity}`), paint: (text) => paint(severity === 'off' ? 'dim' : severity, text)},
    {text: preset, paint: dim},
    {text: say(language, `fix_${fix}`), paint: dim},
    {text: summary},
  ])
  return grid([head, ...body], 4, Math.min(width, 140))
    .map((line) => `${line}\n`)
    .join('')
}
