// Paths as relative URI references (RFC 3986), for SARIF, links in Markdown and hyperlinks in a terminal.

const brokenSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * Percent-encodes each segment of a path with `/`: the result is relative, without a scheme, query or fragment.
 * Halves of surrogate pairs, which UTF-8 cannot hold, become U+FFFD.
 */
export function encodePath(path: string): string {
  const segments = path.replace(brokenSurrogate, '\uFFFD').split('/')
  const encoded = segments.map((it) => encodeURIComponent(it).replace(/[!'()*]/g, percent)).join('/')
  return encoded.startsWith('/') ? `.${encoded}` : encoded
}

/** What `encodeURIComponent` leaves alone but Markdown and quoted attributes may stumble over. */
function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`
}
