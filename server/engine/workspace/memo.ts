// Computes something about an immutable value once: a log's index is needed by each of its records.

/** A function that remembers its result for each object as long as the object lives. */
export function memo<Key extends object, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, {readonly value: Value}>()
  return (key) => {
    const found = known.get(key) ?? {value: compute(key)}
    known.set(key, found)
    return found.value
  }
}
