// Creates a rule from a skeleton: its file and its two pages.
import {existsSync, mkdirSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {pathToFileURL} from 'node:url'
import {inRoot} from './root.ts'

function ruleFile(id: string): string {
  return `// Reports … (one sentence: what a reader of the repository would miss).
import Type from 'typebox'
import {rule} from '../rule.ts'

export default rule({
  id: '${id}',
  on: 'decision',
  severity: 'warning',
  summary: {
    en: 'What holds when the rule is content.',
    fr: 'Ce qui est vrai quand la règle est satisfaite.',
  },
  advice: {
    en: 'What to do about it.',
    fr: 'Ce qu’il faut faire.',
  },
  options: Type.Object({}),
  messages: {
    missing: {en: 'What is wrong.', fr: 'Ce qui ne va pas.'},
  },
  *check({head, status}, {report}) {
    if (status === undefined) yield report('missing', head)
  },
})
`
}

function pageInEnglish(id: string): string {
  return `# ${id}

What holds when the rule is content.

## Why

What a successor loses without it.

## How to fix

What to write, and where.

## The case that the rule is for

\`\`\`md docs/decisions/0001-use-kafka.md
# Use Kafka
  ^^^^^^^^^ What is wrong.

## Context

We need a queue.
\`\`\`

## A record that is as it should be

\`\`\`md docs/decisions/0001-use-kafka.md
# Use Kafka

## Status

Accepted
\`\`\`
`
}

function pageInFrench(id: string): string {
  return `# ${id}

Ce qui est vrai quand la règle est satisfaite.

## Pourquoi

Ce que perd un successeur.

## Comment corriger

Ce qu’il faut écrire, et où.

## Le cas visé par la règle

\`\`\`md docs/decisions/0001-choisir-kafka.md
# Choisir Kafka
  ^^^^^^^^^^^^^ Ce qui ne va pas.

## Contexte

Il nous faut une file de messages.
\`\`\`

## Une décision en bonne et due forme

\`\`\`md docs/decisions/0001-choisir-kafka.md
# Choisir Kafka

## Statut

Acceptée
\`\`\`
`
}

/** The files of a new rule, by path relative to the root. */
export function skeleton(id: string): ReadonlyMap<string, string> {
  const base = `server/engine/rules/${id}`
  return new Map([
    [`${base}.ts`, ruleFile(id)],
    [`${base}.md`, pageInEnglish(id)],
    [`${base}.fr.md`, pageInFrench(id)],
  ])
}

/** Writes the skeleton, unless one of its files is there already; returns the exit code. */
function main([id = '']: readonly string[]): number {
  if (!/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/.test(id)) {
    console.error('usage: npm run new-rule -- family/name-of-rule')
    return 2
  }
  const files = skeleton(id)
  const taken = [...files.keys()].filter((path) => existsSync(inRoot(path)))
  if (taken.length > 0) {
    console.error(`${taken.join(', ')} already there; nothing was written`)
    return 1
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(inRoot(path)), {recursive: true})
    writeFileSync(inRoot(path), text, {flag: 'wx'})
    console.log(`wrote ${path}`)
  }
  console.log('Write the examples of both pages, then the check; `npm run generate` makes the rule known.')
  return 0
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main(process.argv.slice(2))
