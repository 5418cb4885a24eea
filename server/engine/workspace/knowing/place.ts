// Where something that concerns a component as a whole is said.
import type {Span} from '../../model/place.ts'
import type {Workspace} from '../workspace.ts'
import type {KnownComponent} from './components.ts'

/** Where it is laid down, else the heading of its read-me, else its first file. */
export function placeOfComponent(
  {component: {place, folders}, files}: KnownComponent,
  workspace: Workspace,
): {readonly path: string; readonly span: Span} {
  if (place !== undefined) return place
  for (const folder of folders) {
    const path = folder === '' ? 'README.md' : `${folder}/README.md`
    const heading = workspace.documents.get(path)?.digest.sections.find(({depth}) => depth > 0)?.heading
    if (heading) return {path, span: heading.span}
  }
  return {path: files[0] ?? '', span: {start: 0, end: 0}}
}
