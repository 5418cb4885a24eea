// Which files are source, in which manner they write comments, and whose mentions of records are nobody's.
import {byText, longestPath} from '../model/by-text.ts'

/** A manner of writing comments and the texts around them that are none, see `comments.ts`. */
export type Family =
  | 'slashes'
  | 'characters'
  | 'styles'
  | 'hashes'
  | 'python'
  | 'hashes-slashes'
  | 'php'
  | 'dashes'
  | 'haskell'
  | 'lua'
  | 'markup'
  | 'components'
  | 'semicolons'
  | 'percents'
  | 'properties'
  | 'ml'

/** Extensions by the manner of their comments. `characters` are languages where an apostrophe holds one character only. */
const extensions: Readonly<Record<Family, string>> = {
  slashes: 'js jsx mjs cjs ts tsx mts cts dart groovy gradle jsonc json5 less scss sass styl sol cue pegjs',
  characters:
    'c h cc cpp cxx hh hpp hxx ino m mm cs csx java kt kts scala sc go rs swift zig d v sv proto thrift fbs avdl fs fsi fsx glsl vert frag wgsl hlsl metal cu vala odin',
  styles: 'css',
  hashes:
    'sh bash zsh fish ksh yml yaml toml rb rake gemspec ru pl pm r jl ex exs nim cr tcl awk sed ps1 psm1 psd1 cmake mk bzl star bazel conf cfg env graphql gql gitattributes gitignore dockerignore editorconfig feature coffee prisma rego just gd dockerfile service tpl',
  python: 'py pyi pyx',
  'hashes-slashes': 'tf tfvars hcl nix libsonnet jsonnet bicep nomad',
  php: 'php phtml inc',
  dashes: 'sql psql ddl ada adb ads vhd vhdl elm',
  haskell: 'hs lhs purs agda',
  lua: 'lua luau',
  markup: 'html htm xhtml xml xsd xsl xslt csproj fsproj vbproj props targets svg xaml axaml resx plist wsdl',
  components: 'vue svelte astro razor cshtml jsp erb hbs njk twig j2 jinja ejs liquid marko',
  semicolons: 'lisp lsp el clj cljs cljc edn scm ss rkt asm s ahk',
  percents: 'erl hrl tex sty cls pro',
  properties: 'properties ini desktop',
  ml: 'ml mli mll mly',
}

const byExtension: ReadonlyMap<string, Family> = new Map(
  Object.entries(extensions).flatMap(([family, list]) => list.split(' ').map((each) => [each, family as Family])),
)

/** Files that are known by their whole name. */
const namedHashes =
  /^(?:(?:.+\.)?Dockerfile(?:\..+)?|Containerfile|(?:GNU)?[Mm]akefile|Rakefile|Gemfile|Vagrantfile|Brewfile|Podfile|Fastfile|Procfile|[Jj]ustfile|BUILD|WORKSPACE|Tiltfile|Snakefile|CMakeLists\.txt|CODEOWNERS|\.env(?:\..+)?|\.gitkeep)$/

/** The manner of a file's comments by its name; undefined for what is no source. */
export function familyOf(path: string): Family | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  if (name === 'Jenkinsfile') return 'slashes'
  if (namedHashes.test(name)) return 'hashes'
  const dot = name.lastIndexOf('.')
  return dot < 0 ? undefined : byExtension.get(name.slice(dot + 1).toLowerCase())
}

/**
 * Whether a path is that of source of this repository, by its name alone: not vendored, generated or minified, not what tests
 * feed on, and not in a folder with a dot, which belongs to a tool, unless it runs the project's own checks.
 */
export function isSourcePath(path: string): boolean {
  if (familyOf(path) === undefined) return false
  const slash = path.lastIndexOf('/')
  return !madeByTools.test(path.slice(slash + 1)) && (slash < 0 || !isAside(path.slice(0, slash)))
}

/** Names of files that programs write, or that hold what others wrote. */
const madeByTools =
  /(?:[.-]min|[._-]bundle|\.generated|[._-]gen|\.g|\.pb|_pb2(?:_grpc)?|\.designer|\.lock|-lock|\.snap)\.\w+$|^(?:CHANGELOG|CHANGES|HISTORY|NEWS)\b|^(?:pnpm-lock|yarn\.lock|Gemfile\.lock)/i

const isAside = byText(
  (folder) =>
    folder
      .split('/')
      .some((name) =>
        /^(?:\.(?!github$|gitlab$|gitea$|forgejo$|circleci$|buildkite$|azure|devcontainer$|husky$|storybook$|config$|ci$).+|node_modules|bower_components|jspm_packages|vendor|vendored|vendors|third[-_]?party|external|site-packages|venv|dist|build|out|target|bin|obj|generated|gen|__generated__|fixtures?|__fixtures__|test[-_]?data|test[-_]?resources|test[-_]?assets|goldens?|snapshots?|__snapshots__|mocks?|__mocks__|cassettes|corpus)$/i.test(
          name,
        ),
      ),
  longestPath,
)
