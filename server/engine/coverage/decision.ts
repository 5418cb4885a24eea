// Decisions: how many of a component's significant choices are on record, `Σ ω·cov ÷ Σ ω`.
import {isInForce, isPending} from '../documents/vocabulary/statuses.ts'
import {type Category, categories} from '../facts/catalogue/index.ts'
import {dimensionLabels} from '../model/dimension-labels.ts'
import {
  type Governing,
  governingFact,
  governingSubject,
  isRemarkable,
  type StatedSubject,
  type Statement,
  statedSubjects,
} from '../workspace/governing/index.ts'
import {componentOf} from '../workspace/logs/component.ts'
import type {Workspace} from '../workspace/workspace.ts'
import {type About, type Built, fact, mean} from './build.ts'
import {known, type Worth, within} from './fold.ts'
import type {Ground, Part} from './ground.ts'

/**
 * ω: what costs most to change weighs most. Our own: data, access and the ground that everything stands on 3, what code is
 * written against 2, the rest 1.
 */
export const significance: Readonly<Partial<Record<Category, number>>> = {
  ...{datastore: 3, 'vector-store': 3, 'object-storage': 3, auth: 3, 'access-control': 3, licence: 3, 'cloud-sdk': 3},
  ...{'web-framework': 2, 'ui-framework': 2, 'mobile-framework': 2, 'desktop-framework': 2, 'ml-framework': 2},
  ...{broker: 2, 'api-layer': 2},
}

/** What a record counts for that is not accepted yet. */
export const pendingWorth = 0.5

/** The choices that the manifests of a component state; undefined when there are none. */
export function decisionTerm({component, files}: Part, {workspace}: Ground): Built | undefined {
  const own = new Set(files)
  const terms = [...statedSubjects(workspace).values()]
    .filter(({subject}) => isRemarkable(subject))
    .flatMap((stated) => {
      const statement = stated.statements.find(({path}) => own.has(path))
      return statement ? [choiceTerm(stated, statement, component.folders, workspace)] : []
    })
  return terms.length === 0 ? undefined : mean(dimensionLabels.decision, terms)
}

function choiceTerm(
  {subject}: StatedSubject,
  {path, dependency}: Statement,
  folders: readonly string[],
  workspace: Workspace,
): Built {
  const found = [
    ...governingSubject(subject, workspace),
    ...governingFact(dependency.ecosystem, dependency.name, workspace),
  ].filter(({decision}) => isInScope(decision.log, folders))
  const [worth, best] = bestOf(found)
  const place = {path, span: dependency.span}
  const name = {
    en: `${subject.name} (${categories[subject.category].en})`,
    fr: `${subject.name} (${categories[subject.category].fr})`,
  }
  const about: About = {
    weight: significance[subject.category] ?? 1,
    evidence: best ? [best.place, place] : [place],
    lack: {code: best ? 'pending' : 'unrecorded', subject: subject.name, ...lackOf(subject.name, best), place},
  }
  return fact(name, worth, about)
}

function lackOf(name: string, best: Governing | undefined) {
  if (best === undefined)
    return {
      message: {
        en: `No decision record names ${name}.`,
        fr: `Aucune décision consignée ne mentionne ${name}.`,
      },
      scaffold: {kind: 'decision' as const, title: name},
    }
  const {id} = best.decision
  return {
    message: {
      en: `The record ${id} on ${name} is not known to be accepted.`,
      fr: `Rien n’indique que la décision ${id} sur ${name} soit acceptée.`,
    },
    scaffold: undefined,
  }
}

/** 1 for a record in force, a half for one that is pending; between them where no status tells. */
function worthOf({decision: {state}}: Governing): Worth {
  if (isInForce(state)) return known(1)
  return isPending(state) ? known(pendingWorth) : within(pendingWorth, 1)
}

/** The record that counts for most, the first of equals. */
function bestOf(found: readonly Governing[]): readonly [Worth, Governing | undefined] {
  let best: readonly [Worth, Governing | undefined] = [known(0), undefined]
  for (const each of found) {
    const worth = worthOf(each)
    if (sumOf(worth) > sumOf(best[0])) best = [worth, each]
  }
  return best
}

function sumOf({range: [low, high]}: Worth): number {
  return low + high
}

/** Whether a log speaks for some folders: it is that of the whole repository, or its component's folder meets one of them. */
function isInScope(log: string, folders: readonly string[]): boolean {
  const home = componentOf(log)
  if (home === undefined) return true
  return folders.some((folder) => folder === '' || home === folder || isBelow(home, folder) || isBelow(folder, home))
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(`${folder}/`)
}
