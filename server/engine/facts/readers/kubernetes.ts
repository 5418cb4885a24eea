// Reads Kubernetes manifests: the kinds of objects that they make, and the images that run.
import {type Dependency, type Manifest, manifest} from '../../model/facts.ts'
import {linesOf, partsOf} from '../syntax/lines.ts'
import {child, everyPair, itemsOf, type TreeNode, textOf} from '../syntax/tree.ts'
import {readYamlDocuments} from '../syntax/yaml-documents.ts'
import {imageOf} from './image.ts'

/** Lists of containers in a pod's specification. */
const containers = new Set(['containers', 'initContainers'])

/**
 * Reads objects (kubernetes.io, "Objects in Kubernetes") of all documents. A Helm template is no YAML until it is
 * filled in: there, only kinds and images that stand on lines of their own are read.
 */
export function readKubernetes(text: string): Manifest {
  if (!/^apiVersion[ \t]*:/m.test(text)) return manifest({})
  if (text.includes('{{')) return manifest({dependencies: readTemplate(text)})
  const {roots, problems} = readYamlDocuments(text)
  const objects = roots.flatMap((root) =>
    textOf(child(root, 'kind'))?.value === 'List' ? itemsOf(child(root, 'items')) : [root],
  )
  return manifest({dependencies: objects.flatMap(objectOf), problems})
}

function objectOf(node: TreeNode): readonly Dependency[] {
  const kind = textOf(child(node, 'kind'))
  const version = textOf(child(node, 'apiVersion'))
  if (kind === undefined || version === undefined) return []
  const lists = [...everyPair(node)].filter(({key}) => containers.has(key.value)).flatMap(({value}) => itemsOf(value))
  const images = lists.flatMap((container) => textOf(child(container, 'image')) ?? [])
  return [
    {
      ecosystem: 'kubernetes',
      name: kind.value,
      requirement: version.value,
      kind: 'runtime',
      section: 'kind',
      span: kind.span,
    },
    ...images.flatMap((image) => imageOf(image, 'runtime', kind.value) ?? []),
  ]
}

function readTemplate(text: string): readonly Dependency[] {
  return linesOf(text).flatMap((line) => {
    const kinds = partsOf(line, /^kind:[ \t]*["']?([A-Z]\w+)["']?[ \t]*$/g)
    const images = partsOf(line, /^[ \t]+(?:-[ \t]+)?image:[ \t]*["']?([^\s"'{}]+)["']?[ \t]*$/g)
    return [
      ...kinds.map(({value, span}) => template('kubernetes', value, span)),
      ...images.flatMap((image) => imageOf(image, 'runtime', 'template') ?? []),
    ]
  })
}

function template(ecosystem: Dependency['ecosystem'], name: string, span: Dependency['span']): Dependency {
  return {ecosystem, name, requirement: undefined, kind: 'runtime', section: 'kind', span}
}
