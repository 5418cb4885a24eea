// Reads pnpm-workspace.yaml: the versions that a workspace lays down for its members.
import {type Manifest, manifest} from '../../model/facts.ts'
import {readYamlFile} from '../syntax/yaml-documents.ts'
import {npmCatalogs} from './npm.ts'

/** Reads the catalogues of a pnpm workspace (pnpm.io, "Catalogs"); who uses one says so in its own package.json. */
export function readPnpmWorkspace(text: string): Manifest {
  const {root, problems} = readYamlFile(text)
  return manifest({managed: npmCatalogs(root), problems})
}
