// The shape of dossier.json, which `relais report` writes: one TypeBox schema is its JSON Schema and its type.
import Type, {type Static} from 'typebox'

const closed = {additionalProperties: false}

const line = Type.Union([Type.Integer({minimum: 1}), Type.Null()], {
  description: 'From 1; null for the file as a whole.',
})

const place = Type.Object(
  {
    path: Type.String({description: 'Relative to the root, with forward slashes.'}),
    line,
    permalink: Type.String({description: '`path@commit`, or the path alone where there is no commit.'}),
  },
  closed,
)

const gap = Type.Object(
  {
    component: Type.Union([Type.String(), Type.Null()], {description: 'Null where the whole repository lacks it.'}),
    message: Type.String(),
    place: Type.Union([place, Type.Null()]),
  },
  closed,
)

const sheet = Type.Object(
  {
    operation: Type.String({description: 'Its title, else the name of the file.'}),
    place,
    years: Type.Array(Type.Integer(), {description: 'All that it says to cover, the earliest first.'}),
    work: Type.Union([Type.Object({text: Type.String(), place}, closed), Type.Null()], {
      description: 'Where it tells of the work done, and the first line of that; null where it does not.',
    }),
    missing: Type.Array(
      Type.Object({part: Type.String(), tells: Type.String({description: 'What the part would tell.'})}, closed),
      {description: 'The parts that it lacks, of those that a claim to a research tax credit is judged by.'},
    ),
  },
  closed,
)

export const dossierOutputShape = Type.Object(
  {
    version: Type.Literal(1, {description: 'The version of this shape.'}),
    repository: Type.String({
      description: 'What the repository calls itself: by the manifest at its root, else by its README.',
    }),
    at: Type.String({
      format: 'date',
      description: 'The day of the commit, unless another was asked for; `YYYY-MM-DD`.',
    }),
    commit: Type.Union([Type.String(), Type.Null()], {description: 'In hexadecimal; null where there is none.'}),
    language: Type.Enum(['en', 'fr']),
    score: Type.Union([Type.Number({minimum: 0, maximum: 1}), Type.Null()], {
      description: 'The coverage of the whole.',
    }),
    items: Type.Array(
      Type.Object(
        {
          id: Type.String(),
          title: Type.String(),
          asks: Type.String({description: 'What a buyer or a successor wants to see.'}),
          state: Type.Enum(['shown', 'partly', 'missing'], {
            description:
              '`partly`: there is evidence, and something is known to be missing; `missing`: there is no evidence.',
          }),
          evidence: Type.Array(place),
          gaps: Type.Array(gap),
        },
        closed,
      ),
      {description: 'In the order of the checklist.'},
    ),
    sheets: Type.Array(sheet, {description: 'The sheets of R&D operations, in the order of paths.'}),
  },
  {...closed, title: 'dossier.json of `relais report`'},
)

export type DossierOutput = Static<typeof dossierOutputShape>
