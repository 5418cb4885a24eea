// A link that leads to nothing: the reader who follows it loses the thread.
import Type from 'typebox'
import type {Digest, Link} from '../../documents/digest-model.ts'
import type {DraftFix} from '../../model/finding.ts'
import {nearest} from '../../model/nearest.ts'
import {type LinkFault, linkFault} from '../../workspace/links/link-targets.ts'
import {isNearlySame, nearestPath} from '../../workspace/links/nearest-path.ts'
import {isIndexEntryOfNoRecord} from '../../workspace/logs/index-pages.ts'
import {memo} from '../../workspace/memo.ts'
import {folderOf, relativePath} from '../../workspace/paths.ts'
import {isForeignFolder, isTemplateName} from '../../workspace/recognition/names.ts'
import {isSupersessionMention} from '../../workspace/records/successions.ts'
import type {Workspace, WorkspaceDocument} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'links/broken',
  on: 'document',
  severity: 'warning',
  onRetired: true,
  fixable: 'suggestion',
  summary: {
    en: 'Relative links lead to files and headings that exist.',
    fr: 'Les liens relatifs mènent à des fichiers et à des titres qui existent.',
  },
  advice: {
    en: 'Point the link to where the content is now, or remove it.',
    fr: 'Faites pointer le lien vers l’emplacement actuel du contenu, ou supprimez-le.',
  },
  options: Type.Object({}),
  messages: {
    missing: {
      en: 'This link is broken: there is no `{path}`.',
      fr: 'Ce lien est rompu\u00A0: `{path}` n’existe pas.',
    },
    case: {
      en: 'The path is written `{actual}`: this link works only on machines that ignore case.',
      fr: 'Le chemin s’écrit `{actual}`\u00A0: ce lien ne fonctionne que sur les machines qui ignorent la casse.',
    },
    anchor: {
      en: 'No heading of `{path}` has the anchor `#{fragment}`.',
      fr: 'Aucun titre de `{path}` ne porte l’ancre `#{fragment}`.',
    },
    'anchor-here': {
      en: 'No heading of this document has the anchor `#{fragment}`.',
      fr: 'Aucun titre de ce document ne porte l’ancre `#{fragment}`.',
    },
    outside: {
      en: 'This link leaves the repository: whoever receives the repository alone cannot follow it.',
      fr: 'Ce lien sort du dépôt\u00A0: qui ne reçoit que le dépôt ne peut pas le suivre.',
    },
    address: {
      en: 'This is read as the name of a file: the address must be written `{address}`.',
      fr: 'Ceci est lu comme un nom de fichier\u00A0: l’adresse doit s’écrire `{address}`.',
    },
  },
  *check(document, {workspace, report}) {
    for (const [index, {link, fault}] of faultsOf(document, workspace).entries()) {
      const fixes = index < mostSuggestions ? fixesOf(fault, link, document, workspace) : []
      switch (fault.kind) {
        case 'missing':
          yield report('missing', link.target, {path: fault.path}, {fixes})
          break
        case 'case':
          yield report('case', link.target, {actual: fault.actual}, {fixes})
          break
        case 'address':
          yield report('address', link.target, {address: fault.address}, {fixes})
          break
        case 'outside':
          yield report('outside', link.target)
          break
        case 'anchor': {
          const {path, fragment} = fault
          if (path === document.path) yield report('anchor-here', link.target, {fragment}, {fixes})
          else yield report('anchor', link.target, {path, fragment}, {fixes})
        }
      }
    }
  },
})

interface FaultyLink {
  readonly link: Link
  readonly fault: LinkFault
}

function faultsOf(document: WorkspaceDocument, workspace: Workspace): readonly FaultyLink[] {
  if (document.kind === 'template' || isMaterial(document.path)) return []
  return document.digest.links.flatMap((link) => {
    if (link.kind === 'reference' || isUnused(link, document)) return []
    const fault = linkFault(link, document, workspace)
    const isTold = fault?.kind === 'missing' && isReportedElsewhere(link, document, workspace)
    return fault && !isTold ? [{link, fault}] : []
  })
}

/** Documents whose links need not work where they stand: test material, templates, forms. */
function isMaterial(path: string): boolean {
  return isForeignFolder(path) || isTemplateName(path) || /(?:^|[/_-])template\.\w+$|_template\//i.test(path)
}

/** A definition that nothing refers to is a comment, or a template's. */
function isUnused({kind, target}: Link, {digest}: WorkspaceDocument): boolean {
  return kind === 'definition' && !referredIn(digest).has(target.value)
}

/** The targets of a document's references. */
const referredIn = memo(
  ({links}: Digest): ReadonlySet<string> =>
    new Set(links.flatMap(({kind, target}) => (kind === 'reference' ? [target.value] : []))),
)

/** `decision/supersede-target` and `decision/index-out-of-sync` say more about their links. */
function isReportedElsewhere(link: Link, document: WorkspaceDocument, workspace: Workspace): boolean {
  return isSupersessionMention(link, document, workspace) || isIndexEntryOfNoRecord(link, document, workspace)
}

function fixesOf(fault: LinkFault, link: Link, document: WorkspaceDocument, workspace: Workspace): readonly DraftFix[] {
  const text = betterTarget(fault, link, document, workspace)
  const {span, value} = link.target
  // Where escapes or character references stand in the source, the span is not the text; an edit could do harm.
  if (text === undefined || text === value || span.end - span.start !== value.length) return []
  const title = {en: `Change the link to \`${text}\``, fr: `Remplacer le lien par \`${text}\``}
  return [{kind: 'suggestion', title, changes: [{kind: 'edit', path: document.path, span, text}]}]
}

/** For so many broken links of a document, among so many headings, a better one is looked for: each is compared with all. */
const mostSuggestions = 500
const mostAnchors = 1000

function betterTarget(
  fault: LinkFault,
  {target}: Link,
  document: WorkspaceDocument,
  workspace: Workspace,
): string | undefined {
  const [route = '', rest = ''] = target.value.split(/(?=[?#])(.*)/s)
  switch (fault.kind) {
    case 'address':
      return fault.address
    case 'missing': {
      const path = nearestPath(fault.path, route, workspace.paths)
      return path && written(path, route, document) + rest
    }
    case 'case':
      return written(fault.actual, route, document) + rest
    case 'anchor': {
      const page = workspace.documents.get(fault.path)
      const anchors = page?.digest.anchors ?? []
      const anchor = anchors.length > mostAnchors ? undefined : nearest(fault.fragment, anchors)
      return anchor && isNearlySame(anchor, fault.fragment) ? `${route}#${anchor}` : undefined
    }
    case 'outside':
      return undefined
  }
}

/** A path as a link of this document writes it, in the manner of the link that it replaces. */
function written(path: string, before: string, document: WorkspaceDocument): string {
  const plain = before.startsWith('/') ? `/${path}` : relativePath(folderOf(document.path), path)
  const text = before.startsWith('./') && !plain.startsWith('.') ? `./${plain}` : plain
  return text.replace(/[ ()<>]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}
