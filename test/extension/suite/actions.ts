// Code actions as the editor asks for them and applies them.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {type CodeAction, CodeActionKind, commands, Range, type Uri, workspace} from 'vscode'
import {file, finding, noFinding, open, restoring} from './tools.ts'

const record = file('docs/adr/0006-take-payments-through-stripe.md')

/** The actions at a range, with their edits. */
async function actions(uri: Uri, range: Range, kind: CodeActionKind): Promise<readonly CodeAction[]> {
  return (
    (await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, range, kind.value, 20)) ?? []
  )
}

/** Applies an action as a click on it would. */
async function apply({title, edit, command}: CodeAction): Promise<void> {
  if (edit) assert.ok(await workspace.applyEdit(edit), title)
  if (command) await commands.executeCommand(command.command, ...(command.arguments ?? []))
}

describe('code actions', () => {
  it('state a status', async () => {
    const document = await open(record)
    const {range} = await finding(record, 'decision/status-missing')
    await restoring(document, async () => {
      const offered = await actions(record, range, CodeActionKind.QuickFix)
      const fix = offered.find(({title}) => title.includes('State the status'))
      assert.ok(fix, offered.map(({title}) => title).join(', '))
      await apply(fix)
      assert.match(document.getText(), /## Status\n\nProposed\n/)
      await noFinding(record, 'decision/status-missing')
    })
  })

  it('hold a finding back with a reason', async () => {
    const document = await open(record)
    const {range} = await finding(record, 'decision/status-missing')
    await restoring(document, async () => {
      const offered = await actions(record, range, CodeActionKind.QuickFix)
      const suppress = offered.find(({edit, title}) => edit && /reason|silence/i.test(title))
      assert.ok(suppress, offered.map(({title}) => title).join(', '))
      await apply(suppress)
      assert.match(document.getText(), /<!-- relais-/)
    })
  })

  it('mend all of a file at once', async () => {
    const index = file('docs/adr/README.md')
    const document = await open(index)
    await finding(index, 'decision/index-out-of-sync')
    await restoring(document, async () => {
      const whole = new Range(0, 0, document.lineCount, 0)
      const [all] = await actions(index, whole, CodeActionKind.SourceFixAll.append('relais'))
      assert.ok(all)
      await apply(all)
      assert.match(document.getText(), /0010-ship-the-booking-form-as-a-web-component\.md/)
      await noFinding(index, 'decision/index-out-of-sync')
    })
  })
})
