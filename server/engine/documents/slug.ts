// Makes the anchors that GitHub gives to headings.
import {slug as slugAny} from 'github-slugger'

/** The anchor of a heading's text: lower case, punctuation left out, hyphens for spaces. */
export function slug(text: string): string {
  // Plain ASCII needs no class of all letters, signs and marks that there are.
  if (!/^[\0-\x7F]*$/.test(text)) return slugAny(text)
  const letters = text.toLowerCase()
  const kept = /[^a-z0-9 _-]/.test(letters) ? letters.replace(/[^a-z0-9 _-]+/g, '') : letters
  return kept.includes(' ') ? kept.replaceAll(' ', '-') : kept
}

/** Anchors of one document, in the order of its headings: the ones that come again get a number. */
export class Slugger {
  readonly #timesUsed = new Map<string, number>()

  slug(text: string): string {
    const first = slug(text)
    let anchor = first
    while (this.#timesUsed.has(anchor)) {
      const times = (this.#timesUsed.get(first) ?? 0) + 1
      this.#timesUsed.set(first, times)
      anchor = `${first}-${times}`
    }
    this.#timesUsed.set(anchor, 0)
    return anchor
  }
}
