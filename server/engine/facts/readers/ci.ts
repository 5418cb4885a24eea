// Tells by its path alone which platform a file gives work to.
import {type Manifest, manifest} from '../../model/facts.ts'

/** Continuous integration platforms and where their configuration lives. */
const platforms: readonly (readonly [name: string, path: RegExp])[] = [
  ['github-actions', /^\.github\/workflows\/[^/]+\.ya?ml$/],
  ['gitlab-ci', /(?:^|\/)\.gitlab-ci\.ya?ml$/],
  ['jenkins', /(?:^|\/)(?:Jenkinsfile(?:\.[^/]+)?|[^/]+\.[Jj]enkinsfile)$/],
  ['azure-pipelines', /(?:^|\/)(?:azure-pipelines(?:[-.][^/]+)?\.ya?ml|\.azure-pipelines\/[^/]+\.ya?ml)$/],
  ['circleci', /^\.circleci\/config\.ya?ml$/],
  ['travis', /^\.travis\.ya?ml$/],
  ['bitbucket-pipelines', /^bitbucket-pipelines\.ya?ml$/],
  ['drone', /^\.drone\.(?:ya?ml|star|jsonnet)$/],
  ['woodpecker', /^\.woodpecker(?:\.ya?ml|\/.+\.ya?ml)$/],
  ['buildkite', /^\.buildkite\/[^/]+\.(?:ya?ml|json|sh)$/],
  ['appveyor', /^\.?appveyor\.ya?ml$/],
  ['teamcity', /^\.teamcity\/.+\.(?:kts|xml)$/],
  ['google-cloud-build', /(?:^|\/)cloudbuild(?:[-.][^/]+)?\.(?:ya?ml|json)$/],
  ['aws-codebuild', /(?:^|\/)buildspec(?:[-.][^/]+)?\.ya?ml$/],
  ['tekton', /^\.tekton\/[^/]+\.ya?ml$/],
  ['concourse', /^ci\/pipeline\.ya?ml$/],
  ['semaphore', /^\.semaphore\/[^/]+\.ya?ml$/],
  ['cirrus-ci', /^\.cirrus\.(?:ya?ml|star)$/],
  ['codemagic', /^codemagic\.ya?ml$/],
  ['bitrise', /^bitrise\.ya?ml$/],
  ['forgejo-actions', /^\.forgejo\/workflows\/[^/]+\.ya?ml$/],
  ['gitea-actions', /^\.gitea\/workflows\/[^/]+\.ya?ml$/],
  ['sourcehut-builds', /^\.builds?(?:\/[^/]+)?\.ya?ml$/],
  ['zuul', /^\.?zuul(?:\.d\/[^/]+)?\.ya?ml$/],
  ['prow', /^\.prow(?:\/[^/]+)?\.ya?ml$/],
]

/** Paths that belong to any of them. */
export const ciPath = new RegExp(platforms.map(([, {source}]) => source).join('|'))

/** The names that facts of this kind can have. */
export const ciPlatforms: readonly string[] = platforms.map(([name]) => name)

/** One fact at the file's beginning. */
export function readCi(_text: string, path: string): Manifest {
  const name = platforms.find(([, pattern]) => pattern.test(path))?.[0]
  if (name === undefined) return manifest({})
  const span = {start: 0, end: 0}
  return manifest({
    dependencies: [{ecosystem: 'ci', name, requirement: undefined, kind: 'build', section: 'path', span}],
  })
}
