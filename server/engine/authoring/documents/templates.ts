// The templates of documents beside decision records, and how they are filled.
import type {WrittenKind} from '../../model/document-kinds.ts'
import type {DocumentTemplate} from './template.ts'
import {exitPlan, handover, transferSession} from './texts/handing-over.ts'
import {onboarding, runbook} from './texts/operating.ts'
import {framing, minutes, portfolio, raci} from './texts/steering.ts'
import {assignment, deposit, engagement, sheet} from './texts/titles.ts'

const byKind = {
  handover,
  'exit-plan': exitPlan,
  runbook,
  onboarding,
  minutes,
  raci,
  portfolio,
  framing,
  engagement,
  assignment,
  'rd-sheet': sheet,
  deposit,
  'transfer-session': transferSession,
} as const satisfies Readonly<Record<WrittenKind, DocumentTemplate>>

export function templateOf(kind: WrittenKind): DocumentTemplate {
  return byKind[kind]
}

/** What fills slots; a slot without a value keeps the words behind its bar. */
export type Slots = Readonly<Record<string, string | undefined>>

const slot = /\{\{([a-z-]+)(?:\|(.*?))?\}\}(?!\})/g

/** A template's text with the slots filled in. */
export function fillSlots(text: string, slots: Slots): string {
  return text.replace(slot, (_, name: string, fallback = '') => slots[name] ?? fallback)
}
