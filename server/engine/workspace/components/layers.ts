// Lays what sources tell of components over each other, the strongest first, and gives each a name of its own.
import type {Component} from '../../model/component.ts'
import {type Candidate, folderName, isWithin} from './candidate.ts'

/** A component as it was found: what the configuration says of it comes later. */
export type Found = Pick<Component, 'name' | 'source' | 'folders' | 'place'>

/**
 * What a stronger source laid down is divided no further by a weaker one; and only where nothing else is found, a weaker one
 * makes the root a component. Within one source the first one that tells of a folder counts.
 */
export function layered(sources: readonly (readonly Candidate[])[]): readonly Found[] {
  const found: Candidate[] = []
  for (const source of sources) {
    const stronger = [...found]
    const taken = new Set<string>()
    for (const candidate of source) {
      const folders = candidate.folders.filter((folder) => !taken.has(folder) && !isOutdone(folder, stronger))
      for (const folder of folders) taken.add(folder)
      if (folders.length > 0) found.push({...candidate, folders})
    }
  }
  return named(found)
}

function isOutdone(folder: string, stronger: readonly Candidate[]): boolean {
  if (folder === '') return stronger.length > 0
  return stronger.some(({folders}) => folders.some((outer) => isWithin(folder, outer)))
}

/** A name that is taken gives way to the folder. */
function named(candidates: readonly Candidate[]): readonly Found[] {
  const taken = new Set<string>()
  return candidates.map(({name, source, folders, place}) => {
    const [folder = ''] = folders
    const wanted = [name ?? folderName(folder), folder].filter((each) => each !== '' && !taken.has(each))
    const unique = wanted[0] ?? numbered(name ?? folder, taken)
    taken.add(unique)
    return {name: unique, source, folders, place}
  })
}

/** The name of a component whose folder is the root, where no manifest tells one. */
const rootName = 'repository'

function numbered(name: string, taken: ReadonlySet<string>): string {
  const base = name === '' ? rootName : name
  let unique = base
  for (let count = 2; taken.has(unique); count += 1) unique = `${base} ${count}`
  return unique
}
