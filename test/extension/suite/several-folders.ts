// The extension in a window with several folders: each is a repository of its own.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {workspace} from 'vscode'
import {file, finding, findingsOf, open} from './tools.ts'

describe('a workspace of two folders', () => {
  it('has findings in both', async () => {
    assert.equal(workspace.workspaceFolders?.length, 2)
    await open(file('docs/adr/0001-keep-an-annex.md', 'annexe'))
    await finding(file('docs/adr/0001-keep-an-annex.md', 'annexe'), 'decision/status-missing')
    await finding(file('docs/adr/0006-take-payments-through-stripe.md', 'atelier'), 'decision/status-missing')
  })

  it('does not take the numbers of one for those of the other', () => {
    const rules = findingsOf(file('docs/adr/0001-keep-an-annex.md', 'annexe')).map(({code}) => JSON.stringify(code))
    assert.ok(
      rules.every((rule) => !rule.includes('duplicate-number')),
      rules.join(', '),
    )
  })

  it('takes in a folder that is added', async () => {
    const uri = file('../third')
    await workspace.fs.writeFile(
      file('../third/docs/adr/0001-begin.md'),
      new TextEncoder().encode('# 1. Begin\n\n## Context\n\nHere.\n\n## Decision\n\nThere.\n'),
    )
    assert.ok(workspace.updateWorkspaceFolders(2, 0, {uri}))
    await finding(file('docs/adr/0001-begin.md', 'third'), 'decision/status-missing')
  })
})
