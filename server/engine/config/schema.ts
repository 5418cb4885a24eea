// The JSON Schema of `relais.yaml`, for completion and checks in editors: made of the shape and of every rule.
import type {TObject} from 'typebox'
import type {Severity} from '../model/finding.ts'
import type {Bilingual} from '../model/language.ts'
import {configShape, presetNames, severity} from './config.ts'
import {presets} from './presets.ts'
import {type Shape, shapeOf} from './shape.ts'

/** What the schema says of one rule. */
export interface DescribedRule {
  readonly id: string
  readonly severity: Severity
  readonly preset: string
  readonly summary: Bilingual
  readonly options: TObject
}

/** The complete schema, in draft-07, which every editor knows. */
export function configSchema(rules: readonly DescribedRule[]): Readonly<Record<string, unknown>> {
  const shape = shapeOf(configShape)
  const settings = Object.fromEntries([...rules].sort(byId).map((rule) => [rule.id, settingShape(rule)]))
  const described: Shape = {
    type: 'object',
    ...describedAs(shape.properties?.rules),
    properties: settings,
    additionalProperties: false,
  }
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...shape,
    properties: {...shape.properties, preset: presetShape(), rules: described},
  }
}

function byId(a: DescribedRule, b: DescribedRule): number {
  return a.id < b.id ? -1 : 1
}

function describedAs(shape: Shape | undefined): Shape {
  return shape?.description === undefined ? {} : {description: shape.description}
}

function presetShape(): Shape {
  const names = {anyOf: presetNames.map((name) => ({const: name, description: presets[name].en}))}
  return {
    ...describedAs(shapeOf(configShape).properties?.preset),
    anyOf: [names, {type: 'array', items: names}],
  }
}

/** `rule: warning`, or `rule: {severity: warning, …options}`. */
function settingShape(rule: DescribedRule): Shape {
  const grade = shapeOf(severity)
  const options = shapeOf(rule.options)
  const object = {type: 'object', properties: {severity: grade, ...options.properties}, additionalProperties: false}
  const description = `${rule.summary.en} Preset: ${rule.preset}; severity: ${rule.severity}.`
  return {description, anyOf: [grade, object]}
}
