// The components in `relais.yaml`: their shape, where they stand, and what is wrong in them beyond single values.
import Type from 'typebox'
import type {YamlNode} from '../documents/yaml.ts'
import {firstPairs} from '../documents/yaml-tree.ts'
import type {Span} from '../model/place.ts'
import {placeOf, type Report} from './check.ts'
import {quote} from './mismatch.ts'

/** A component as it is written. Without paths it says more of one that is found by itself. */
interface WrittenComponent {
  /** Its name; of one that is found by itself, also its folder. */
  readonly name: string
  /** Folders, relative to the root. */
  readonly paths?: readonly string[]
  readonly criticality?: 1 | 2 | 3
  readonly owners?: readonly string[]
}

/** The same with the place of its name. */
export interface ConfiguredComponent extends WrittenComponent {
  readonly place: {readonly path: string; readonly span: Span}
}

const component = Type.Object(
  {
    name: Type.String({
      minLength: 1,
      description: 'A name of your own; of a component that is found by itself, that name or its folder.',
    }),
    paths: Type.Optional(
      Type.Array(Type.String({minLength: 1, pattern: '^[^/*][^*]*(?:/\\*\\*)?$'}), {
        description:
          'Its folders, relative to the root, with `/`; `.` is the root. Not needed for a component that is found by itself.',
      }),
    ),
    criticality: Type.Optional(
      Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)], {
        description: 'How much it matters, from 1 (the default) to 3.',
      }),
    ),
    owners: Type.Optional(
      Type.Array(Type.String({minLength: 1}), {
        description: 'Who owns it: `@accounts`, `@organisation/teams`, addresses, or ids of `people` and `teams`.',
      }),
    ),
  },
  {additionalProperties: false, description: 'A part of the repository that somebody must be able to carry on.'},
)

/** The keys of `relais.yaml` that tell of components. */
export const componentKeys = {
  components: Type.Optional(
    Type.Unsafe<readonly ConfiguredComponent[]>(
      Type.Array(component, {
        description: 'The parts that the repository is made of, where its manifests and folders do not tell.',
      }),
    ),
  ),
}

/** Checked entries with the places of their names, in the order of the file. Those that have a name twice are reported. */
export function placedComponents(
  checked: readonly WrittenComponent[],
  {node, path}: {readonly node: YamlNode; readonly path: string},
  report: Report,
): readonly ConfiguredComponent[] {
  const places = new Map<string, Span>()
  for (const item of node.kind === 'list' ? node.items : []) {
    const name = item.kind === 'map' ? firstPairs(item).find(({key}) => key.value === 'name') : undefined
    if (name?.value.kind !== 'scalar') continue
    const span = placeOf(name.value, {name: 'name', span: name.key.span})
    if (places.has(name.value.value)) report('component-twice', span, {name: quote(name.value.value)})
    else places.set(name.value.value, span)
  }
  return checked.map((each) => ({...each, place: {path, span: places.get(each.name) ?? {start: 0, end: 0}}}))
}
