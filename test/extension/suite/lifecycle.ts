// The extension starts, offers what its manifest says, and restarts its server when asked.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {commands, languages} from 'vscode'
import {extension, file, finding, findingsOf, open, until} from './tools.ts'

const record = 'docs/adr/0006-take-payments-through-stripe.md'

describe('the extension', () => {
  it('is activated by a Markdown file', async () => {
    await open(file(record))
    await finding(file(record), 'decision/status-missing')
    assert.equal(extension().isActive, true)
  })

  it('has every command of its manifest', async () => {
    const registered = new Set(await commands.getCommands(true))
    const offered: readonly {command: string}[] = extension().packageJSON.contributes.commands
    assert.ok(offered.length > 3)
    assert.deepEqual(
      offered.map(({command}) => command).filter((command) => !registered.has(command)),
      [],
    )
  })

  it('restarts its server on demand, and findings come back', async () => {
    await finding(file(record), 'decision/status-missing')
    const gone = until('an empty list', languages.onDidChangeDiagnostics, () =>
      findingsOf(file(record)).length === 0 ? true : undefined,
    )
    await commands.executeCommand('relais.restart')
    await gone
    await finding(file(record), 'decision/status-missing')
  })
})
