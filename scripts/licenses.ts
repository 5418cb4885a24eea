// Writes out the licences of the packages that a bundle contains, as their terms ask.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Metafile} from 'esbuild'

interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  /** How old packages say it. */
  readonly licenses?: readonly {readonly type: string}[]
}

/** The folders, relative to the root, of the packages that the bundle contains, sorted. */
export function bundledPackages(metafile: Metafile): readonly string[] {
  const folders = Object.keys(metafile.inputs).flatMap((input) => {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)
    return folder === null ? [] : [folder[0]]
  })
  return [...new Set(folders)].sort()
}

function readManifest(folder: string): Manifest {
  // A published package always states these fields; npm refuses it otherwise.
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}

/** The text of every licence file at the top of a package; without one, what its read-me says of its licence. */
function licenceText(folder: string, name: string): string {
  const files = readdirSync(folder).sort()
  const licences = files.filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
  const text = (file: string) => readFileSync(join(folder, file), 'utf8').trim()
  if (licences.length > 0) return licences.map(text).join('\n\n')
  const readme = files.filter((file) => /^readme/i.test(file)).map(text)
  const section = /^(?:#+ *)?(?:copyright and )?licen[cs](?:e|ing)$.*/ims.exec(readme.join('\n'))
  if (section === null) throw new Error(`${name} is bundled but says nowhere under which licence.`)
  return section[0]
}

function notice(folder: string): string {
  const {name, version, license, licenses = []} = readManifest(folder)
  const title = `${name} ${version} (${license ?? licenses.map(({type}) => type).join(', ')})`
  return `${title}\n${'-'.repeat(title.length)}\n\n${licenceText(folder, name)}\n`
}

/** One text with the licence of each bundled package, then the legal comments of their sources. */
export function thirdPartyLicences(root: string, metafile: Metafile, legalComments: readonly string[]): string {
  const notices = bundledPackages(metafile).map((folder) => notice(join(root, folder)))
  const comments = legalComments.map((text) => text.trim()).filter((text) => text !== '')
  return ['relais contains the following packages.\n', ...notices, ...comments].join('\n')
}
