// How to hold a rule back: the words of the comment, and the rules that find something in the file.
import {type Offer, type Spot, type Suggestion, upTo} from './offer.ts'

const directives = [
  ...['relais-disable-next-line', 'relais-disable-line', 'relais-disable-file'],
  ...['relais-disable', 'relais-enable'],
]

/** In an HTML comment, or in one of YAML, behind `#`; `rules` come in the order in which they are offered. */
export function offerSuppressions(spot: Spot, rules: readonly string[], isYaml: boolean): Offer | undefined {
  const {before, behind} = spot
  const [, inside] = (isYaml ? /(?:^|\s)#\s*(.*)$/ : /<!--\s*((?:(?!-->).)*)$/).exec(before) ?? []
  if (inside === undefined) return undefined
  const [, word] = /^(?:relais-[a-z-]+\s+)(?:[\w/-]+\s*,\s*)*([\w/-]*)$/.exec(inside) ?? []
  if (word !== undefined && !/\s--\s/.test(inside)) {
    const rest = /^[\w/-]*/.exec(behind)?.[0].length ?? 0
    return {
      span: upTo(spot, word.length, rest),
      suggestions: rules.map((rule): Suggestion => ({kind: 'rule', label: rule, text: rule})),
    }
  }
  if (!/^[a-z-]{1,24}$/.test(inside) || !'relais-disable-next-line relais-enable'.includes(inside)) return undefined
  const suggestions = directives.map(
    (label): Suggestion => ({kind: 'directive', label, text: /^\s/.test(behind) ? label : `${label} `}),
  )
  return {span: upTo(spot, inside.length), suggestions}
}
