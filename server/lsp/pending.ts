// What of a workspace folder is to be looked at again: gathered until there is time for it, then taken together.

export interface Pending {
  readonly settings: boolean
  readonly listing: boolean
  /** Whether the folder is to be read as a whole. */
  readonly whole: boolean
  /** Files that somebody said have changed, there or not. */
  readonly changed: ReadonlySet<string>
}

export const nothing: Pending = {settings: false, listing: false, whole: false, changed: new Set()}
export const everything: Pending = {...nothing, settings: true, whole: true}

export function together(before: Pending, more: Partial<Pending>): Pending {
  return {
    settings: before.settings || more.settings === true,
    listing: before.listing || more.listing === true,
    whole: before.whole || more.whole === true,
    changed: new Set([...before.changed, ...(more.changed ?? [])]),
  }
}
