// Reads Chart.yaml and requirements.yaml: the charts that a Helm chart brings along.
import {type Dependency, type Manifest, manifest} from '../../model/facts.ts'
import {child, itemsOf, type TreeNode, textOf} from '../syntax/tree.ts'
import {readYamlFile} from '../syntax/yaml-documents.ts'
import {projectOf} from './project.ts'

/** Reads `dependencies` of a chart (helm.sh, "Charts"). */
export function readChart(text: string): Manifest {
  const {root, problems} = readYamlFile(text)
  return manifest({
    dependencies: itemsOf(child(root, 'dependencies')).flatMap(chartOf),
    project: projectOf(textOf(child(root, 'name'))),
    problems,
  })
}

function chartOf(node: TreeNode): readonly Dependency[] {
  const name = textOf(child(node, 'name'))
  const repository = textOf(child(node, 'repository'))?.value ?? ''
  // A chart beside this one is the repository's own.
  if (name === undefined || repository.startsWith('file:')) return []
  const requirement = textOf(child(node, 'version'))?.value
  return [{ecosystem: 'helm', name: name.value, requirement, kind: 'runtime', section: 'dependencies', span: name.span}]
}
