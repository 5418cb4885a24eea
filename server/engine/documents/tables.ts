// Finds the tables that tell of people, dates, actions and what is handed over, and the tasks that lists tick off.
import type {ListItem, Nodes, TableCell, Table as TableNode} from 'mdast'
import type {Located, Span} from '../model/place.ts'
import type {Part} from './blocks.ts'
import type {Table, Task} from './digest-model.ts'
import {spanOf} from './nodes.ts'
import {plainText} from './plain.ts'
import type {Prose} from './prose.ts'

const maximumTables = 40
const maximumRows = 60
const maximumColumns = 16
const maximumTasks = 300

/** What the header of a table that matters holds somewhere; most tables list parameters or figures and are passed over. */
const telling =
  /own|respons|sujet|[eé]l[eé]ment|p[eé]rim[eè]tre|repri[st]|raci|accountab|consult|inform|assign|attend|particip|pr[eé]sen|action|t[aâ]che|task|activit|\bwho\b|\bqui\b|\bquoi\b|\bwhen\b|\bquand\b|porteur|pilote|charg|due\b|deadline|[eé]ch[eé]anc|d[eé]lai|from\b|\bto\b|repreneur|successor|c[eé]dant|taker|backup|suppl|contact|role|r[oô]le|fonction|acc[eèé]s|account|compte|credential|environ|serv|syst|component|composant|modul|appli|decision|d[eé]cision|risk|risque|issue|project|projet|initiative|stage|[eé]tape|\bkpi\b|maturit|\baxe|\btrl\b|jalon|milestone|livrable|deliverable|signa|approv|valid|sympt|alert|escalad|escalat|dipl|qualif|heure|hour|jours|tester|last|d[eé]p[oô]s|d[eé]p[oô]t|deposit|soleau|iddn|expir|dur[eé]e|renouv|renew|approb|r[eé]alisat|imputab|garant/i

/** A cell of a matrix of responsibilities: `R`, `A/R`, `**C**`. */
const letters = /\|\s*\**[RACI](?:\s*[/,]\s*[RACI])*\**\s*(?=\|)/

/** The tables of one part of a document that may tell who does what; `section` is its index. */
export function tablesOf({blocks}: Part, section: number, {source}: Prose): Table[] {
  const tables: Table[] = []
  for (const {node, span} of blocks) {
    if (node.type !== 'table' || tables.length === maximumTables || !isTelling(source.slice(span.start, span.end)))
      continue
    tables.push(readTable(node, span, section, source))
  }
  return tables
}

function isTelling(table: string): boolean {
  const end = table.search(/[\r\n]/)
  return telling.test(end < 0 ? table : table.slice(0, end)) || letters.test(table)
}

function readTable({children: [header, ...rows]}: TableNode, span: Span, section: number, source: string): Table {
  const cells = (row: {readonly children: readonly TableCell[]} | undefined) =>
    (row?.children ?? []).slice(0, maximumColumns).map((cell) => cellOf(cell, source))
  return {span, section, header: cells(header), rows: rows.slice(0, maximumRows).map(cells)}
}

/** The words of a cell; those of an empty one stand where the cell ends. */
function cellOf(cell: TableCell, source: string): Located<string> {
  const words = plainText(cell.children, source).all()
  if (words.value !== '') return words
  const {end} = spanOf(cell)
  return {value: '', span: {start: end, end}}
}

/** The tasks of one part of a document, those of lists in lists and in quotations as well. */
export function tasksOf({blocks}: Part, section: number, prose: Prose): Task[] {
  const tasks: Task[] = []
  for (const {node, span} of blocks) {
    if (node.type !== 'list' && node.type !== 'blockquote') continue
    if (/\[[ \txX\r\n]\]/.test(prose.source.slice(span.start, span.end))) collect(node, section, prose, tasks)
  }
  return tasks
}

function collect(node: Nodes, section: number, prose: Prose, tasks: Task[]): void {
  if (node.type === 'listItem') add(node, section, prose, tasks)
  if (node.type !== 'list' && node.type !== 'blockquote' && node.type !== 'listItem') return
  for (const child of node.children) if (tasks.length < maximumTasks) collect(child, section, prose, tasks)
}

function add(item: ListItem, section: number, prose: Prose, tasks: Task[]): void {
  const [first] = item.children
  if (typeof item.checked !== 'boolean' || first?.type !== 'paragraph') return
  const words = prose.plainOf(first).line(0)
  if (words) tasks.push({isDone: item.checked, words, section})
}
