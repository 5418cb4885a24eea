// The shape of `relais check --format json`: one TypeBox schema is its JSON Schema and its type.
import Type, {type Static} from 'typebox'

const closed = {additionalProperties: false}

const oneOf = <const Names extends readonly string[]>(names: Names, description: string) =>
  Type.Enum(names, {description})

const count = (description: string) => Type.Integer({minimum: 0, description})

const position = Type.Object(
  {
    line: Type.Integer({minimum: 1, description: 'From 1.'}),
    column: Type.Integer({minimum: 1, description: 'From 1, in UTF-16 code units; a byte order mark takes no column.'}),
    offset: Type.Integer({minimum: 0, description: 'From 0, in UTF-16 code units of the whole file.'}),
  },
  closed,
)

const range = Type.Object({start: position, end: position}, {...closed, description: '`end` is exclusive.'})

const path = Type.String({description: 'Relative to the root, with forward slashes.'})

const change = Type.Union([
  Type.Object({kind: Type.Literal('edit'), path, range, text: Type.String()}, closed),
  Type.Object({kind: Type.Literal('create'), path, text: Type.String()}, closed),
  Type.Object({kind: Type.Literal('rename'), path, to: path}, closed),
])

const fix = Type.Object(
  {
    kind: oneOf(['safe', 'suggestion'], '`safe` ones are applied by `--fix`; a person must finish a `suggestion`.'),
    title: Type.String(),
    changes: Type.Array(change),
  },
  closed,
)

const finding = Type.Object(
  {
    rule: Type.String({description: 'Such as `decision/status-missing`.'}),
    severity: oneOf(['error', 'warning', 'info', 'hint'], 'From the gravest to the lightest.'),
    message: Type.String({description: 'What is wrong.'}),
    advice: Type.String({description: 'What to do.'}),
    path,
    range,
    data: Type.Record(Type.String(), Type.String(), {description: 'What the message was filled with.'}),
    fixable: Type.Boolean({description: 'Whether `--fix` mends it.'}),
    fixes: Type.Array(fix),
    related: Type.Array(Type.Object({path, range, message: Type.String()}, closed)),
    fingerprint: Type.String({description: 'Stays the same when the finding moves to another line.'}),
  },
  closed,
)

const summary = Type.Object(
  {
    files: count('Files that were read.'),
    decisions: count('Decision records among them.'),
    errors: count('Findings of severity `error`.'),
    warnings: count('Findings of severity `warning`.'),
    infos: count('Findings of severity `info`.'),
    hints: count('Findings of severity `hint`.'),
    fixable: count('Findings that `--fix` mends.'),
    suppressed: Type.Object(
      {
        inline: count('Silenced by a comment.'),
        baseline: count('Known from the baseline.'),
        strictFrom: count('In records from before `strictFrom`.'),
      },
      {...closed, description: 'Findings that are not listed.'},
    ),
    skipped: count('Files that could not be read.'),
    fixed: Type.Optional(count('Findings that this run has mended.')),
  },
  closed,
)

const base = Type.Object(
  {
    revision: Type.String({description: 'As it was asked for, or as the environment names it.'}),
    commit: Type.String({description: 'The merge base, in hexadecimal.'}),
    changed: count('Files that are not as they were there.'),
    exemptions: Type.Array(
      Type.Object({reason: Type.String(), commit: Type.String({description: 'In hexadecimal.'})}, closed),
      {description: '`Decision-Exempt:` trailers of the commits since.'},
    ),
  },
  {...closed, description: 'What the run was compared with.'},
)

export const checkOutputShape = Type.Object(
  {
    version: Type.Literal(1, {description: 'The version of this shape.'}),
    findings: Type.Array(finding, {description: 'Ordered by path, place and rule.'}),
    summary,
    notEvaluated: Type.Array(Type.Object({rule: Type.String(), reason: Type.String()}, closed), {
      description: 'Rules that could not look, and why.',
    }),
    base: Type.Optional(base),
  },
  {...closed, title: 'Output of `relais check --format json`'},
)

export type CheckOutput = Static<typeof checkOutputShape>
export type FindingOutput = Static<typeof finding>
export type ChangeOutput = Static<typeof change>
