// Reads what OpenAPI, Swagger, AsyncAPI and JSON Schema documents publish.

import {type ContractKind, type FactProblem, type Manifest, manifest} from '../../model/facts.ts'
import {type Located, located} from '../../model/place.ts'
import {readJson} from '../syntax/json.ts'
import {child, pairsOf, type Tree, type TreeNode, textOf} from '../syntax/tree.ts'
import {readYamlSections} from '../syntax/yaml-sections.ts'

const methods = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace', 'query'])

/** Reads OpenAPI 2 and 3 (spec.openapis.org): operations as `GET /pets`, fields of schemas as `Pet.name`. */
export function readOpenApi(text: string, path: string): Manifest {
  const tree = readTree(text, path)
  const isOne = child(tree.root, 'openapi') !== undefined || child(tree.root, 'swagger') !== undefined
  if (!isOne) return undeclared(tree.problems)
  const schemas = [child(tree.root, 'components', 'schemas'), child(tree.root, 'definitions')]
  return contract('openapi', tree, [...operations(child(tree.root, 'paths')), ...schemas.flatMap(fieldsOf)])
}

/** Reads AsyncAPI 2 and 3 (asyncapi.com): channels, operations, fields of schemas. */
export function readAsyncApi(text: string, path: string): Manifest {
  const tree = readTree(text, path)
  if (child(tree.root, 'asyncapi') === undefined) return undeclared(tree.problems)
  const named = ['channels', 'operations'].flatMap((section) =>
    pairsOf(child(tree.root, section)).map(({key}) => within(section.slice(0, -1), key, ' ')),
  )
  return contract('asyncapi', tree, [...named, ...fieldsOf(child(tree.root, 'components', 'schemas'))])
}

/** Reads a JSON Schema (json-schema.org): its own properties, and those of its definitions. */
export function readJsonSchema(text: string, path: string): Manifest {
  const tree = readTree(text, path)
  // Settings of many tools name their schema too, at an address of their own.
  if (!textOf(child(tree.root, '$schema'))?.value.includes('json-schema.org')) return undeclared(tree.problems)
  const own = pairsOf(child(tree.root, 'properties')).map(({key}) => key)
  const definitions = [child(tree.root, '$defs'), child(tree.root, 'definitions')]
  return contract('json-schema', tree, [...own, ...definitions.flatMap(fieldsOf)])
}

function readTree(text: string, path: string): Tree {
  return /\.json$/i.test(path) ? readJson(text) : readYamlSections(text)
}

/** A file that does not say that it is a contract is none; one that cannot be read may be. */
function undeclared(problems: readonly FactProblem[]): Manifest {
  return manifest({problems})
}

function contract(kind: ContractKind, {problems}: Tree, publishes: readonly Located<string>[]): Manifest {
  return manifest({contract: {kind, publishes}, problems})
}

function operations(paths: TreeNode | undefined): readonly Located<string>[] {
  return pairsOf(paths).flatMap(({key, value}) => {
    const verbs = pairsOf(value).filter((pair) => methods.has(pair.key.value.toLowerCase()))
    return verbs.map(({key: verb}) => ({value: `${verb.value.toUpperCase()} ${key.value}`, span: verb.span}))
  })
}

/** Fields of named schemas: `Pet.name`; a schema without any is published by its own name. */
function fieldsOf(schemas: TreeNode | undefined): readonly Located<string>[] {
  return pairsOf(schemas).flatMap(({key, value}) => {
    const fields = pairsOf(child(value, 'properties'))
    return [key, ...fields.map((field) => within(key.value, field.key, '.'))]
  })
}

function within(parent: string, key: Located<string>, mark: string): Located<string> {
  return located(`${parent}${mark}${key.value}`, key.span.start, key.span.end)
}
