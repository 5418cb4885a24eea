// Kinds of documents are told rightly: by known documents and look-alikes, whatever the line ending, and by their parts.
import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {describe, it} from 'node:test'
import {digestMarkdown} from '../server/engine/index.ts'
import {documentKinds} from '../server/engine/model/document-kinds.ts'
import {namingOf} from '../server/engine/workspace/kinds/naming.ts'
import {partsOfKind, read} from '../server/engine/workspace/kinds/parts.ts'
import {kindOf, kindScores, kindsPage, knownDocuments} from './harness/kinds.ts'
import {inRoot} from './harness/root.ts'

const least = 0.95
const documents = knownDocuments()

describe('kinds of documents', () => {
  for (const {kind, documents: count, precision, recall} of kindScores(documents)) {
    it(`${kind}: precision and recall`, () => {
      assert.ok(count >= 12, `${count} documents`)
      assert.ok(precision >= least && recall >= least, `precision ${precision}, recall ${recall}`)
    })
  }

  it('has documents for each kind that is told by more than its name', () => {
    const covered = new Set(documents.map(({kind}) => kind))
    assert.deepEqual(
      documentKinds.filter((kind) => !covered.has(kind)),
      ['policy'],
    )
  })

  it('does not depend on line endings', () => {
    for (const {path, text} of documents)
      assert.equal(kindOf({path, text: text.replaceAll('\n', '\r\n')}), kindOf({path, text}), path)
  })

  it('is recorded in docs/kinds.md', () => {
    assert.equal(readFileSync(inRoot('docs/kinds.md'), 'utf8'), kindsPage(kindScores(documents)))
  })
})

describe('parts of a document', () => {
  /** How much each part says that is not absent. */
  function toldIn(text: string): Readonly<Record<string, string>> {
    const digest = digestMarkdown(text)
    const parts = partsOfKind('handover', read('docs/x.md', digest, namingOf('docs/x.md', digest)))
    return Object.fromEntries(parts.flatMap(({name, told}) => (told === 'absent' ? [] : [[name, told]])))
  }

  it('are told, promised or empty', () => {
    const text = '# X\n\n## Accès\n\nLe coffre.\n\n## Contacts\n\nTODO\n\n## Validation\n'
    assert.deepEqual(toldIn(text), {accesses: 'told', contacts: 'placeholder', 'sign-off': 'empty'})
  })

  it('stand in fields, in front matter, in columns and in the title', () => {
    assert.deepEqual(toldIn('---\nfrom: Ada\n---\n# X\n\n- To:\n\nText\n'), {
      from: 'told',
      to: 'empty',
      ownership: 'empty',
    })
    assert.deepEqual(toldIn('# From Ada to Grace\n'), {from: 'told', to: 'told'})
    assert.deepEqual(toldIn('# X\n\n| Area | Successor |\n|---|---|\n| API | |\n'), {to: 'empty', ownership: 'empty'})
  })

  it('say something when only what is below them does', () => {
    assert.deepEqual(toldIn('# X\n\n## Known issues\n\n### The cache\n\nGrows.\n'), {issues: 'told'})
  })
})
