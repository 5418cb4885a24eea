// A document of hand-over that leans on a page elsewhere: when the account closes, the page is gone and nobody notices.
import Type from 'typebox'
import {daysBetween} from '../../documents/vocabulary/calendar.ts'
import type {Located} from '../../model/place.ts'
import {meetingOf} from '../../workspace/governance/meetings.ts'
import {knownKindOf} from '../../workspace/kinds/index.ts'
import {foreignHostOf} from '../../workspace/links/hosts.ts'
import type {Workspace, WorkspaceDocument} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'transfer/foreign-hosted',
  on: 'document',
  severity: 'warning',
  preset: 'outsourced',
  summary: {
    en: 'Documents of hand-over and governance lead to documents that the company keeps itself.',
    fr: 'Les documents de passation et de gouvernance mènent à des documents que l’entreprise conserve elle-même.',
  },
  advice: {
    en: 'Bring the document into the repository, or name its host under `internalHosts` in relais.yaml if it is the company’s own.',
    fr: 'Rapatriez le document dans le dépôt, ou nommez son hôte sous `internalHosts` dans relais.yaml s’il est à l’entreprise.',
  },
  options: Type.Object({
    within: Type.Integer({
      default: 365,
      minimum: 1,
      description: 'Minutes older than so many days are left as they are.',
    }),
  }),
  messages: {
    hosted: {
      en: 'This leads to a document on {host}; nothing here shows that the company keeps it.',
      fr: 'Ceci mène à un document sur {host}\u00A0; rien ici ne montre que l’entreprise le conserve.',
    },
    several: {
      en: '{count} links of this document lead to documents on {host}; nothing here shows that the company keeps them.',
      fr: '{count} liens de ce document mènent à des documents sur {host}\u00A0; rien ici ne montre que l’entreprise les conserve.',
    },
  },
  *check(document, {workspace, options, today, report}) {
    if (!isToLast(document, workspace, today, options.within)) return
    for (const [host, [first, ...others]] of foreignIn(document, workspace)) {
      const related = others.map(({span}) => {
        return {path: document.path, span, message: {en: `Also on ${host}.`, fr: `Aussi sur ${host}.`}}
      })
      if (related.length === 0) yield report('hosted', first, {host})
      else yield report('several', first, {host, count: String(related.length + 1)}, {related})
    }
  },
})

/** A document of a known kind; of minutes, only those that are still worked with. */
function isToLast(document: WorkspaceDocument, workspace: Workspace, today: string, within: number): boolean {
  const kind = knownKindOf(document, workspace)
  if (kind === undefined) return false
  const meeting = kind === 'minutes' ? meetingOf(document, workspace) : undefined
  return meeting === undefined ? kind !== 'minutes' : daysBetween(meeting.day, today) <= within
}

/** The targets on foreign hosts, each once, by host. */
function foreignIn(
  {digest: {links}}: WorkspaceDocument,
  {config}: Workspace,
): ReadonlyMap<string, readonly [Located<string>, ...Located<string>[]]> {
  const hosts = new Map<string, [Located<string>, ...Located<string>[]]>()
  const targets = links.filter(({kind}) => kind !== 'reference' && kind !== 'image').map(({target}) => target)
  for (const target of new Map(targets.map((each) => [each.value, each])).values()) {
    const host = foreignHostOf(target.value, config.internalHosts)
    if (host === undefined) continue
    const known = hosts.get(host)
    if (known) known.push(target)
    else hosts.set(host, [target])
  }
  return hosts
}
