// Makes up repositories with decision logs in many manners, and with the faults that Relais can mend.
import fc from 'fast-check'

/** One record as it will be written; an index names another record of its log. */
export interface RecordPlan {
  /** Which of eight titles. */
  readonly title: number
  readonly status: 'accepted' | 'proposed' | 'superseded' | 'none' | 'empty'
  /** The record that replaced this one, when it is superseded. */
  readonly successor: number
  /** Whether the successor says so too. */
  readonly isAnswered: boolean
  /** What the title has for a number. */
  readonly titleNumber: 'right' | 'wrong' | 'none'
  readonly suppression: 'none' | 'unused' | 'unused-one' | 'used' | 'everything' | 'inline'
  /** A link to another record, whose words name the right number, a wrong one, or none. */
  readonly link: {readonly to: number; readonly number: 'right' | 'wrong' | 'none'} | undefined
  readonly extras: readonly ('date' | 'deciders' | 'list' | 'code' | 'table' | 'quote' | 'comment')[]
}

export interface Plan {
  readonly manner: Manner
  /** Another manner for some records: logs change their template on the way. */
  readonly other: Manner
  readonly folder: string
  readonly records: readonly RecordPlan[]
  readonly index: {readonly form: IndexForm; readonly left: readonly number[]; readonly gone: boolean}
  readonly newline: '\n' | '\r\n' | '\r' | 'mixed'
  readonly bom: boolean
  readonly blanks: '' | '  ' | '\t' | ' '
  readonly end: '' | '\n' | '\n\n'
}

const manners = [
  'nygard',
  'nygard-setext',
  'madr-2',
  'madr-3',
  'madr-4',
  'bold-lines',
  'quoted-lines',
  'table',
  'headings',
  'french-sections',
  'french-bullets',
  'french-front-matter',
  'french-quote',
  'plain',
  'chapters',
] as const
export type Manner = (typeof manners)[number]

const indexForms = ['none', 'bullets', 'numbered', 'named', 'table', 'emoji', 'spread', 'described'] as const
export type IndexForm = (typeof indexForms)[number]

const manner = fc.constantFrom(...manners)

const record: fc.Arbitrary<RecordPlan> = fc.record({
  title: fc.nat(7),
  status: fc.constantFrom('accepted', 'accepted', 'proposed', 'superseded', 'superseded', 'none', 'empty'),
  successor: fc.nat(7),
  isAnswered: fc.boolean(),
  titleNumber: fc.constantFrom('right', 'right', 'wrong', 'none'),
  suppression: fc.constantFrom('none', 'none', 'none', 'unused', 'unused-one', 'used', 'everything', 'inline'),
  link: fc.option(fc.record({to: fc.nat(7), number: fc.constantFrom('right', 'wrong', 'none')}), {nil: undefined}),
  extras: fc.subarray(['date', 'deciders', 'list', 'code', 'table', 'quote', 'comment'], {maxLength: 3}),
})

/** Plans of repositories of two to so many records; small ones come first when a failure is shrunk. */
export const plansOf = (most: number): fc.Arbitrary<Plan> =>
  manner.chain((main) =>
    fc.record({
      manner: fc.constant(main),
      other: fc.oneof({weight: 3, arbitrary: fc.constant(main)}, {weight: 1, arbitrary: manner}),
      folder: fc.constantFrom('docs/adr', 'docs/decisions', 'doc/architecture/décisions'),
      records: fc.array(record, {minLength: 2, maxLength: most}),
      index: fc.record({
        form: fc.oneof(
          {weight: 1, arbitrary: fc.constantFrom(...indexForms)},
          {weight: 1, arbitrary: fc.constantFrom<IndexForm>('bullets', 'numbered', 'named')},
        ),
        left: fc.uniqueArray(fc.nat(most - 1), {minLength: 1, maxLength: most > 5 ? 2 : 1}),
        gone: fc.boolean(),
      }),
      newline: fc.constantFrom('\n', '\n', '\r\n', '\r', 'mixed'),
      bom: fc.boolean(),
      blanks: fc.constantFrom('', '', '  ', '\t', ' '),
      end: fc.constantFrom('\n', '', '\n\n'),
    }),
  )
