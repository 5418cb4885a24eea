// Reads one configuration file by itself: its keys, the settings of its rules, and the files that it extends.
import type {TObject} from 'typebox'
import {readYamlTree, type YamlMap, type YamlNode, type YamlPair} from '../documents/yaml.ts'
import {firstPairs} from '../documents/yaml-tree.ts'
import {catalogueOf} from '../facts/catalogue/index.ts'
import {nearest} from '../model/nearest.ts'
import type {Located, Span} from '../model/place.ts'
import {checkMap, checkNode, type Holder, placeOf, type Report, reportUnknownKey, uniquePairs} from './check.ts'
import {placedComponents} from './components.ts'
import {type ConfigFile, configShape, type RuleSetting, severity} from './config.ts'
import type {Layer} from './layers.ts'
import {listed, quote} from './mismatch.ts'
import {checkPeople, type PersonPlace, placesOfPeople} from './people.ts'
import type {ConfigProblem} from './problems.ts'
import {choicesOf, type Shape, shapeOf} from './shape.ts'

export interface FileRead {
  readonly layer: Layer
  /** The files that this one extends, as written. */
  readonly bases: readonly Located<string>[]
  readonly problems: readonly ConfigProblem[]
}

export type FileReader = (source: {readonly path: string; readonly text: string}) => FileRead

/** The shapes of everything, made once for all files. */
interface Shapes {
  readonly keys: Readonly<Record<string, Shape>>
  readonly severity: Shape
  readonly rules: ReadonlyMap<string, Shape>
}

/** A reader for files that may name these rules and presets. */
export function fileReader(tables: {
  readonly options: ReadonlyMap<string, TObject>
  readonly presets: readonly string[]
}): FileReader {
  const preset = {anyOf: tables.presets.map((name) => ({const: name}))}
  const shapes = {
    keys: {...shapeOf(configShape).properties, preset: {anyOf: [preset, {type: 'array', items: preset}]}},
    severity: shapeOf(severity),
    rules: new Map([...tables.options].map(([id, options]) => [id, settingShape(options)])),
  }
  return ({path, text}) => readFile(path, text, shapes)
}

/** The mapping that a rule can be set to: its options, and its severity beside them. */
function settingShape(options: TObject): Shape {
  const shape = shapeOf(options)
  return {type: 'object', properties: {severity: shapeOf(severity), ...shape.properties}, additionalProperties: false}
}

function readFile(path: string, text: string, shapes: Shapes): FileRead {
  const problems: ConfigProblem[] = []
  const report: Report = (key, span, data = {}) => void problems.push({path, span, key, data})
  const {root, errors, refusal} = readYamlTree(text)
  if (refusal !== undefined) report(`yaml-${refusal.refused}`, {start: refusal.at, end: refusal.at + 1})
  if (errors[0] !== undefined) report(`yaml-${errors[0].code}`, errors[0].span)
  if (root !== undefined && root.kind !== 'map') report('root', root.span)
  // What follows a syntax error is often its consequence: it is used as far as it goes, and not complained about.
  const reader = new RootReader(path, shapes, errors.length > 0 ? () => {} : report)
  if (root?.kind === 'map') reader.read(root)
  return {...reader.result(), problems}
}

class RootReader {
  readonly #path: string
  readonly #shapes: Shapes
  readonly #report: Report
  readonly #kept: [string, unknown][] = []
  readonly #rules = new Map<string, RuleSetting>()
  #bases: readonly Located<string>[] = []
  #places: readonly PersonPlace[] = []

  constructor(path: string, shapes: Shapes, report: Report) {
    this.#path = path
    this.#shapes = shapes
    this.#report = report
  }

  read(root: YamlMap): void {
    const known = Object.keys(this.#shapes.keys)
    for (const pair of uniquePairs(root, this.#report)) {
      if (!Object.hasOwn(this.#shapes.keys, pair.key.value)) reportUnknownKey(pair, known, this.#report)
      else if (pair.key.value === 'rules') this.#readRules(pair)
      else this.#readKey(pair)
    }
  }

  result(): {readonly layer: Layer; readonly bases: readonly Located<string>[]} {
    // Each value was checked by the shape that the type is made of.
    const file = Object.fromEntries(this.#kept) as ConfigFile
    return {layer: {file, rules: this.#rules, places: this.#places}, bases: this.#bases}
  }

  #readKey({key, value}: YamlPair): void {
    const shape = this.#shapes.keys[key.value] ?? {}
    const report = key.value === 'preset' ? this.#presetReport() : this.#report
    const checked = checkNode(value, shape, holderOf(key), report)
    if (checked !== undefined) this.#kept.push([key.value, this.#placed(key.value, checked, value)])
    if (key.value === 'extends' && checked !== undefined) this.#bases = textsOf(value)
    if (key.value === 'people') {
      checkPeople(value, this.#report)
      this.#places = placesOfPeople(value, this.#path)
    }
    if (key.value === 'catalogue' && value.kind === 'map') this.#checkSubjects(value)
  }

  #placed(key: string, checked: unknown, node: YamlNode): unknown {
    if (key !== 'components') return checked
    // Each entry was checked by the shape of components.
    const entries = checked as Parameters<typeof placedComponents>[0]
    return placedComponents(entries, {node, path: this.#path}, this.#report)
  }

  /** A subject that the catalogue does not know needs a category to be of any use. */
  #checkSubjects(subjects: YamlMap): void {
    for (const {key, value} of firstPairs(subjects)) {
      const isTold = value.kind === 'map' && value.pairs.some((pair) => pair.key.value === 'category')
      if (value.kind !== 'map' || isTold || catalogueOf().subjectNamed(key.value) !== undefined) continue
      this.#report('missing-key', key.span, {name: key.value, missing: 'category'})
    }
  }

  /** A preset that does not exist is more than a value that is not allowed: it may be misspelt. */
  #presetReport(): Report {
    const names = choicesOf(this.#shapes.keys.preset?.anyOf?.[0] ?? {}) ?? []
    return (key, span, data = {}) => {
      if (key !== 'not-allowed') return this.#report(key, span, data)
      const name = data.value ?? ''
      const near = nearest(name, names)
      if (near === undefined) this.#report('unknown-preset', span, {name, allowed: listed(names)})
      else this.#report('unknown-preset-near', span, {name, near})
    }
  }

  #readRules({key, value}: YamlPair): void {
    if (value.kind === 'map') for (const pair of uniquePairs(value, this.#report)) this.#readRule(pair)
    else checkNode(value, {type: 'object'}, holderOf(key), this.#report)
  }

  #readRule(pair: YamlPair): void {
    const id = pair.key.value
    const shape = this.#shapes.rules.get(id)
    if (shape === undefined) this.#reportUnknownRule(id, pair.key.span)
    const setting = shape && this.#setting(pair, shape)
    if (setting !== undefined) this.#rules.set(id, setting)
  }

  /** A severity by itself, or a mapping of severity and options. */
  #setting({key, value}: YamlPair, shape: Shape): RuleSetting | undefined {
    const holder = holderOf(key)
    if (value.kind !== 'map') {
      const grade = checkNode(value, {anyOf: [this.#shapes.severity, {type: 'object'}]}, holder, this.#report)
      return grade === undefined ? undefined : {severity: grade as RuleSetting['severity'], options: {}}
    }
    const unknown = (pair: YamlPair, known: readonly string[]) => this.#reportUnknownOption(key.value, pair, known)
    // The shape is that of a severity and options, all of them optional.
    const checked = checkMap(value, shape, holder, this.#report, unknown) as Partial<Record<string, unknown>>
    const {severity: grade, ...options} = checked
    return {severity: grade as RuleSetting['severity'], options}
  }

  #reportUnknownRule(id: string, span: Span): void {
    const near = nearest(id, this.#shapes.rules.keys())
    if (near === undefined) this.#report('unknown-rule', span, {name: quote(id)})
    else this.#report('unknown-rule-near', span, {name: quote(id), near})
  }

  #reportUnknownOption(rule: string, {key}: YamlPair, known: readonly string[]): void {
    const near = nearest(key.value, known)
    const name = quote(key.value)
    if (near === undefined) this.#report('unknown-option', key.span, {rule, name, allowed: listed(known)})
    else this.#report('unknown-option-near', key.span, {rule, name, near})
  }
}

function holderOf(key: Located<string>): Holder {
  return {name: key.value, span: key.span}
}

/** The texts of a checked text or list, at their places. */
function textsOf(node: YamlNode): readonly Located<string>[] {
  if (node.kind === 'scalar') return [{value: node.value, span: placeOf(node, {name: '', span: node.span})}]
  return node.kind === 'list' ? node.items.filter((item) => item.kind === 'scalar').flatMap(textsOf) : []
}
