// The shape of `relais owners --format json`: one TypeBox schema is its JSON Schema and its type.
import Type, {type Static} from 'typebox'
import {dialects} from '../engine/model/owners.ts'

const closed = {additionalProperties: false}

/** Owned; unowned because a line says so; or nothing speaks of the path. */
export const ownershipStates = ['owned', 'explicitly-unowned', 'unmatched'] as const

const ownedPath = Type.Object(
  {
    path: Type.String({description: 'Relative to the root, with forward slashes.'}),
    owners: Type.Array(Type.String(), {description: 'As written; empty where nobody owns the path.'}),
    line: Type.Union([Type.Integer({minimum: 1}), Type.Null()], {
      description: 'The line that decides; null where none does.',
    }),
    state: Type.Enum([...ownershipStates], {
      description: '`explicitly-unowned`: a line says that nobody owns the path; `unmatched`: none speaks of it.',
    }),
    file: Type.Optional(
      Type.String({description: 'The file of the line, where it is another one than that of the whole output.'}),
    ),
  },
  closed,
)

export const ownersOutputShape = Type.Object(
  {
    version: Type.Literal(1, {description: 'The version of this shape.'}),
    dialect: Type.Union([Type.Enum([...dialects]), Type.Null()], {
      description: 'The forge by whose rules CODEOWNERS is read; null where there is no such file.',
    }),
    file: Type.Union([Type.String(), Type.Null()], {
      description: 'The CODEOWNERS file that this forge reads; null where there is none.',
    }),
    paths: Type.Array(ownedPath, {description: 'Ordered by path.'}),
  },
  {...closed, title: 'Output of `relais owners --format json`'},
)

export type OwnersOutput = Static<typeof ownersOutputShape>
export type OwnedPath = Static<typeof ownedPath>
