// Which component of a repository a log of decisions belongs to, by the folders it stands in.
import {folderOf} from '../paths.ts'

/** A folder that holds documents, whatever lies in it: no component begins below it. */
const documents = /(?:^|\/)(?:docs?|documentation|docs_src|knowledge-base|\.[\w-]+)(?:\/.*)?$/i

/** Folders between a component and its records that may be components themselves where something else lies in them. */
const between =
  /(?:^|\/)(?:src|architecture|m?adrs?|decisions?|decision-?records|rfcs?|design|project|specs?|explanations?|contributing)$/i

/**
 * The folder whose log this is: `packages/api` of `packages/api/docs/adr`, of `packages/api/adr` and of
 * `packages/api/DECISIONS.md`; undefined for a log of the whole repository.
 */
export function componentOf(log: string): string | undefined {
  let folder = (/\.\w+$/.test(log) ? folderOf(log) : log).replace(documents, '')
  while (between.test(folder)) folder = folder.replace(between, '')
  return folder === '' || folder === '.' ? undefined : folder
}
