// What a document is named: its title, its file and its folders, folded; and whether it only tells of such documents.
import type {Digest} from '../../documents/digest-model.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import {byText, longestPath} from '../../model/by-text.ts'
import type {Located} from '../../model/place.ts'
import {baseName, folderOf, stem} from '../paths.ts'
import {isForeignFolder, isReadme, isTemplateName} from '../recognition/names.ts'

/** How a document is named. */
export interface Naming {
  /** Folded; empty where there is none. */
  readonly title: string
  /** The title as it stands; undefined where there is none. */
  readonly stated: Located<string> | undefined
  /** The name of the file, or of its folder where the file is a README. */
  readonly name: string
  /** The nearest folder and the one around it. */
  readonly folders: readonly string[]
  readonly isReadme: boolean
}

const longestTitle = 120

export function namingOf(path: string, digest: Digest): Naming {
  const title = titleOf(digest)
  return {title: title ? fold(title.value) : '', stated: title, ...placeOf(path)}
}

const placeOf = byText((path): Pick<Naming, 'name' | 'folders' | 'isReadme'> => {
  const folder = folderOf(path)
  const readme = isReadme(path)
  // Generators of sites name sources by what becomes of them: `on-call.html.md`.
  const name = fold(readme ? baseName(folder) : stem(path).replace(/\.html?$/i, ''))
  return {name, folders: [folder, folderOf(folder)].map((each) => fold(baseName(each))), isReadme: readme}
}, longestPath)

/** The highest heading, the title of front matter, a heading of level 2, or the first line of a text without headings. */
function titleOf({sections, frontMatter}: Digest): Located<string> | undefined {
  const highest = sections.find(({depth}) => depth === 1)?.heading
  const stated = frontMatter?.entries.find(({key}) => /^(?:title|titre|name|nom|objet|subject)$/i.test(key.value))
  const heading = sections.find(({depth}) => depth > 0)?.heading
  const found = highest ?? stated?.values[0] ?? heading
  if (found) return found
  const [first] = sections[0]?.lines ?? []
  return first && first.value.length <= longestTitle ? first : undefined
}

/** Words of titles and names that tell of documents of a kind, or are there to be copied. */
const about =
  /(?<![\p{L}\p{N}])(?:templates?|modele|gabarit|trame|canevas|boilerplate|skeleton|squelette|how to write|writing a|writing good|guide to writing|best practices|bonnes pratiques|comment rediger|rediger un|what is an?|qu est ce que|cheat ?sheet|style guide|changelog|release notes?|lint|linter|glossary|glossaire|faq|tutorial|tutoriel|blog|interview questions)(?![\p{L}\p{N}])/u

/** Files that have a purpose of their own in every repository. */
const conventional =
  /^(?:changelog|changes|history|news|licen[cs]e(?: (?:mit|apache|bsd|gpl|agpl|lgpl|mpl|cc).*)?|copying|notice|code of conduct|security|support|authors|maintainers|contributing|contributors|contribution guide.*|summary|sidebar|_sidebar|glossary|faq|agents|claude|gemini|copilot instructions|skill|todo|pull request template|issue template)$/

/** Whether a document cannot be of any kind by its place or its name. */
export function isOutside(path: string, {title, name}: Naming): boolean {
  return (
    isForeignFolder(path) ||
    isAsidePath(path) ||
    isTemplateName(path) ||
    isSpecimen(path) ||
    about.test(title) ||
    about.test(name) ||
    conventional.test(name)
  )
}

/** Whether a name says behind its own words that it is there to be copied: `handover.example.md`. */
function isSpecimen(path: string): boolean {
  return /\.(?:example|exemple|sample|specimen|template|modele|tmpl|dist)$/i.test(stem(path))
}

/** Whether a path lies among examples, posts or tutorials. */
const isAsidePath = byText((path) => {
  return folderOf(path)
    .split('/')
    .some((folder) =>
      /^(?:_?posts?|blogs?|news|articles?|tutorials?|examples?|exemples?|samples?|demos?|templates?|modeles?|changelogs?|i18n)$/i.test(
        folder,
      ),
    )
}, longestPath)
