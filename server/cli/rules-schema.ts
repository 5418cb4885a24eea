// The shape of `relais rules --format json`: one TypeBox schema is its JSON Schema and its type.
import Type, {type Static} from 'typebox'

const closed = {additionalProperties: false}

export const rulesOutputShape = Type.Object(
  {
    version: Type.Literal(1, {description: 'The version of this shape.'}),
    rules: Type.Array(
      Type.Object(
        {
          id: Type.String({description: 'Such as `decision/status-missing`.'}),
          severity: Type.Enum(['error', 'warning', 'info', 'hint', 'off'], {description: 'As set in this repository.'}),
          preset: Type.String({description: 'The preset that turns the rule on.'}),
          fix: Type.Enum(['safe', 'suggestion', 'none'], {description: 'Whether its findings can carry a fix.'}),
          summary: Type.String({description: 'What holds when the rule is content.'}),
          advice: Type.String({description: 'What to do about a finding.'}),
        },
        closed,
      ),
      {description: 'Ordered by id.'},
    ),
  },
  {...closed, title: 'Output of `relais rules --format json`'},
)

export type RulesOutput = Static<typeof rulesOutputShape>
