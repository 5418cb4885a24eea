// Proves that the server tells and takes places in the units that its client asked for, whatever a text is made of.
import assert from 'node:assert/strict'
import {describe, test} from 'node:test'
import type {Encoding} from '../server/lsp/lines.ts'
import {type ProcessClient, pulling, pushed, report, rulesIn, startClient, uriOf} from './harness/lsp-client.ts'
import {scratch} from './harness/scratch.ts'

describe('places', () => {
  const link = '[gone](none.md)'
  const lines: Readonly<Record<string, string>> = {
    plain: `# A\n\n${link}\n`,
    'carriage returns and line feeds': `# A\r\n\r\n${link}\r\n`,
    'a byte order mark': `\uFEFF# A\n\n${link}\n`,
    'letters of two bytes': `# A\n\nÉté ${link}\n`,
    'faces and families': `# A\n\n😀 👨‍👩‍👧 ${link}\n`,
  }
  for (const encoding of ['utf-8', 'utf-16'] as const)
    for (const [name, text] of Object.entries(lines))
      test(`are told in ${encoding}: ${name}`, async (t) => {
        const folder = scratch(t, {'docs/a.md': text})
        const client = await startClient(t, [folder], {
          capabilities: {...pulling, general: {positionEncodings: [encoding, 'utf-16']}},
        })
        assert.equal(client.result.capabilities.positionEncoding, encoding)
        await placesAreRight(client, uriOf(folder, 'docs/a.md'), text, encoding)
      })
})

/** What is told of the link on the third line stands there, and so does what is edited there. */
async function placesAreRight(client: ProcessClient, uri: string, text: string, encoding: Encoding): Promise<void> {
  const line = text.replace('\uFEFF', '').split(/\r?\n/)[2] ?? ''
  const units = encoding === 'utf-8' ? Buffer.from(line) : line
  for (const isOpen of [false, true]) {
    if (isOpen) await client.open(uri, text)
    const found = await report(client, uri)
    const {start, end} = (found.kind === 'full' ? found.items : [])[0]?.range ?? assert.fail('nothing is found')
    assert.equal(units.slice(start.character, end.character).toString(), 'none.md')
  }
  const at = {line: 2, character: units.indexOf('none.md')}
  await client.change(uri, {range: {start: at, end: {...at, character: at.character + 4}}, text: 'a'})
  assert.deepEqual(rulesIn(await report(client, uri)), [])
}

describe('addresses', () => {
  // Each character that some client leaves as it is and another escapes.
  const name = "a+b (c) d's @é,;=&$!*~.md"
  const written = {
    'as Node writes them': (uri: string) => uri,
    'with all escaped': (uri: string) =>
      uri.replace(/[^/:%\w.-]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`),
  }
  for (const [how, write] of Object.entries(written))
    test(`${how}: an open document counts, and is told by the address that it was opened with`, async (t) => {
      const folder = scratch(t, {[`docs/${name}`]: '# A\n'})
      const client = await startClient(t, [folder], {capabilities: pushed})
      await client.ready()
      const uri = write(uriOf(folder, `docs/${name}`))
      await client.open(uri, '# A\n\n[gone](none.md)\n')
      await client.until('the finding', () => client.shown.get(uri)?.length === 1)
      await client.change(uri, {text: '# A\n'})
      await client.until('its end', () => !client.shown.has(uri) && client.pushes.at(-1)?.uri === uri)
    })
})
