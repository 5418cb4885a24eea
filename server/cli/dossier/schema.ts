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

export const dossierOutputShape = Type.Object(
  {
    version: Type.Literal(1, {description: 'The version of this shape.'}),
    repository: Type.String({description: 'What the repository’s folder is called.'}),
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
  },
  {...closed, title: 'dossier.json of `relais report`'},
)

export type DossierOutput = Static<typeof dossierOutputShape>
