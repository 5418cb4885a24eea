// The first page of a due diligence's dossier: the checklist at a glance, then each question with its evidence and gaps.
import type {Language} from '../../../server/engine/model/language.ts'
import {html, prose, type Safe} from './escape.ts'
import {standalone} from './report.ts'

export interface DossierPage {
  readonly language: Language
  readonly title: string
  readonly subtitle: string
  readonly note: string
  /** What lies beside the page: file names, which are ours. */
  readonly files: readonly string[]
  readonly columns: readonly [question: string, state: string, evidence: string, gaps: string]
  readonly items: readonly {
    readonly id: string
    readonly title: string
    readonly asks: string
    readonly state: 'shown' | 'partly' | 'missing'
    readonly stateName: string
    /** What is shown of each; the counts may be greater. */
    readonly evidence: readonly string[]
    readonly evidenceCount: number
    readonly gaps: readonly {readonly component: string | undefined; readonly message: string}[]
    readonly gapCount: number
    readonly more: (count: number) => string
  }[]
  /** The index of R&D sheets; not shown without a row. */
  readonly sheets: {
    readonly title: string
    readonly columns: readonly string[]
    readonly rows: readonly (readonly string[])[]
  }
}

/** The level of the scale of colours for each state. */
const levels = {shown: 4, partly: 2, missing: 0} as const

/** A page that loads nothing and runs nothing. */
export function dossierPage(page: DossierPage, style: {readonly text: string; readonly hash: string}): string {
  const {language, title, subtitle, note, files, columns, items, sheets} = page
  const rows = items.map(
    ({id, title: name, state, stateName, evidenceCount, gapCount}) =>
      html`<tr><td><a href="#${id}">${name}</a></td><td><span class="status l${levels[state]}">${stateName}</span></td><td>${evidenceCount}</td><td>${gapCount}</td></tr>`,
  )
  const body = html`<header class="top"><h1>${title}</h1><p class="note">${subtitle}</p></header>
<nav class="contents"><ul>${files.map((file) => html`<li><a href="${file}">${file}</a></li>`)}</ul></nav>
<main><div class="wide-table" tabindex="0" role="group" aria-label="${columns[0]}"><table class="checklist"><thead><tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>
${items.map((item) => itemSection(item, columns))}${sheetSection(sheets)}</main><footer class="note">${note}</footer>`
  return standalone({language, title, style}, body)
}

function itemSection(item: DossierPage['items'][number], [, , evidence, gaps]: DossierPage['columns']): Safe {
  const {id, title, asks, state, stateName, more} = item
  const pieces = item.evidence.map((text) => html`<li><code class="path">${text}</code></li>`)
  const lacks = item.gaps.map(({component, message}) => {
    return html`<li>${component === undefined ? '' : html`<b class="name">${component}</b> `}${prose(message)}</li>`
  })
  return html`<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${title} <span class="status l${levels[state]}">${stateName}</span></h2>
<p class="help">${asks}</p>${list(evidence, pieces, item.evidenceCount, more)}${list(gaps, lacks, item.gapCount, more)}</section>`
}

function sheetSection({title, columns, rows}: DossierPage['sheets']): Safe {
  if (rows.length === 0) return html``
  const head = columns.map((column) => html`<th scope="col">${column}</th>`)
  const body = rows.map((cells) => html`<tr>${cells.map((cell) => html`<td>${cell}</td>`)}</tr>`)
  return html`<section id="sheets" aria-labelledby="sheets-title"><h2 id="sheets-title">${title}</h2>
<div class="wide-table" tabindex="0" role="group" aria-label="${title}"><table class="sheets"><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div></section>`
}

function list(title: string, items: readonly Safe[], count: number, more: (count: number) => string): Safe {
  if (items.length === 0) return html``
  const rest = count > items.length ? html`<li class="note">${more(count - items.length)}</li>` : ''
  return html`<h3>${title}</h3><ul class="pieces">${items}${rest}</ul>`
}
