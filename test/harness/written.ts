// Writes the files of a made-up repository: records in their manner, the page that lists them, newlines and blanks.
import type {IndexForm, Manner, Plan, RecordPlan} from './documents.ts'
import type {Files} from './engine.ts'

const titles = [
  'Use PostgreSQL',
  'Envoyer les courriels par un prestataire',
  'Cache 🚀 in Redis',
  'Keep $1 & $& apart',
  'Choisir l’hébergeur – en France',
  'Ship *weekly* releases',
  'Use `ruff` to lint',
  'One [bus] for all',
]

/** The files of a repository. */
export function written(plan: Plan): Files {
  const encode = encoder(plan)
  const texts = plan.records.map((_, index): [string, string] => [pathOf(plan, index), recordText(plan, index)])
  const files =
    plan.manner === 'chapters'
      ? [[`${plan.folder}.md`, ['# Decisions', '', ...texts.map(([, text]) => text)].join('\n')] as const]
      : [...texts, ...indexOf(plan)]
  return new Map(files.map(([path, text]) => [path, encode(text)]))
}

function pad(index: number): string {
  return String(index + 1).padStart(4, '0')
}

function nameOf(index: number): string {
  return `${pad(index)}-record`
}

function pathOf({folder}: Plan, index: number): string {
  return `${folder}/${nameOf(index)}.md`
}

function titleOf({records}: Plan, index: number): string {
  return `${titles[records[index]?.title ?? 0]}${index > 3 ? ` ${index}` : ''}`
}

/** The newlines, the mark and the blanks at line ends of a plan; a mixed text has each newline in turn. */
function encoder({newline, bom, blanks, end}: Plan): (text: string) => string {
  return (text) => {
    const lines = `${text.trimEnd()}${end}`.split('\n')
    const ends = newline === 'mixed' ? ['\n', '\r\n', '\n'] : [newline]
    const last = lines.length - 1
    const body = lines.map((line, at) => {
      const tail = at % 5 === 2 && line !== '' && !/^(?:---|\|)/.test(line) && at !== last ? blanks : ''
      return `${line}${tail}${at === last ? '' : ends[at % ends.length]}`
    })
    return `${bom ? '\uFEFF' : ''}${body.join('')}`
  }
}

/** What a record says of itself, in words that each manner puts in its own place. */
interface Facts {
  readonly title: string
  readonly status: string | undefined
  readonly supersedes: readonly string[]
  readonly supersededBy: string | undefined
  readonly date: string | undefined
  readonly deciders: string | undefined
}

function linkTo(plan: Plan, index: number): string {
  const text = plan.manner === 'nygard' ? `${index + 1}. ${titleOf(plan, index)}` : `ADR-${pad(index)}`
  return plan.manner === 'chapters' ? `ADR-${pad(index)}` : `[${text}](${nameOf(index)}.md)`
}

function isFrench(is: Manner): boolean {
  return is.startsWith('french')
}

const words = {
  en: {accepted: 'Accepted', proposed: 'Proposed', superseded: 'Superseded', empty: ''},
  fr: {accepted: 'Acceptée', proposed: 'Proposée', superseded: 'Remplacée', empty: ''},
} as const

function successorOf({records}: Plan, index: number): number | undefined {
  const plan = records[index]
  if (plan?.status !== 'superseded') return undefined
  const successor = plan.successor % records.length
  return successor === index ? undefined : successor
}

function factsOf(plan: Plan, index: number, is: Manner): Facts {
  const {status = 'none', titleNumber = 'right', extras = []} = plan.records[index] ?? {}
  const successor = successorOf(plan, index)
  const number = titleNumber === 'right' ? index + 1 : ((index + 1) % plan.records.length) + 1
  const predecessors = plan.records.flatMap(({isAnswered}, at) =>
    successorOf(plan, at) === index && isAnswered ? [linkTo(plan, at)] : [],
  )
  // Now and then only the successor tells.
  const tells = successor !== undefined && !(plan.records[index]?.isAnswered && index % 2 === 1)
  return {
    title: titleNumber === 'none' ? titleOf(plan, index) : `${number}. ${titleOf(plan, index)}`,
    status:
      status === 'none'
        ? undefined
        : words[isFrench(is) ? 'fr' : 'en'][tells || status !== 'superseded' ? status : 'accepted'],
    supersedes: predecessors,
    supersededBy: tells ? linkTo(plan, successor) : undefined,
    date: extras.includes('date') ? `2024-0${(index % 9) + 1}-11` : undefined,
    deciders: extras.includes('deciders') ? 'Ada, Grace' : undefined,
  }
}

/** Front matter, the lines under the title and the body of one record. */
function recordText(plan: Plan, index: number): string {
  const is =
    plan.manner === 'chapters' || index % 3 !== 2 ? plan.manner : plan.other === 'chapters' ? 'plain' : plan.other
  const facts = factsOf(plan, index, is)
  const body = bodyOf(plan, index, is)
  switch (is) {
    case 'madr-3':
    case 'madr-4':
    case 'french-front-matter':
      return [...frontMatter(facts, is), `# ${facts.title}`, '', ...body].join('\n')
    case 'nygard-setext':
      return [facts.title, '='.repeat(12), '', ...sections(facts, is), ...body].join('\n')
    case 'nygard':
    case 'french-sections':
    case 'headings':
      return [`# ${facts.title}`, '', ...sections(facts, is), ...body].join('\n')
    case 'chapters':
      return [`## ADR-${pad(index)}: ${facts.title.replace(/^\d+\. /, '')}`, '', ...lines(facts, is), ...body].join(
        '\n',
      )
    case 'plain':
      return [`# ${facts.title}`, '', ...(facts.status ? [facts.status, ''] : []), ...body].join('\n')
    default:
      return [`# ${facts.title}`, '', ...lines(facts, is), ...body].join('\n')
  }
}

function frontMatter({status, date, deciders, supersedes, supersededBy}: Facts, is: Manner): readonly string[] {
  const keys = is === 'french-front-matter' ? frenchKeys : is === 'madr-4' ? madr4Keys : englishKeys
  const by = status && supersededBy !== undefined ? ` ${keys.by} ${supersededBy}` : ''
  const pairs = [
    [keys.status, status === undefined ? undefined : `${status.toLowerCase()}${by}`],
    ['date', date],
    [keys.deciders, deciders && `[${deciders}]`],
    [keys.supersedes, supersedes[0] && `"${supersedes[0]}"`],
  ].flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]))
  return pairs.length === 0 ? [] : ['---', ...pairs, '---', '']
}

const englishKeys = {status: 'status', deciders: 'deciders', supersedes: 'supersedes', by: 'by'}
const madr4Keys = {...englishKeys, deciders: 'decision-makers'}
const frenchKeys = {status: 'statut', deciders: 'décideurs', supersedes: 'remplace', by: 'par'}

/** Status as a section, as Nygard has it, or in a heading. */
function sections({status, date, supersedes, supersededBy}: Facts, is: Manner): readonly string[] {
  const french = isFrench(is)
  const first = date === undefined ? [] : [`Date${french ? ' ' : ''}: ${date}`, '']
  if (status === undefined) return first
  const notes = [
    ...(supersededBy === undefined ? [] : [`${french ? 'Remplacée par' : 'Superseded by'} ${supersededBy}`]),
    ...supersedes.map((link) => `${french ? 'Remplace' : 'Supersedes'} ${link}`),
  ]
  const said = supersededBy === undefined ? [status, ...notes] : notes
  if (is === 'headings') return [...first, `## Status: ${said.join(', ')}`, '']
  const heading = is === 'nygard-setext' ? ['Status', '------'] : [french ? '## Statut' : '## Status']
  return [...first, ...heading, '', ...said.filter(Boolean).flatMap((note) => [note, ''])]
}

/** Metadata one a line: bullets, bold lines, quoted lines or rows. */
function lines(facts: Facts, is: Manner): readonly string[] {
  const french = isFrench(is)
  const pairs = [
    [french ? 'Statut' : 'Status', facts.status],
    ['Date', facts.date],
    [french ? 'Décideurs' : 'Deciders', facts.deciders],
    [french ? 'Remplace' : 'Supersedes', facts.supersedes.length > 0 ? facts.supersedes.join(', ') : undefined],
    [french ? 'Remplacée par' : 'Superseded by', facts.supersededBy],
  ].flatMap(([key = '', value]) => (value === undefined ? [] : [[key, value] as const]))
  if (pairs.length === 0) return []
  switch (is) {
    case 'bold-lines':
      return [...pairs.map(([key, value]) => `**${key}:** ${value}  `), '']
    case 'quoted-lines':
      return [...pairs.map(([key, value]) => `> **${key}**: ${value}`), '']
    case 'french-quote':
      return [...pairs.map(([key, value]) => `> **${key} : ${value}**`), '']
    case 'table':
      return ['| | |', '|---|---|', ...pairs.map(([key, value]) => `| **${key}** | ${value} |`), '']
    default:
      return [...pairs.map(([key, value]) => `${is === 'madr-2' ? '*' : '-'} ${key}${french ? ' ' : ''}: ${value}`), '']
  }
}

const remarks: Readonly<Record<RecordPlan['suppression'], readonly string[]>> = {
  none: [],
  unused: ['<!-- relais-disable-next-line links/broken -- it was broken once -->', 'All is well.', ''],
  'unused-one': [
    '<!-- relais-disable-next-line links/broken, decision/section-empty -- drawings come later -->',
    'See [it](missing.png).',
    '',
  ],
  used: ['See [it](missing.png). <!-- relais-disable-line links/broken -- drawings come later -->', ''],
  everything: ['<!-- relais-disable -- an old text -->', '', 'See [it](away.md).', '', '<!-- relais-enable -->', ''],
  inline: ['All <!-- relais-disable-line links/broken -- it was broken once --> is well.', ''],
}

const pieces: Readonly<Record<RecordPlan['extras'][number], readonly string[]>> = {
  date: [],
  deciders: [],
  list: ['* 👩‍🚀 One: two', '  * deeper', '* Three', ''],
  code: ['```md', '# Not a heading', '* Status: accepted', '```', ''],
  table: ['| a | b |', '|---|---|', '| 1 | 2 |', ''],
  quote: ['> Said by somebody,', 'lazily.', ''],
  comment: ['<!-- a comment', 'of two lines -->', ''],
}

function bodyOf(plan: Plan, index: number, is: Manner): readonly string[] {
  const {suppression = 'none', extras = []} = plan.records[index] ?? {}
  const french = isFrench(is)
  const depth = is === 'chapters' ? '###' : '##'
  const heads = french ? ['Contexte', 'Décision', 'Conséquences'] : headsOf(is)
  return [
    ...[`${depth} ${heads[0]}`, '', french ? 'Il fallait choisir pour la suite.' : 'We had to choose.', ''],
    ...extras.flatMap((extra) => pieces[extra]),
    ...[`${depth} ${heads[1]}`, '', french ? 'Nous le ferons.' : 'Chosen option: "this", because it is.', ''],
    ...[...reference(plan, index, french ? 'Voir' : 'See'), ...remarks[suppression]],
    ...[`${depth} ${heads[2]}`, '', french ? 'Tout le reste en découle.' : 'Good, because it works.', ''],
  ]
}

/** A link to another record, perhaps with the number of a third one. */
function reference(plan: Plan, index: number, see: string): readonly string[] {
  const {link} = plan.records[index] ?? {}
  if (!link) return []
  const to = link.to % plan.records.length
  const said = link.number === 'wrong' ? (to + 1) % 9 : to
  const text = link.number === 'none' ? 'this' : `ADR-${pad(said)} ${titleOf(plan, to)}`
  return [`${see} [${text}](${nameOf(to)}.md) too.`, '']
}

function headsOf(is: Manner): readonly string[] {
  return is.startsWith('madr')
    ? ['Context and Problem Statement', 'Decision Outcome', 'Consequences']
    : ['Context', 'Decision', 'Consequences']
}

/** The page that lists the records, but for those left out; perhaps with one that is gone. */
function indexOf(plan: Plan): readonly (readonly [string, string])[] {
  const {form, left, gone} = plan.index
  if (form === 'none') return []
  const listed = plan.records.map((_, index) => index).filter((index) => !left.includes(index))
  const rows = listed.map((index) => rowOf(plan, index, form))
  if (gone) rows.splice(1, 0, rowOf(plan, 40, form))
  const head = form === 'table' ? ['| Record | Title |', '|---|---|'] : []
  const glue = form === 'spread' ? '\n\n' : '\n'
  return [
    [
      `${plan.folder}/README.md`,
      ['# Decisions', '', 'All of them:', '', ...head, rows.join(glue), '', 'The end.'].join('\n'),
    ],
  ]
}

function rowOf(plan: Plan, index: number, form: IndexForm): string {
  const [title, file] = [titleOf(plan, index), `${nameOf(index)}.md`]
  switch (form) {
    case 'numbered':
      return `1. [ADR-${pad(index)}](./${file}) - ${title}`
    case 'named':
      return `* [${nameOf(index)}](${file})`
    case 'table':
      return `| [${pad(index)}](${file}) | ${title} |`
    case 'emoji':
      return `- ✅ [${index + 1}. ${title}](${file})`
    case 'described':
      return `- [${title}](${file}): what somebody wrote about it`
    default:
      return `- [${index + 1}. ${title}](${file})`
  }
}
