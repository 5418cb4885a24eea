// Reads the name of a container image: family, tag, and what variables say.

import type {Dependency, DependencyKind} from '../../model/facts.ts'
import type {Located} from '../../model/place.ts'

const variable = /\$(?:\{([A-Za-z_]\w*)(?::?([-+?])([^{}]*))?\}|([A-Za-z_]\w*))/g
const image = /^([\w.-]+(?::\d+(?=\/))?(?:\/[\w.-]+)*)(?::([\w.-]+))?(?:@[\w.+-]+:[\da-f]*)?$/i

/** Registries allow 255 characters for a name, and 128 for a tag. */
const longest = 512

/** A text with its variables filled in from these values, else from the text's own defaults; unknown ones stay. */
export function filled(text: string, values: ReadonlyMap<string, string> = new Map()): string {
  if (!text.includes('$')) return text
  return text.replace(variable, (whole, braced?: string, mark?: string, fallback?: string, bare?: string) => {
    const value = values.get(braced ?? bare ?? '')
    if (mark === '+') return value === undefined ? '' : (fallback ?? '')
    return value ?? (mark === '-' ? fallback : undefined) ?? whole
  })
}

/**
 * One name for an image wherever Docker Hub's address is spelled out: `docker.io/library/postgres` → `postgres`.
 * Undefined where a variable of the name is unknown.
 */
export function imageOf(
  text: Located<string>,
  kind: DependencyKind,
  section: string,
  values?: ReadonlyMap<string, string>,
): Dependency | undefined {
  if (text.value.length > longest) return undefined
  const whole = filled(text.value, values)
  // A variable in the tag hides nothing that matters.
  const [, path, tag] = image.exec(whole.replace(/[:@][^/]*\$.*$/, '')) ?? []
  if (path === undefined || path === 'scratch') return undefined
  const family = path.replace(/^(?:(?:index|registry-1)\.)?docker\.io\//i, '').replace(/^library\//, '')
  const written = text.value.startsWith(path) ? path.length : text.value.length
  const span = {start: text.span.start, end: text.span.start + written}
  return {ecosystem: 'docker', name: family.toLowerCase(), requirement: tag, kind, section, span}
}
