// Which files state facts, by their paths, and who reads them.

import type {Reader} from '../model/facts.ts'
import {readGraphql} from './contracts/graphql.ts'
import {readAsyncApi, readJsonSchema, readOpenApi} from './contracts/openapi.ts'
import {readProtobuf} from './contracts/protobuf.ts'
import {readCargo} from './readers/cargo.ts'
import {ciPath, readCi} from './readers/ci.ts'
import {readCompose} from './readers/compose.ts'
import {readComposer} from './readers/composer.ts'
import {readDockerfile} from './readers/dockerfile.ts'
import {readGemfile} from './readers/gemfile.ts'
import {readGoMod, readGoWork} from './readers/go-mod.ts'
import {readGradle} from './readers/gradle.ts'
import {readGradleCatalog} from './readers/gradle-catalog.ts'
import {readChart} from './readers/helm.ts'
import {readKubernetes} from './readers/kubernetes.ts'
import {readLicence} from './readers/licence.ts'
import {readPom} from './readers/maven.ts'
import {readLerna, readNxProject, readPackageJson} from './readers/npm.ts'
import {readDotnet} from './readers/nuget.ts'
import {readPipfile} from './readers/pipfile.ts'
import {readPnpmWorkspace} from './readers/pnpm.ts'
import {readPyproject} from './readers/pyproject.ts'
import {readRequirements} from './readers/requirements.ts'
import {readSetupCfg} from './readers/setup-cfg.ts'
import {readTerraform} from './readers/terraform.ts'

/** One way in which a repository states facts. */
export interface Format {
  readonly name: string
  /** Paths of its files, relative to the root, with forward slashes. */
  readonly path: RegExp
  readonly read: Reader
}

/** Folders in which objects of Kubernetes are kept. */
const cluster =
  '(?:k8s|kubernetes|kube|manifests?|deploy|deployments?|kustomize|overlays|charts?|helm|argocd|argo|flux|gitops|cluster|clusters|infra|ops)'

/** In this order: the first format whose path fits reads a file. */
export const formats: readonly Format[] = [
  {name: 'npm', path: /(?:^|\/)package\.json$/, read: readPackageJson},
  {name: 'lerna', path: /(?:^|\/)lerna\.json$/, read: readLerna},
  {name: 'nx', path: /(?:^|\/)project\.json$/, read: readNxProject},
  {name: 'pnpm', path: /(?:^|\/)pnpm-workspace\.ya?ml$/, read: readPnpmWorkspace},
  {name: 'pyproject', path: /(?:^|\/)pyproject\.toml$/, read: readPyproject},
  {
    name: 'requirements',
    path: /(?:^|\/)(?:[\w.-]*(?:requirements|constraints)[\w.-]*|requirements\/[\w.-]+)\.(?:txt|in)$/i,
    read: readRequirements,
  },
  {name: 'pipfile', path: /(?:^|\/)Pipfile$/, read: readPipfile},
  {name: 'setup.cfg', path: /(?:^|\/)setup\.cfg$/, read: readSetupCfg},
  {name: 'go', path: /(?:^|\/)go\.mod$/, read: readGoMod},
  {name: 'go-work', path: /(?:^|\/)go\.work$/, read: readGoWork},
  {name: 'cargo', path: /(?:^|\/)Cargo\.toml$/, read: readCargo},
  {name: 'maven', path: /(?:^|\/)(?:pom\.xml|[\w.-]+\.pom)$/, read: readPom},
  {name: 'gradle-catalog', path: /(?:^|\/)[\w.-]*\.versions\.toml$/, read: readGradleCatalog},
  {name: 'gradle', path: /\.gradle(?:\.kts)?$/, read: readGradle},
  {name: 'composer', path: /(?:^|\/)composer\.json$/, read: readComposer},
  {name: 'gemfile', path: /(?:^|\/)(?:Gemfile|gems\.rb|[\w.-]+\.gemspec)$/, read: readGemfile},
  {
    name: 'dotnet',
    path: /(?:^|\/)(?:[^/]+\.(?:cs|fs|vb)proj|Directory\.(?:Build|Packages)\.(?:props|targets)|packages\.config)$/i,
    read: readDotnet,
  },
  {
    name: 'dockerfile',
    // Code about Dockerfiles is often called like one: dockerfile.ts.
    path: /(?:^|\/)(?:(?:Dockerfile|Containerfile)(?![\w.-]*\.(?:[cm]?[jt]sx?|go|html|java|json|kt|lock|mdx?|php|py|rb|rs|sh|snap|toml|txt|ya?ml)$)[\w.-]*|[\w.-]+\.(?:dockerfile|containerfile))$/i,
    read: readDockerfile,
  },
  {name: 'compose', path: /(?:^|\/)(?:docker-)?compose(?:[-._][\w.-]+)?\.ya?ml$/i, read: readCompose},
  {name: 'terraform', path: /\.(?:tf|tofu)$/, read: readTerraform},
  {name: 'helm', path: /(?:^|\/)(?:Chart|requirements)\.ya?ml$/, read: readChart},
  {
    name: 'openapi',
    path: /(?:^|\/)[^/]*(?:openapi|swagger)[^/]*\.(?:ya?ml|json)$|(?:^|\/)(?:openapi|swagger)\/[^/]+\.(?:ya?ml|json)$/i,
    read: readOpenApi,
  },
  {name: 'asyncapi', path: /(?:^|\/)[^/]*asyncapi[^/]*\.(?:ya?ml|json)$/i, read: readAsyncApi},
  {name: 'protobuf', path: /\.proto$/, read: readProtobuf},
  {name: 'graphql', path: /\.(?:graphqls|graphql|gql)$/, read: readGraphql},
  {
    name: 'json-schema',
    path: /\.schema\.(?:json|ya?ml)$|(?:^|\/)(?:json-?)?schemas?\/[^/]+\.json$/i,
    read: readJsonSchema,
  },
  {
    name: 'licence',
    path: /^(?:LICEN[CS]E|COPYING|UNLICENSE)(?:[-_][\w.-]+)?(?:\.(?:txt|md|rst))?$/i,
    read: readLicence,
  },
  {name: 'ci', path: ciPath, read: readCi},
  {name: 'kubernetes', path: new RegExp(`(?:^|/)${cluster}/(?:.+/)?[^/]+\\.ya?ml$`, 'i'), read: readKubernetes},
]
