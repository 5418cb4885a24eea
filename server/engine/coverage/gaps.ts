// What is missing, from the terms that lack something, with what each would win.
import type {DimensionName, Gap} from '../model/coverage.ts'
import type {Built} from './build.ts'

/** Where gaps are looked for, and how much of the component's score hangs on the term: from 0 to 1. */
export interface GapContext {
  readonly component: string
  readonly dimension: DimensionName
  readonly share: number
}

/** The gaps of a term and its parts, the greatest loss first. */
export function gapsOf(term: Built, context: GapContext): readonly Gap[] {
  const gaps = new Map<string, Gap>()
  collect(term, context.share, context, gaps)
  return [...gaps.values()].toSorted((a, b) => b.loss - a.loss || (a.id < b.id ? -1 : 1))
}

/** Terms that lack the same thing make one gap. */
function collect(term: Built, share: number, context: GapContext, gaps: Map<string, Gap>): void {
  const loss = share * (1 - (term.value ?? 0))
  if (term.lack && loss > 0) {
    const {code, subject, ...lack} = term.lack
    const id = idOf([context.dimension, code, context.component, subject])
    gaps.set(id, {id, dimension: context.dimension, ...lack, loss: (gaps.get(id)?.loss ?? 0) + loss})
  }
  for (const part of term.parts) collect(part, share * influence(part, term), context, gaps)
}

/** How much a term moves when one of its parts goes from 0 to 1; at most, where other factors are unknown. */
function influence(part: Built, {how, parts}: Built): number {
  if (how === 'mean') {
    const all = parts.reduce((sum, {weight}) => sum + weight, 0)
    return all === 0 ? 0 : part.weight / all
  }
  return parts.reduce((product, each) => (each === part ? product : product * each.range[1]), 1)
}

/** Parts that hold `/` do not run into each other. */
function idOf(parts: readonly string[]): string {
  return parts.map((part) => part.replace(/[%/]/g, (it) => (it === '%' ? '%25' : '%2F'))).join('/')
}
