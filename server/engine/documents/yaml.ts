// Reads YAML, front matter or a whole file, into located entries; it never throws and never aborts.
import type {Located} from '../model/place.ts'
import type {Entry, Problem} from './digest-model.ts'
import {composeYaml} from './yaml-compose.ts'
import {entriesOf} from './yaml-entries.ts'
import {scanYaml, type YamlRefusal, yamlLimits} from './yaml-guard.ts'
import {readYamlLines} from './yaml-lines.ts'
import {readSimpleYaml, type SimpleYaml} from './yaml-simple.ts'
import {plainValue, shifted, shiftedNode, type YamlError, type YamlNode} from './yaml-tree.ts'

export {guardYaml, type YamlRefusal, yamlLimits} from './yaml-guard.ts'
export {yamlReason, yamlReasons} from './yaml-problems.ts'
export {firstPairs, type YamlError, type YamlMap, type YamlNode, type YamlPair, type YamlScalar} from './yaml-tree.ts'

/** A YAML text read for its metadata; every span is in whole-file offsets. */
export interface Yaml {
  /** Keys of the first and second level, in the order of the text; of two equal keys the first. */
  readonly entries: readonly Entry[]
  /** The same as plain data without places; every scalar is a text, nothing is null. */
  readonly value: unknown
  /** What kept it from being read as YAML; `detail` is a key of `yamlReasons`. */
  readonly problem?: Problem
  /** Each `#` comment without the mark; the span holds the mark. */
  readonly comments: readonly Located<string>[]
}

/** A YAML text as a tree. With errors it holds what the parser made of the text all the same. */
export interface YamlTree {
  readonly root: YamlNode | undefined
  readonly errors: readonly YamlError[]
  readonly refusal: YamlRefusal | undefined
  readonly comments: readonly Located<string>[]
}

/**
 * Reads a text that begins at `base` in its file. What is not YAML is read line by line, so that a stray colon
 * does not hide the status; what is dangerous (see `guardYaml`) is not read at all.
 */
export function readYaml(text: string, base = 0): Yaml {
  const lines = normalized(text)
  const simple = readSimple(lines, base)
  if (simple) return yamlOf(simple.root, simple.comments, undefined)
  const {root, errors, refusal, comments} = readThoroughly(lines)
  const certain = errors.length > 0 ? readYamlLines(lines) : root
  const located = comments.map(({value, span}) => ({value, span: shifted(span, base)}))
  return yamlOf(certain && shiftedNode(certain, base), located, problemOf(errors, refusal, base))
}

function yamlOf(root: YamlNode | undefined, comments: Yaml['comments'], problem: Problem | undefined): Yaml {
  return {
    entries: entriesOf(root),
    // Front matter is not asked for its value.
    get value() {
      return plainValue(root)
    },
    ...(problem && {problem}),
    comments,
  }
}

/** Reads a whole file as a tree, for readers that know the shape they want. */
export function readYamlTree(text: string): YamlTree {
  const lines = normalized(text)
  const simple = readSimple(lines, 0)
  return simple ? {...simple, errors: [], refusal: undefined} : readThoroughly(lines)
}

function readSimple(text: string, base: number): SimpleYaml | undefined {
  return text.length <= yamlLimits.length ? readSimpleYaml(text, base) : undefined
}

function readThoroughly(text: string): YamlTree {
  const syntax = scanYaml(text)
  if ('refused' in syntax) return {root: undefined, errors: [], refusal: syntax, comments: []}
  return {...composeYaml(text, syntax), refusal: undefined, comments: syntax.comments}
}

/** The same offsets with what YAML wants: LF or CRLF for a lone CR, a blank line's space for a byte order mark. */
function normalized(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text
  return lines.startsWith('\uFEFF') ? `\n${lines.slice(1)}` : lines
}

function problemOf(errors: readonly YamlError[], refusal: YamlRefusal | undefined, base: number): Problem | undefined {
  const error = errors[0]
  if (refusal !== undefined) {
    const span = shifted({start: refusal.at, end: refusal.at + 1}, base)
    return {code: 'front-matter-refused', detail: refusal.refused, span}
  }
  return error && {code: 'front-matter-invalid', detail: error.code, span: shifted(error.span, base)}
}
