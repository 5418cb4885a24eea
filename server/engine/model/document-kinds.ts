// What documents beside decision records are for: the kinds that hand-over, governance and titles are told by.

/** Every kind that is recognised by content and place, in English and French. */
export const documentKinds = [
  'handover',
  'exit-plan',
  'runbook',
  'onboarding',
  'architecture',
  'minutes',
  'raci',
  'portfolio',
  'framing',
  'engagement',
  'assignment',
  'contribution-terms',
  'rd-sheet',
  'deposit',
  'transfer-session',
] as const

/** `contribution-terms` are a CLA or DCO; `assignment` hands rights over; `engagement` is what was agreed with a provider. */
export type KnownDocumentKind = (typeof documentKinds)[number]

/**
 * The kinds that Relais has templates for, in the order of help. Architecture has well-kept templates of its own (arc42),
 * and terms of contribution are a lawyer’s work.
 */
export const writtenKinds = [
  'handover',
  'exit-plan',
  'runbook',
  'onboarding',
  'minutes',
  'raci',
  'portfolio',
  'framing',
  'engagement',
  'assignment',
  'rd-sheet',
  'deposit',
  'transfer-session',
] as const satisfies readonly KnownDocumentKind[]

export type WrittenKind = (typeof writtenKinds)[number]
