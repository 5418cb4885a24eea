// A place in the dossier: where it stands at the commit, in short.
import type {DossierOutput} from './schema.ts'

export type PlaceOutput = DossierOutput['items'][number]['evidence'][number]

/** `docs/a.md:3@4fb456b9bc`. */
export function placeText({path, line, permalink}: PlaceOutput): string {
  const commit = permalink.slice(path.length + 1, path.length + 11)
  return `${path}${line === null ? '' : `:${line}`}${commit === '' ? '' : `@${commit}`}`
}
