// Holds the manifest of the extension, its texts and its snippets to what they promise, without an editor.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, test} from 'node:test'
import {inflateSync} from 'node:zlib'
import {commandTable} from '../client/manifest/commands.ts'
import {settingTable} from '../client/manifest/settings.ts'
import {snippetTable} from '../client/manifest/snippets.ts'
import {viewTable, welcomes} from '../client/manifest/views.ts'
import {steps, walkthrough} from '../client/manifest/walkthrough.ts'
import {texts} from '../client/texts.ts'
import {filesBelow} from '../scripts/files.ts'
import {iconPixels, iconSize} from '../scripts/icon.ts'
import {snippetBody} from '../scripts/snippets.ts'
import {kindNames} from '../server/engine/model/kind-names.ts'
import {assertBilingual} from './harness/french.ts'
import {decisionAt, snapshotOf} from './harness/logs.ts'
import {inRoot} from './harness/root.ts'

const read = (path: string): string => readFileSync(inRoot(path), 'utf8')
const manifest = JSON.parse(read('package.json'))
const words: Readonly<Record<string, string>> = JSON.parse(read('package.nls.json'))
const french: Readonly<Record<string, string>> = JSON.parse(read('package.nls.fr.json'))
const bundle: Readonly<Record<string, string>> = JSON.parse(read('l10n/bundle.l10n.fr.json'))

describe('the texts of the manifest', () => {
  test('exist in both languages', () => {
    assert.deepEqual(Object.keys(french).sort(), Object.keys(words).sort())
    assert.ok(Object.keys(words).length > 30)
    for (const [key, en] of Object.entries(words)) assertBilingual(key, {en, fr: french[key] ?? ''})
  })
  test('are those that it names', () => {
    const named = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key)
    assert.deepEqual([...new Set(named)].sort(), Object.keys(words).sort())
  })
  test('of the running extension exist in both languages', () => {
    for (const [key, text] of Object.entries(texts)) assertBilingual(key, text)
    const kinds = Object.values(kindNames).flatMap(({name, purpose}) => [name, purpose])
    const said = [...Object.values(texts), ...Object.values(commandTable).map(({title}) => title), ...kinds]
    for (const {en, fr} of said) assert.equal(bundle[en], fr)
    assert.equal(Object.keys(bundle).length, new Set(said.map(({en}) => en)).size)
  })
  test('of walkthrough pages exist in both languages', () => {
    const pages = filesBelow(inRoot('media/walkthrough'), '.md')
    const wanted = steps.flatMap(({id}) => [`${id}.md`, `${id}.nls.fr.md`])
    assert.deepEqual(pages, wanted.sort())
    for (const {id} of steps) {
      const [en, fr] = [`${id}.md`, `${id}.nls.fr.md`].map((page) => read(`media/walkthrough/${page}`))
      assertBilingual(id, {en: en ?? '', fr: fr ?? ''})
    }
  })
})

/** Commands of the editor that our texts call. */
const builtIn = new Set([
  'vscode.openFolder',
  'workbench.trust.manage',
  'workbench.action.openWalkthrough',
  'editor.action.insertSnippet',
])

describe('the manifest', () => {
  const prose = [...Object.values(words), ...Object.values(french)].join('\n')
  const commands = new Set(manifest.contributes.commands.map(({command}: {command: string}) => command))

  test('calls only commands that there are', () => {
    const called = [...prose.matchAll(/command:([\w.]+)/g)].map(([, command = '']) => command)
    const completed = steps.flatMap(({completedBy}) =>
      completedBy.flatMap((event) => /^onCommand:(.+)/.exec(event)?.[1] ?? []),
    )
    assert.ok(called.length > 8 && completed.length > 3)
    const unknown = [...called, ...completed].filter((command) => !commands.has(command) && !builtIn.has(command))
    assert.deepEqual(unknown, [])
  })
  test('calls the same commands in both languages', () => {
    const calls = (text = '') => [...text.matchAll(/\(command:[^)]+\)/g)].map(String)
    for (const key of Object.keys(words)) assert.deepEqual(calls(french[key]), calls(words[key]), key)
  })
  test('names only views and walkthroughs that there are', () => {
    const views = [...JSON.stringify(manifest.contributes).matchAll(/(?:view == |onView:)([\w.]+)/g)].map(
      ([, id]) => id ?? '',
    )
    assert.ok(views.length > 2)
    for (const view of [...views, ...welcomes.flatMap(({views}) => views)]) assert.ok(view in viewTable, view)
    const opened = [...prose.matchAll(/openWalkthrough\?([^)]+)/g)].map(([, query = '']) => decodeURIComponent(query))
    assert.deepEqual([...new Set(opened)], [`["${manifest.publisher}.${manifest.name}#${walkthrough.id}"]`])
  })
  test('gives each setting a default that it may have', () => {
    for (const [id, info] of Object.entries(settingTable)) {
      if ('choices' in info)
        assert.ok(
          info.choices.some(({value}) => value === info.default),
          id,
        )
      else assert.equal(typeof info.default, 'boolean', id)
    }
  })
  test('keeps to what galleries ask for', () => {
    assert.ok(manifest.keywords.length <= 5)
    assert.deepEqual(manifest.extensionKind, ['workspace'])
    assert.ok(!manifest.activationEvents.includes('*') && !manifest.activationEvents.includes('onStartupFinished'))
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited')
    const [, types = ''] = /(\d+\.\d+)/.exec(manifest.devDependencies['@types/vscode']) ?? []
    assert.equal(manifest.engines.vscode, `^${types}.0`, 'types must not promise more than the oldest editor has')
  })
  test('binds no keys', () => assert.ok(!('keybindings' in manifest.contributes)))
})

test('the problem matcher reads what --format github prints', () => {
  const [{pattern}] = manifest.contributes.problemMatchers
  const line =
    '::error file=docs/adr/0002.md,line=2,endLine=2,col=23,endColumn=69,title=decision/supersede-target::No.%0ADo.'
  const found = new RegExp(pattern.regexp).exec(line)
  const at = (key: string) => found?.[pattern[key]]
  assert.deepEqual(['severity', 'file', 'line', 'column', 'code', 'message'].map(at), [
    'error',
    'docs/adr/0002.md',
    '2',
    '23',
    'decision/supersede-target',
    'No.%0ADo.',
  ])
  const whole = '::notice file=a.md,line=1,endLine=3,title=links/broken::Text'
  assert.equal(new RegExp(pattern.regexp).exec(whole)?.[pattern.endLine], '3')
})

const path = 'docs/decisions/0001-begin.md'

function bodyOf(prefix: string, language: string): string {
  const found = Object.values<{prefix: string; body: readonly string[]}>(JSON.parse(read(`snippets/${language}.json`)))
  return found.find((snippet) => snippet.prefix === prefix)?.body.join('\n') ?? ''
}

/** A snippet as it stands when its author has tabbed through it without typing. */
function typed(body: string): string {
  const stops = new Map(
    [...body.matchAll(/\$\{(\d+)(?::((?:\\.|[^}\\])*)|\|([^,|]*)[^}]*)\}/g)].map(([, n, text, choice]) => [
      n,
      text ?? choice ?? '',
    ]),
  )
  return body
    .replace('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2026-01-31')
    .replace(/\$\{(\d+)[:|](?:\\.|[^}\\])*\}|\$(\d+)/g, (_, a, b) => stops.get(a ?? b) ?? '')
    .replace(/\\(.)/g, '$1')
}

describe('snippets', () => {
  test('have a prefix of their own each', () => {
    const prefixes = snippetTable.flatMap(({prefix}) => [prefix.en, prefix.fr])
    assert.equal(new Set(prefixes).size, prefixes.length)
  })
  test('escape what would be theirs, number their stops, and repeat a stop for the same hint', () => {
    assert.equal(snippetBody('a $1 } {x} {y\\z} {x}', 'en'), `a \\$1 \\} \${1:x} \${2:y\\\\z} $1`)
  })
  test('offer statuses to choose from and today’s date', () => {
    assert.equal(
      snippetBody('{{status}} {{date}}', 'fr'),
      `\${1|proposée,acceptée|} $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE`,
    )
  })
  for (const language of ['en', 'fr'] as const)
    test(`begin records that are read as what they are, in ${language}`, () => {
      const formats = {'adr-madr': 'madr-4', 'adr-nygard': 'nygard', 'adr-y': 'y-statement'}
      for (const [prefix, format] of Object.entries(formats)) {
        const text = typed(bodyOf(language === 'en' ? prefix : `${prefix}-fr`, language))
        const {state, date, format: read} = decisionAt(snapshotOf(new Map([[path, text]])), path)
        assert.deepEqual([read, state, date?.iso], [format, 'proposed', '2026-01-31'], prefix)
      }
    })
  test('do not make up what they do not know', () => assert.throws(() => snippetBody('{{other}}', 'en'), /other/))
})

test('the icon is what its script draws', () => {
  const png = readFileSync(inRoot('media/icon.png'))
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [iconSize, iconSize])
  const size = png.readUInt32BE(33)
  assert.equal(png.toString('latin1', 37, 41), 'IDAT')
  assert.ok(inflateSync(png.subarray(41, 41 + size)).equals(iconPixels()))
})
