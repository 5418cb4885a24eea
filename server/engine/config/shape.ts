// JSON Schema as configurations use it: the plain part of a TypeBox schema, with nothing required.
import type {TSchema} from 'typebox'

/** The keywords that configurations and rule options use. */
export interface Shape {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Shape[]
  readonly items?: Shape
  readonly properties?: Readonly<Record<string, Shape>>
  readonly patternProperties?: Readonly<Record<string, Shape>>
  readonly additionalProperties?: boolean | Shape
  readonly required?: readonly string[]
  /** `date`, and our own `glob`: a glob that `globFlaw` finds nothing wrong with. */
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly default?: unknown
  readonly description?: string
  readonly title?: string
}

/** A schema for what people write: a key that has a default may be left out, and at the top every key may. */
export function shapeOf(schema: TSchema): Shape {
  // A TypeBox schema is JSON Schema; going through JSON leaves its inner marks behind.
  const {required: _, ...shape} = relaxed(JSON.parse(JSON.stringify(schema)) as Shape)
  return shape
}

/** TypeBox lists keys with defaults as required, since they are there once defaults are filled in. */
function relaxed(shape: Shape): Shape {
  const {required = [], ...rest} = shape
  const needed = required.filter((name) => shape.properties?.[name]?.default === undefined)
  return {
    ...rest,
    ...(shape.properties && {properties: mapValues(shape.properties, relaxed)}),
    ...(shape.patternProperties && {patternProperties: mapValues(shape.patternProperties, relaxed)}),
    ...(shape.items && {items: relaxed(shape.items)}),
    ...(shape.anyOf && {anyOf: shape.anyOf.map(relaxed)}),
    ...(needed.length > 0 && {required: needed}),
  }
}

function mapValues<T>(record: Readonly<Record<string, T>>, change: (value: T) => T): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]))
}

/** The texts or numbers that a shape is limited to, or undefined when it is not a choice. */
export function choicesOf(shape: Shape): readonly string[] | undefined {
  if (shape.const !== undefined) return [String(shape.const)]
  if (shape.enum !== undefined) return shape.enum.map(String)
  if (shape.anyOf === undefined) return undefined
  const choices = shape.anyOf.map(choicesOf)
  return choices.every((choice) => choice !== undefined) ? choices.flat() : undefined
}
