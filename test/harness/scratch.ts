// Scratch folders and real git repositories for tests: made in the temporary folder, gone after the test.
import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {devNull, tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {TestContext} from 'node:test'

/** Paths relative to a folder, with `/`, and their contents. */
export type Tree = Readonly<Record<string, string | Uint8Array>>

/** Makes a folder that holds this tree and returns its real path; it is removed after the test. */
export function scratch(test: Pick<TestContext, 'after'>, tree: Tree = {}): string {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'relais-test-')))
  test.after(() => rmSync(root, {recursive: true, force: true}))
  plant(root, tree)
  return root
}

/** Writes a tree into a folder, making the folders it needs. */
export function plant(root: string, tree: Tree): void {
  for (const [path, content] of Object.entries(tree)) {
    mkdirSync(dirname(join(root, path)), {recursive: true})
    writeFileSync(join(root, path), content)
  }
}

/** Writes an executable shell script. */
export function plantScript(path: string, ...lines: readonly string[]): void {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, ['#!/bin/sh', ...lines, ''].join('\n'))
  chmodSync(path, 0o755)
}

/** Who commits in tests, and when, unless a test says otherwise. */
const identity = {
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_AUTHOR_DATE: '2024-01-15T10:00:00+0100',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
  GIT_COMMITTER_DATE: '2024-01-15T10:00:00+0100',
}

/** Runs git in a folder, deaf to the configuration of the machine, and returns what it wrote; throws when git fails. */
export function git(folder: string, parameters: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const quiet = {GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: devNull, GIT_TERMINAL_PROMPT: '0', HOME: tmpdir()}
  return execFileSync('git', ['-c', 'init.defaultBranch=main', '-c', 'protocol.file.allow=always', ...parameters], {
    cwd: folder,
    env: {PATH: process.env.PATH, LC_ALL: 'C', ...quiet, ...identity, ...environment},
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 30_000,
  })
}

/** Commits everything in the work tree; `date` is `YYYY-MM-DD`, for author and committer alike. */
export function commit(folder: string, {date = '2024-01-15', author = 'Ada'}: {date?: string; author?: string} = {}) {
  const when = `${date}T10:00:00+0100`
  git(folder, ['add', '--all'])
  git(folder, ['commit', '--quiet', '--allow-empty', '--message', 'change'], {
    GIT_AUTHOR_NAME: author,
    GIT_AUTHOR_DATE: when,
    GIT_COMMITTER_DATE: when,
  })
}

/** Makes a scratch folder a git repository with one commit of this tree. */
export function repository(test: Pick<TestContext, 'after'>, tree: Tree = {}): string {
  const root = scratch(test, tree)
  git(root, ['init', '--quiet'])
  commit(root)
  return root
}
