// The decision log as a table for a terminal, log by log.
import type {Decision, DecisionLog, Workspace} from '../engine/index.ts'
import {nameOf, stateName} from './decisions-output.ts'
import type {DecisionOutput, DecisionsOutput} from './decisions-schema.ts'
import {visible} from './escape/terminal.ts'
import {becauseText} from './governing-view.ts'
import {type Cell, grid} from './grid.ts'
import {pen, type Style} from './reporters/ansi.ts'
import type {Session} from './session.ts'
import {say, sayCount} from './texts/index.ts'

/** A terminal this wide has room for the deciders. */
const wide = 110

const styles: Readonly<Record<DecisionOutput['status'], Style>> = {
  draft: 'hint',
  proposed: 'hint',
  deferred: 'hint',
  accepted: 'good',
  implemented: 'good',
  rejected: 'dim',
  deprecated: 'dim',
  superseded: 'dim',
  unknown: 'warning',
  none: 'warning',
}

/** Ends with a newline, or is empty. `decisions` are the records of `output`, in the same order. */
export function decisionsTable(
  output: DecisionsOutput,
  decisions: readonly Decision[],
  {logs}: Workspace,
  session: Session,
): string {
  const blocks = logs.flatMap((log) => {
    const members = output.decisions.filter((_, index) => decisions[index]?.log === log.path)
    return members.length === 0 ? [] : [logBlock(log, members, session)]
  })
  return blocks.join('\n')
}

function logBlock(log: DecisionLog, members: readonly DecisionOutput[], session: Session): string {
  const {language, width, colours} = session
  const {paint} = pen({colours, links: false, rootUrl: undefined})
  const count = sayCount(language, 'decisionCount', members.length)
  const about = [count, log.format, languageName(log, session), log.component ?? ''].filter(Boolean).join(', ')
  const hasReasons = members.some(({because}) => because !== undefined)
  const hasDeciders = !hasReasons && width >= wide && members.some(({deciders}) => deciders.length > 0)
  const titles = ['columnId', 'columnStatus', 'columnDate', 'columnTitle'] as const
  const last = hasReasons ? (['columnBecause'] as const) : hasDeciders ? (['columnDeciders'] as const) : []
  const head = [...titles, ...last].map(
    (key): Cell => ({
      text: say(language, key),
      paint: (text) => paint('dim', text),
    }),
  )
  const rows = members.map((decision) => rowOf(decision, hasDeciders, session))
  const lines = grid([head, ...rows], 3, Math.min(width, 140) - 2)
  return `${paint('path', visible(log.path))}  ${paint('dim', about)}\n\n${lines.map((line) => `  ${line}\n`).join('')}`
}

function languageName({language: spoken}: DecisionLog, {language}: Session): string {
  return say(language, spoken === 'fr' ? 'french' : 'english')
}

function rowOf(decision: DecisionOutput, hasDeciders: boolean, {language, colours}: Session): readonly Cell[] {
  const {paint} = pen({colours, links: false, rootUrl: undefined})
  const {id, status, date, title, deciders, supersededBy, because} = decision
  const style = styles[status]
  const successors = supersededBy.length > 0 ? ` → ${supersededBy.map(nameOf).join(', ')}` : ''
  return [
    {text: visible(id)},
    {text: stateName(status, language), paint: (text) => paint(style, text)},
    {text: date ?? '–', paint: (text) => paint('dim', text)},
    {
      text: visible(`${title ?? say(language, 'untitled')}${successors}`),
      paint: style === 'dim' ? (text) => paint('dim', text) : undefined,
    },
    ...(because ? [{text: visible(becauseText(because, language))}] : []),
    ...(hasDeciders ? [{text: visible(deciders.join(', '))}] : []),
  ]
}
