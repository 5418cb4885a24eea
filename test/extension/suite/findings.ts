// Findings as the editor's diagnostics: of open and closed files, while typing, and after a change of configuration.
import assert from 'node:assert/strict'
import {describe, it} from 'mocha'
import {ConfigurationTarget, DiagnosticSeverity, workspace} from 'vscode'
import {file, finding, noFinding, open, readFile, restoring, write, writeFile} from './tools.ts'

const record = file('docs/adr/0006-take-payments-through-stripe.md')
const rule = 'decision/status-missing'

describe('findings', () => {
  it('of an open record stand at its title', async () => {
    await open(record)
    const {range, message, severity, source} = await finding(record, rule)
    assert.deepEqual([range.start.line, range.start.character], [0, 5])
    assert.match(message, /This decision has no status/)
    assert.equal(severity, DiagnosticSeverity.Warning)
    assert.equal(source, 'relais')
  })

  it('of files that are not open are there, too, with the places they are about', async () => {
    const {relatedInformation} = await finding(
      file('docs/decisions/0003-plafonner-l-acompte.md'),
      'decision/duplicate-number',
    )
    assert.match(relatedInformation?.[0]?.location.uri.path ?? '', /0003-facturer-par-reservation\.md$/)
  })

  it('of manifests are there', async () => {
    await finding(file('package.json'), 'decision/undocumented-fact')
  })

  it('go and come with what is typed, unsaved', async () => {
    const document = await open(record)
    await finding(record, rule)
    await restoring(document, async (text) => {
      await write(document, text.replace('\n## Context', '\n## Status\n\nAccepted\n\n## Context'))
      await noFinding(record, rule)
      assert.equal(document.isDirty, true)
      await write(document, text)
      await finding(record, rule)
    })
  })

  it('follow a change of relais.yaml', async () => {
    const config = file('relais.yaml')
    const before = await readFile(config)
    await finding(record, rule)
    try {
      await writeFile(config, `${before}\nrules:\n  ${rule}: off\n`)
      await noFinding(record, rule)
    } finally {
      await writeFile(config, before)
    }
    await finding(record, rule)
  })

  it('follow a change of files that nobody opened', async () => {
    const fresh = file('docs/adr/0011-use-fastify.md')
    await writeFile(fresh, '# 11. Use Fastify\n\n## Context\n\nHTTP.\n\n## Decision\n\nFastify.\n')
    await finding(fresh, rule)
    await workspace.fs.delete(fresh)
    await noFinding(fresh, rule)
  })

  it('speak the language of the settings', async () => {
    const settings = workspace.getConfiguration('relais')
    await settings.update('language', 'fr', ConfigurationTarget.Global)
    try {
      await noFinding(record, rule)
      assert.match((await finding(record, rule)).message, /statut/)
    } finally {
      await settings.update('language', undefined, ConfigurationTarget.Global)
    }
    await noFinding(record, rule)
    assert.match((await finding(record, rule)).message, /status/)
  })
})
