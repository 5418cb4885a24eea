// Which forge reads a repository's CODEOWNERS: where each one looks, what it bears, and how it shows.
import type {Dialect} from '../../model/owners.ts'

interface Habits {
  /** Where a forge looks; the first file that is there counts, the others do not. */
  readonly order: readonly string[]
  /** In bytes; what is longer is not read at all. */
  readonly limit?: number
  /** What a host's name ends with or holds. */
  readonly hosts: RegExp
  /** Files and folders that only this forge reads. */
  readonly signs: readonly string[]
}

/**
 * GitHub, “About code owners”: order, and “must be under 3 MB”. GitLab, “Code Owners”: root, `docs/`, `.gitlab/`. Gitea,
 * “Code Owners”, and Forgejo, which looks into a folder of its own. Bitbucket Cloud, “Set up and use code owners”.
 */
export const habits: Readonly<Record<Dialect, Habits>> = {
  github: {
    order: ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS'],
    limit: 3_000_000,
    hosts: /(?:^|\.)github(?:\.|$)|\.ghe\.com$/,
    signs: ['.github'],
  },
  gitlab: {
    order: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'],
    hosts: /(?:^|\.)gitlab(?:\.|$)/,
    signs: ['.gitlab', '.gitlab-ci.yml'],
  },
  gitea: {
    order: ['CODEOWNERS', 'docs/CODEOWNERS', '.gitea/CODEOWNERS', '.forgejo/CODEOWNERS'],
    hosts: /(?:^|\.)(?:gitea|forgejo)(?:\.|$)|^codeberg\.org$/,
    signs: ['.gitea', '.forgejo'],
  },
  bitbucket: {
    order: ['.bitbucket/CODEOWNERS'],
    hosts: /(?:^|\.)bitbucket(?:\.|$)/,
    signs: ['.bitbucket', 'bitbucket-pipelines.yml'],
  },
}

/** Whether some forge looks for CODEOWNERS at a path. */
export function isCodeownersPath(path: string): boolean {
  return path.endsWith('CODEOWNERS') && paths.has(path)
}

const paths: ReadonlySet<string> = new Set(Object.values(habits).flatMap(({order}) => order))

/** The forge whose own folder a file lies in; undefined for the root and `docs/`, where several look. */
export function dialectOfPlace(path: string): Dialect | undefined {
  if (!/^\.\w+\//.test(path)) return undefined
  return dialectsInOrder.find((dialect) => habits[dialect].order.includes(path))
}

/** The forge at a host such as `gitlab.example.org`; undefined where the name tells nothing. */
export function dialectOfHost(host: string): Dialect | undefined {
  return dialectsInOrder.find((dialect) => habits[dialect].hosts.test(host.toLowerCase()))
}

/** The most common first: it is meant where nothing tells. */
const dialectsInOrder: readonly Dialect[] = ['github', 'gitlab', 'bitbucket', 'gitea']

/** What only one forge understands. */
const syntax: readonly (readonly [Dialect, RegExp])[] = [
  ['bitbucket', /^@@@\S+\s/],
  ['gitlab', /^\^\[[^\]]+\]|^\[[^\]]+\](?:\[\d+\])?(?:\s+@|\s*$)/],
  ['gitlab', /(?<=\s)@@(?:developer|maintainer|owner)s?\b/i],
  ['gitea', /^!?\S*(?:\.\*|\(\S+\|\S+\)|\\\\\.)\S*\s+@/],
]

/** The forge that lines are written for; undefined where several would understand them. */
export function dialectOfLines(lines: readonly {readonly value: string}[]): Dialect | undefined {
  for (const [dialect, sign] of syntax) if (lines.some(({value}) => sign.test(value))) return dialect
  return undefined
}

/** What tells which forge a repository lives on, beside its files of owners. */
export interface Surroundings {
  /** What the configuration says. */
  readonly set?: Dialect | undefined
  /** The host of the remote that the repository comes from. */
  readonly host?: string | undefined
  /** Whether the repository has a file or folder. */
  has(path: string): boolean
}

/**
 * The forge that reads the files of a repository: what is set, else the remote's host, else the forge in whose own folder a
 * file lies, else what only one forge understands, else its other files; GitHub where nothing tells.
 */
export function dialectOf(
  files: readonly {readonly path: string; readonly lines: readonly {readonly value: string}[]}[],
  {set, host, has}: Surroundings,
): Dialect {
  const told = set ?? (host === undefined ? undefined : dialectOfHost(host))
  if (told) return told
  const places = new Set(files.flatMap(({path}) => dialectOfPlace(path) ?? []))
  const [place] = places
  if (place && places.size === 1) return place
  const written = dialectOfLines(files.filter(({path}) => !dialectOfPlace(path)).flatMap(({lines}) => lines))
  return written ?? dialectsInOrder.find((each) => habits[each].signs.some(has)) ?? 'github'
}

/** What the forges call themselves. */
export const forges: Readonly<Record<Dialect, string>> = {
  github: 'GitHub',
  gitlab: 'GitLab',
  gitea: 'Gitea',
  bitbucket: 'Bitbucket',
}

/** Where a forge looks first, for a file that is yet to be written. */
export function newCodeownersPath(dialect: Dialect): string {
  return habits[dialect].order[0] ?? 'CODEOWNERS'
}
