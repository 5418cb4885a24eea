// The dossier as plain data in one language, and as Markdown.
import {type CoveragePlace, type DossierItem, type Language, LineIndex, type RdSheet} from '../../engine/index.ts'
import {markdown, markdownCode, markdownProse} from '../escape/markdown.ts'
import {say, type TextKey} from '../texts/index.ts'
import {type PlaceOutput, placeText} from './place.ts'
import type {DossierOutput} from './schema.ts'
import {sheetBlocks, sheetOutput} from './sheets.ts'

export interface DossierData extends Pick<DossierOutput, 'repository' | 'at' | 'commit' | 'score'> {
  readonly items: readonly DossierItem[]
  readonly sheets: readonly RdSheet[]
  readonly language: Language
  textOf(path: string): string | undefined
}

export function dossierOutput({items, sheets, textOf, language, ...head}: DossierData): DossierOutput {
  const {commit} = head
  const placeOf = ({path, span}: CoveragePlace): PlaceOutput => {
    const line = span === undefined ? null : new LineIndex(textOf(path) ?? '').positionAt(span.start).line
    return {path, line, permalink: commit === null ? path : `${path}@${commit}`}
  }
  return {
    version: 1,
    ...head,
    language,
    items: items.map(({id, title, asks, state, evidence, gaps}) => ({
      ...{id, title: title[language], asks: asks[language], state},
      evidence: evidence.map(placeOf),
      gaps: gaps.map(({component, message, place}) => ({
        ...{component: component ?? null, message: message[language]},
        place: place === undefined ? null : placeOf(place),
      })),
    })),
    sheets: sheets.map((sheet) => sheetOutput(sheet, placeOf, language)),
  }
}

/** So many pieces and gaps of an item are shown; dossier.json has all. */
export const mostShown = 12

export function dossierMarkdown(output: DossierOutput, files: readonly string[]): string {
  const {language, repository, at, commit, items, sheets} = output
  const head = (['dossierItem', 'columnState', 'dossierEvidence', 'columnGap'] as const).map((key) =>
    say(language, key),
  )
  const rows = items.map(({title, state, evidence, gaps}) =>
    [title, say(language, stateKey(state)), String(evidence.length), String(gaps.length)].map(markdown),
  )
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const blocks = [
    `# ${say(language, 'dossierTitle', {name: markdown(repository)})}`,
    say(language, 'dossierAt', {day: at, commit: commit === null ? '–' : markdownCode(commit)}),
    [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n'),
    ...items.map((item) => itemMarkdown(item, language)),
    ...sheetBlocks(sheets, language),
    files.map((file) => `- [${file}](${file})`).join('\n'),
    say(language, 'dossierNote'),
  ]
  return `${blocks.join('\n\n')}\n`
}

function itemMarkdown(
  {title, asks, state, evidence, gaps}: DossierOutput['items'][number],
  language: Language,
): string {
  const shown = evidence.slice(0, mostShown).map((place) => `- ${markdownCode(placeText(place))}`)
  const lacking = gaps.slice(0, mostShown).map(({component, message}) => {
    return `- ${component === null ? '' : `**${markdown(component)}**: `}${markdownProse(message)}`
  })
  return [
    `## ${markdown(title)} (${say(language, stateKey(state))})`,
    markdownProse(asks),
    ...(shown.length > 0
      ? [`### ${say(language, 'dossierEvidence')}`, [...shown, ...more(evidence.length, language)].join('\n')]
      : []),
    ...(lacking.length > 0
      ? [`### ${say(language, 'columnGap')}`, [...lacking, ...more(gaps.length, language)].join('\n')]
      : []),
  ].join('\n\n')
}

function more(count: number, language: Language): readonly string[] {
  return count > mostShown ? [`- ${say(language, 'dossierMore', {count: String(count - mostShown)})}`] : []
}

export function stateKey(state: DossierOutput['items'][number]['state']): TextKey {
  return `dossier_${state}`
}
