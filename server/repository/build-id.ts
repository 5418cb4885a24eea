// What this build of the program is made of, so that a cache never outlives the code that filled it.

/** Hashes of sources, put in by the bundler; see scripts/build.ts. */
export interface BuildId {
  /** Of all that digests depend on beside the text and the parser's own package. */
  readonly digests: string
  /** Of the whole program. */
  readonly program: string
}

declare const RELAIS_BUILD: BuildId | undefined

/** Undefined in a program that was not bundled: nobody knows what that is made of, so that it has no cache. */
export const buildId: BuildId | undefined = typeof RELAIS_BUILD === 'undefined' ? undefined : RELAIS_BUILD
