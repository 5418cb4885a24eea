// Computes something about a document, a record or a log once: a log's index is needed by each of its records.
import {everything} from '../queries/model.ts'
import {query} from '../queries/query.ts'
import {View} from '../queries/view.ts'
import {floors} from './floors.ts'

/**
 * A function that remembers its result for each object. Of what may change it reads its arguments alone; those behind the
 * first are the same for all calls. Where the object is a view, the result is computed again when something that was read
 * for it differs.
 */
export function memo<Key extends object, Rest extends readonly object[], Value>(
  compute: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  // The arguments are put beside the question below.
  const asked = query(floors.facts, compute.name, (_memory, _key, about) => compute(...(about as [Key, ...Rest])))
  const plain = remembered(compute)
  return (key, ...rest) => {
    if (!(key instanceof View)) return plain(key, ...rest)
    const node = key.memory.node(asked, key.node.key)
    if (node.about.length === 0) node.about = [key, ...rest]
    return key.memory.read(node, everything) as Value
  }
}

/** The same for plain values, which never change, as long as they live. */
function remembered<Key extends object, Rest extends readonly object[], Value>(
  compute: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const none = {}
  const known = new WeakMap<object, WeakMap<Key, {readonly value: Value}>>()
  return (key, ...rest) => {
    const around = rest[0] ?? none
    let here = known.get(around)
    if (here === undefined) {
      here = new WeakMap()
      known.set(around, here)
    }
    let found = here.get(key)
    if (found === undefined) {
      found = {value: compute(key, ...rest)}
      here.set(key, found)
    }
    return found.value
  }
}
