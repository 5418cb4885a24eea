// Copies the house to a temporary folder, plants files in it, and returns what its guards say about them.
import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {inRoot} from './root.ts'

const house = ['server', 'package.json', 'tsconfig.base.json', 'biome.json']

/** Runs `use` on a copy of the house with these files planted, then removes the copy. */
export function withPlanted<T>(files: Readonly<Record<string, string>>, use: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'relais-house-'))
  try {
    for (const name of house) cpSync(inRoot(name), join(folder, name), {recursive: true})
    symlinkSync(inRoot('node_modules'), join(folder, 'node_modules'), 'junction')
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), {recursive: true})
      writeFileSync(join(folder, path), text)
    }
    return use(folder)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function output(folder: string, tool: string, args: readonly string[]): readonly string[] {
  const program = inRoot('node_modules', tool)
  const {stdout, stderr} = spawnSync(process.execPath, [program, ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return `${stdout}\n${stderr}`.split('\n')
}

/** What the compiler says about a project of the copy, one line each. */
export function compilerSays(folder: string, project: string): readonly string[] {
  return output(folder, 'typescript/bin/tsc', ['-b', project, '--pretty', 'false'])
}

/** What Biome says about the copy: one line each, with the rule, the file and the message. */
export function biomeSays(folder: string): readonly string[] {
  const lines = output(folder, '@biomejs/biome/bin/biome', ['ci', '--reporter=github', '--max-diagnostics=none'])
  return lines.filter((line) => line.startsWith('::')).map((line) => line.replaceAll(`${folder}/`, ''))
}
