// Proves which sentences tell of a decision, how they are put together from lines, and what a record about them is called.
import assert from 'node:assert/strict'
import {describe, it} from 'node:test'
import {digestMarkdown} from '../server/engine/documents/digest.ts'
import {toldIn} from '../server/engine/documents/vocabulary/decided.ts'
import {sentencesOf} from '../server/engine/workspace/prose/sentences.ts'

describe('a sentence tells of a decision', () => {
  const cases: readonly (readonly [sentence: string, title: string])[] = [
    ['We chose Kafka over RabbitMQ because events must not get lost.', 'Use Kafka'],
    ['After long talks we have finally decided to drop Node 18, which few use.', 'Drop Node 18'],
    ['We’ve decided against a monorepo.', 'Do without a monorepo'],
    ['We opted for PostgreSQL (see the wiki).', 'Use PostgreSQL'],
    ['For summary logs it has been decided to track changes over time.', 'Track changes over time'],
    ['YAML was chosen over JSON because of its tools.', 'Use YAML'],
    ['We use Actix rather than Rocket.', 'Use Actix'],
    ['Decision: split consequences into good and bad ones.', 'Split consequences into good and bad ones'],
    [
      'Decision: the order service owns all of the prices that are',
      'The order service owns all of the prices that are',
    ],
    ['We decided to keep the log of the (many) visits.', 'Keep the log'],
    ['Nous avons choisi Kafka plutôt que RabbitMQ.', 'Utiliser Kafka'],
    ['On a finalement décidé de stocker les fichiers dans S3, faute de place.', 'Stocker les fichiers dans S3'],
    ['Il a été convenu de rédiger les commits en français car le projet est local.', 'Rédiger les commits en français'],
    ['Nous avons fait le choix de cette librairie pour sa légèreté.', 'Utiliser cette librairie'],
    ['La solution B a été retenue.', 'Retenir la solution B'],
    ['We chose Kafka.', 'Use Kafka'],
    ['We agreed to disable SSLv3 completely.', 'Disable SSLv3 completely'],
    ['Nous avons choisi de nous appuyer sur la nomenclature de l’Insee.', 'S’appuyer sur la nomenclature de l’Insee'],
    ['On a décidé de nous conformer au RGAA.', 'Se conformer au RGAA'],
    ['Notre choix s’est porté sur PostgreSQL.', 'Utiliser PostgreSQL'],
    ['Arbitrage\u00A0: reporter la migration à septembre.', 'Reporter la migration à septembre'],
  ]
  for (const [sentence, title] of cases) it(sentence, () => assert.equal(toldIn(sentence), title))
})

describe('a sentence tells of none', () => {
  const sentences: readonly string[] = [
    'If we decided to use Kafka, nothing would get lost.',
    'Have we chosen Kafka?',
    'We have not decided to use Kafka.',
    'Once you have chosen a database, set its address.',
    'In this example we chose SQLite.',
    'Decision: ADR 0008 holds here.',
    'We picked up that work and went on.',
    '“We chose Kafka”, said the keynote.',
    'We decided for <option o> to achieve <quality q>.',
    'Choose a database that we support.',
    'The selected rows were chosen by the user.',
    'Si nous avons choisi Kafka, rien ne se perd.',
    'Nous n’avons pas décidé de migrer.',
    'Dans cet exemple, on a choisi HDD.',
    'Il reste à décider du format.',
    'Bert: we decided on this.',
    'Seems like I forgot to remove the tag, we agreed to do that.',
    'We decided to revert.',
    'It was agreed that it is ready to land.',
    'We agreed to leave it on the agenda and to go back to GitHub.',
    'We agreed to move next week’s meeting.',
    'Decision: full migration vs keeping both.',
    'Decision: no changes needed, the examples are right.',
    'These are the only sets where we host the data itself, rather than linking to it.',
    'We can’t say that it is $50 because we just picked that number.',
    'Un seul jeton est retenu et stocké.',
    'On a préféré ne pas livrer une version bancale.',
  ]
  for (const sentence of sentences) it(sentence, () => assert.equal(toldIn(sentence), undefined))
})

describe('sentences', () => {
  const text =
    '# A\n\nFirst one. Second one\nover two lines, e.g. here. **Third** one!\n\n- An item\n- Another. With two.\n'
  it('are put together from lines, and located', () => {
    const digest = digestMarkdown(text)
    const found = digest.sections.flatMap((section) => sentencesOf(section, digest))
    assert.deepEqual(
      found.map(({value, span}) => [value, text.slice(span.start, span.end)]),
      [
        ['First one.', 'First one.'],
        ['Second one over two lines, e.g. here.', 'Second one\nover two lines, e.g. here. **Third** one!'],
        ['Third one!', 'over two lines, e.g. here. **Third** one!'],
        ['An item', 'An item'],
        ['Another.', 'Another.'],
        ['With two.', 'With two.'],
      ],
    )
  })
  it('are the same with Windows newlines', () => {
    const digest = digestMarkdown(text.replaceAll('\n', '\r\n'))
    const found = digest.sections.flatMap((section) => sentencesOf(section, digest))
    assert.equal(found[1]?.value, 'Second one over two lines, e.g. here.')
  })
})
