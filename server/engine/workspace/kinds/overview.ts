// Whether a component has a README that says what it is for.
import type {Digest} from '../../documents/digest-model.ts'
import type {Component} from '../../model/component.ts'
import type {Workspace} from '../workspace.ts'

/** Fewer words are a title or a command. */
const fewestWords = 6

/** Looks in its folders for a README, or a document of architecture, with one sentence at least. */
export function hasOverview({folders}: Component, {documents, paths}: Workspace): boolean {
  return folders.some((folder) =>
    paths.filesIn(folder === '' ? '.' : folder).some((path) => {
      if (/\/?readme\.(?:rst|txt|adoc|asciidoc|org)$/i.test(path)) return true
      if (!/(?:^|\/)(?:readme|index|architecture|overview)[^/]*\.mdx?$/i.test(path)) return false
      const document = documents.get(path)
      return document === undefined || isTelling(document.digest)
    }),
  )
}

function isTelling({sections, frontMatter}: Digest): boolean {
  const described = frontMatter?.entries.some(({key}) => /^description$/i.test(key.value)) === true
  return described || sections.some(({lines}) => lines.some(({value}) => value.split(/\s+/).length >= fewestWords))
}
