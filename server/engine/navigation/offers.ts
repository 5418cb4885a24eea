// Tells what may be written at a place of a file.
import type {DescribedRule} from '../config/schema.ts'
import type {Span} from '../model/place.ts'
import {isInCode} from './in-code.ts'
import {type Offer, spotOf, type Writing} from './offer.ts'
import {offerHeadings} from './offer-headings.ts'
import {offerInFrontMatter, offerInPreamble} from './offer-metadata.ts'
import {offerRecords} from './offer-records.ts'
import {offerSettings} from './offer-settings.ts'
import {offerSuppressions} from './offer-suppressions.ts'

export interface OfferRequest extends Writing {
  readonly rules: readonly DescribedRule[]
  /** The rules that have found something in the file, which are the likeliest to be held back. */
  readonly found: readonly string[]
}

/** Undefined where nothing is to be offered: in code, and wherever no record, rule or setting is meant. */
export function offerAt(request: OfferRequest): Offer | undefined {
  const {path, rules, found} = request
  if (path === 'relais.yaml') return offerSettings(request, rules)
  const spot = spotOf(request)
  if (!/\.(?:md|mdx|markdown)$/i.test(path)) return offerRecords(spot)
  const ids = [...new Set([...found, ...rules.map(({id}) => id)])]
  const block = frontMatterIn(request.text)
  if (block && block.start <= request.offset && request.offset <= block.end)
    return offerSuppressions(spot, ids, true) ?? offerInFrontMatter(spot, block)
  if (isInCode(request.text, request.offset)) return undefined
  return offerSuppressions(spot, ids, false) ?? offerInPreamble(spot) ?? offerHeadings(spot) ?? offerRecords(spot)
}

/** What stands between the fences; while the second one is missing, up to the first blank line or heading. */
function frontMatterIn(text: string): Span | undefined {
  const [open] = /^\uFEFF?---[ \t]*(?:\r\n|\r|\n)/.exec(text) ?? []
  if (open === undefined) return undefined
  const rest = text.slice(open.length)
  const close = /(?:^|(?:\r\n|\r|\n))(?:---|\.\.\.)[ \t]*(?:[\r\n]|$)/.exec(rest)
  const gap = /(?:\r\n|\r|\n)(?=[ \t]*(?:[\r\n]|$)|#)/.exec(rest)
  const end = close ? close.index + (/^[\r\n]/.test(close[0]) ? 1 : 0) : (gap?.index ?? rest.length)
  return {start: open.length, end: open.length + end}
}
