// Reads Compose files: the services that a product runs beside.
import {type Dependency, type DependencyKind, type Manifest, manifest} from '../../model/facts.ts'
import type {Located} from '../../model/place.ts'
import {child, pairsOf, type TreeNode, type TreePair, textOf} from '../syntax/tree.ts'
import {readYamlFile} from '../syntax/yaml-documents.ts'
import {imageOf} from './image.ts'
import {projectOf} from './project.ts'

/** Reads the images of services (docs.docker.com, "Compose file reference"); what a service builds is its own. */
export function readCompose(text: string, path: string): Manifest {
  const {root, problems} = readYamlFile(text)
  const kind: DependencyKind = /[-._](?:tests?|e2e|ci)[-._]/i.test(path) ? 'dev' : 'runtime'
  const dependencies = pairsOf(child(root, 'services')).flatMap((service) => serviceImage(service, kind))
  const built = pairsOf(child(root, 'services')).flatMap(({value}) => contextOf(child(value, 'build')) ?? [])
  return manifest({dependencies, project: projectOf(undefined, built), problems})
}

/** The folder that an image is built from; addresses of repositories are none. */
function contextOf(build: TreeNode | undefined): Located<string> | undefined {
  const context = textOf(build) ?? textOf(child(build, 'context'))
  return context && /:|\$/.test(context.value) ? undefined : context
}

function serviceImage({key, value}: TreePair, kind: DependencyKind): readonly Dependency[] {
  const image = textOf(child(value, 'image'))
  if (image === undefined || child(value, 'build') !== undefined) return []
  return [imageOf(image, kind, `services.${key.value}`) ?? []].flat()
}
