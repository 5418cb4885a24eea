// Tells which paths the patterns of REUSE.toml and dep5 fit, in time that grows with pattern times path.

/** A character, any characters but slashes (`*`), any characters (`**`), or any one character (`?` of dep5). */
type Part = string | {readonly any: 'segment' | 'all' | 'one'}

/** REUSE.toml: `*` stops at slashes, `**` does not, nor with a slash behind it; a backslash takes the next character as it is. */
export function reusePattern(pattern: string): (path: string) => boolean {
  const found = pattern.matchAll(/\\([\s\S]?)|(\*\*+\/?)|(\*)|[\s\S]/g)
  const parts = [...found].map(({0: whole, 1: escaped, 2: all, 3: some}): Part => {
    if (all !== undefined) return {any: 'all'}
    return some === undefined ? (escaped ?? whole) : {any: 'segment'}
  })
  return (path) => fits(parts, path)
}

/** dep5: `*` and `?` fit slashes as well; a backslash takes `*`, `?` and itself as they are. */
export function dep5Pattern(pattern: string): (path: string) => boolean {
  const parts = [...pattern.matchAll(/\\([*?\\])|([*?])|[\s\S]/g)].map(({0: whole, 1: escaped, 2: wild}): Part => {
    if (wild !== undefined) return {any: wild === '*' ? 'all' : 'one'}
    return escaped ?? whole
  })
  return (path) => fits(parts, path.replace(/^\.\//, ''))
}

/** Which beginnings of the path fit the parts read so far. */
function fits(parts: readonly Part[], path: string): boolean {
  let reached = new Array<boolean>(path.length + 1).fill(false)
  reached[0] = true
  for (const part of parts) {
    reached = next(part, reached, path)
    if (!reached.includes(true)) return false
  }
  return reached[path.length] === true
}

function next(part: Part, reached: readonly boolean[], path: string): boolean[] {
  const after = new Array<boolean>(path.length + 1).fill(false)
  for (let at = 0; at <= path.length; at += 1) {
    const char = path[at - 1]
    if (typeof part === 'string') after[at] = at > 0 && reached[at - 1] === true && char === part
    else if (part.any === 'one') after[at] = at > 0 && reached[at - 1] === true
    else after[at] = reached[at] === true || (at > 0 && after[at - 1] === true && (part.any === 'all' || char !== '/'))
  }
  return after
}
