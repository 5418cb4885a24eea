// Reads TOML with places: which tables and keys a file holds, and where each of them is written.
import type {Located, Span} from '../../model/place.ts'
import {TomlScanner} from './toml-values.ts'
import {listOf, mapOf, type Tree, type TreeMap, type TreeNode} from './tree.ts'

/** A table that is still being filled, or the tables of `[[name]]`. */
interface Table {
  readonly entries: Map<string, {readonly key: Located<string>; readonly value: Table | Table[] | TreeNode}>
}

/**
 * Reads TOML 1.0, and the line breaks that 1.1 allows in inline tables; scalars stay texts, strings unescaped. A line
 * that is not TOML is a problem, and reading goes on with the next one.
 */
export function readToml(text: string): Tree {
  const scanner = new TomlScanner(text)
  const root: Table = {entries: new Map()}
  let table: Table | undefined = root
  while (scanner.nextLine()) {
    if (scanner.char === '[') table = header(scanner, root)
    else if (table !== undefined) entry(scanner, table)
    else scanner.skipLine()
    scanner.endLine()
  }
  return {root: frozen(root, {start: 0, end: 0}), problems: scanner.problems}
}

/** `[a.b]` and `[[a.b]]`: the table that the lines below fill. */
function header(scanner: TomlScanner, root: Table): Table | undefined {
  const start = scanner.at
  const isList = scanner.take('[[')
  if (!isList) scanner.take('[')
  const path = scanner.keyPath()
  const last = path.at(-1)
  if (last === undefined || !scanner.take(isList ? ']]' : ']')) return scanner.fail('unexpected', start)
  const parent = below(root, path.slice(0, -1))
  const table = parent && (isList ? appended(parent, last) : below(parent, [last]))
  return table ?? scanner.fail('duplicate', start)
}

/** The table below these keys, made where there is none; undefined where something else stands. */
function below(table: Table, path: readonly Located<string>[]): Table | undefined {
  let current: Table | undefined = table
  for (const key of path) {
    const value: Table | Table[] | TreeNode | undefined = current.entries.get(key.value)?.value
    const next: Table | undefined = value === undefined ? {entries: new Map()} : openTable(value)
    if (value === undefined && next !== undefined) current.entries.set(key.value, {key, value: next})
    if (next === undefined) return undefined
    current = next
  }
  return current
}

function openTable(value: Table | Table[] | TreeNode): Table | undefined {
  if (Array.isArray(value)) return value.at(-1)
  return 'entries' in value ? value : undefined
}

function appended(parent: Table, key: Located<string>): Table | undefined {
  const table: Table = {entries: new Map()}
  const known = parent.entries.get(key.value)
  if (known === undefined) parent.entries.set(key.value, {key, value: [table]})
  else if (Array.isArray(known.value)) known.value.push(table)
  else return undefined
  return table
}

/** `a.b = value`. */
function entry(scanner: TomlScanner, table: Table): void {
  const start = scanner.at
  const path = scanner.keyPath()
  const key = path.at(-1)
  if (key === undefined || !scanner.take('=')) return scanner.fail('unexpected', start)
  const value = scanner.value(0)
  const parent = below(table, path.slice(0, -1))
  if (value === undefined) return
  if (parent === undefined || parent.entries.has(key.value)) return scanner.report('duplicate', key.span)
  parent.entries.set(key.value, {key, value})
}

/** The finished tree; headers are at most `deepest` keys long, so this recursion has an end. */
function frozen(table: Table, around: Span): TreeMap {
  const pairs = [...table.entries.values()].map(({key, value}) => ({
    key,
    value: frozenValue(value, key.span),
    bare: false,
  }))
  const first = pairs[0]?.key.span.start ?? around.end
  const last = Math.max(first, ...pairs.map(({value}) => value.span.end).slice(-1))
  return mapOf(pairs, {start: first, end: last})
}

function frozenValue(value: Table | Table[] | TreeNode, key: Span): TreeNode {
  if (Array.isArray(value))
    return listOf(
      value.map((table) => frozen(table, key)),
      key,
    )
  return 'entries' in value ? frozen(value, key) : value
}
