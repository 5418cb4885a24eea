// What documents beside decision records are for, and the parts of each kind that can be looked for.

/**
 * Every kind that is recognised by content and place, in English and French, with its checkable parts. `contribution-terms`
 * are a CLA or DCO; `assignment` hands rights over; `engagement` is what was agreed with a provider.
 */
export const documentParts = {
  handover: [
    'from',
    'to',
    'date',
    'overview',
    'ownership',
    'decisions',
    'in-progress',
    'issues',
    'environments',
    'accesses',
    'contacts',
    'sign-off',
    'sessions',
    'hypercare',
  ],
  'exit-plan': ['perimeter', 'trigger', 'notice', 'deliverables', 'formats', 'cost', 'roles', 'test'],
  runbook: ['trigger', 'impact', 'diagnosis', 'mitigation', 'rollback', 'escalation', 'last-tested'],
  onboarding: ['prerequisites', 'set-up', 'architecture', 'contacts', 'first-task'],
  architecture: ['context', 'building-blocks', 'runtime', 'deployment', 'decisions', 'risks'],
  policy: [],
  minutes: ['date', 'participants', 'agenda', 'progress', 'decisions', 'risks', 'actions', 'next-meeting'],
  raci: ['matrix'],
  portfolio: ['projects', 'maturity', 'stage-gate', 'indicators', 'go-no-go'],
  framing: ['context', 'objectives', 'scope', 'deliverables', 'stakeholders', 'schedule', 'budget', 'risks'],
  engagement: [
    'parties',
    'subject',
    'deliverables',
    'duration',
    'price',
    'acceptance',
    'intellectual-property',
    'confidentiality',
    'reversibility',
  ],
  assignment: ['parties', 'rights', 'extent', 'purpose', 'territory', 'duration', 'price', 'date', 'signature'],
  'contribution-terms': ['entity', 'copyright', 'patent', 'origin', 'sign-off'],
  'rd-sheet': [
    'context',
    'state-of-the-art',
    'obstacles',
    'hypotheses',
    'work',
    'results',
    'indicators',
    'people',
    'subcontracting',
  ],
  deposit: ['date', 'duration', 'reference', 'holder', 'object'],
  'transfer-session': ['date', 'participants', 'subjects', 'material', 'follow-up'],
} as const satisfies Readonly<Record<string, readonly string[]>>

export type KnownDocumentKind = keyof typeof documentParts

/** The parts of one kind. */
export type DocumentPart<Kind extends KnownDocumentKind = KnownDocumentKind> = (typeof documentParts)[Kind][number]

// Keys of the table are its kinds.
export const documentKinds = Object.keys(documentParts) as readonly KnownDocumentKind[]

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
