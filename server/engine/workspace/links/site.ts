// Tells which documents a site generator publishes: there, a link may be a route of the site instead of a file.
import {plainPaths} from '../asking-paths.ts'
import {memo} from '../memo.ts'
import {baseName, folderOf, type Paths} from '../paths.ts'
import type {WorkspaceDocument} from '../workspace.ts'

/** Files by which site generators are set up, at the root of the site or in a dot folder of their own. */
const settings =
  /^(?:mkdocs\.ya?ml|docusaurus\.config\.\w+|_config\.ya?ml|hugo\.(?:toml|ya?ml|json)|book\.toml|(?:astro|gatsby|eleventy|\.eleventy|next|nuxt|vuepress)[-.]config\.\w+|\.eleventy\.js|conf\.py|tech-docs\.ya?ml|\.gitbook\.ya?ml|docfx\.json|mint\.json|antora\.yml|_quarto\.yml|_sidebar\.md|zensical\.toml)$/
const dotFolder = /(?:^|\/)\.(?:vitepress|vuepress)\//

/** Keys that only a site generator reads. */
const siteKeys = new Set([
  'layout',
  'permalink',
  'nav_order',
  'has_children',
  'sidebar_position',
  'sidebar_label',
  'slug',
  'pagination_next',
  'menu',
  'aliases',
  'weight',
])

/** Folders of a repository's root that a site set up there usually publishes. */
const published =
  /^(?:docs?|documentation|content|contents|website|site|src|source|pages|blog|posts|i18n|versioned_docs|book|wiki|_\w+)$/

/** Folders that hold a site but publish what stands beside them. */
const siteFolder = /^(?:website|site|web|docs-site|docs-website|docusaurus)\d?$/

/** The folders that some site generator publishes, `.` for the root. */
export const siteRoots = memo(({all}: Paths): ReadonlySet<string> => {
  const roots = new Set<string>()
  for (const path of all) {
    const root = rootOf(path)
    if (root !== undefined) roots.add(root)
  }
  return roots
})

/** The root of the site that a file sets up; undefined for any other file. */
function rootOf(path: string): string | undefined {
  // A plain search first: most paths of a repository are no settings of a site.
  const dot = path.includes('press/') ? dotFolder.exec(path) : null
  if (dot) return path.slice(0, dot.index) || '.'
  if (!settings.test(baseName(path))) return undefined
  const folder = folderOf(path)
  return siteFolder.test(baseName(folder)) ? folderOf(folder) : folder
}

/** Whether a document is, or may well be, a page of a site. */
export function isSitePage({path, digest}: Pick<WorkspaceDocument, 'path' | 'digest'>, paths: Paths): boolean {
  if (/(?:^|\/)(?:src\/site|(?:[\w-]+\.)?wiki)\//i.test(path)) return true
  if (digest.frontMatter?.entries.some(({key}) => siteKeys.has(key.value))) return true
  const roots = siteRoots(plainPaths(paths, {roots: true}))
  if (roots.has('.') && isPublished(path)) return true
  for (let folder = folderOf(path); folder !== '.'; folder = folderOf(folder)) if (roots.has(folder)) return true
  return false
}

function isPublished(path: string): boolean {
  return published.test(path.split('/', 1)[0] ?? '') && path.includes('/')
}
