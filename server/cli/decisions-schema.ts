// The shape of `relais decisions --format json`: one TypeBox schema is its JSON Schema and its type.
import Type, {type Static} from 'typebox'
import {reasons} from '../engine/index.ts'

const closed = {additionalProperties: false}

const nullable = <T extends ReturnType<typeof Type.String> | ReturnType<typeof Type.Integer>>(
  type: T,
  description: string,
) => Type.Union([type, Type.Null()], {description})

const path = Type.String({description: 'Relative to the root, with forward slashes.'})

const reference = Type.Object(
  {
    id: nullable(Type.String(), 'The id of the record it names; null when there is none.'),
    path: nullable(Type.String(), 'The path it leads to; null when it leads to none in the repository.'),
    text: Type.String({description: 'As written.'}),
  },
  closed,
)

/** From the first thoughts to the end; `unknown` is a word that nobody knows, `none` no status at all. */
export const states = [
  ...['draft', 'proposed', 'accepted', 'implemented', 'rejected', 'deprecated', 'superseded', 'deferred'],
  ...['unknown', 'none'],
] as const

const because = Type.Object(
  {
    reason: Type.Enum([...reasons], {
      description:
        'The record says so, stands in the component’s log, is named by the source, leads to the path, or names what the manifest states.',
    }),
    strength: Type.Enum(['decided', 'named'], {description: 'Whether it decides, or only mentions.'}),
    subject: nullable(Type.String(), 'What the manifest states, for `fact`.'),
    path,
    line: Type.Integer({minimum: 1, description: 'Where that stands.'}),
  },
  {...closed, description: 'Why it governs the path of `--for`; absent without it.'},
)

const decision = Type.Object(
  {
    id: Type.String({description: 'What people call it: `0012`, `ADR-7`, a slug.'}),
    number: nullable(Type.Integer(), 'The number in its name; null when it has none.'),
    title: nullable(Type.String(), 'Without its number; null when the text has none.'),
    format: Type.String({description: 'Such as `madr-4` or `nygard`; `log` is a record inside a single-file log.'}),
    path,
    line: Type.Integer({minimum: 1, description: 'Where it begins, or its title stands.'}),
    status: Type.Enum([...states], {description: 'The canonical status.'}),
    statusText: nullable(Type.String(), 'The status as written; null when there is none.'),
    date: nullable(Type.String(), '`YYYY-MM-DD`; null when there is none, or none that is certain.'),
    deciders: Type.Array(Type.String()),
    supersedes: Type.Array(reference),
    supersededBy: Type.Array(reference),
    component: nullable(Type.String(), 'The component or package it belongs to, when its log says so.'),
    language: Type.Enum(['en', 'fr']),
    because: Type.Optional(because),
  },
  closed,
)

export const decisionsOutputShape = Type.Object(
  {
    version: Type.Literal(1, {description: 'The version of this shape.'}),
    decisions: Type.Array(decision, {
      description: 'Ordered by path and place; with `--for`, by the strength of the reason.',
    }),
  },
  {...closed, title: 'Output of `relais decisions --format json`'},
)

export type DecisionsOutput = Static<typeof decisionsOutputShape>
export type DecisionOutput = Static<typeof decision>
