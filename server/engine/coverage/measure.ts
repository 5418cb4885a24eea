// Measures the coverage of a repository: each dimension of each component, what is missing, and the mean of all.
import {
  type ComponentCoverage,
  type Coverage,
  type DimensionCoverage,
  type DimensionName,
  dimensionNames,
  type Term,
} from '../model/coverage.ts'
import {dimensionLabels} from '../model/dimension-labels.ts'
import type {Workspace} from '../workspace/workspace.ts'
import {type Built, mean} from './build.ts'
import {decisionTerm} from './decision.ts'
import {figuresOf} from './figures.ts'
import {meanOf} from './fold.ts'
import {freshnessTerm} from './freshness.ts'
import {gapsOf} from './gaps.ts'
import {governanceTerm} from './governance.ts'
import {type Ground, groundOf, type Part} from './ground.ts'
import {ipTerm} from './ip.ts'
import {knowledgeTerm} from './knowledge.ts'
import {ownershipTerm} from './ownership.ts'
import {transferTerm} from './transfer.ts'

type Dimension = (part: Part, ground: Ground) => Built | undefined

/** One function a dimension; undefined where a component has nothing to cover. */
const dimensions: Readonly<Record<DimensionName, Dimension>> = {
  decision: decisionTerm,
  ownership: ownershipTerm,
  knowledge: knowledgeTerm,
  ip: ipTerm,
  transfer: transferTerm,
  freshness: freshnessTerm,
  governance: governanceTerm,
}

/** Measures a repository as of the day of its workspace, the people with these ids taken to be gone. */
export function measure(workspace: Workspace, without: ReadonlySet<string> = new Set()): Coverage {
  return measureGround(groundOf(workspace, without))
}

export function measureGround(ground: Ground): Coverage {
  const components = ground.parts.map((part) => componentCoverage(part, ground))
  const {value, range} = meanOf(components.flatMap(weighed))
  return {
    day: ground.day,
    score: value,
    range,
    worst: worstOf(components),
    components,
    figures: figuresOf(ground, components),
  }
}

/** Components to which nothing applies are left out of the mean. */
function weighed({score, range, weight, term}: ComponentCoverage) {
  return term.parts.length === 0 ? [] : [{value: score, range, weight}]
}

/** The first of those with the lowest score. */
function worstOf(components: readonly ComponentCoverage[]): string | undefined {
  let worst: ComponentCoverage | undefined
  for (const each of components)
    if (each.score !== undefined && each.score < (worst?.score ?? Number.POSITIVE_INFINITY)) worst = each
  return worst?.name
}

function componentCoverage(part: Part, ground: Ground): ComponentCoverage {
  const {name, folders, criticality} = part.component
  const {weights} = ground.workspace.config.coverage
  const measured = dimensionNames.map((dimension) => {
    const term = dimensions[dimension](part, ground)
    return {dimension, term: term && {...term, label: dimensionLabels[dimension], weight: weights[dimension]}}
  })
  const applying = measured.flatMap(({term}) => (term && term.weight > 0 ? [term] : []))
  const term = mean({en: name, fr: name}, applying)
  const all = applying.reduce((sum, {weight}) => sum + weight, 0)
  const covered = measured.map((each) => [
    each.dimension,
    dimensionCoverage(name, each.dimension, each.term, all === 0 ? 0 : (each.term?.weight ?? 0) / all),
  ])
  return {
    name,
    folders,
    weight: Math.log(1 + part.lines) * criticality,
    score: term.value,
    range: term.range,
    term: plain(term),
    // One entry a dimension: the names are mapped one by one.
    dimensions: Object.fromEntries(covered) as ComponentCoverage['dimensions'],
  }
}

function dimensionCoverage(
  component: string,
  dimension: DimensionName,
  term: Built | undefined,
  share: number,
): DimensionCoverage {
  if (term === undefined) {
    const nothing = plain(mean(dimensionLabels[dimension], []))
    return {state: 'not-applicable', value: undefined, range: [0, 0], term: nothing, gaps: []}
  }
  const {value, range} = term
  const gaps = gapsOf(term, {component, dimension, share})
  return {state: value === undefined ? 'unknown' : 'known', value, range, term: plain(term), gaps}
}

/** A term without what it lacks, which its gaps tell. */
function plain({label, value, range, weight, how, parts, evidence}: Built): Term {
  return {label, value, range, weight, how, parts: parts.map(plain), evidence}
}
