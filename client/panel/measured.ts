// What `relais coverage --format json` tells of the past, laid beside the coverage that is shown.
import {type CoverageView, dimensionNames} from '../../server/protocol.ts'

type BaseView = NonNullable<CoverageView['base']>
type Component = BaseView['components'][number]

/** A month end, with its key figures by their ids. */
export type PastPoint = CoverageView['trend'][number] & {readonly figures: Readonly<Record<string, number | null>>}

/** What was measured of the past, as far as somebody asked. */
export interface Past {
  /** The oldest first, without today; empty when nobody asked. */
  readonly trend: readonly PastPoint[]
  readonly base: BaseView | undefined
}

export const nothingPast: Past = {trend: [], base: undefined}

type Share = number | null

/** The part of the output that is read here; its schema is schemas/coverage.json. */
interface Output {
  readonly version: 1
  readonly components: readonly {
    readonly name: string
    readonly score: Share
    readonly dimensions: Readonly<Record<string, {readonly value: Share; readonly gaps: BaseView['gaps']}>>
  }[]
  readonly trend?: readonly {
    readonly at: string
    readonly commit: string | null
    readonly score: Share
    readonly range: CoverageView['range']
    readonly kpis: PastPoint['figures']
  }[]
  readonly base?: {
    readonly revision: string
    readonly commit: string
    readonly score: Share
    readonly components: readonly Moved[]
    readonly closed: BaseView['gaps']
    readonly opened: BaseView['gaps']
  }
}

interface Moved {
  readonly name: string
  readonly before: Share
  readonly dimensions: Readonly<Record<string, {readonly before: Share}>>
}

/** Undefined for anything but an output of this version. */
export function readPast(text: string): Past | undefined {
  let output: Output
  try {
    // The program comes with the extension, so what has this version has this shape.
    output = JSON.parse(text) as Output
  } catch {
    return undefined
  }
  if (output?.version !== 1 || !Array.isArray(output.components)) return undefined
  const {trend = []} = output
  const points = trend.filter(({commit}) => commit !== null)
  return {
    trend: points.map(({at, score, range, kpis}) => ({day: at, score: score ?? undefined, range, figures: kpis})),
    base: baseOf(output),
  }
}

/** All that was there, from what is there now and what has moved. */
function baseOf({components, base}: Output): BaseView | undefined {
  if (base === undefined) return undefined
  const now = new Map(components.map((each) => [each.name, each]))
  const moved = new Map(base.components.map((each) => [each.name, each]))
  const names = [...new Set([...now.keys(), ...moved.keys()])].toSorted()
  const opened = new Set(base.opened.map(({id}) => id))
  const gaps = components.flatMap(({dimensions}) => Object.values(dimensions).flatMap((each) => each.gaps))
  return {
    ...{revision: base.revision, commit: base.commit, score: base.score ?? undefined},
    components: names.flatMap((name) => componentThen(name, now.get(name), moved.get(name)) ?? []),
    gaps: [...base.closed, ...gaps.filter(({id}) => !opened.has(id))].map(({id, message}) => ({id, message})),
  }
}

/** Undefined for one that was not there. */
function componentThen(name: string, now?: Output['components'][number], moved?: Moved): Component | undefined {
  const values = dimensionNames.map((dimension) => {
    const value = moved?.dimensions[dimension]
    return [dimension, (value ? value.before : now?.dimensions[dimension]?.value) ?? undefined] as const
  })
  const score = (moved ? moved.before : now?.score) ?? undefined
  if (moved !== undefined && score === undefined && values.every(([, value]) => value === undefined)) return undefined
  return {name, score, dimensions: Object.fromEntries(values)}
}

/** A coverage with its past: the trend ends with what is shown. */
export function withPast(view: CoverageView, {trend, base}: Past): CoverageView {
  if (trend.length === 0) return {...view, base}
  const {day, score, range} = view
  return {
    ...view,
    base,
    trend: [...trend.map(({figures: _, ...point}) => point), {day, score, range}],
    figures: view.figures.map((each) => ({...each, past: trend.map(({figures}) => figures[each.id] ?? undefined)})),
  }
}
