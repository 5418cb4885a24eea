// Runs Relais with a cache and without one, on a repository made of the story workspace.
import assert from 'node:assert/strict'
import {cpSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {TestContext} from 'node:test'
import {inRoot} from './root.ts'
import {type Ended, relais} from './run-relais.ts'
import {commit, git, scratch} from './scratch.ts'

const story = inRoot('test/workspaces/atelier')

/** A repository that holds the story, and a cache folder outside of it. */
export function setUp(t: TestContext, {withGit = true} = {}): {readonly root: string; readonly cache: string} {
  const root = scratch(t)
  cpSync(story, root, {recursive: true})
  if (withGit) {
    git(root, ['init', '--quiet'])
    commit(root)
  }
  return {root, cache: join(scratch(t), 'cache')}
}

export const ask = ['check', '--root', '.', '--now', '2026-11-23', '--fail-on', 'never']

const json = (more: readonly string[]) => (more.includes('--format') ? more : ['--format', 'json', ...more])

export const cold = (root: string, ...more: readonly string[]) => relais(root, [...ask, '--no-cache', ...json(more)])
export const cached = (root: string, cache: string, ...more: readonly string[]) =>
  relais(root, [...ask, '--cache-dir', cache, '--stats', ...json(more)])

/** How many documents were not read, taken from the cache, and digested. */
export function origins({stderr}: Ended): {
  readonly unread: number
  readonly cached: number
  readonly digested: number
} {
  const [, unread, fromCache, digested] =
    /^(\d+) unread, (\d+) digests from the cache, (\d+) digested$/m.exec(stderr) ?? []
  return {unread: Number(unread), cached: Number(fromCache), digested: Number(digested)}
}

/** Whether a run took the findings of an earlier one as they were: nothing was linted. */
export const isRemembered = ({stderr}: Ended) =>
  /^ {2}linted +0 ms$/m.test(stderr) && /^ {2}listed +0 ms$/m.test(stderr)

/** Waits until the last change is older than a tick of the file system's clock, since a younger one proves nothing. */
export async function untilSettled(root: string): Promise<void> {
  const all = readdirSync(root, {recursive: true, encoding: 'utf8'}).map((path) => lstatSync(join(root, path)).ctimeMs)
  const last = Math.max(lstatSync(root).ctimeMs, ...all)
  while (Date.now() - last < 150) await new Promise((resolve) => setImmediate(resolve))
}

/** Fills the cache until a run is remembered. */
export async function fill(root: string, cache: string, ...more: readonly string[]): Promise<Ended> {
  await untilSettled(root)
  await cached(root, cache, ...more)
  const second = await cached(root, cache, ...more)
  assert.ok(isRemembered(second), second.stderr)
  return second
}

export function filesOf(cache: string): readonly string[] {
  return readdirSync(cache, {recursive: true, encoding: 'utf8'})
    .map((name) => join(cache, name))
    .filter((place) => statSync(place).isFile())
}

export function someDocument(root: string): string {
  const all = git(root, ['ls-files', '-z', '--', '*.md']).split('\0')
  return all.find((path) => existsSync(join(root, path)) && statSync(join(root, path)).size > 200) ?? ''
}

export function edit(root: string, change: (text: string) => string): void {
  const place = join(root, someDocument(root))
  writeFileSync(place, change(readFileSync(place, 'utf8')))
}
