// Reads Pipfile, Pipenv's list of packages.
import {type Manifest, manifest} from '../../model/facts.ts'
import {readToml} from '../syntax/toml.ts'
import {pairsOf} from '../syntax/tree.ts'
import {pythonTable} from './pyproject.ts'

const notPackages = new Set(['source', 'requires', 'scripts', 'pipenv'])

/** Reads a Pipfile (pipenv.pypa.io, "Pipfile"): every other table is a category of packages. */
export function readPipfile(text: string): Manifest {
  const {root, problems} = readToml(text)
  const tables = pairsOf(root).filter(({key}) => !notPackages.has(key.value))
  const dependencies = tables.flatMap(({key, value}) =>
    pythonTable(value, key.value.startsWith('dev') ? 'dev' : 'runtime', key.value),
  )
  return manifest({dependencies, problems})
}
