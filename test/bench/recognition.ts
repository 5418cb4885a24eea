// How well decision records are recognised: runs the built program over real repositories with known answers.
import {spawnSync} from 'node:child_process'
import {existsSync, writeFileSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {root} from '../harness/root.ts'

/** The answers come with a program of their own, `score.mjs`, which prints one row for each repository. */
const [folder = '../shared/corpora', ...rest] = process.argv.slice(2).filter((word) => word !== '--write')
const corpora = resolve(root, folder)
const score = join(corpora, 'score.mjs')
const record = join(root, 'docs/recognition.md')

if (!existsSync(score)) {
  console.error(
    `No corpora at ${corpora}: name their folder, npm run bench:recognition -- FOLDER. Last record: ${record}`,
  )
  process.exitCode = 2
} else {
  const run = spawnSync(process.execPath, [score, '--relais', `node ${join(root, 'dist/relais.js')}`, ...rest], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  console.log(run.stdout, run.stderr)
  if (process.argv.includes('--write')) writeFileSync(record, page(run.stdout))
  process.exitCode = run.status ?? 3
}

function page(output: string): string {
  const table = output.split('\n').filter((line) => line.startsWith('|'))
  return `# Recognition of decision records

Shares of records found, and of their facts read as a careful reader does, over public repositories in many conventions.
\`npm run bench:recognition -- FOLDER --write\` prints and records it.

${table.join('\n')}
`
}
