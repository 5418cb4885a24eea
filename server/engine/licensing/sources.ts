// What one file says of copyright and licences, as its path and text alone tell: the door of this floor for whoever has paths and texts.
import type {Licensing} from '../model/licensing.ts'
import {readDep5} from './readers/dep5.ts'
import {readComposerLock, readNpmLock} from './readers/lockfiles.ts'
import {creditsIn, isNoticePath} from './readers/notices.ts'
import {readReuseToml} from './readers/reuse-toml.ts'
import {licensingTags} from './tags.ts'

/** What names of files that speak of licences alone end with, or lie in. */
const maySay = /(?:REUSE\.toml|\.license|package-lock\.json|composer\.lock)$|^\.reuse\/dep5$|^LICENSES\/./

/** Folders that hold what others wrote, and what a lockfile put there. */
const foreign = /(?:^|\/)(?:node_modules|vendor)\//

/** Whether a file is read for what it says of licences, by its name. */
export function isLicensingPath(path: string): boolean {
  return (maySay.test(path) && !foreign.test(path)) || isNoticePath(path)
}

/**
 * Whether a path shows that its repository follows REUSE: then every file is to tell its licence. What stands in a folder is
 * that of a project taken in, whose rules are not those of the whole.
 */
export function showsReuse(path: string): boolean {
  return /^(?:LICENSES\/[^/]|\.reuse\/dep5$|REUSE\.toml$)/.test(path)
}

const none: Licensing = {tags: [], tables: [], packages: [], credits: [], flaws: []}

/** Undefined where nothing is said. Never throws. */
export function licensingOf(path: string, text: string): Licensing | undefined {
  if (path.startsWith('LICENSES/') && !path.endsWith('.license')) return undefined
  const licensing = {...none, ...ownTags(path, text), ...elsewhere(path, text)}
  return Object.values(licensing).some((list) => list.length > 0) ? licensing : undefined
}

function ownTags(path: string, text: string): Pick<Licensing, 'tags'> | undefined {
  return path === '.reuse/dep5' || isLockfile(path) ? undefined : {tags: licensingTags(text)}
}

function isLockfile(path: string): boolean {
  return /(?:^|\/)(?:package-lock\.json|composer\.lock)$/.test(path)
}

function elsewhere(path: string, text: string): Partial<Licensing> {
  if (/(?:^|\/)REUSE\.toml$/.test(path)) return readReuseToml(text)
  if (path === '.reuse/dep5') return {tables: readDep5(text)}
  if (path.endsWith('package-lock.json')) return {packages: readNpmLock(text)}
  if (path.endsWith('composer.lock')) return {packages: readComposerLock(text)}
  return isNoticePath(path) ? {credits: creditsIn(text)} : {}
}
