// The end of the text output: how much was read, what was found, what can be mended, and what was not looked at.
import {visible} from '../escape/terminal.ts'
import type {Report, Summary} from '../report.ts'
import type {Pen} from './ansi.ts'
import {comparedIn, shown} from './compared.ts'
import {countsOf, inWords} from './counts.ts'
import {textWidth, wrapped} from './text-width.ts'
import {counted, say, type TextKey} from './texts.ts'

/** Ends with a newline. */
export function closing(report: Report, pen: Pen, columns: number): string {
  const told = [...notes(report), ...comparison(report)].map((line) => `  ${line}`)
  const lines = [verdict(report, pen), ...told, ...unknowns(report, pen, columns)]
  return `${lines.join('\n')}\n`
}

function total({errors, warnings, infos, hints}: Summary): number {
  return errors + warnings + infos + hints
}

/** `✖ 3 findings: 2 errors, 1 warning`, or that there are none; then how much was read. */
function verdict({language, summary}: Report, pen: Pen): string {
  const read = say(language, 'read', {
    files: counted(language, 'files', summary.files),
    decisions: counted(language, 'decisions', summary.decisions),
  })
  const all = total(summary)
  if (all === 0) return `${pen.paint('good', `✔ ${say(language, 'clean')}`)}${say(language, 'colon')}${read}`
  const numbers = inWords(language, countsOf(summary), (severity, words) => pen.paint(severity, words))
  const grave = summary.errors > 0 ? 'error' : summary.warnings > 0 ? 'warning' : 'info'
  const head = `${summary.errors > 0 ? '✖' : '▲'} ${counted(language, 'findings', all)}`
  return `${pen.paint(grave, head)}${say(language, 'colon')}${numbers}. ${read}`
}

/** One line for each thing worth knowing; none when there is nothing to say. */
function notes({language, summary, fixed = 0, quiet = false}: Report): readonly string[] {
  const {suppressed, fixable, skipped, decisions, files} = summary
  const some = (key: TextKey, count: number) => (count === 0 ? [] : [counted(language, key, count)])
  const heldBack = [
    ...some('byQuiet', quiet ? total(summary) - summary.errors : 0),
    ...some('byComment', suppressed.inline),
    ...some('byBaseline', suppressed.baseline),
    ...some('byDate', suppressed.strictFrom),
  ]
  return [
    ...some('fixed', fixed),
    ...some('fixable', fixable),
    ...(heldBack.length === 0 ? [] : [say(language, 'heldBack', {list: heldBack.join(', ')})]),
    ...some('skipped', skipped),
    ...(decisions === 0 && files > 0 ? [say(language, 'noDecisions')] : []),
  ]
}

/** What the run was compared with, and the decisions that were waived on the way, each with its reason. */
function comparison({language, compared}: Report): readonly string[] {
  if (compared === undefined) return []
  const {exemptions} = compared
  const waived =
    exemptions.length === 0
      ? []
      : [`${counted(language, 'exempt', exemptions.length)}${say(language, 'colon').trimEnd()}`]
  return [comparedIn(language, compared, visible), ...waived, ...exemptions.map((each) => `  ${visible(shown(each))}`)]
}

/** The rules that could not look, and why. */
function unknowns({language, notEvaluated}: Report, pen: Pen, columns: number): readonly string[] {
  if (notEvaluated.length === 0) return []
  const ids = notEvaluated.map(({rule}) => visible(rule))
  const width = Math.max(...ids.map(textWidth))
  const lines = notEvaluated.flatMap(({reason}, index) => {
    const id = ids[index] ?? ''
    const gap = ' '.repeat(width - textWidth(id) + 2)
    return wrapped(visible(reason), columns - width - 6).map((line, row) =>
      row === 0 ? `    ${pen.paint('dim', id)}${gap}${line}` : ' '.repeat(width + 6) + line,
    )
  })
  return [`  ${say(language, 'notEvaluated')}`, ...lines]
}
