// The places where a record says what it is called itself: its heading, and the identifier and title of its front matter.
import type {Section} from '../documents/digest-model.ts'
import {contains, type Located, type Span} from '../model/place.ts'
import {lexiconOf} from '../workspace/recognition/lexicon.ts'
import type {Decision} from '../workspace/records/decision.ts'
import type {Workspace} from '../workspace/workspace.ts'

/** The heading that holds the title; undefined where the title stands elsewhere. */
export function titleSection({sections, head}: Decision): Section | undefined {
  return sections.find(({depth, headingSpan}) => depth > 0 && contains(headingSpan, head))
}

/**
 * Where the words of the title stand: a title with markup is located with its number, which is cut off here. Undefined where there
 * is none.
 */
export function titleSpan({title, titleNumber}: Decision, text: string): Span | undefined {
  if (!title || !titleNumber || title.span.start > titleNumber.span.start) return title?.span
  const {end} = titleNumber.span
  const [separator = ''] = /^[a-z]?[\])]?\s*(?:[:)\]–—.-]+\s*)?/.exec(text.slice(end, title.span.end)) ?? []
  return {start: end + separator.length, end: title.span.end}
}

/** The values of front matter with which a record names or titles itself. */
export function ownValues(decision: Decision, workspace: Workspace, role: 'id' | 'title'): readonly Located<string>[] {
  if (decision.format === 'log') return []
  const lexicon = lexiconOf(workspace.config)
  const entries = decision.digest.frontMatter?.entries ?? []
  return entries.filter(({key}) => lexicon.field(key.value) === role).flatMap(({values}) => values)
}

/** Whether a place belongs to the name of the record that it stands in. */
export function isDeclaration(span: Span, decision: Decision, workspace: Workspace): boolean {
  const heading = titleSection(decision)?.headingSpan ?? decision.head
  const values = (['id', 'title'] as const).flatMap((role) => ownValues(decision, workspace, role))
  return contains(heading, span) || values.some((value) => contains(value.span, span))
}

/** The record whose own name an offset lies on. */
export function declaredAt(path: string, offset: number, workspace: Workspace): Decision | undefined {
  const caret = {start: offset, end: offset}
  return workspace.decisionsAt(path).find((decision) => isDeclaration(caret, decision, workspace))
}
