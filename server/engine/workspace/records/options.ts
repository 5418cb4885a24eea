// The options that a record lists and the one that it says it chose.
import type {Section} from '../../documents/digest-model.ts'
import {isPlaceholder} from '../../documents/placeholders.ts'
import {fold, foldHeading} from '../../documents/vocabulary/fold.ts'
import {type Located, located} from '../../model/place.ts'
import type {Decision} from './decision.ts'
import {recordText} from './statements.ts'

/** Keys that announce the choice. */
const keys = new Set([
  'chosen option',
  'chosen options',
  'chosen alternative',
  'chosen solution',
  'chosen approach',
  'selected option',
  'selected solution',
  'selected alternative',
  'selected options',
  'decided option',
  'option retenue',
  'options retenues',
  'option choisie',
  'options choisies',
  'solution retenue',
  'solution choisie',
  'alternative retenue',
  'alternative choisie',
  'choix retenu',
  'option selectionnee',
  'solution selectionnee',
])

/** Every `Chosen option: "X", because …`: what X is, located without its quotes and its reasons. */
export function chosenOptions(decision: Decision): Located<string>[] {
  const fields = recordText(decision).fields.filter(({key}) => keys.has(fold(key.value)))
  const headed = decision.sections.filter(
    ({heading, lines}) => lines.length === 1 && keys.has(foldHeading(heading.value)),
  )
  const lines = headed.flatMap((section) => section.lines).filter(({value}) => value.length <= 60)
  const values = [...fields.map(({value}) => value), ...lines].filter(({value}) => value && !labelled.test(value))
  return distinct(values).map(withoutReason)
}

/** The choice's label behind its name: `Redis (option B)` needs no look-up by name. */
const labelled = /\((?:option|alternative|solution|approach)\s+#?(?:\d|[a-h])\)/i

const quoted = /^[^\p{L}\p{N}]{0,3}?["“”«„]\s*([^"“”«»„]+?)\s*["“”»]/u
const reason =
  /(?:,|;|\.(?=\s|$)|\s[–—-]\s|\s\(|:(?=\s|$))|\s+(?:because|since|as it|due to|for|in order to|with|parce qu|car|puisqu|pour|afin)\b/i

/** What stands between quotes at the beginning, else what comes before a comma, a dash or a reason. */
function withoutReason(value: Located<string>): Located<string> {
  const inside = quoted.exec(value.value)
  const text = inside?.[1] ?? value.value.slice(0, reason.exec(value.value)?.index ?? value.value.length)
  const chosen = text.trim()
  const at = value.value.indexOf(chosen)
  const isExact = value.span.end - value.span.start === value.value.length
  return isExact
    ? located(chosen, value.span.start + at, value.span.start + at + chosen.length)
    : {value: chosen, span: value.span}
}

/** What a record lists as its options: items and subsections of its options sections, and headings such as `Option 2: X`. */
export function listedOptions(decision: Decision): Located<string>[] {
  const listed = optionParts(decision).flatMap(({section, parts}) => {
    const isComparison = /\b(?:pros|cons|avantages|inconvenients|pour et contre)\b/.test(fold(section.heading.value))
    const items = [section, ...parts].flatMap((part) => part.items)
    return [...(isComparison ? [] : items), ...parts.map(({heading}) => heading)]
  })
  const headed = decision.sections.filter(({heading}) => isOptionHeading(heading.value)).map(({heading}) => heading)
  return distinct([...listed, ...headed].filter(({value}) => value && !isPlaceholder(value) && !isVerdict(value)))
}

/** Every line under the headings of options, where one may be named in passing or deeper in a list. */
export function optionLines(decision: Decision): Located<string>[] {
  return optionParts(decision).flatMap(({section, parts}) => [section, ...parts].flatMap(({lines}) => lines))
}

/** Each options section with the sections below it. */
function optionParts({roles, sections}: Decision): {section: Section; parts: readonly Section[]}[] {
  return (roles.get('options') ?? []).map((section) => {
    const at = sections.indexOf(section)
    const next = sections.findIndex((other, index) => index > at && other.depth <= section.depth)
    return {section, parts: sections.slice(at + 1, next < 0 ? undefined : next)}
  })
}

/** `Pros`, `Good, because …`: what speaks for or against an option is none. */
function isVerdict(text: string): boolean {
  return /^(?:pros|cons|pro|con|good|bad|neutral|advantages|disadvantages|avantages|inconvenients|pour|contre|bien|bon|mauvais|neutre|plus|moins)(?: |$)/.test(
    fold(text),
  )
}

function isOptionHeading(heading: string): boolean {
  return /^(?:option|alternative|solution|approach|approche|variante) (?:\d+|[a-h])\b/.test(foldHeading(heading))
}

function distinct(options: readonly Located<string>[]): Located<string>[] {
  return [...new Map(options.map((option) => [option.span.start, option])).values()]
}

/** Whether the chosen text means at least one of the options: the whole of it, one of its parts, or by an option's number. */
export function matchesAny(chosen: string, options: readonly Located<string>[]): boolean {
  const parts = [chosen, ...chosen.split(/\s+(?:and|et|or|ou|plus|then|puis)\s+|[&+/,;]/i)]
  return parts.some((part) => options.some(({value}) => matches(part, value))) || matchesNumber(chosen, options)
}

function matches(chosen: string, option: string): boolean {
  const [a, b] = [bare(chosen), bare(option)]
  if (!a || !b) return false
  if (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `) || initials(b) === a || initials(a) === b) return true
  return (
    shared(a, b) >= 0.5 ||
    a.replace(/ /g, '').includes(b.replace(/ /g, '')) ||
    b.replace(/ /g, '').includes(a.replace(/ /g, ''))
  )
}

/** Folded, without `Option 2:` or a number in front. */
function bare(text: string): string {
  return (
    fold(text).replace(
      /^(?:(?:option|alternative|solution|approach|approche|variante|proposal|choix) )?(?:\d+|[a-h])(?: |$)/,
      '',
    ) || fold(text)
  )
}

/** `Option 2`, `2`, `#2`, `Option B`: a label of an option, or its place in the list. */
function matchesNumber(chosen: string, options: readonly Located<string>[]): boolean {
  const label =
    /^(?:(?:the )?(?:option|alternative|solution|approach|approche|variante|choix|n|no|number) )?(\d{1,2}|[a-h])(?: |$)/.exec(
      fold(chosen),
    )?.[1]
  if (!label) return false
  const isLabelled = options.some(({value}) =>
    new RegExp(`^(?:(?:option|alternative|solution|approach|approche|variante|choix) )?${label}(?: |$)`).test(
      fold(value),
    ),
  )
  return isLabelled || (Number(label) >= 1 && Number(label) <= options.length)
}

/** How much of the shorter text's words the longer one has, beginnings of words compared. */
function shared(a: string, b: string): number {
  const [few = [], many = []] = [significant(a), significant(b)].sort((x, y) => x.length - y.length)
  if (few.length === 0) return 0
  const common = few.filter((word) =>
    many.some((other) => other.startsWith(word.slice(0, 6)) || word.startsWith(other.slice(0, 6))),
  )
  return common.length / few.length
}

function significant(text: string): string[] {
  return text
    .split(' ')
    .filter(
      (word) =>
        word.length > 2 &&
        !/^(?:the|and|use|using|for|with|des|les|une|par|pour|avec|utiliser|option|options)$/.test(word),
    )
}

function initials(text: string): string {
  return text
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
}

/** Options by how much they share with the chosen text, the likeliest first. */
export function likeliest(chosen: string, options: readonly Located<string>[]): readonly Located<string>[] {
  const letters = (text: string) => new Set(bare(text).replace(/ /g, '').match(/..?/g) ?? [])
  const wanted = letters(chosen)
  const score = ({value}: Located<string>) =>
    shared(bare(chosen), bare(value)) + [...letters(value)].filter((pair) => wanted.has(pair)).length / 100
  return options.toSorted((a, b) => score(b) - score(a))
}
