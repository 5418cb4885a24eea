// Which sections of a record say nothing, and which titles are still those of a template.

import type {Section} from '../../documents/digest-model.ts'
import {isPlaceholder} from '../../documents/placeholders.ts'
import {fold, foldHeading} from '../../documents/vocabulary/fold.ts'
import type {Role} from '../../documents/vocabulary/roles.ts'
import {isRetired} from '../../documents/vocabulary/statuses.ts'
import type {Located} from '../../model/place.ts'
import type {DecisionLog} from '../logs/logs.ts'
import {memo} from '../memo.ts'
import type {Decision} from './decision.ts'

/** The parts of a record that carry the decision. */
const bearing: readonly Role[] = ['status', 'context', 'options', 'decision', 'consequences']

/** A section that says nothing, and whether a template's text or a promise to write stands in it. */
export interface EmptySection {
  readonly section: Section
  readonly kind: 'empty' | 'placeholder'
}

/** Sections of the parts that carry the decision, and any others that only promise a text, with nothing in or below them. */
export const emptySections = memo((decision: Decision): readonly EmptySection[] => {
  const silent = decision.sections.some(({depth, content}) => depth > 0 && content !== 'text')
  if (!silent) return []
  const roles = new Map(
    [...decision.roles].flatMap(([role, sections]) => sections.map((section) => [section, role] as const)),
  )
  return decision.sections.flatMap((section, index) => {
    if (section.depth === 0 || section.content === 'text' || saysMore(decision, section, index, roles)) return []
    const role = roles.get(section)
    const promised = promise(section)
    if (!promised && !(role && bearing.includes(role))) return []
    return [
      {section, kind: promised || section.content === 'placeholder' ? ('placeholder' as const) : ('empty' as const)},
    ]
  })
})

/** From how many records, and from what share of the log, an empty section is the log's habit. */
const habit = {records: 5, share: 0.1}

/** Headings that many records of a log leave empty, folded, with those records. */
export const habitsOf = memo((log: DecisionLog): ReadonlyMap<string, readonly Decision[]> => {
  const groups = new Map<string, Decision[]>()
  for (const decision of log.decisions.filter(({state}) => !isRetired(state))) {
    for (const name of new Set(emptySections(decision).map(({section}) => foldHeading(section.heading.value)))) {
      const group = groups.get(name)
      if (group) group.push(decision)
      else groups.set(name, [decision])
    }
  }
  const least = Math.max(habit.records, habit.share * log.decisions.length)
  return new Map([...groups].filter(([, {length}]) => length >= least))
})

/** The lines of a section that holds nothing but `TODO`, `à compléter` and the like. */
function promise({content, lines}: Section): Located<string> | undefined {
  return content === 'placeholder' && lines.length > 0 && lines.every(({value}) => isPlaceholder(value))
    ? lines[0]
    : undefined
}

/** Whether the heading itself, the sections below it, or those beside it that continue it, say something. */
function saysMore(decision: Decision, section: Section, index: number, roles: ReadonlyMap<Section, Role>): boolean {
  const {sections, statuses, title} = decision
  if (title && section.heading.span.start <= title.span.start && title.span.end <= section.heading.span.end) return true
  if (
    roles.get(section) === 'status' &&
    statuses.some(({span}) => section.span.start <= span.start && span.end <= section.span.end)
  )
    return true
  const next = sections[index + 1]
  if (!next) return false
  const isDeeper = (other: Section) =>
    other.depth > section.depth || (section.depth === 7 && other.depth === 7 && roles.get(other) === undefined)
  if (isDeeper(next))
    return (
      below(sections, index, section).some(({content}) => content === 'text') ||
      below(sections, index, section).length > 3
    )
  if (next.depth !== section.depth || roles.get(next) !== undefined || roles.get(section) === 'status') return false
  return [next, ...below(sections, index + 1, next)].some(({content}) => content === 'text')
}

function below(sections: readonly Section[], index: number, {depth}: Section): readonly Section[] {
  let end = index + 1
  while ((sections[end]?.depth ?? 0) > depth) end += 1
  return sections.slice(index + 1, end)
}

const templateTitles = new Set([
  'title',
  'titre',
  'your title',
  'short title',
  'short descriptive title',
  'a short descriptive title',
  'your short descriptive title',
  'short title of solved problem and solution',
  'short title representative of solved problem and found solution',
  'title of the decision',
  'decision title',
  'adr title',
  'adr template',
  'template',
  'title goes here',
  'insert title here',
  'name of the decision',
  'descriptive title',
  'titre de la decision',
  'titre de l adr',
  'titre court',
  'titre court et descriptif',
  'titre de la decision d architecture',
  'modele',
  'modele d adr',
  'sans titre',
  'untitled',
  'proposal title',
  'rfc title',
  'rfc template',
])

/** A heading of level 1 that a template left: `# Title`, `# {short title …}`, `# 3. Short descriptive title`. */
export function templateTitle({sections, format}: Decision): Located<string> | undefined {
  const heading = format === 'log' ? undefined : sections.find(({depth}) => depth === 1)?.heading
  if (!heading) return undefined
  const bare = heading.value.replace(
    /^\s*(?:\[?(?:[a-z]{2,6}[-\s#]*)?(?:\d+|[nx]{2,4}|number)\]?\s*[.:)–—-]*\s*)?/i,
    '',
  )
  const isTemplate = templateTitles.has(fold(bare)) || templateTitles.has(fold(heading.value)) || isSlot(bare)
  return isTemplate ? heading : undefined
}

/** A whole title between braces, or several words between angle or square brackets. */
function isSlot(title: string): boolean {
  const inside = /^\{+([^{}]+)\}+$|^<([^<>]+)>$|^\[([^[\]]+)\]$/.exec(title.trim())
  if (!inside) return false
  return inside[1] !== undefined || /\b(?:title|titre|name|nom|short|description)\b/i.test(inside[2] ?? inside[3] ?? '')
}
