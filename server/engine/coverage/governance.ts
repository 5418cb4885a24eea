// Governance: whether the meetings that decide leave minutes that can be followed; the same for every component.

import {dimensionLabels} from '../model/dimension-labels.ts'
import {documentsOfKind} from '../workspace/kinds/index.ts'
import {type Built, fact} from './build.ts'
import {unknown} from './fold.ts'
import type {Ground, Part} from './ground.ts'

/** Undefined where there are neither minutes nor matrices of responsibilities. */
export function governanceTerm(_: Part, {workspace}: Ground): Built | undefined {
  const documents = (['minutes', 'raci'] as const).flatMap((kind) => documentsOfKind(kind, workspace))
  return documents.length === 0 ? undefined : fact(dimensionLabels.governance, unknown)
}
