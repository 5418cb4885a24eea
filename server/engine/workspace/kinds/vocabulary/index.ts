// How each kind of document is told, in the order in which kinds win where two are told equally well.
import type {KnownDocumentKind} from '../../../model/document-kinds.ts'
import {framing, minutes, portfolio, raci} from './governance.ts'
import {architecture, policy, runbook} from './operation.ts'
import {rdSheet} from './research.ts'
import {assignment, contributionTerms, deposit, engagement} from './titles.ts'
import {exitPlan, handover, onboarding, transferSession} from './transfer.ts'
import type {KindWords} from './words.ts'

type Vocabulary = {readonly [Kind in KnownDocumentKind]: KindWords<Kind>}

/** Narrow kinds come before wide ones: the minutes of a session of transfer are told as the session. */
export const kindWords: Vocabulary = {
  'transfer-session': transferSession,
  'contribution-terms': contributionTerms,
  assignment,
  deposit,
  'exit-plan': exitPlan,
  'rd-sheet': rdSheet,
  minutes,
  handover,
  raci,
  portfolio,
  framing,
  engagement,
  runbook,
  policy,
  architecture,
  onboarding,
}
