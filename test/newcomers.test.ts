// Proves which newcomers go without saying beside what a repository states, and which do not.
import assert from 'node:assert/strict'
import {test} from 'node:test'
import {catalogueOf} from '../server/engine/facts/catalogue/index.ts'
import {type Facts, factsOf} from '../server/engine/facts/facts.ts'
import type {Base} from '../server/engine/index.ts'
import {open} from '../server/engine/index.ts'
import {newcomers} from '../server/engine/workspace/changes/newcomers.ts'
import {exampleInput} from './harness/engine.ts'
import {readPage} from './harness/page.ts'

/** Manifests, by path. */
type State = Readonly<Record<string, string>>

const npm = (...names: readonly string[]) =>
  JSON.stringify({dependencies: Object.fromEntries(names.map((name) => [name, '1']))})
const gradle = (...names: readonly string[]) =>
  `dependencies {\n${names.map((name) => `  implementation("${name}:1.0")\n`).join('')}}\n`
const gems = (...names: readonly string[]) => names.map((name) => `gem "${name}"\n`).join('')
const compose = (...images: readonly string[]) =>
  `services:\n${images.map((image, index) => `  s${index}:\n    image: ${image}\n`).join('')}`

const cases: readonly (readonly [says: string, before: State, added: State, expected: readonly string[]])[] = [
  ['a cloud goes with its services', {}, {'package.json': npm('aws-sdk', '@aws-sdk/client-sqs')}, ['Amazon SQS']],
  ['a cloud without any service', {}, {'package.json': npm('aws-sdk')}, ['AWS']],
  [
    'a service of a cloud that is there',
    {'a/package.json': npm('aws-sdk')},
    {'package.json': npm('@aws-sdk/client-sqs')},
    ['Amazon SQS'],
  ],
  [
    'what Spring Boot bundles',
    {'a/build.gradle': gradle('org.springframework.boot:spring-boot-starter-web')},
    {'build.gradle': gradle('io.netty:netty-codec', 'ch.qos.logback:logback-classic')},
    [],
  ],
  ['the same without it', {}, {'build.gradle': gradle('io.netty:netty-codec')}, ['Netty']],
  ['what Rails bundles', {Gemfile: gems('rails')}, {'engine.gemspec': 's.add_dependency "activerecord"\n'}, []],
  ['an image for the language of the repository', {'package.json': npm('zod')}, {Dockerfile: 'FROM node:22\n'}, []],
  ['an image for another language', {'package.json': npm('zod')}, {Dockerfile: 'FROM python:3\n'}, ['Python']],
  ['the system of the first image', {}, {Dockerfile: 'FROM alpine:3\n'}, []],
  ['the system of one more image', {'a/Dockerfile': 'FROM debian:12\n'}, {Dockerfile: 'FROM alpine:3\n'}, []],
  ['another system for an image', {Dockerfile: 'FROM debian:12\n'}, {Dockerfile: 'FROM alpine:3\n'}, ['Alpine']],
  ['another driver', {'compose.yaml': compose('postgres:16')}, {'package.json': npm('pg')}, []],
  [
    'a package and its service',
    {},
    {'package.json': npm('pg'), 'compose.yaml': compose('postgres:16')},
    ['PostgreSQL'],
  ],
  [
    'a workflow beside another platform',
    {'.circleci/config.yml': ''},
    {'.github/workflows/build.yml': ''},
    ['GitHub Actions'],
  ],
  ['the first platform', {}, {'.github/workflows/build.yml': ''}, []],
  ['a workflow that tends the repository', {'.circleci/config.yml': ''}, {'.github/workflows/auto-merge.yml': ''}, []],
  ['a platform of a part', {'.circleci/config.yml': ''}, {'load/cloudbuild.yaml': ''}, []],
  ['what watches in a Compose file', {}, {'compose.yaml': compose('grafana/grafana', 'minio/minio')}, []],
  ['what FastAPI runs on', {}, {'requirements.txt': 'fastapi\nuvicorn\n'}, ['FastAPI']],
  ['an example', {}, {'examples/shop/package.json': npm('pg')}, []],
]

const [example] = readPage(
  '# decision/x\n\n## One\n\n```md docs/decisions/0001-use-it.md\n# 1. Use it\n\n## Status\n\nAccepted\n\n## Context\n\nIt is.\n\n## Decision\n\nWe do.\n```\n',
).examples

function read(state: State): readonly Facts[] {
  return Object.entries(state).flatMap(([path, text]) => factsOf(path, text) ?? [])
}

function baseOf(before: State, added: State): Base {
  const changes = Object.keys(added).map((path) => {
    const isKnown = path in before
    const kind = isKnown ? ('modified' as const) : ('added' as const)
    return {path, from: isKnown ? path : undefined, kind, lines: {added: 1, removed: 0}}
  })
  const manifests = read(Object.fromEntries(Object.entries(before).filter(([path]) => path in added)))
  return {commit: '0'.repeat(40), changes, manifests, documents: new Map(), exemptions: [], refs: []}
}

for (const [says, before, added, expected] of cases) {
  test(says, () => {
    assert.ok(example)
    const files = new Map([...example.files, ...Object.entries({...before, ...added})])
    const input = {...exampleInput(example, 'en', files), base: baseOf(before, added)}
    const {workspace} = open(input)
    const found = [...newcomers(workspace, 'package'), ...newcomers(workspace, 'infrastructure')]
    assert.deepEqual(
      found.map(({subject}) => subject.name),
      expected,
    )
  })
}

test('every subject has alternatives to name', () => {
  const catalogue = catalogueOf()
  const alone = catalogue.subjects.filter((subject) => catalogue.alternatives(subject).length === 0)
  assert.deepEqual(
    alone.map(({name}) => name),
    [],
  )
})
