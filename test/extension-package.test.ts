// Packs the extension twice and looks into the file: what is in it, that it is all there, and that it is the same each time.
import assert from 'node:assert/strict'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {builtinModules} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, describe, test} from 'node:test'
import {buildAll} from '../scripts/build.ts'
import {mostBytes, pack} from '../scripts/package.ts'
import {galleryText, stage} from '../scripts/stage.ts'
import {root} from './harness/root.ts'
import {readZip} from './harness/zip.ts'

/** Everything that may be in the package. */
const allowed = [
  /^extension\.vsixmanifest$|^\[Content_Types\]\.xml$/,
  /^extension\/(?:package\.json|package\.nls(?:\.fr)?\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/dist\/(?:extension\.cjs|extension-web\.js|lsp\.js|lsp-worker\.js|relais\.js|package\.json)$/,
  /^extension\/dist\/chunks\/[\w-]+\.js$/,
  /^extension\/dist\/panel\/(?:view\.css|report\.js|panel\.js)$/,
  /^extension\/dist\/pages\/[a-z]+\/[a-z-]+(?:\.fr)?\.md$/,
  /^extension\/dist\/[A-Z-]+-LICENSES\.txt$/,
  /^extension\/l10n\/bundle\.l10n\.fr\.json$|^extension\/snippets\/(?:en|fr)\.json$|^extension\/schemas\/config\.json$/,
  /^extension\/media\/(?:icon\.png|activity\.svg|walkthrough\/[a-z]+(?:\.nls\.fr)?\.md)$/,
]

/** What the workbench and Node give at run time. */
const given = new Set(['vscode', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)])

const folder = mkdtempSync(join(tmpdir(), 'relais-package-'))
after(() => rmSync(folder, {recursive: true, force: true}))

/** Builds, stages and packs in a folder of its own, with the clock of a place. */
async function packed(name: string, zone: string): Promise<Buffer> {
  const [dist, staged, file] = [join(folder, name, 'dist'), join(folder, name, 'staged'), join(folder, name, 'x.vsix')]
  await buildAll(dist)
  stage(staged, {dist})
  const {TZ} = process.env
  process.env.TZ = zone
  pack(staged, file)
  if (TZ === undefined) delete process.env.TZ
  else process.env.TZ = TZ
  return readFileSync(file)
}

const first = await packed('first', 'America/Caracas')
const second = await packed('second', 'Pacific/Auckland')
const entries = readZip(first)
const named = (name: string) => entries.find((entry) => entry.name === `extension/${name}`)?.content.toString()

test('has the same bytes when it is built again elsewhere', () => {
  assert.ok(first.length > 100_000)
  assert.ok(first.equals(second))
})
test('weighs little without native parts', () => assert.ok(first.length < mostBytes, `${first.length} bytes`))
test('holds what belongs in it and nothing else', () => {
  const strangers = entries.map(({name}) => name).filter((name) => !allowed.some((pattern) => pattern.test(name)))
  assert.deepEqual(strangers, [])
})
test('makes programs of programs alone', () => {
  const programs = entries.filter(({mode}) => (mode & 0o111) !== 0).map(({name}) => name)
  assert.deepEqual(programs, ['extension/dist/relais.js'])
})
test('knows nothing of the machine that built it', () => {
  for (const {name, content} of entries)
    for (const trace of [root, folder]) assert.ok(!content.includes(trace), `${name} contains ${trace}`)
})
test('contains every file that its manifest names', () => {
  const manifest = JSON.parse(named('package.json') ?? '')
  const {main, browser, icon, contributes} = manifest
  const steps = contributes.walkthroughs.flatMap(({steps}: {steps: {media: {markdown: string}}[]}) => steps)
  const pages = steps.map(({media}: {media: {markdown: string}}) => media.markdown)
  const files: readonly string[] = [
    ...[main, browser, icon, contributes.viewsContainers.activitybar[0].icon],
    ...contributes.snippets.map(({path}: {path: string}) => path),
    ...contributes.yamlValidation.map(({url}: {url: string}) => url),
    ...pages,
    ...pages.map((page: string) => page.replace(/\.md$/, '.nls.fr.md')),
  ]
  assert.ok(files.length >= 15)
  const names = new Set(entries.map(({name}) => name))
  const absent = files.filter((file) => !names.has(`extension/${file.replace(/^\.\//, '')}`))
  assert.deepEqual(absent, [])
  assert.ok(manifest.l10n && named('l10n/bundle.l10n.fr.json'))
})
test('leaves to npm what is npm’s', () => {
  const manifest = JSON.parse(named('package.json') ?? '')
  for (const key of ['type', 'scripts', 'devDependencies', 'optionalDependencies', 'dependencies', 'bin', 'files'])
    assert.ok(!(key in manifest), key)
  assert.deepEqual(Object.keys(manifest.engines), ['vscode'])
})
test('needs nothing but the editor and Node', () => {
  for (const name of ['dist/extension.cjs', 'dist/extension-web.js']) {
    const wanted = [...(named(name) ?? '').matchAll(/\brequire\(["']([^"']+)["']\)/g)].map(([, module = '']) => module)
    assert.ok(wanted.includes('vscode'), name)
    assert.deepEqual(
      wanted.filter((module) => !given.has(module)),
      [],
      name,
    )
  }
})
test('shows a page without pictures and links that lead nowhere', () => {
  const page = named('readme.md') ?? ''
  assert.match(page, /^# Relais/)
  assert.doesNotMatch(page.replace(/```[\s\S]*?```/g, ''), /\]\((?!https:\/\/|#)/)
})
test('names the licence of what is bundled', () => {
  assert.match(named('dist/EXTENSION-LICENSES.txt') ?? '', /^vscode-languageclient \d/m)
})

describe('a page for galleries', () => {
  const text =
    'See [the rules](docs/rules.md), [here](#here) and [there](https://example.org).\n\n![A view](docs/a.png)\n\nEnd.\n'
  test('loses what is relative where there is no address', () => {
    assert.equal(galleryText(text, false), 'See the rules, [here](#here) and [there](https://example.org).\n\nEnd.\n')
  })
  test('is left to the packager where there is one', () => assert.equal(galleryText(text, true), text))
})
