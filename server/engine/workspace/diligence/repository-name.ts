// What a repository calls itself, wherever it is checked out.
import {namingOf} from '../kinds/naming.ts'
import {folderOf} from '../paths.ts'
import type {Workspace} from '../workspace.ts'

/** The name of the project at its root, else the title of its README; undefined where neither tells. */
export function repositoryName({manifests, documents}: Workspace): string | undefined {
  const named = manifests.find(({path, project}) => folderOf(path) === '.' && project?.name)
  const readme = documents.get('README.md')
  return named?.project?.name?.value ?? (readme && namingOf(readme.path, readme.digest).stated?.value)
}
