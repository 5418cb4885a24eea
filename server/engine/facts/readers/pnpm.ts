// Reads pnpm-workspace.yaml: the members of a workspace, and the versions that it lays down for them.
import {type Manifest, manifest} from '../../model/facts.ts'
import {child, textsOf} from '../syntax/tree.ts'
import {readYamlFile} from '../syntax/yaml-documents.ts'
import {npmCatalogs} from './npm.ts'
import {projectOf} from './project.ts'

/** Reads the packages and catalogues of a pnpm workspace (pnpm.io, "pnpm-workspace.yaml", "Catalogs"); who uses one says so in its own package.json. */
export function readPnpmWorkspace(text: string): Manifest {
  const {root, problems} = readYamlFile(text)
  return manifest({
    managed: npmCatalogs(root),
    project: projectOf(undefined, textsOf(child(root, 'packages'))),
    problems,
  })
}
