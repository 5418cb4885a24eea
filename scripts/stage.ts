// Lays out the folder that becomes the extension's package: only what is named here is in it.
import {chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {filesBelow} from './files.ts'
import {inRoot} from './root.ts'

type Json = Readonly<Record<string, unknown>>

/** What the editor reads of package.json. The rest concerns npm, and `type` would keep browsers from loading `browser`. */
const manifestKeys = [
  ...['name', 'displayName', 'description', 'version', 'publisher', 'license', 'repository'],
  ...['categories', 'keywords', 'icon', 'galleryBanner', 'preview', 'l10n', 'main', 'browser'],
  ...['extensionKind', 'activationEvents', 'capabilities', 'contributes'],
]

function manifest(): Json {
  const whole: Json = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  const {vscode} = whole.engines as Readonly<Record<string, string>>
  const kept = Object.entries(whole).filter(([key]) => manifestKeys.includes(key))
  return {...Object.fromEntries(kept), engines: {vscode}}
}

/**
 * A text for the pages of galleries. Without a public address, what is relative leads nowhere there: pictures are left
 * out, and links become their words. With one, the packager makes whole addresses of them.
 */
export function galleryText(markdown: string, hasRepository: boolean): string {
  if (hasRepository) return markdown
  return markdown
    .replace(/^!\[[^\]]*\]\((?!https:)[^)]*\)\n+/gm, '')
    .replace(/!\[[^\]]*\]\((?!https:)[^)]*\)/g, '')
    .replace(/(?<!!)\[([^\]]+)\]\((?!https?:|#)[^)]*\)/g, '$1')
}

/** The native parser's package for each platform that the gallery knows. */
export const natives: Readonly<Record<string, string>> = {
  'linux-x64': '@bruits/satteri-linux-x64-gnu',
  'linux-arm64': '@bruits/satteri-linux-arm64-gnu',
  'alpine-x64': '@bruits/satteri-linux-x64-musl',
  'alpine-arm64': '@bruits/satteri-linux-arm64-musl',
  'darwin-x64': '@bruits/satteri-darwin-x64',
  'darwin-arm64': '@bruits/satteri-darwin-arm64',
  'win32-x64': '@bruits/satteri-win32-x64-msvc',
  'win32-arm64': '@bruits/satteri-win32-arm64-msvc',
}

/** Copies the native parser to where the server finds it. Throws when it is not installed for the platform. */
function addNative(to: string, target: string): void {
  const native = natives[target]
  if (native === undefined)
    throw new Error(`No platform is called ${target}; there are ${Object.keys(natives).join(', ')}.`)
  for (const name of ['satteri', native]) {
    const from = inRoot('node_modules', name)
    if (!existsSync(from)) throw new Error(`${name} is not installed: npm install --no-save --force ${name}`)
    const kept = filesBelow(from, '').filter((file) => !/(?:\.d\.[cm]?ts|\.map|\.md)$/.test(file))
    for (const file of kept) copy(join(from, file), join(to, 'dist/node_modules', name, file))
  }
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), {recursive: true})
  cpSync(from, to)
}

function copyFolder(from: string, to: string): void {
  for (const file of filesBelow(from, '')) copy(join(from, file), join(to, file))
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), {recursive: true})
  writeFileSync(file, text)
}

/** Whoever builds, the package holds the same modes: programs may be run, the rest is read. */
function evenModes(folder: string): void {
  for (const entry of readdirSync(folder, {recursive: true, withFileTypes: true}))
    if (entry.isFile()) chmodSync(join(entry.parentPath, entry.name), entry.name === 'relais.js' ? 0o755 : 0o644)
}

export interface Staging {
  /** The folder of what has been built. */
  readonly dist: string
  /** The platform whose native parser is added; none when absent. */
  readonly target?: string | undefined
}

/** Lays the extension out in an emptied `to`. */
export function stage(to: string, {dist, target}: Staging): void {
  rmSync(to, {recursive: true, force: true})
  const staged = manifest()
  write(join(to, 'package.json'), `${JSON.stringify(staged, null, 2)}\n`)
  for (const name of ['package.nls.json', 'package.nls.fr.json', 'LICENSE', 'schemas/config.json'])
    copy(inRoot(name), join(to, name))
  for (const name of ['README.md', 'CHANGELOG.md'])
    write(join(to, name), galleryText(readFileSync(inRoot(name), 'utf8'), 'repository' in staged))
  copyFolder(dist, join(to, 'dist'))
  for (const name of ['l10n', 'snippets', 'media']) copyFolder(inRoot(name), join(to, name))
  if (target !== undefined) addNative(to, target)
  evenModes(to)
}
