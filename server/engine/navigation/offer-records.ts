// Which records to mention: behind a prefix such as `ADR-`, in a wiki link, as the target of a link.
import {mentionOf} from '../authoring/supersede.ts'
import {isRetired} from '../documents/vocabulary/statuses.ts'
import {commentsIn} from '../references/comments.ts'
import {familyOf} from '../references/source-paths.ts'
import {folderOf, relativePath, stem} from '../workspace/paths.ts'
import {wordOf} from '../workspace/records/code-names.ts'
import type {Decision} from '../workspace/records/decision.ts'
import type {Workspace} from '../workspace/workspace.ts'
import {codeOf, nameOf, titleOf} from './cards.ts'
import {type Offer, type Spot, type Suggestion, upTo} from './offer.ts'

/** Records as metadata of one of them mention them: by name in YAML, as links elsewhere. */
export function recordsNamed(from: Decision, workspace: Workspace, isYaml: boolean): readonly Suggestion[] {
  return [...others(from, workspace)]
    .filter(({log}) => log === from.log)
    .map((to) => ({
      kind: 'record',
      label: codeOf(to) || titleOf(to),
      text: mentionOf(from, to, isYaml),
      filter: nameOf(to),
      decision: to,
    }))
}

/** All records but one, those that hold first, the newest on top. */
function others(from: Decision | undefined, {decisions}: Workspace): readonly Decision[] {
  const rank = ({state, log}: Decision) => (isRetired(state) ? 2 : 0) + (from && log !== from.log ? 1 : 0)
  return decisions
    .filter(({key}) => key !== from?.key)
    .toReversed()
    .toSorted((a, b) => rank(a) - rank(b))
}

/** Behind what begins a mention, in Markdown or in a comment of a source file. */
export function offerRecords(spot: Spot): Offer | undefined {
  return isMarkdown(spot.path) ? (wikiLinks(spot) ?? linkTargets(spot) ?? codes(spot)) : inComment(spot)
}

function isMarkdown(path: string): boolean {
  return /\.(?:md|mdx|markdown)$/i.test(path)
}

/** `[[name]]`, closed once. */
function wikiLinks(spot: Spot): Offer | undefined {
  const {before, behind, decision, workspace} = spot
  const [, word] = /\[\[([^\][|#]*)$/.exec(before) ?? []
  if (word === undefined) return undefined
  const [closing = ''] = /^\]{0,2}/.exec(behind) ?? []
  const suggestions = others(decision, workspace)
    .filter(({key}) => !key.includes('#'))
    .map((to): Suggestion => {
      const name = stem(to.path)
      return {kind: 'record', label: name, text: `${name}]]`, filter: `${name} ${nameOf(to)}`, decision: to}
    })
  return {span: upTo(spot, word.length, closing.length), suggestions}
}

/** `](target` of a link, relative to the file. */
function linkTargets(spot: Spot): Offer | undefined {
  const {before, path, decision, workspace} = spot
  const [, word] = /\]\(([^()\s]*)$/.exec(before) ?? []
  if (word === undefined || /^[a-z][\w+.-]*:|^[/#]/i.test(word)) return undefined
  const suggestions = others(decision, workspace).map((to): Suggestion => {
    const target = targetOf(path, to, word.startsWith('./'))
    return {kind: 'record', label: target, text: target, filter: `${target} ${nameOf(to)}`, decision: to}
  })
  return {span: upTo(spot, word.length), suggestions}
}

function targetOf(from: string, {path, key}: Decision, hasDot: boolean): string {
  const target = relativePath(folderOf(from), path)
  const fragment = key.includes('#') ? key.slice(key.indexOf('#')) : ''
  const own = from === path && fragment !== '' ? '' : `${hasDot && !target.startsWith('.') ? './' : ''}${target}`
  return `${own.replaceAll(' ', '%20').replaceAll('(', '%28').replaceAll(')', '%29')}${fragment}`
}

/** `ADR-00`: the code as it was begun; behind a bracket, the whole link. */
function codes(spot: Spot): Offer | undefined {
  const {before, behind, path, decision, workspace} = spot
  const [whole = '', bracket = '', word = '', sign = ''] = begun.exec(before) ?? []
  if (word === '' || !isWord(word, workspace)) return undefined
  const isLink = bracket !== ''
  const closing = isLink && behind.startsWith(']') && !behind.startsWith('](') ? 1 : 0
  const isOpen = isLink && !behind.startsWith('](')
  const records = numbered(decision, workspace, word, sign).filter(({to}) => isOpen || isUnmistakable(to, spot))
  const suggestions = records.map(
    ({to, code}): Suggestion => ({
      kind: 'record',
      label: code,
      text: isOpen ? `${code}](${targetOf(path, to, false)})` : code,
      filter: `${code} ${titleOf(to)}`,
      decision: to,
    }),
  )
  return {span: upTo(spot, whole.length - bracket.length, closing), suggestions}
}

/** A code alone means the record of the log that the text belongs to. */
function isUnmistakable(to: Decision, {log}: Spot): boolean {
  return !log || to.log === log.path || log.decisions.every(({number}) => number !== to.number)
}

/** A word, a sign and perhaps digits, that follow neither a letter nor a part of a path. */
const begun = /(?<![\w/.-])(\[?)([a-z]{2,6})([- #]|(?=\d*$))\d*$/i

/** Whether a log calls its records so; a word alone must be in capitals, since many words begin so. */
function isWord(word: string, {logs}: Workspace): boolean {
  const known = new Set(['adr', ...logs.flatMap((log) => wordOf(log) || [])])
  return known.has(word.toLowerCase())
}

interface Numbered {
  readonly to: Decision
  readonly code: string
}

/** The records with numbers, called by the word and the sign that have been typed. */
function numbered(from: Decision | undefined, workspace: Workspace, word: string, sign: string): readonly Numbered[] {
  return others(from, workspace).flatMap((to) => {
    const digits = /\d+[a-z]?$/i.exec(codeOf(to))?.[0]
    return to.number === undefined || digits === undefined
      ? []
      : [{to, code: `${word}${sign === '' ? '-' : sign}${digits}`}]
  })
}

function inComment(spot: Spot): Offer | undefined {
  const {path, text, offset} = spot
  const family = familyOf(path)
  if (family === undefined || !begun.test(spot.before)) return undefined
  const isComment = commentsIn(text, family).some(({start, end}) => start < offset && offset <= end)
  return isComment ? codes({...spot, behind: ']('}) : undefined
}
