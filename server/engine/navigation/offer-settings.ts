// What to write into `relais.yaml`, as its schema has it.
import type {DescribedRule} from '../config/schema.ts'
import type {Offer, Suggestion, Writing} from './offer.ts'
import {type Setting, settingsBelow, valuesAt} from './settings.ts'
import {yamlPlaceAt} from './yaml-place.ts'

export function offerSettings(
  {text, offset}: Pick<Writing, 'text' | 'offset'>,
  rules: readonly DescribedRule[],
): Offer | undefined {
  const place = yamlPlaceAt(text, {start: 0, end: text.length}, offset)
  if (!place) return undefined
  const described = ({description}: Setting) => (description === undefined ? {} : {description})
  if (place.part === 'key') {
    const settings = settingsBelow(place.path, rules).filter(({name}) => !place.siblings.includes(name))
    const text = ({name, form}: Setting) => (place.hasColon ? name : `${name}:${form === 'scalar' ? ' ' : ''}`)
    const key = (setting: Setting): Suggestion => ({
      kind: 'key',
      label: setting.name,
      text: text(setting),
      ...described(setting),
    })
    return {span: place.span, suggestions: settings.map(key)}
  }
  const blank = text[place.span.start - 1] === ':' ? ' ' : ''
  const value = (setting: Setting): Suggestion => ({
    kind: 'value',
    label: setting.name,
    text: `${blank}${setting.name}`,
    ...described(setting),
  })
  return {span: place.span, suggestions: valuesAt(place.path, place.isItem, rules).map(value)}
}
