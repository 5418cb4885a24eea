// Plants a little folder of corpora, archives of documents with lists of paths, for tests of the bench.
import {execFileSync} from 'node:child_process'
import {mkdirSync} from 'node:fs'
import {join} from 'node:path'
import type {TestContext} from 'node:test'
import {plant, scratch, type Tree} from './scratch.ts'

const sentence = 'The team has decided to keep every document of the project in one single place.\n'

function record(number: number): string {
  const parts = ['Context', 'Decision', 'Consequences'].map((title) => `## ${title}\n\n${sentence.repeat(40)}`)
  return `# ${number}. Decide\n\nDate: 2024-01-02\n\n## Status\n\nAccepted\n\n${parts.join('\n')}`
}

/** A repository of eight documents, of which one links to one of two source files. */
function repository(): Tree {
  const records = Array.from(
    {length: 7},
    (_, index) => [`docs/adr/000${index + 1}-decide.md`, record(index + 1)] as const,
  )
  return Object.fromEntries([
    ...records,
    ['README.md', `# A project\n\n${sentence}\nSee [the code](src/main.ts).\n`],
    ['.adr-dir', 'docs/adr\n'],
    ['LICENSE', 'No document.\n'],
  ])
}

/** The path of a folder of two such repositories; it is gone after the test. */
export function plantCorpora(test: Pick<TestContext, 'after'>): string {
  const folder = scratch(test)
  mkdirSync(join(folder, 'open'))
  for (const name of ['ada+one', 'bob+two']) {
    const tree = repository()
    const paths = [...Object.keys(tree), 'src/main.ts', 'src/other.ts']
    plant(join(folder, name, 'tree'), tree)
    plant(join(folder, name), {'paths.txt': `${paths.join('\n')}\n`})
    execFileSync('tar', ['-czf', join('open', `${name}.tar.gz`), name], {cwd: folder})
  }
  return folder
}
