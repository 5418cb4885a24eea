// Transfer: the documents that somebody who takes a component over would need, each present, filled in and fresh.

import {dimensionLabels} from '../model/dimension-labels.ts'
import type {KnownDocumentKind} from '../model/document-kinds.ts'
import type {Bilingual} from '../model/language.ts'
import {reviewOf} from '../workspace/freshness/reviews.ts'
import {documentsOfKind, partsOf} from '../workspace/kinds/index.ts'
import type {Workspace, WorkspaceDocument} from '../workspace/workspace.ts'
import {type Built, fact, type Lack, mean, wholeFile} from './build.ts'
import {known, unknown, type Worth, within} from './fold.ts'
import {overdueDays} from './freshness.ts'
import type {Ground, Part} from './ground.ts'
import {retentionOf} from './knowledge.ts'
import {isAbout} from './scope.ts'

/** `T`: weights of what is handed over, of which what does not apply is dropped; our own. */
export const slotWeights = {architecture: 0.25, runbook: 0.25, handover: 0.25, onboarding: 0.15, accesses: 0.1} as const

type Slot = keyof typeof slotWeights

/** A document counts by `.4·present + .4·parts that are filled in + .2·fresh`: our own. */
export const documentWeights = {present: 0.4, parts: 0.4, fresh: 0.2} as const

/** Internal retention from which on no hand-over is needed. */
export const enoughRetention = 0.75

/** Days after its last change for which a document is fresh that does not say when it is to be looked at again. */
export const freshDays = 365

const labels: Readonly<Record<Slot, Bilingual>> = {
  architecture: {en: 'Architecture document', fr: 'Document d’architecture'},
  runbook: {en: 'Runbook', fr: 'Procédure d’exploitation'},
  handover: {en: 'Hand-over or exit plan', fr: 'Passation ou plan de réversibilité'},
  onboarding: {en: 'Onboarding', fr: 'Accueil des nouveaux arrivants'},
  accesses: {en: 'Inventory of accesses', fr: 'Inventaire des accès'},
}

const kinds: Readonly<Record<Slot, readonly KnownDocumentKind[]>> = {
  architecture: ['architecture'],
  runbook: ['runbook'],
  handover: ['handover', 'exit-plan'],
  onboarding: ['onboarding'],
  accesses: ['handover'],
}

/** Always applies: whatever there is, somebody has to find their way into it. */
export function transferTerm(part: Part, ground: Ground): Built | undefined {
  if (part.files.length === 0) return undefined
  const slots: readonly Slot[] = [
    'architecture',
    ...(part.component.isDeployed ? (['runbook'] as const) : []),
    ...(needsHandover(part, ground) === 'no' ? [] : (['handover'] as const)),
    'onboarding',
    'accesses',
  ]
  return mean(
    dimensionLabels.transfer,
    slots.map((slot) => slotTerm(slot, part, ground)),
  )
}

/** Whether so little is known by internal people that somebody has to hand it over. A departure does not change what is needed. */
function needsHandover(part: Part, ground: Ground): 'yes' | 'no' | 'unknown' {
  const [low, high] = retentionOf(part, {...ground, without: new Set()}).range
  if (low >= enoughRetention) return 'no'
  return high < enoughRetention ? 'yes' : 'unknown'
}

function slotTerm(slot: Slot, part: Part, ground: Ground): Built {
  const {workspace} = ground
  const weight = slotWeights[slot]
  const found = documentsFor(slot, part, workspace).map((document) => documentTerm(slot, document, ground))
  const best = bestOf(found.filter(({range: [, high]}) => high > 0))
  if (best) return {...best, weight}
  const lack = lackOf(slot, part)
  // Whether it is needed is not known either.
  const worth = slot === 'handover' && needsHandover(part, ground) === 'unknown' ? unknown : known(0)
  return fact(labels[slot], worth, {weight, lack})
}

function documentsFor(slot: Slot, {component}: Part, workspace: Workspace): readonly WorkspaceDocument[] {
  return kinds[slot]
    .flatMap((kind) => documentsOfKind(kind, workspace))
    .filter(({path}) => isAbout(path, component, workspace))
}

/** Whether a hand-over or an exit plan of a component tells everything that one should. */
export function hasCompleteHandover(part: Part, {workspace}: Ground): boolean {
  return documentsFor('handover', part, workspace).some((document) =>
    partsOf(document, workspace).every(({told}) => told === 'told'),
  )
}

function bestOf(terms: readonly Built[]): Built | undefined {
  let best: Built | undefined
  for (const each of terms) if (best === undefined || sumOf(each) > sumOf(best)) best = each
  return best
}

function sumOf({range: [low, high]}: Built): number {
  return low + high
}

function lackOf(slot: Slot, {component: {name}}: Part): Lack {
  const message: Bilingual = {
    en: `${labels[slot].en}: none was found for ${name}.`,
    fr: `${labels[slot].fr}\u00A0: rien n’a été trouvé pour ${name}.`,
  }
  const scaffold = {kind: kinds[slot][0] ?? 'handover', title: name}
  return {code: 'missing', subject: slot, message, place: undefined, scaffold}
}

function documentTerm(slot: Slot, document: WorkspaceDocument, ground: Ground): Built {
  const {path} = document
  const evidence = [wholeFile(path)]
  const label = {en: `${labels[slot].en}: ${path}`, fr: `${labels[slot].fr}\u00A0: ${path}`}
  const parts = slot === 'accesses' ? accessParts(document, ground.workspace) : documentParts(document, ground)
  return parts ? mean(label, parts, {evidence}) : fact(label, 0, {evidence})
}

/** Undefined where the document does not speak of accesses. */
function accessParts(document: WorkspaceDocument, workspace: Workspace): readonly Built[] | undefined {
  const found = partsOf(document, workspace).find(({name}) => name === 'accesses')
  if (found === undefined || found.told === 'absent') return undefined
  const place = {path: document.path, span: found.span}
  const lack: Lack = {
    code: 'unfilled',
    subject: `${document.path}#accesses`,
    message: {
      en: `The accesses in ${document.path} are not filled in.`,
      fr: `Les accès de ${document.path} ne sont pas renseignés.`,
    },
    place,
    scaffold: undefined,
  }
  return [
    fact(present, 1, {weight: documentWeights.present}),
    fact({en: 'Filled in', fr: 'Renseigné'}, found.told === 'told' ? 1 : 0, {
      weight: documentWeights.parts + documentWeights.fresh,
      evidence: [place],
      lack,
    }),
  ]
}

const present: Bilingual = {en: 'It is there', fr: 'Il existe'}

function documentParts(document: WorkspaceDocument, ground: Ground): readonly Built[] {
  return [
    fact(present, 1, {weight: documentWeights.present}),
    filledTerm(document, ground.workspace),
    freshTerm(document, ground),
  ]
}

function filledTerm(document: WorkspaceDocument, workspace: Workspace): Built {
  const {path} = document
  const parts = partsOf(document, workspace)
  const told = parts.filter((part) => part.told === 'told').length
  const missing = parts.filter((part) => part.told !== 'told').map(({name}) => name)
  const label = {
    en: `Parts that are filled in: ${told} of ${parts.length}`,
    fr: `Parties renseignées\u00A0: ${told} sur ${parts.length}`,
  }
  const lack: Lack = {
    code: 'unfilled',
    subject: path,
    message: {
      en: `${path} does not tell: ${missing.join(', ')}.`,
      fr: `${path} ne renseigne pas\u00A0: ${missing.join(', ')}.`,
    },
    place: {path, span: parts.find((part) => part.told !== 'told')?.span},
    scaffold: undefined,
  }
  return fact(label, parts.length === 0 ? 1 : told / parts.length, {weight: documentWeights.parts, lack})
}

function freshTerm(document: WorkspaceDocument, ground: Ground): Built {
  const {path} = document
  const lack: Lack = {
    code: 'stale',
    subject: path,
    message: {
      en: `${path} has not been looked at for longer than it should.`,
      fr: `${path} n’a pas été revu depuis plus longtemps qu’il ne faudrait.`,
    },
    place: wholeFile(path),
    scaffold: undefined,
  }
  return fact({en: 'Fresh', fr: 'À jour'}, freshness(document, ground), {weight: documentWeights.fresh, lack})
}

/** By the review that it asks for, else by its last change. */
function freshness(document: WorkspaceDocument, {workspace, day, knowing}: Ground): Worth {
  const review = reviewOf(document, workspace)
  if (review) return known(overdueDays(review, day) > 0 ? 0 : 1)
  const people = knowing?.files.get(document.path)?.people
  if (people === undefined) return within(0, 1)
  const days = Math.min(...people.map((each) => each.days ?? Number.POSITIVE_INFINITY))
  return Number.isFinite(days) ? known(days <= freshDays ? 1 : 0) : within(0, 1)
}
