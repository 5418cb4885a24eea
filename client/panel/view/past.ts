// What the editor's panel offers over the coverage of today: months of the past, and another revision to compare with.
import {html, type Safe} from './escape.ts'
import type {PanelState} from './messages.ts'
import {count} from './numbers.ts'
import {say, type TextKey} from './texts.ts'

export function pastSection({past, language}: PanelState): Safe {
  const {isMeasuring, problem, refusal, revision} = past
  const title = html`<h2 id="past-title">${say(language, 'past')}</h2>`
  if (refusal !== '')
    return html`<section id="past" aria-labelledby="past-title">${title}<p class="note">${refusal}</p></section>`
  const button = (wish: string, key: TextKey) =>
    html`<button type="button" data-past="${wish}">${say(language, key)}</button>`
  return html`<section id="past" aria-labelledby="past-title">${title}<p class="help">${say(language, 'pastHelp')}</p>
<p class="groups">${button('trend', 'measureTrend')}${button('compare', 'compareWith')}${revision !== '' && !isMeasuring && button('forget', 'stopComparing')}</p>
<div aria-live="polite">${isMeasuring && measuring(past, language)}${problem !== '' && html`<p class="note">${problem}</p>`}</div></section>`
}

function measuring({done, all}: PanelState['past'], language: PanelState['language']): Safe {
  const how = all === 0 ? '' : say(language, 'monthsMeasured', {done: count(done, language), all: count(all, language)})
  const bar = all === 0 ? html`<progress></progress>` : html`<progress max="${all}" value="${done}"></progress>`
  return html`<p class="state"><span>${say(language, 'measuringPast')} ${how}</span>${bar}
<button type="button" data-past="stop">${say(language, 'cancel')}</button></p>`
}
