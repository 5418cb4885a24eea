// The shape of `relais coverage --format json`: one TypeBox schema is its JSON Schema and its type.
import Type, {type Static, type TSchema} from 'typebox'
import {dimensionNames} from '../../engine/index.ts'

const closed = {additionalProperties: false}

const share = {minimum: 0, maximum: 1}

function nullable<T extends TSchema>(type: T, description: string) {
  return Type.Union([type, Type.Null()], {description})
}

const day = Type.String({format: 'date', description: '`YYYY-MM-DD`.'})

const score = (description: string) => nullable(Type.Number(share), description)

const range = Type.Array(Type.Number(share), {
  minItems: 2,
  maxItems: 2,
  description: 'The lowest and the highest that it can be, once what is unknown were known: equal where all is known.',
})

const place = Type.Object(
  {
    path: Type.String({description: 'Relative to the root, with forward slashes.'}),
    line: nullable(Type.Integer({minimum: 1}), 'From 1; null for the file as a whole.'),
  },
  closed,
)

const gap = Type.Object(
  {
    id: Type.String({description: 'Unique; the same as long as the same thing is missing from the same component.'}),
    message: Type.String(),
    place: nullable(place, 'Where to look or to write; null where no file stands for it.'),
    loss: Type.Number({...share, description: 'What the component’s score would gain at most.'}),
    scaffold: nullable(
      Type.Object({kind: Type.String(), title: Type.String()}, closed),
      'A document that closes it, where writing one does.',
    ),
  },
  closed,
)

const dimension = Type.Object(
  {
    state: Type.Enum(['known', 'unknown', 'not-applicable'], {
      description: '`unknown`: nothing tells; `not-applicable`: there is nothing to cover.',
    }),
    value: score('What is unknown of it counted as 0; null unless the state is `known`.'),
    range,
    evidence: Type.Array(place, {description: 'What shows the value, each place once.'}),
    gaps: Type.Array(gap, {description: 'What is missing, the greatest loss first.'}),
  },
  closed,
)

const term = Type.Object(
  {
    depth: Type.Integer({minimum: 0, description: 'The parts of a term follow it, one deeper.'}),
    label: Type.String(),
    value: score('Null where nothing of it is known.'),
    range,
    weight: Type.Number({minimum: 0, description: 'In the mean of which it is a part.'}),
    how: Type.Enum(['fact', 'mean', 'product'], {description: 'How its value comes from its parts.'}),
    evidence: Type.Array(place),
  },
  closed,
)

const component = Type.Object(
  {
    name: Type.String(),
    paths: Type.Array(Type.String(), {description: 'Its folders, relative to the root; empty is the root.'}),
    weight: Type.Number({minimum: 0, description: 'ln(1 + lines) times criticality.'}),
    score: score('The weighted mean of the dimensions that apply; null when none does, or nothing is known.'),
    range,
    dimensions: Type.Object(Object.fromEntries(dimensionNames.map((name) => [name, dimension])), closed),
    terms: Type.Optional(Type.Array(term, {description: 'With `--explain`: the sum that the score is, term by term.'})),
  },
  closed,
)

const figure = Type.Object(
  {
    id: Type.String(),
    label: Type.String(),
    definition: Type.String({description: 'What is counted, among what.'}),
    value: nullable(Type.Number(), 'Null where it cannot be known, or there is nothing to count.'),
    unit: Type.Enum(['share', 'count', 'days', 'per-month']),
    better: Type.Enum(['higher', 'lower']),
  },
  closed,
)

const scored = {name: Type.String(), score: score('Null where nothing is known.'), range}

const trendPoint = Type.Object(
  {
    at: day,
    commit: nullable(Type.String(), 'What was measured, in hexadecimal; null for the files as they are now.'),
    score: score('As above.'),
    range,
    worst: nullable(Type.String(), 'The component with the lowest score.'),
    components: Type.Array(Type.Object(scored, closed)),
    kpis: Type.Record(Type.String(), nullable(Type.Number(), 'As above.')),
  },
  closed,
)

const departure = Type.Object(
  {
    people: Type.Array(Type.String(), {description: 'Ids of the register, as asked for.'}),
    unknown: Type.Array(Type.String(), {description: 'Those of them that nobody has.'}),
    threshold: Type.Number(share),
    before: score('Of the repository, with them.'),
    after: score('Of the repository, without them.'),
    components: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          before: score('With them.'),
          after: score('Without them.'),
          loss: Type.Number({minimum: 0, description: 'Weight times what is lost.'}),
          missing: Type.Array(gap),
        },
        closed,
      ),
      {description: 'Those that lose and are then below the threshold, the greatest loss first.'},
    ),
  },
  closed,
)

const base = Type.Object(
  {
    revision: Type.String({description: 'As asked for.'}),
    commit: Type.String({description: 'Where this branch left it, in hexadecimal.'}),
    score: score('Of the repository there.'),
    range,
    components: Type.Array(
      Type.Object(
        {
          name: Type.String(),
          before: score('Null where it was not there.'),
          after: score('Null where it is gone.'),
          dimensions: Type.Record(
            Type.String(),
            Type.Object({before: score('As above.'), after: score('As above.')}, closed),
            {description: 'Those of its dimensions that moved, by their names.'},
          ),
        },
        closed,
      ),
      {description: 'Those that moved, came or went.'},
    ),
    closed: Type.Array(gap, {description: 'What was missing there and no longer is.'}),
    opened: Type.Array(gap, {description: 'What is missing now and was not.'}),
  },
  {...closed, description: 'With `--base`.'},
)

export const coverageOutputShape = Type.Object(
  {
    version: Type.Literal(1, {description: 'The version of this shape.'}),
    at: day,
    score: score('The mean of the components by their weights.'),
    range,
    worst: nullable(Type.String(), 'The component with the lowest score: a mean hides islands.'),
    components: Type.Array(component, {description: 'In the order of names.'}),
    kpis: Type.Array(figure),
    trend: Type.Optional(Type.Array(trendPoint, {description: 'With `--trend`: the oldest first.'})),
    departure: Type.Optional(departure),
    base: Type.Optional(base),
  },
  {...closed, title: 'Output of `relais coverage --format json`'},
)

export type CoverageOutput = Static<typeof coverageOutputShape>
export type ComponentOutput = Static<typeof component>
export type DimensionOutput = Static<typeof dimension>
export type GapOutput = Static<typeof gap>
export type TermOutput = Static<typeof term>
export type PlaceOutput = Static<typeof place>
export type TrendOutput = Static<typeof trendPoint>
export type DepartureOutput = Static<typeof departure>
