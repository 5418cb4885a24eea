// A decision in short, as its card shows it: what it is called, whether it holds, who took it, and what it says.
import {memo} from '../workspace/memo.ts'
import {stem} from '../workspace/paths.ts'
import {unitOf} from '../workspace/recognition/names.ts'
import type {Decision, DecisionReference} from '../workspace/records/decision.ts'
import type {Workspace} from '../workspace/workspace.ts'

/** Another record that a card leads to; `decision` is undefined where the words lead nowhere. */
export interface CardReference {
  readonly decision: Decision | undefined
  /** What it is called: its code and title, else the words that mention it. */
  readonly name: string
}

/** All texts are plain and of one line, as authors wrote them: whoever shows them escapes them. */
export interface DecisionCard {
  /** As people write it, such as `ADR-0012`; empty where the record has no number or name of its own. */
  readonly code: string
  readonly title: string
  readonly state: Decision['state']
  /** The status in the record's own words; empty when it states none. */
  readonly status: string
  /** `YYYY-MM-DD`, or the words that stand for a date; empty when there are none. */
  readonly date: string
  readonly deciders: readonly string[]
  readonly supersedes: readonly CardReference[]
  readonly supersededBy: readonly CardReference[]
  /** The path of the log. */
  readonly log: string
  /** What was decided, in one line; empty when the record does not say so in a few words. */
  readonly gist: string
}

export function cardOf(decision: Decision, workspace: Workspace): DecisionCard {
  const {status, state, date, deciders, log} = decision
  return {
    code: codeOf(decision),
    title: titleOf(decision),
    state,
    status: oneLine(status?.value ?? ''),
    date: date?.iso ?? date?.value ?? '',
    deciders: deciders.map(({value}) => oneLine(value)),
    supersedes: [...related(decision.supersedes, workspace), ...saidByOthers(decision, workspace, 'predecessorsOf')],
    supersededBy: [...related(decision.supersededBy, workspace), ...saidByOthers(decision, workspace, 'successorsOf')],
    log,
    gist: gistOf(decision),
  }
}

/** `ADR-0012` where the record has a number, with the word of its own log if it has one; else its name, if it has one. */
export function codeOf({id, number, path}: Decision): string {
  const bare = id.slice(id.lastIndexOf('/') + 1)
  if (number === undefined) return /^\d{4}|^[a-z]{2,6}-/i.test(bare) && bare !== stem(unitOf(path)) ? bare : ''
  return /^[a-z]+[-_ ]?\d/i.test(bare) ? bare : `ADR-${bare}`
}

/** The title, else what stands for one. */
export function titleOf({title, id}: Decision): string {
  return oneLine(title?.value ?? id)
}

/** `ADR-0012 Use PostgreSQL`, as far as there is either. */
export function nameOf(decision: Decision): string {
  const [code, title] = [codeOf(decision), titleOf(decision)]
  return code === '' || title === code ? title : `${code} ${title}`
}

function related(references: readonly DecisionReference[], workspace: Workspace): readonly CardReference[] {
  return references.map(({value, decision}) => {
    const record = decision === undefined ? undefined : workspace.decision(decision)
    return {decision: record, name: record ? nameOf(record) : oneLine(value)}
  })
}

/** What only the other record says of the succession. */
function saidByOthers(
  decision: Decision,
  workspace: Workspace,
  side: 'successorsOf' | 'predecessorsOf',
): readonly CardReference[] {
  const own = side === 'successorsOf' ? decision.supersededBy : decision.supersedes
  const named = new Set(own.map((reference) => reference.decision))
  const others = workspace[side](decision.key).map(({by}) => by)
  return others.filter(({key}) => !named.has(key)).map((by) => ({decision: by, name: nameOf(by)}))
}

/** A longer line is cut behind a word. */
const longest = 240

/** The first line under the heading of the decision that somebody has written, else that of the summary. */
const gistOf = memo(({roles}: Decision): string => {
  const sections = [...(roles.get('decision') ?? []), ...(roles.get('summary') ?? [])]
  const lines = sections.filter(({content}) => content === 'text').flatMap((section) => section.lines)
  return shortened(oneLine(lines.find(({value}) => /\p{L}{2}/u.test(value))?.value ?? ''))
})

function shortened(text: string): string {
  if (text.length <= longest) return text
  const cut = text.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).replace(/[\s,;:]+$/, '')}…`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
