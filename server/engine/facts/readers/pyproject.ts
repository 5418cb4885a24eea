// Reads pyproject.toml: the standard tables, and those of Poetry, PDM, uv and Hatch.

import {type Dependency, type DependencyKind, type Manifest, manifest} from '../../model/facts.ts'
import type {Located} from '../../model/place.ts'
import {classifiedLicence, expressions, licencesIn, named} from '../licences/expression.ts'
import {readToml} from '../syntax/toml.ts'
import {child, pairsOf, type TreeNode, textOf, textsOf} from '../syntax/tree.ts'
import {leftOut, peopleIn, projectOf} from './project.ts'
import {pythonList, pythonName} from './python-names.ts'

/** Lists of PEP 508 requirements: where they stand, and whether a mapping of named lists does. */
const lists: readonly (readonly [path: string, kind: DependencyKind, isMap?: 'named'])[] = [
  ['project.dependencies', 'runtime'],
  ['project.optional-dependencies', 'optional', 'named'],
  ['dependency-groups', 'dev', 'named'],
  ['build-system.requires', 'build'],
  ['tool.pdm.dev-dependencies', 'dev', 'named'],
  ['tool.uv.dev-dependencies', 'dev'],
]

/** Reads PEP 621, PEP 735, PEP 518 and the tools' own tables (python-poetry.org, pdm-project.org, docs.astral.sh/uv). */
export function readPyproject(text: string): Manifest {
  const {root, problems} = readToml(text)
  const tool = child(root, 'tool')
  const dependencies = [
    ...lists.flatMap(([path, kind, isMap]) => listed(root, path, kind, isMap === 'named')),
    ...poetry(child(tool, 'poetry')),
    ...hatch(child(tool, 'hatch', 'envs')),
    ...licences(root),
  ]
  const stated = [
    ...expressions(textOf(child(root, 'project', 'license'))),
    ...named(textOf(child(root, 'project', 'license', 'text')), textOf(child(tool, 'poetry', 'license'))),
  ]
  const [project, old, workspace] = [child(root, 'project'), child(tool, 'poetry'), child(tool, 'uv', 'workspace')]
  const members = [...textsOf(child(workspace, 'members')), ...leftOut(textsOf(child(workspace, 'exclude')))]
  return manifest({
    ...{dependencies, licences: stated, problems},
    commands: [child(project, 'scripts'), child(old, 'scripts')].flatMap((table) =>
      pairsOf(table).map(({key}) => key.value),
    ),
    project: projectOf(textOf(child(project, 'name')) ?? textOf(child(old, 'name')), members),
    people: [project, old].flatMap((table) => [
      ...peopleIn(child(table, 'authors'), 'author'),
      ...peopleIn(child(table, 'maintainers'), 'maintainer'),
    ]),
  })
}

/** PEP 639, PEP 621 before it, and Poetry; the trove classifiers only where nothing else tells. */
function licences(root: TreeNode | undefined): readonly Dependency[] {
  const [project, poetry] = [child(root, 'project'), child(root, 'tool', 'poetry')]
  const found = [
    ...licencesIn(textOf(child(project, 'license')), 'project.license'),
    ...licencesIn(textOf(child(project, 'license', 'text')), 'project.license'),
    ...licencesIn(textOf(child(poetry, 'license')), 'tool.poetry.license'),
  ]
  const classifiers = [...textsOf(child(project, 'classifiers')), ...textsOf(child(poetry, 'classifiers'))]
  return found.length > 0 ? found : classifiers.flatMap((text) => classifiedLicence(text, 'classifiers'))
}

function listed(root: TreeNode | undefined, path: string, kind: DependencyKind, isNamed: boolean) {
  const node = child(root, ...path.split('.'))
  if (!isNamed) return pythonList(node, kind, path)
  return pairsOf(node).flatMap(({key, value}) => pythonList(value, kind, `${path}.${key.value}`))
}

function poetry(node: TreeNode | undefined): readonly Dependency[] {
  const section = 'tool.poetry'
  const groups = pairsOf(child(node, 'group'))
  return [
    ...pythonTable(child(node, 'dependencies'), 'runtime', `${section}.dependencies`),
    ...pythonTable(child(node, 'dev-dependencies'), 'dev', `${section}.dev-dependencies`),
    ...groups.flatMap(({key, value}) =>
      pythonTable(
        child(value, 'dependencies'),
        key.value === 'main' ? 'runtime' : 'dev',
        `${section}.group.${key.value}.dependencies`,
      ),
    ),
  ]
}

function hatch(node: TreeNode | undefined): readonly Dependency[] {
  return pairsOf(node).flatMap(({key, value}) =>
    pythonList(child(value, 'dependencies'), 'dev', `tool.hatch.envs.${key.value}.dependencies`),
  )
}

/** The packages of a table from names to versions; `python` is no package. */
export function pythonTable(node: TreeNode | undefined, kind: DependencyKind, section: string): readonly Dependency[] {
  const pairs = pairsOf(node).filter(({key}) => !['python', 'python_version'].includes(key.value.toLowerCase()))
  return pairs.map(({key, value}) => pythonPackage(key, value, kind, section))
}

function pythonPackage(key: Located<string>, value: TreeNode, kind: DependencyKind, section: string): Dependency {
  // Poetry allows several versions of one package, each for its platform.
  const first = value.kind === 'list' ? value.items[0] : value
  const asked = textOf(first) ?? textOf(child(first, 'version')) ?? textOf(child(first, 'git'))
  const isOptional = kind === 'runtime' && textOf(child(first, 'optional'))?.value === 'true'
  return {
    ecosystem: 'pypi',
    name: pythonName(key.value),
    requirement: asked?.value,
    kind: isOptional ? 'optional' : kind,
    section,
    span: key.span,
  }
}
