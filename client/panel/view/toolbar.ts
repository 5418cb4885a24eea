// What stands above the coverage in the editor's panel: how far reading has come, folders, departures, exports.
import {attribute, html, prose, type Safe} from './escape.ts'
import {type ExportFormat, exportFormats, type PanelState, type PersonChoice} from './messages.ts'
import {count, dayText} from './numbers.ts'
import {say} from './texts.ts'

/** How reading goes; empty when all is read. */
export function progressLine({phase, done, all, language}: PanelState): Safe {
  if (phase === 'ready') return html``
  if (phase === 'stopped') return html`<p class="state">${say(language, 'serverStopped')}</p>`
  const how = all > done ? say(language, 'readingSome', {done: count(done, language), all: count(all, language)}) : ''
  const bar = all > done ? html`<progress max="${all}" value="${done}"></progress>` : html`<progress></progress>`
  return html`<p class="state"><span>${say(language, 'reading')} ${how}</span>${bar}
<button type="button" data-cancel="">${say(language, 'cancel')}</button></p>`
}

export function toolbar(state: PanelState): Safe {
  const {language, folders, folder, view} = state
  const choices = folders.map(
    (name, index) =>
      html`<option value="${index}"${attribute('selected', index === folder ? '' : undefined)}>${name}</option>`,
  )
  const picker =
    folders.length < 2 ? '' : html`<label>${say(language, 'folder')} <select data-folder="">${choices}</select></label>`
  const exports = exportFormats.map(
    (format) => html`<button type="button" data-export="${format}">${exportName(format, language)}</button>`,
  )
  const offered =
    view === undefined ? '' : html`<span class="exports"><span>${say(language, 'exportAs')}</span> ${exports}</span>`
  return html`${picker}${offered}`
}

/** An acronym says the same in both languages. */
function exportName(format: ExportFormat, language: PanelState['language']): string {
  if (format === 'dossier') return say(language, 'dossier')
  return format === 'markdown' ? 'Markdown' : format.toUpperCase()
}

/** Boxes to tick; in the order of the register, which is no ranking. */
export function leavers({people, without, language}: PanelState): Safe {
  if (people.length === 0) return html`<p class="note">${prose(say(language, 'nobodyRegistered'))}</p>`
  const organisations = [...new Set(people.map(({org}) => org).filter((org) => org !== ''))]
  const groups = organisations.map(
    (org) => html`<button type="button" data-org="${org}">${say(language, 'wholeOrganisation', {org})}</button>`,
  )
  return html`<fieldset><legend>${say(language, 'whoLeaves')}</legend><div class="people">${people.map((person) => box(person, without, language))}</div>
<p class="groups">${groups}<button type="button" data-nobody="">${say(language, 'nobody')}</button></p></fieldset>`
}

function box({id, name, until}: PersonChoice, without: readonly string[], language: PanelState['language']): Safe {
  const checked = attribute('checked', without.includes(id) ? '' : undefined)
  const end =
    until === '' ? '' : html` <span class="note">${say(language, 'until', {day: dayText(until, language)})}</span>`
  return html`<label><input type="checkbox" name="person" value="${id}"${checked}> ${name}${end}</label>`
}
