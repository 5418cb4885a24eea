// Coverage to be drawn by tests: a small one that looks real, in both languages, one of any size, and one full of hostile texts.
import {coverageView} from '../../server/engine/coverage/view.ts'
import {type DimensionName, dimensionNames} from '../../server/engine/model/coverage.ts'
import type {
  BaseView,
  CellView,
  ComponentView,
  CoverageView,
  GapView,
  PlaceView,
  TermView,
} from '../../server/engine/model/coverage-view.ts'
import type {Language} from '../../server/engine/model/language.ts'
import {type Words, words} from './coverage-words.ts'
import {measured} from './measured.ts'

function place(path: string, line?: number): PlaceView {
  return {path, line, target: `../${path}${line === undefined ? '' : `#L${line}`}`}
}

function fact(label: string, value: number | undefined, evidence: readonly PlaceView[] = []): TermView {
  return {label, value, weight: 1, how: 'fact', parts: [], evidence}
}

/** A dimension of which a part may be unknown; its terms add up. */
function cell(value: number | undefined, unknown = 0, label = '', evidence: readonly PlaceView[] = []): CellView {
  const parts = [fact(`${label} 1`, value, evidence), ...(unknown > 0 ? [fact(`${label} 2`, undefined)] : [])]
  const term: TermView = {label, value, weight: 1, how: 'mean', parts, evidence: []}
  if (value === undefined) return {state: 'unknown', value, range: [0, 1], term}
  return {state: 'known', value, range: [value, Math.min(1, value + unknown)], term}
}

const absent: CellView = {state: 'not-applicable', value: undefined, range: [0, 0], term: fact('', undefined)}

type Cells = readonly [number | undefined | 'absent', unknown?: number]

/** A component by its values in the order of the dimensions. */
function component(name: string, folders: readonly string[], weight: number, cells: readonly Cells[]): ComponentView {
  const dimensions = Object.fromEntries(
    dimensionNames.map((dimension, index) => {
      const [value, unknown] = cells[index] ?? [undefined]
      const shown = place(`${folders[0]}/README.md`, 12)
      return [dimension, value === 'absent' ? absent : cell(value, unknown, dimension, [shown])]
    }),
  ) as Record<DimensionName, CellView>
  const applicable = Object.values(dimensions).filter(({state}) => state !== 'not-applicable')
  const mean = (of: (each: CellView) => number) =>
    applicable.reduce((sum, each) => sum + of(each), 0) / Math.max(1, applicable.length)
  const score = mean(({value = 0}) => value)
  return {name, folders, weight, score, range: [score, mean(({range: [, high]}) => high)], dimensions}
}

function whole(components: readonly ComponentView[]): Pick<CoverageView, 'score' | 'range' | 'worst'> {
  const all = components.reduce((sum, {weight}) => sum + weight, 0)
  const mean = (of: (each: ComponentView) => number) =>
    components.reduce((sum, each) => sum + each.weight * of(each), 0) / all
  const worst = [...components].sort((a, b) => (a.score ?? 2) - (b.score ?? 2))[0]
  return {
    score: mean(({score = 0}) => score),
    range: [mean(({range: [low]}) => low), mean(({range: [, high]}) => high)],
    worst: worst?.name,
  }
}

const days = [
  ...['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31'],
  ...['2026-08-31', '2026-09-30', '2026-10-31', '2026-11-23'],
]
const scores = [0.38, 0.39, 0.41, 0.41, 0.44, 0.43, 0.45, 0.47, 0.52, 0.51, 0.55, 0.57]

function gapOf([name, dimension, message, path, kind, loss]: Words['gaps'][number], index: number): GapView {
  return {
    id: `g${index}`,
    component: name,
    dimension,
    message,
    place: path === undefined ? undefined : place(path, index % 2 === 0 ? 3 + index : undefined),
    loss,
    scaffold: kind === undefined ? undefined : {kind, title: `${kind} – ${name}`},
  }
}

const components: readonly ComponentView[] = [
  component('booking-engine', ['services/booking'], 9.2, [
    [0.35],
    [0.8],
    [0.42, 0.2],
    [undefined],
    [0.25],
    [0.6],
    [0.5],
  ]),
  component('infrastructure', ['infra', 'deploy'], 6.1, [[1], [0.95], [0.88], [0.9], [0.7], [0.81], [0.5]]),
  component('mobile-app', ['apps/mobile'], 8.4, [[0.5], [0.2], [0.64, 0.15], [0.3, 0.4], [0.45], [0.72], [0.5]]),
  component('pricing', ['services/pricing'], 8.9, [[0.66], [0.7], [0.08], [0.5, 0.1], [0.3], [0.4], [0.5]]),
  component('tools', ['tools'], 4, [['absent'], [1], [0.93], [1], ['absent'], [1], [0.5]]),
  component('web', ['apps/web'], 8, [[0.83], [1], [0.71, 0.1], [0.8], [0.75], [0.66], [0.5]]),
]

/** How dimensions of the components were, in the order of both: better or worse than they are. */
const past: readonly (readonly [dimension: number, value: number])[] = [
  [0, 0],
  [1, 0.6],
  [2, 0.9],
  [3, 0.5],
]

/** Most of the components as they were: some of them moved, one is gone since, one has come. */
function baseOf(gaps: readonly GapView[], word: string): BaseView {
  const was = components.slice(0, -1).map(({name, score = 0, dimensions}, index) => {
    const [moved, before = 0] = past[index] ?? []
    const then = dimensionNames.map((each, column) => (column === moved ? before : dimensions[each].value))
    const loss = (dimensions[dimensionNames[moved ?? 0] ?? 'ip'].value ?? 0) - before
    return {
      name,
      score: moved === undefined ? score : score - loss / dimensionNames.length,
      dimensions: Object.fromEntries(dimensionNames.map((each, column) => [each, then[column]])),
    }
  })
  const gone = {name: 'batch-jobs', score: 0.31, dimensions: {decision: 0.2, ownership: 0.4}}
  return {
    ...{revision: 'v1.4', commit: '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567', score: 0.52},
    components: [...was, gone],
    gaps: [...gaps.slice(2), {id: 'closed', message: `\`docs/runbook.md\`: ${word}`}],
  }
}

/** A repository of six components. */
export function sampleView(language: Language): CoverageView {
  const {gaps, figures, decisions, notes, people} = words[language]
  const views = gaps.map(gapOf)
  return {
    language,
    name: 'atelier',
    day: '2026-11-23',
    commit: '4fb456b9bc797cebd5b4baf37182dd5a93d05b1d',
    ...whole(components),
    components,
    figures: figures.map(([label, definition, value, unit], index) => ({
      ...{id: `f${index}`, label, definition, value, unit, better: 'higher'},
      past:
        value === undefined
          ? []
          : scores.slice(0, -1).map((score) => (unit === 'share' ? value - 0.57 + score : value)),
    })),
    gaps: views,
    trend: days.map((day, index) => {
      const score = scores[index] ?? 0
      return {day, score, range: [score, score + 0.16 - index / 120]}
    }),
    departure: {
      people,
      threshold: 0.5,
      components: [
        {
          name: 'pricing',
          before: 0.45,
          after: 0.31,
          loss: 1.2,
          missing: views.filter(({component: of}) => of === 'pricing'),
        },
        {name: 'mobile-app', before: 0.53, after: 0.47, loss: 0.5, missing: []},
      ],
    },
    base: baseOf(views, people[0] ?? ''),
    decisions: decisions.map(([id, title, status, statusName, date, path]) => ({
      id,
      title,
      status,
      statusName,
      date,
      place: place(path),
    })),
    notes,
  }
}

/** A repository of any size, the same each time. */
export function largeView(size: number, gapCount: number): CoverageView {
  const value = (seed: number) => ((seed * 7919) % 101) / 100
  const many = Array.from({length: size}, (_, index) =>
    component(
      `component-${String(index).padStart(4, '0')}`,
      [`packages/p${index}`],
      1 + (index % 9),
      dimensionNames.map((_name, column): Cells => {
        if ((index + column) % 29 === 0) return [undefined]
        return [value(index * 7 + column), (index + column) % 5 === 0 ? 0.1 : 0]
      }),
    ),
  )
  const gaps = Array.from({length: gapCount}, (_, index): GapView => {
    const dimension = dimensionNames[index % dimensionNames.length] ?? 'decision'
    const of = many[(index * 13) % many.length]?.name ?? ''
    const message = `Nothing in the repository shows who would carry on part ${index} of ${of}, or where its history is told.`
    return gapOf(
      [
        of,
        dimension,
        message,
        `packages/p${index % size}/docs/page-${index}.md`,
        index % 4 === 0 ? 'runbook' : undefined,
        value(index) / 20,
      ],
      index,
    )
  })
  return {...sampleView('en'), ...whole(many), components: many, gaps}
}

/** Each text as every text of a view. */
export function hostileView(texts: readonly string[]): CoverageView {
  const text = (index: number) => texts[index % texts.length] ?? ''
  const sample = sampleView('en')
  const hostile = (index: number): PlaceView => ({path: text(index), line: 1, target: undefined})
  const term = (index: number): TermView => ({
    ...fact(text(index), 0.5, [hostile(index)]),
    parts: [fact(text(index + 1), undefined)],
  })
  const named = texts.map((name, index) => {
    const made = component(
      name,
      [text(index + 1)],
      1,
      dimensionNames.map((): Cells => [0.5, 0.1]),
    )
    const dimensions = Object.entries(made.dimensions).map(([key, each]) => [key, {...each, term: term(index)}])
    return {...made, dimensions: Object.fromEntries(dimensions) as ComponentView['dimensions']}
  })
  const gaps = texts.map(
    (message, index): GapView => ({
      ...{id: message, component: text(index + 1), dimension: 'ip', message, loss: 0.1},
      ...{place: hostile(index + 2), scaffold: {kind: text(index + 3), title: message}},
    }),
  )
  return {
    ...sample,
    ...{name: text(0), day: text(1), commit: text(2), worst: text(3), components: named, gaps, notes: texts},
    figures: texts.map((label, index) => ({
      id: label,
      label,
      definition: text(index + 1),
      value: 1,
      unit: 'count',
      better: 'lower',
      past: [],
    })),
    departure: {
      people: texts,
      threshold: 0.5,
      components: [{name: text(4), before: 0.5, after: 0.2, loss: 1, missing: gaps}],
    },
    decisions: texts.map((title, index) => ({
      id: title,
      title,
      status: text(index + 1),
      statusName: title,
      date: text(index + 2),
      place: hostile(index),
    })),
  }
}

/** A repository that holds nothing, as it is measured. */
export function emptyView(language: Language): CoverageView {
  return coverageView({
    ...{language, name: 'empty', commit: undefined, trend: [], departure: undefined, decisions: [], notes: []},
    coverage: measured({files: {}, today: '2026-11-23'}),
    textOf: () => undefined,
    targetOf: () => undefined,
    statusName: (state) => state,
  })
}
