// Two names or addresses that may be one person's: what that person knows is counted as if it were two people's.
import Type from 'typebox'
import type {DraftFix} from '../../model/finding.ts'
import type {AmbiguousPair} from '../../people/ambiguous.ts'
import {ambiguousPairs} from '../../people/ambiguous.ts'
import {mailmapPath} from '../../people/commit-notes.ts'
import type {Identity} from '../../people/identities.ts'
import {mailmapLine} from '../../people/mailmap.ts'
import {type Knowledge, knowledge} from '../../workspace/knowing/index.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ownership/identity-ambiguous',
  on: 'workspace',
  severity: 'hint',
  preset: 'team',
  needsHistory: true,
  fixable: 'suggestion',
  summary: {
    en: 'Names and addresses of one person are brought together.',
    fr: 'Les noms et adresses d’une même personne sont rapprochés.',
  },
  advice: {
    en: 'If they are one person, add a line to `.mailmap`, or list both addresses in the register of relais.yaml.',
    fr: 'S’il s’agit d’une seule personne, ajoutez une ligne à `.mailmap`, ou les deux adresses au registre de relais.yaml.',
  },
  options: Type.Object({
    days: Type.Integer({
      default: 365,
      minimum: 1,
      description: 'Only people who took part in a commit within so many days are looked at.',
    }),
  }),
  messages: {
    one: {
      en: 'These two may be one person, and count as two: {pair}.',
      fr: 'Ces deux identités sont peut-être une seule personne, et comptent pour deux\u00A0: {pair}.',
    },
    several: {
      en: '{count} pairs of names or addresses may be one person each, and count as two, such as {pair}.',
      fr: '{count} paires de noms ou d’adresses sont peut-être chacune une seule personne, et comptent pour deux, comme {pair}.',
    },
  },
  *check(workspace, {options, report}) {
    const known = knowledge(workspace)
    if (known === undefined) return
    const pairs = ambiguousPairs(known.identities).filter((pair) => pair.identities.every((each) => isRecent(each)))
    const [first] = pairs
    if (first === undefined) return
    const place = placeOf(workspace, known)
    const pair = first.identities.map(shown).join(', ')
    const fixes = fixOf(pairs, workspace)
    const span = {start: 0, end: 0}
    if (pairs.length === 1) yield report('one', span, {pair}, {path: place, fixes})
    else yield report('several', span, {count: String(pairs.length), pair}, {path: place, fixes})

    function isRecent(identity: Identity): boolean {
      const person = known?.identities.indexOf(identity) ?? -1
      const last = known?.lastSeen(person) ?? 0
      return Date.parse(workspace.today) / 1000 - last < options.days * 86_400
    }
  },
})

function shown({signatures: [signature], name}: Identity): string {
  return `\`${`${name} <${signature?.email ?? ''}>`.replaceAll('`', '')}\``
}

/** Where the line goes, else where the register is, or may be. */
function placeOf({paths}: Workspace, {files}: Knowledge): string {
  const found = [mailmapPath, 'relais.yaml', 'README.md'].find((path) => paths.isFile(path))
  return found ?? [...files.keys()].sort()[0] ?? ''
}

/** A line for each pair, at the end of `.mailmap`, or in a new one: the identity that signed last stands in for the other. */
function fixOf(pairs: readonly AmbiguousPair[], workspace: Workspace): readonly DraftFix[] {
  const lines = pairs.flatMap(({identities: [proper, other]}) => {
    const [own, commit] = [proper.signatures[0], other.signatures[0]]
    return own && commit ? [`${mailmapLine({name: proper.name, email: own.email}, commit)}\n`] : []
  })
  const text = [...new Set(lines)].join('')
  const title = {en: 'Write that they are one person each', fr: 'Indiquer que chacune est une seule personne'}
  const notes = workspace.commitNotes.find(({kind}) => kind === 'mailmap')
  if (notes?.kind === 'mailmap') {
    const span = {start: notes.end, end: notes.end}
    const edit = {kind: 'edit', path: mailmapPath, span, text: notes.isOpen ? `\n${text}` : text} as const
    return [{kind: 'suggestion', title, changes: [edit]}]
  }
  // One that is there and could not be read is left alone.
  if (workspace.paths.isFile(mailmapPath)) return []
  return [{kind: 'suggestion', title, changes: [{kind: 'create', path: mailmapPath, text}]}]
}
