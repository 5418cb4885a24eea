// Which tables and tasks a digest keeps, and where their words stand.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {digestMarkdown} from '../server/engine/index.ts'

/** The words of each kept table, row by row, each as the source has it at its place. */
function tablesIn(text: string): readonly (readonly (readonly string[])[])[] {
  return digestMarkdown(text).tables.map(({header, rows}) =>
    [header, ...rows].map((cells) => cells.map(({span}) => text.slice(span.start, span.end))),
  )
}

describe('tables of a document', () => {
  it('are kept where their header tells of people, dates or actions, in English and French', () => {
    const headers = ['Action | Owner', 'Quoi | Qui', 'Sujet | Échéance', 'From | To', 'Accès | Compte', 'Risque | État']
    for (const header of headers) {
      const text = `# T\n\n| ${header} |\n|---|---|\n| one | two |\n`
      assert.deepEqual(tablesIn(text), [[header.split(' | '), ['one', 'two']]])
    }
  })

  it('are kept where their cells are those of a matrix of responsibilities', () => {
    const text = '| | Alice | Bob |\n|---|---|---|\n| Deploy | A/R | **C** |\n'
    assert.deepEqual(tablesIn(text), [
      [
        ['', 'Alice', 'Bob'],
        ['Deploy', 'A/R', 'C'],
      ],
    ])
  })

  it('are left out where they list parameters', () => {
    assert.deepEqual(tablesIn('| Flag | Default |\n|---|---|\n| `-v` | off |\n'), [])
  })

  it('have rows as long as they are written, and empty cells inside the table', () => {
    const text = '## A\n\nSee.\n\n## B\n\n| Item | From | To |\n|---|---|---|\n| API | ann |\n| DB | bob | |\n'
    const [table] = digestMarkdown(text).tables
    assert.equal(table?.section, 2)
    assert.deepEqual(
      table?.rows.map((row) => row.map(({value}) => value)),
      [
        ['API', 'ann'],
        ['DB', 'bob', ''],
      ],
    )
    const empty = table?.rows[1]?.[2]?.span
    assert.ok(
      empty && empty.start === empty.end && table && empty.end <= table.span.end && empty.start > text.indexOf('bob'),
    )
  })

  it('are read up to their bounds', () => {
    const row = '| x '.repeat(20)
    const text = `| Owner ${row}|\n|${'---|'.repeat(21)}\n${`${row}| x |\n`.repeat(70)}`
    const [table] = digestMarkdown(text).tables
    assert.deepEqual([table?.header.length, table?.rows.length], [16, 60])
  })
})

describe('tasks of a document', () => {
  it('are kept with their state, from lists in lists as well', () => {
    const text = '# T\n\n- [x] Keys **given** back\n- [ ] Domain moved\n  * [X] DNS\n- no task\n\n> - [ ] Quoted\n'
    const {tasks} = digestMarkdown(text)
    assert.deepEqual(
      tasks.map(({isDone, words, section}) => [isDone, words.value, section]),
      [
        [true, 'Keys given back', 1],
        [false, 'Domain moved', 1],
        [true, 'DNS', 1],
        [false, 'Quoted', 1],
      ],
    )
    assert.deepEqual(
      tasks.map(({words: {span}}) => text.slice(span.start, span.end)),
      ['Keys **given** back', 'Domain moved', 'DNS', 'Quoted'],
    )
  })
})
