// Components that the configuration lays down, and what it says of those that are found by themselves.
import type {ConfiguredComponent} from '../../config/components.ts'
import type {Component} from '../../model/component.ts'
import {type Candidate, folderFrom} from './candidate.ts'

/** The entries with folders; those that leave the root are left out. */
export function configured(entries: readonly ConfiguredComponent[]): readonly Candidate[] {
  return lastOfEach(entries).flatMap(({name, paths = [], place}) => {
    const folders = paths.flatMap((path) => folderFrom('', path.replace(/\/?\*\*$/, '')) ?? [])
    return folders.length > 0 ? [{name, source: 'config' as const, folders: [...new Set(folders)], place}] : []
  })
}

/** What is said of a component, by its name or, where it was found by itself, by its folder. */
export function entryOf(
  {name, folders}: Pick<Component, 'name' | 'folders'>,
  entries: readonly ConfiguredComponent[],
): ConfiguredComponent | undefined {
  const about = lastOfEach(entries)
  return (
    about.find((entry) => entry.name === name) ?? about.find((entry) => !entry.paths && folders.includes(entry.name))
  )
}

function lastOfEach(entries: readonly ConfiguredComponent[]): readonly ConfiguredComponent[] {
  return [...new Map(entries.map((entry) => [entry.name, entry])).values()]
}
