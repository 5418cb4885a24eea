// Whether two answers say the same, so that what was built on the one holds for the other.

/**
 * Structural equality of plain data, maps and sets (in their order) and regular arrays. Objects of a class of their own
 * are equal only when they are the same one.
 */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a)) return Array.isArray(b) && equalLists(a, b)
  const prototype = Object.getPrototypeOf(a)
  if (prototype !== Object.getPrototypeOf(b)) return false
  if (prototype === Object.prototype || prototype === null) return equalObjects(a, b)
  return (a instanceof Map || a instanceof Set) && equalLists([...a], [...(b as Iterable<unknown>)])
}

function equalLists(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false
  for (let index = 0; index < a.length; index += 1) if (!equal(a[index], b[index])) return false
  return true
}

function equalObjects(a: object, b: object): boolean {
  const before: Readonly<Record<string, unknown>> = {...a}
  const after: Readonly<Record<string, unknown>> = {...b}
  const keys = Object.keys(before)
  if (keys.length !== Object.keys(after).length) return false
  for (const key of keys) if (!(key in after) || !equal(before[key], after[key])) return false
  return true
}
