// What a repository tells newcomers: how to set it up, and whom to ask.
import type {Digest} from '../../documents/digest-model.ts'
import {fold, foldHeading} from '../../documents/vocabulary/fold.ts'
import type {Dependency} from '../../model/facts.ts'
import type {Span} from '../../model/place.ts'
import {memo} from '../memo.ts'
import type {Workspace, WorkspaceDocument} from '../workspace.ts'
import {documentsOfKind} from './index.ts'
import {headOf} from './lacking.ts'
import {setUpSteps} from './parts.ts'
import {onboarding} from './vocabulary/transfer.ts'

export interface Welcome {
  readonly hasSetUp: boolean
  readonly hasContact: boolean
  /** The head of the first document that a newcomer opens; undefined without any, and where there is nothing to set up. */
  readonly place: {readonly path: string; readonly span: Span} | undefined
}

/** Documents that newcomers are sent to by convention, at the root, in `docs` or in `.github`. */
const firstRead =
  /^(?:(?:docs?|documentation|\.github)\/)?(?:readme|index|contributing|contribuer|contribution|development|developing|developers?|developpement|installation?|install|setup|hacking|support|maintainers|getting[-_]started|quick-?start)[^/]*\.mdx?$/i

/** Folders of documents for whoever works on the repository. */
const forDevelopers =
  /(?:^|\/)docs?(?:umentation)?\/(?:.*\/)?(?:developers?|dev|development|contribut\w*|getting[-_]started|how[-_]to|tutorials?|install\w*|setup)\/[^/]+\.mdx?$/i

export const welcomeOf = memo((workspace: Workspace): Welcome => {
  const named = [...workspace.documents.keys()].filter((path) => firstRead.test(path) || forDevelopers.test(path))
  const first = named.flatMap((path) => workspace.documents.get(path) ?? [])
  const all = [...first, ...documentsOfKind('onboarding', workspace)]
  const [shown] = [...first.filter(({path}) => /^readme/i.test(path)), ...first]
  return {
    hasSetUp: all.some(tellsSetUp),
    hasContact: workspace.owners.length > 0 || all.some(tellsContact),
    place: shown && isBuilt(workspace) ? {path: shown.path, span: headOf(shown).span} : undefined,
  }
})

/** Whether it is made of anything: a licence or a workflow of the forge alone is nothing to set up. */
function isBuilt({manifests}: Workspace): boolean {
  const isBuiltOf = ({ecosystem}: Dependency) => ecosystem !== 'spdx' && ecosystem !== 'ci'
  return manifests.some(({project, dependencies}) => project !== undefined || dependencies.some(isBuiltOf))
}

function tellsSetUp({path, digest}: WorkspaceDocument): boolean {
  if (/install|setup|development|getting[-_]started|quick-?start|hacking/i.test(path)) return true
  const {named} = onboarding.parts['set-up']
  return (
    digest.sections.some(({depth, heading}) => depth > 0 && named.isIn(foldHeading(heading.value))) ||
    setUpSteps(digest) !== undefined
  )
}

function tellsContact({digest}: WorkspaceDocument): boolean {
  const {named} = onboarding.parts.contacts
  const isSaid = digest.sections.some(({depth, heading}) => depth > 0 && named.isIn(foldHeading(heading.value)))
  return isSaid || digest.fields.some(({key}) => named.isIn(fold(key.value))) || linksToPeople(digest)
}

/** An address, a channel, or the place where questions are asked. */
function linksToPeople({links}: Digest): boolean {
  return links.some(({target}) =>
    /^mailto:|slack\.com|discord|mattermost|matrix\.to|tchap|teams\.microsoft|gitter|zulip|\/(?:discussions|issues)\b/i.test(
      target.value,
    ),
  )
}
