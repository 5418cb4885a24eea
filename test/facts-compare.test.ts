// Proves what a change to manifests brings in: a name that was nowhere before, and nothing else.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import fc from 'fast-check'
import {introduced, withdrawn} from '../server/engine/facts/compare.ts'
import {type Facts, factsOf} from '../server/engine/facts/facts.ts'
import './harness/seed.ts'

/** A repository's manifests, by path. */
type State = Readonly<Record<string, string>>

function read(state: State): readonly Facts[] {
  return Object.entries(state).flatMap(([path, text]) => factsOf(path, text) ?? [])
}

function namesNew(before: State, after: State): readonly string[] {
  return introduced(read(before), read(after)).map(({path, dependency}) => `${path} ${dependency.name}`)
}

function namesGone(before: State, after: State): readonly string[] {
  return withdrawn(read(before), read(after)).flatMap(({path, names, isWhole}) =>
    names.map((name) => `${path}${isWhole ? ' (gone)' : ''} ${name}`),
  )
}

const npm = (sections: object) => JSON.stringify(sections, undefined, 2)
const catalog = '[libraries]\nspring = "org.springframework:spring-web:6.1"\n'

const changes: readonly (readonly [says: string, before: State, after: State, expected: readonly string[]])[] = [
  ['a new dependency', {}, {'package.json': npm({dependencies: {pg: '1'}})}, ['package.json pg']],
  [
    'another version',
    {'package.json': npm({dependencies: {pg: '1'}})},
    {'package.json': npm({dependencies: {pg: '2'}})},
    [],
  ],
  ['a tool for development', {}, {'package.json': npm({devDependencies: {pg: '1'}})}, []],
  ['what users are to bring along', {}, {'package.json': npm({peerDependencies: {react: '1'}})}, []],
  [
    'from development to the product',
    {'package.json': npm({devDependencies: {pg: '1'}})},
    {'package.json': npm({dependencies: {pg: '1'}})},
    [],
  ],
  [
    'from one workspace to another',
    {'a/package.json': npm({dependencies: {pg: '1'}}), 'b/package.json': npm({})},
    {'a/package.json': npm({}), 'b/package.json': npm({dependencies: {pg: '1'}})},
    [],
  ],
  [
    'a workspace that has what others had',
    {'a/package.json': npm({dependencies: {pg: '1'}})},
    {'a/package.json': npm({dependencies: {pg: '1'}}), 'b/package.json': npm({dependencies: {pg: '2'}})},
    [],
  ],
  [
    'an alias',
    {'package.json': npm({dependencies: {pg: '1'}})},
    {'package.json': npm({dependencies: {database: 'npm:pg@2'}})},
    [],
  ],
  ['another case and separator', {'requirements.txt': 'SQLAlchemy==1'}, {'requirements.txt': 'sqlalchemy==2'}, []],
  [
    'from one format to another',
    {'requirements.txt': 'redis'},
    {'pyproject.toml': '[project]\ndependencies = ["redis"]'},
    [],
  ],
  [
    'into a version catalogue',
    {'build.gradle': 'dependencies { implementation "org.springframework:spring-web:6.1" }'},
    {'build.gradle': 'dependencies { implementation libs.spring }', 'gradle/libs.versions.toml': catalog},
    [],
  ],
  [
    'by a version catalogue',
    {'build.gradle': ''},
    {'build.gradle': 'dependencies { implementation libs.spring }', 'gradle/libs.versions.toml': catalog},
    ['build.gradle org.springframework:spring-web'],
  ],
  [
    'what a catalogue from elsewhere named',
    {'build.gradle.kts': 'dependencies { implementation(root.web) }'},
    {'build.gradle.kts': 'dependencies { implementation(libs.spring) }', 'gradle/libs.versions.toml': catalog},
    [],
  ],
  ['another major version', {'go.mod': 'require a.io/x/v4 v4.1.0'}, {'go.mod': 'require a.io/x/v5 v5.0.0'}, []],
  ['what came along before', {'go.mod': 'require a.io/x v1 // indirect'}, {'go.mod': 'require a.io/x v1'}, []],
  ['a tag, and a mirror', {Dockerfile: 'FROM node:18'}, {Dockerfile: 'FROM mirror.example.com/library/node:20'}, []],
  ['a base image', {Dockerfile: 'FROM node:18'}, {Dockerfile: 'FROM python:3'}, ['Dockerfile python']],
  ['a stage that stays behind', {}, {Dockerfile: 'FROM golang AS build\nFROM scratch'}, []],
  [
    'a service',
    {'compose.yaml': 'services:\n  db:\n    image: postgres:15\n'},
    {'compose.yaml': 'services:\n  db:\n    image: postgres:16\n  queue:\n    image: rabbitmq:3\n'},
    ['compose.yaml rabbitmq'],
  ],
  [
    'a provider that is spelled out',
    {'main.tf': 'provider "aws" {\n}\n'},
    {'main.tf': 'terraform {\n  required_providers {\n    aws = {\n      source = "hashicorp/aws"\n    }\n  }\n}\n'},
    [],
  ],
  [
    'a module of another version',
    {'main.tf': 'module "m" {\n  source = "git::https://example.com/a/b.git//x?ref=1"\n}\n'},
    {'main.tf': 'module "m" {\n  source = "git@example.com:a/b.git?ref=2"\n}\n'},
    [],
  ],
  ['a platform', {}, {'.gitlab-ci.yml': ''}, ['.gitlab-ci.yml gitlab-ci']],
  [
    'a manifest that was broken',
    {'package.json': '{"dependencies": {"a"'},
    {'package.json': npm({dependencies: {a: '1'}})},
    [],
  ],
]

describe('what comes with a change', () => {
  for (const [says, before, after, expected] of changes)
    test(says, () => assert.deepEqual(namesNew(before, after), expected))
})

const api = (...paths: readonly string[]) =>
  `openapi: 3.0.0\npaths:\n${paths.map((path) => `  ${path}:\n    get: {}\n`).join('')}`

const contracts: readonly (readonly [says: string, before: State, after: State, expected: readonly string[]])[] = [
  ['nothing', {'openapi.yaml': api('/a')}, {'openapi.yaml': api('/a', '/b')}, []],
  ['an operation', {'openapi.yaml': api('/a', '/b')}, {'openapi.yaml': api('/a')}, ['openapi.yaml GET /b']],
  ['a contract', {'openapi.yaml': api('/a')}, {}, ['openapi.yaml (gone) GET /a']],
  ['a contract that moves', {'openapi.yaml': api('/a')}, {'v1/openapi.yaml': api('/a')}, []],
  ['a contract that is broken now', {'openapi.yaml': api('/a')}, {'openapi.yaml': 'openapi: 3.0.0\npaths: ['}, []],
  [
    'a field',
    {'a.proto': 'package p; message M { string a = 1; string b = 2; }'},
    {'a.proto': 'package p; message M { string a = 1; reserved 2; }'},
    ['a.proto p.M.b'],
  ],
]

describe('what goes with a change', () => {
  for (const [says, before, after, expected] of contracts)
    test(says, () => assert.deepEqual(namesGone(before, after), expected))
})

/** Manifests of a repository as plain lists of names. */
const names = fc.uniqueArray(fc.constantFrom('pg', 'redis', 'kafka', 'flask', 'react', 'vue', 'zod'), {minLength: 1})
const folders = fc.uniqueArray(fc.constantFrom('.', 'api', 'web', 'jobs'), {minLength: 1})
const sections = ['dependencies', 'optionalDependencies', 'devDependencies'] as const

/** Writes names into manifests of these folders, one each, in the sections that the seed picks. */
function written(all: readonly string[], into: readonly string[], seed: number): State {
  const paths = new Set(into.map((folder) => (folder === '.' ? 'package.json' : `${folder}/package.json`)))
  const placed = all.map((name, index) => {
    const section = sections[(index + seed) % sections.length] ?? 'dependencies'
    return {name, path: [...paths][(index * 7 + seed) % paths.size], section, version: `^${seed % 9}.${index}.0`}
  })
  return Object.fromEntries(
    [...paths].map((path) => [
      path,
      fileOf(
        placed.filter((one) => one.path === path),
        seed % 5,
      ),
    ]),
  )
}

function fileOf(
  placed: readonly {readonly name: string; readonly section: string; readonly version: string}[],
  spaces: number,
): string {
  const inSections = sections.map((section) => {
    const own = placed.filter((one) => one.section === section)
    return [section, Object.fromEntries(own.map(({name, version}) => [name, version]))]
  })
  return JSON.stringify(Object.fromEntries(inSections), undefined, spaces)
}

test('order, layout, versions, sections and folders bring nothing in', () => {
  const shuffled = names.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, {minLength: 0}), folders, folders, fc.nat(99), fc.nat(99)),
  )
  fc.assert(
    fc.property(shuffled, ([all, kept, from, to, one, other]) => {
      assert.deepEqual(namesNew(written(all, from, one), written(kept, to, other)), [])
    }),
  )
})

test('the same state brings nothing in and takes nothing away', () => {
  const state: State = Object.assign({}, ...[...changes, ...contracts].flatMap(([, before, after]) => [before, after]))
  assert.deepEqual(namesNew(state, state), [])
  assert.deepEqual(namesGone(state, state), [])
})

test('a name that nobody had comes in once, wherever it is put', () => {
  fc.assert(
    fc.property(names, folders, fc.nat(99), (all, into, seed) => {
      const before = written(all, into, seed)
      const after = {...before, 'new/package.json': npm({dependencies: {mongodb: '1'}})}
      assert.deepEqual(namesNew(before, after), ['new/package.json mongodb'])
    }),
  )
})
