// What the comments of real repositories say of decision records: prints each finding with its line, and counts.
import {readFileSync} from 'node:fs'
import {basename, join, resolve} from 'node:path'
import {defaultConfig} from '../../server/engine/config/config.ts'
import {digestFile, governed, type Input, LineIndex, open} from '../../server/engine/index.ts'
import {meaningOf} from '../../server/engine/workspace/records/code-meaning.ts'
import {readDocument} from '../../server/node/disk.ts'
import {listPaths} from '../../server/node/listing.ts'
import {loadParser} from '../../server/node/parser.ts'

const rules = ['decision/code-ref-unknown', 'decision/code-ref-superseded']
const counts = new Map<string, number>()
const {parse} = await loadParser(process.env)
const asJson = process.argv.includes('--json')

for (const folder of process.argv.slice(2).filter((word) => !word.startsWith('--'))) look(resolve(folder))
if (!asJson) console.log(Object.fromEntries([...counts].sort()))

/** Looks at one repository. */
function look(root: string): void {
  const {paths} = listPaths(root)
  const began = process.cpuUsage()
  const input = inputOf(root, paths)
  const {user, system} = process.cpuUsage(began)
  const snapshot = open(input)
  const {sources} = snapshot.workspace
  const found = snapshot.findings().filter(({rule}) => rules.includes(rule))
  for (const {rule, path, span, severity, message, fixes} of found) {
    count(rule)
    const text = readFileSync(join(root, path), 'utf8')
    const {line} = new LineIndex(text).positionAt(span.start)
    const said = text
      .split(/\r\n|\r|\n/)
      [line - 1]?.trim()
      .slice(0, 200)
    const offered = fixes.map(({title}) => title).join('; ')
    if (asJson) console.log(JSON.stringify({repository: basename(root), rule, path, line, severity, message, said}))
    else console.log(`${path}:${line} ${severity} ${rule.slice(9)} ${message} ${offered}\n    ${said}`)
  }
  for (const source of sources)
    for (const reference of source.references)
      count(`${reference.form} ${meaningOf(reference, source.path, snapshot.workspace).kind}`)
  if (asJson) return
  const seconds = ((user + system) / 1e6).toFixed(2)
  console.log(
    `# ${basename(root)}: ${paths.length} paths, ${sources.length} refer, ${found.length} findings, ${seconds} s`,
  )
}

function count(what: string): void {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}

function inputOf(root: string, paths: readonly string[]): Input {
  const files = paths.flatMap((path) => {
    const read = governed(path) === undefined ? undefined : readDocument(root, path)
    return read && 'text' in read ? [{path, digest: digestFile({path, text: read.text}, parse)}] : []
  })
  const today = new Date().toISOString().slice(0, 10)
  const around = {config: defaultConfig, configProblems: [], today, language: 'en', history: undefined} as const
  return {...around, files, skipped: [], paths, baseline: new Set()}
}
