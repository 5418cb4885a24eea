// Proves each wall of the house by breaking it: a planted file must make its guard say the right thing.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, test} from 'node:test'
import {bundleForBrowser} from '../scripts/build.ts'
import {filesBelow} from '../scripts/files.ts'
import {rooms} from '../scripts/walls.ts'
import {biomeSays, compilerSays, withPlanted} from './harness/planted.ts'
import {inRoot} from './harness/root.ts'

/** A file that must not be, and what a guard must say of it. */
interface Offence {
  readonly path: string
  readonly source: string
  readonly says: string
}

const header = '// Planted by a test.\n'

/** Imports that no wall may let through, by the folder that they are planted in. */
const forbidden: readonly (readonly [path: string, specifier: string, says: string])[] = [
  ['server/engine/model/p1.ts', '../../node/index.ts', 'The engine imports nothing of ours but itself'],
  ['server/engine/documents/vocabulary/p1.ts', '../../../cli/main.ts', 'The engine imports nothing of ours but itself'],
  ['server/engine/p1.ts', '../lsp/server.ts', 'The engine imports nothing of ours but itself'],
  ['server/engine/rules/links/p1.ts', 'vscode', 'The engine imports nothing of ours but itself'],
  ['server/engine/coverage/p1.ts', '../../protocol.ts', 'The engine imports nothing of ours but itself'],
  ['server/engine/queries/p1.ts', '../model/place.ts', 'Queries know nothing of what is asked'],
  ['server/engine/model/p4.ts', '../queries/equal.ts', 'model holds nouns only'],
  ['server/engine/rules/links/p6.ts', '../../check.ts', 'lint.ts and index.ts stand above'],
  ['server/engine/model/p2.ts', '../workspace/records/decision.ts', 'model holds nouns only'],
  ['server/engine/documents/p2.ts', '../workspace/records/decision.ts', 'Documents knows no workspace'],
  ['server/engine/documents/p3.ts', '../config/config.ts', 'documents knows the model only'],
  ['server/engine/documents/vocabulary/p2.ts', '../../rules/rule.ts', 'documents knows the model only'],
  ['server/engine/people/p1.ts', '../knowledge/k1.ts', 'people is told what commits'],
  ['server/engine/knowledge/p1.ts', '../workspace/paths.ts', 'knowledge is measured from changes and people alone'],
  ['server/engine/facts/p1.ts', '../workspace/records/decision.ts', 'Facts knows no workspace'],
  ['server/engine/facts/readers/p2.ts', '../../config/config.ts', 'facts knows documents and the model only'],
  ['server/engine/references/p1.ts', '../workspace/records/decision.ts', 'References knows no workspace'],
  ['server/engine/references/p2.ts', '../documents/vocabulary/fold.ts', 'references knows the model only'],
  ['server/engine/owners/p1.ts', '../workspace/records/decision.ts', 'Owners knows no workspace'],
  ['server/engine/owners/readers/p2.ts', '../../config/config.ts', 'owners knows facts, documents and the model only'],
  ['server/engine/licensing/p1.ts', '../workspace/records/decision.ts', 'Licensing knows no workspace'],
  [
    'server/engine/licensing/readers/p2.ts',
    '../../config/config.ts',
    'licensing knows facts, documents and the model only',
  ],
  ['server/engine/config/p1.ts', '../rules/index.ts', 'option shapes as an argument'],
  ['server/engine/workspace/p1.ts', '../rules/rule.ts', 'the workspace does not know who judges its facts'],
  ['server/engine/workspace/p3.ts', '../authoring/insert.ts', 'who judges its facts or writes from them'],
  ['server/engine/authoring/p1.ts', '../rules/rule.ts', 'what is written does not depend on who asks'],
  ['server/engine/navigation/p1.ts', '../rules/rule.ts', 'navigation answers about records, not about findings'],
  ['server/engine/rules/links/p2.ts', '../../coverage/measure.ts', 'Rules and coverage do not know each other'],
  ['server/engine/coverage/p2.ts', '../rules/rule.ts', 'Rules and coverage do not know each other'],
  ['server/engine/coverage/p3.ts', '../dossier/dossier.ts', 'coverage does not know who asks for evidence'],
  ['server/engine/rules/links/p3.ts', '../../documents/parse.ts', 'Rules read facts, never text or files'],
  ['server/engine/rules/links/p4.ts', 'remark-parse', 'Rules read facts, never text or files'],
  ['server/engine/rules/links/p5.ts', '../../lint.ts', 'lint.ts and index.ts stand above'],
  ['server/engine/workspace/p2.ts', '../index.ts', 'lint.ts and index.ts stand above'],
  ['server/engine/p2.ts', './index.ts', 'index.ts is the door'],
  ['server/engine/model/p3.ts', '../../../test/harness/root.ts', 'Nothing imports scripts or tests'],
  ['server/cli/p1.ts', '../../scripts/root.ts', 'Nothing imports scripts or tests'],
  ['server/node/p1.ts', '../engine/documents/parse.ts', 'The engine has one door'],
  ['server/cli/commands/p1.ts', '../../engine/lint.ts', 'The engine has one door'],
  ['server/lsp/features/p1.ts', '../../engine/workspace/workspace.ts', 'The engine has one door'],
  ['server/node/p2.ts', '../cli/main.ts', 'server/node knows the disk and git, not who asks'],
  ['server/cli/p2.ts', '../node/git.ts', 'server/node has one door'],
  ['server/cli/p6.ts', '../repository/memory.ts', 'server/repository has one door'],
  ['server/repository/p1.ts', '../cli/main.ts', 'server/repository reads a repository for whoever asks'],
  ['server/repository/p2.ts', 'node:fs', 'Only server/node may import node:fs'],
  ['server/lsp/p3.ts', '../repository/index.ts', 'Only main, process and disk of lsp may import server/node'],
  ['server/cli/p3.ts', 'node:fs', 'Only server/node may import node:fs'],
  ['server/cli/p4.ts', 'node:fs/promises', 'Only server/node may import node:fs'],
  ['server/lsp/main.ts', 'node:child_process', 'Only server/node may import node:fs'],
  ['server/cli/main.ts', 'node:worker_threads', 'Only server/node may import node:fs'],
  ['server/cli/p5.ts', '../lsp/main.ts', 'The command line does not know the editor'],
  ['server/lsp/p1.ts', '../cli/main.ts', 'does not know the command line'],
  ['server/lsp/p2.ts', '../node/index.ts', 'Only main, process and disk of lsp may import server/node'],
  ['server/protocol.ts', './engine/workspace/workspace.ts', "the engine's model alone"],
  ['server/protocol.ts', './cli/main.ts', 'it imports no house'],
  ['client/p1.ts', '../server/engine/index.ts', 'through server/protocol.ts alone'],
  ['server/cli/p7.ts', '../../client/panel/view/page.ts', 'The command line does not know the editor'],
  ['client/panel/view/p1.ts', '../../../server/protocol.ts', 'The view draws what it is given'],
  ['client/panel/view/live/p1.ts', 'vscode', 'The view draws what it is given'],
]

/** Imports that every wall must let through. */
const allowed: readonly (readonly [path: string, specifier: string])[] = [
  ['server/engine/rules/links/ok.ts', '../../workspace/records/decision.ts'],
  ['server/engine/rules/links/ok2.ts', '../../authoring/insert.ts'],
  ['server/engine/documents/vocabulary/ok.ts', '../../model/place.ts'],
  ['server/engine/coverage/ok.ts', '../workspace/workspace.ts'],
  ['server/engine/ok.ts', './rules/index.ts'],
  ['server/engine/workspace/ok.ts', '../queries/query.ts'],
  ['server/node/ok.ts', 'node:fs'],
  ['server/node/ok2.ts', '../engine/index.ts'],
  ['server/cli/commands/ok.ts', '../../node/index.ts'],
  ['server/cli/commands/ok2.ts', '../../engine/index.ts'],
  ['server/cli/commands/ok3.ts', 'node:path'],
  ['client/ok.ts', '../server/protocol.ts'],
  ['client/panel/view/ok.ts', '../../../server/engine/model/coverage.ts'],
  ['server/cli/ok4.ts', '../../client/panel/view/report.ts'],
]

const other: readonly Offence[] = [
  {path: 'server/engine/q1.ts', source: "import path from 'node:path'\nexport {path}", says: 'noNodejsModules'},
  {path: 'server/cli/q2.ts', source: 'export const x = (y: any) => y', says: 'noExplicitAny'},
  {path: 'server/cli/q3.ts', source: 'export {}\n'.repeat(301), says: 'noExcessiveLinesPerFile'},
  {
    path: 'server/cli/q4.ts',
    source: `export function x() {\n${'  console.log()\n'.repeat(61)}}`,
    says: 'noExcessiveLinesPerFunction',
  },
  {path: 'server/cli/q5.ts', source: "import type {b} from './q6.ts'\nexport type a = b", says: 'noImportCycles'},
  {path: 'server/cli/q6.ts', source: "import type {a} from './q5.ts'\nexport type b = a", says: 'noImportCycles'},
  {path: 'server/cli/notKebab.ts', source: 'export const x = 1', says: 'useFilenamingConvention'},
]

function importing([path, specifier]: readonly [string, string, ...unknown[]]): readonly [string, string] {
  return [path, `import '${specifier}'`]
}

/** The files to plant: lines for the same path go into one file. */
function plant(lines: readonly (readonly [path: string, line: string])[]): Readonly<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const [path, line] of lines) files[path] = `${files[path] ?? header}${line}\n`
  return files
}

describe('Biome', () => {
  const imports = [...forbidden.map(importing), ...allowed.map(importing)]
  const planted = plant([...imports, ...other.map(({path, source}) => [path, source] as const)])
  const said = withPlanted(planted, biomeSays)
  const offences = [...forbidden.map(([path, specifier, says]) => ({path, source: specifier, says})), ...other]
  const about = (path: string) => said.filter((line) => line.includes(`file=${path},`))
  for (const {path, says} of offences) {
    test(`${path}: ${says}`, () => {
      assert.ok(
        about(path).some((line) => line.includes(says)),
        about(path).join('\n') || 'Biome said nothing',
      )
    })
  }
  for (const [path, specifier] of allowed) {
    test(`${path} may import ${specifier}`, () => assert.deepEqual(about(path), []))
  }
  for (const because of new Set(rooms.flatMap(({walls}) => walls.map((wall) => wall.because)))) {
    test(`is proven: ${because}`, () => {
      const proven = forbidden.some(([, , says]) => because.includes(says))
      assert.ok(proven, 'plant a file that runs into this wall')
    })
  }
})

describe('the compiler keeps the engine pure', () => {
  const cases: readonly Offence[] = [
    {path: 'server/engine/p1.ts', source: "export {readFileSync} from 'node:fs'", says: 'TS2307|TS2591'},
    {path: 'server/engine/p2.ts', source: 'export const x = process', says: 'TS2591'},
    {path: 'server/engine/p3.ts', source: 'export const x = document', says: 'TS2584'},
    {path: 'server/engine/p4.ts', source: 'export const x = Buffer', says: 'TS2591'},
    {path: 'server/engine/p6.ts', source: "export * from '../node/index.ts'", says: 'TS6307|TS6059'},
    {path: 'server/engine/p7.ts', source: 'export const x = setTimeout', says: 'TS2304|TS2591'},
    {path: 'server/engine/p8.ts', source: 'export const x = console', says: 'TS2584'},
  ]
  const planted = plant(cases.map(({path, source}) => [path, source]))
  const said = withPlanted(planted, (folder) => compilerSays(folder, 'server/engine'))
  for (const {path, source, says} of cases) {
    test(source, () => {
      const lines = said.filter((line) => line.startsWith(path))
      assert.ok(
        lines.some((line) => new RegExp(says).test(line)),
        lines.join('\n') || 'the compiler said nothing',
      )
    })
  }
})

describe('the engine in a browser', () => {
  const out = inRoot('out/browser/test-engine.js')
  test('bundles without anything of Node', async () => {
    await bundleForBrowser(out)
    assert.doesNotMatch(readFileSync(out, 'utf8'), /(?:from|import|require) *\(? *["'](?:node:|fs["'])/)
  })
  test('does not bundle with node:fs in it', async () => {
    await assert.rejects(bundleForBrowser(out, 'server/node/index.ts'), /node:/)
  })
})

/** Sources by folder, with their text. */
function sources(folder: string, ending = '.ts'): readonly {readonly path: string; readonly text: string}[] {
  const paths = filesBelow(inRoot(folder), ending).map((path) => `${folder}/${path}`)
  return paths.map((path) => ({path, text: readFileSync(inRoot(path), 'utf8')}))
}

/** Files of these sources in which the pattern occurs outside lines of comment. */
function using(files: ReturnType<typeof sources>, pattern: RegExp): readonly string[] {
  const code = (text: string) => text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
  return files.filter(({text}) => pattern.test(code(text))).map(({path}) => path)
}

describe('what only reading shows', () => {
  const all = [...sources('server'), ...sources('scripts'), ...sources('scripts', '.mjs'), ...sources('test')]
  const ours = all.filter(({path}) => !path.startsWith('test/workspaces/'))
  test('there is something to read', () => assert.ok(ours.length > 20))
  test('every file begins with a sentence that says what it is for', () => {
    const mute = ours.filter(({text}) => !/^\/\/ \S.*\S\n/.test(text)).map(({path}) => path)
    assert.deepEqual(mute, [])
  })
  test('the engine knows neither the day nor chance', () => {
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bDate\(\)|\bMath\.random\b|\bperformance\b|\bcrypto\b/
    assert.deepEqual(using(sources('server/engine'), impure), [])
  })
  test('only the callers of the two programs end the process', () => {
    const ending = using(sources('server'), /\bprocess\.(?:exit|exitCode|kill|abort|reallyExit)\b/)
    assert.deepEqual(
      ending.filter((path) => !['server/cli/main.ts', 'server/lsp/process.ts'].includes(path)),
      [],
    )
  })
  test('nobody silences the compiler', () => {
    assert.deepEqual(
      ours.filter(({text}) => /^\s*\/\/ @ts-/m.test(text)).map(({path}) => path),
      [],
    )
  })
})
