// What runs this program: the loader of the bundled one, or Node itself where it was not bundled.
import type {Host} from './loader.ts'

declare const RELAIS_HOST: Host | undefined

/** The loader; undefined in a program that was not bundled. */
export const host: Host | undefined = typeof RELAIS_HOST === 'undefined' ? undefined : RELAIS_HOST

/** Imports a module that is no part of this program. */
export function importModule(specifier: string): Promise<unknown> {
  return host === undefined ? import(specifier) : host.importModule(specifier)
}

/** The URL of the file that `importModule` would import. Throws when there is none. */
export function resolveModule(specifier: string): string {
  return host === undefined ? import.meta.resolve(specifier) : host.resolve(specifier)
}
