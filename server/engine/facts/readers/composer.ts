// Reads composer.json: the packages that a PHP project is built from.
import {type Dependency, type DependencyKind, type Manifest, manifest} from '../../model/facts.ts'
import {expressions, licencesIn} from '../licences/expression.ts'
import {readJson} from '../syntax/json.ts'
import {child, pairsOf, type TreeNode, textOf, textsOf} from '../syntax/tree.ts'

/** Reads `require` and `require-dev` (getcomposer.org, "The composer.json schema"); PHP and its extensions are no packages. */
export function readComposer(text: string): Manifest {
  const {root, problems} = readJson(text)
  const licence = child(root, 'license')
  const dependencies = [
    ...packages(root, 'require', 'runtime'),
    ...packages(root, 'require-dev', 'dev'),
    ...[textOf(licence), ...textsOf(licence)].flatMap((text) => licencesIn(text, 'license')),
  ]
  return manifest({dependencies, licences: expressions(textOf(licence), ...textsOf(licence)), problems})
}

function packages(root: TreeNode | undefined, section: string, kind: DependencyKind): readonly Dependency[] {
  return pairsOf(child(root, section)).flatMap(({key, value}) => {
    if (!key.value.includes('/')) return []
    const requirement = textOf(value)?.value
    return [{ecosystem: 'packagist', name: key.value.toLowerCase(), requirement, kind, section, span: key.span}]
  })
}
