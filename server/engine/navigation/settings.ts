// What the schema of `relais.yaml` allows at a place: keys, values, and what is said of them.
import {configSchema, type DescribedRule} from '../config/schema.ts'
import type {Shape} from '../config/shape.ts'
import {memo} from '../workspace/memo.ts'

/** A key or a value that may stand at a place. */
export interface Setting {
  readonly name: string
  /** In English, as the schema has it; undefined where it says nothing. */
  readonly description: string | undefined
  /** What belongs behind a key: `list` and `map` go on below it. */
  readonly form: 'scalar' | 'list' | 'map'
}

const schemaOf = memo((rules: readonly DescribedRule[]) => configSchema(rules) as Shape)

/** The keys that may stand below these keys, in the order of the schema. */
export function settingsBelow(path: readonly string[], rules: readonly DescribedRule[]): readonly Setting[] {
  const shapes = shapesAt(path, rules)
  return shapes.flatMap(({properties = {}}) =>
    Object.entries(properties).map(([name, shape]) => ({name, description: descriptionOf(shape), form: formOf(shape)})),
  )
}

/** The values that the schema names for these keys; with `isItem`, those of the items of a list. */
export function valuesAt(
  path: readonly string[],
  isItem: boolean,
  rules: readonly DescribedRule[],
): readonly Setting[] {
  const shapes = shapesAt(path, rules)
  const meant = isItem ? shapes.flatMap(({items}) => (items ? alternatives(items) : [])) : shapes
  const named = meant.flatMap((shape) => {
    const choices = shape.const === undefined ? (shape.enum ?? []) : [shape.const]
    const truths = shape.type === 'boolean' ? [true, false] : []
    return [...choices, ...truths].map((value) => ({
      name: String(value),
      description: shape.description,
      form: 'scalar' as const,
    }))
  })
  return named.filter(({name}, index) => named.findIndex((other) => other.name === name) === index)
}

/** What the schema says of the last of these keys; undefined where it says nothing or knows no such key. */
export function descriptionAt(path: readonly string[], rules: readonly DescribedRule[]): string | undefined {
  const parents = shapesAt(path.slice(0, -1), rules)
  const name = path.at(-1) ?? ''
  const shapes = parents.flatMap((parent) => below(parent, name))
  return shapes.map(descriptionOf).find((description) => description !== undefined)
}

/** The shapes that the schema allows under these keys, alternatives one by one. */
function shapesAt(path: readonly string[], rules: readonly DescribedRule[]): readonly Shape[] {
  const start: readonly Shape[] = alternatives(schemaOf(rules))
  return path.reduce((shapes, name) => shapes.flatMap((shape) => below(shape, name).flatMap(alternatives)), start)
}

function below({properties, patternProperties, additionalProperties}: Shape, name: string): readonly Shape[] {
  const own = properties && Object.hasOwn(properties, name) ? properties[name] : undefined
  if (own) return [own]
  const [any] = Object.values(patternProperties ?? {})
  const other = any ?? (typeof additionalProperties === 'object' ? additionalProperties : undefined)
  return other ? [other] : []
}

function alternatives(shape: Shape): readonly Shape[] {
  return shape.anyOf ? shape.anyOf.flatMap(alternatives) : [shape]
}

function descriptionOf(shape: Shape): string | undefined {
  return shape.description ?? alternatives(shape).find(({description}) => description !== undefined)?.description
}

function formOf(shape: Shape): Setting['form'] {
  const types = alternatives(shape).map(({type, const: fixed}) => (fixed === undefined ? type : 'scalar'))
  if (types.every((type) => type === 'object')) return 'map'
  return types.every((type) => type === 'array') ? 'list' : 'scalar'
}
