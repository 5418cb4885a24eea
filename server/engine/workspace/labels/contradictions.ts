// Where the label of a document is contradicted: by another one, by its folder, by what links to what, and by what is published.
import picomatch from 'picomatch'
import {fold} from '../../documents/vocabulary/fold.ts'
import type {Located} from '../../model/place.ts'
import {linkedPath} from '../links/link-targets.ts'
import {isSitePage} from '../links/site.ts'
import {folderOf} from '../paths.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'
import {type Label, labelsOf, restricted, strictest} from './labels.ts'

export interface Contradiction {
  readonly kind: 'labels' | 'open' | 'folder' | 'link' | 'site'
  readonly place: Located<unknown>
  readonly data: {
    readonly label: string
    readonly other?: string
    readonly folder?: string
    readonly path?: string
  }
}

/** Names of folders whose content is for everybody. */
const publicNames = new Set(['public', 'publique', 'publics', 'publiques', 'open data', 'press', 'presse', 'website'])

export function contradictionsOf(document: WorkspaceDocument, workspace: Workspace): readonly Contradiction[] {
  const labels = labelsOf(document)
  const label = strictest(labels)
  if (label === undefined) return []
  return [
    ...betweenLabels(labels),
    ...(label.level === 0 ? openOnes(label, document, workspace) : []),
    ...(label.level >= restricted ? restrictedOnes(label, document, workspace) : []),
  ]
}

/** Grades of two schemes need not be the same ones: there only far ones differ. */
function betweenLabels([first, ...others]: readonly Label[]): readonly Contradiction[] {
  if (first === undefined) return []
  const other = others.find((each) => differ(first, each))
  return other ? [{kind: 'labels', place: other, data: {label: other.value, other: first.value}}] : []
}

function differ(a: Label, b: Label): boolean {
  const apart = Math.abs(a.level - b.level)
  return a.scheme === b.scheme ? apart > 0 : apart >= 2 || (apart > 0 && Math.min(a.level, b.level) === 0)
}

function openOnes(label: Label, document: WorkspaceDocument, workspace: Workspace): readonly Contradiction[] {
  const {confidential} = workspace.config
  const isMeant = confidential.length > 0 && picomatch([...confidential], {dot: true})(document.path)
  const open: Contradiction = {kind: 'open', place: label, data: {label: label.value}}
  return [...(isMeant ? [open] : []), ...links(label, document, workspace)]
}

function links(label: Label, document: WorkspaceDocument, workspace: Workspace): readonly Contradiction[] {
  return document.digest.links.flatMap((link): readonly Contradiction[] => {
    const path = linkedPath(link, document, workspace)
    const target = path === undefined ? undefined : workspace.documents.get(path)
    const other = target && strictest(labelsOf(target))
    if (path === undefined || other === undefined || other.level < restricted) return []
    return [{kind: 'link', place: link.target, data: {label: label.value, path, other: other.value}}]
  })
}

function restrictedOnes(label: Label, document: WorkspaceDocument, {paths}: Workspace): readonly Contradiction[] {
  const parts = folderOf(document.path).split('/')
  const at = parts.findIndex((part) => publicNames.has(fold(part)))
  const folder = parts.slice(0, at + 1).join('/')
  if (at >= 0) return [{kind: 'folder', place: label, data: {label: label.value, folder}}]
  return isSitePage(document, paths) ? [{kind: 'site', place: label, data: {label: label.value}}] : []
}
