// Hover, completion, definition, references, symbols, code lenses and rename, as the editor asks for them.
import assert from 'node:assert/strict'
import {before, describe, it} from 'mocha'
import {
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  MarkdownString,
  type SymbolInformation,
  type TextDocument,
  type WorkspaceEdit,
} from 'vscode'
import {file, finding, open, placeOf, restoring, write} from './tools.ts'

const superseded = file('docs/adr/0003-render-pages-on-the-server.md')
const link = '0007-embed-the-booking-form-as-an-iframe.md'
const successor = file(`docs/adr/${link}`)

function ask<T>(command: string, ...args: readonly unknown[]): Thenable<T | undefined> {
  return commands.executeCommand<T | undefined>(command, ...args)
}

function textOf({contents}: Hover): string {
  return contents.map((each) => (each instanceof MarkdownString ? each.value : String(each))).join('\n')
}

function targetOf(found: Location | LocationLink): string {
  return 'targetUri' in found ? found.targetUri.path : found.uri.path
}

let document: TextDocument

before(async () => {
  document = await open(superseded)
  // The whole workspace is read once a finding of a closed file is there.
  await finding(file('docs/decisions/0003-plafonner-l-acompte.md'), 'decision/duplicate-number')
})

describe('navigation', () => {
  it('hovering a link to a decision shows its card', async () => {
    const hovers = await ask<Hover[]>('vscode.executeHoverProvider', superseded, placeOf(document, link))
    assert.match((hovers ?? []).map(textOf).join('\n'), /Embed the booking form as an iframe/)
  })

  it('hovering a code in a comment of source code shows its decision', async () => {
    const source = await open(file('src/jobs/queue.ts'))
    const hovers = await ask<Hover[]>('vscode.executeHoverProvider', source.uri, placeOf(source, 'ADR 8'))
    assert.match((hovers ?? []).map(textOf).join('\n'), /Queue jobs in/)
  })

  it('the definition of that code is the record', async () => {
    const source = await open(file('src/jobs/queue.ts'))
    const place = placeOf(source, 'ADR 8')
    const found = await ask<(Location | LocationLink)[]>('vscode.executeDefinitionProvider', source.uri, place)
    assert.deepEqual((found ?? []).map(targetOf), [file('docs/adr/0008-queue-jobs-in-postgresql.md').path])
  })

  it('the references of a record are in other files', async () => {
    const target = await open(successor)
    const found = await ask<Location[]>('vscode.executeReferenceProvider', successor, placeOf(target, 'Embed'))
    assert.ok((found ?? []).map(targetOf).includes(superseded.path), JSON.stringify(found))
  })

  it('the outline of a record has its title and sections', async () => {
    const symbols = await ask<DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', successor)
    const record = symbols?.find(({name}) => name === 'ADR-0007 Embed the booking form as an iframe')
    assert.ok(
      record?.children.some(({name}) => name === 'Consequences'),
      JSON.stringify(symbols),
    )
  })

  it('a decision is found among the symbols of the workspace', async () => {
    const symbols = await ask<SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'stripe')
    assert.ok((symbols ?? []).some(({location}) => location.uri.path.endsWith('0006-take-payments-through-stripe.md')))
  })

  it('code lenses stand above a record that another supersedes', async () => {
    const lenses = await ask<CodeLens[]>('vscode.executeCodeLensProvider', superseded, 20)
    const titles = (lenses ?? []).map(({command}) => command?.title ?? '')
    assert.ok(
      titles.some((title) => /superseded/i.test(title)),
      titles.join(', '),
    )
  })
})

describe('writing', () => {
  it('completion offers the statuses of a record', async () => {
    const record = await open(file('docs/adr/0009-cache-availability-at-the-edge.md'))
    await restoring(record, async (text) => {
      await write(record, text.replace('\nProposed\n', '\n\n'))
      const place = placeOf(record, '## Status').translate(2)
      const list = await ask<CompletionList>('vscode.executeCompletionItemProvider', record.uri, place)
      const labels = (list?.items ?? []).map(({label}) => (typeof label === 'string' ? label : label.label))
      assert.ok(labels.includes('Accepted'), labels.join(', '))
    })
  })

  it('renaming a decision changes every file that names it', async () => {
    const edit = await ask<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      superseded,
      placeOf(document, link),
      '0021',
    )
    assert.ok(edit)
    const touched = edit.entries().map(([uri]) => uri.path)
    for (const name of ['/adr/README.md', '/0003-render-pages-on-the-server.md'])
      assert.ok(
        touched.some((path) => path.endsWith(name)),
        touched.join(', '),
      )
  })
})
