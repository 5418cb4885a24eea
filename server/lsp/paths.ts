// Paths inside a workspace folder: relative to it, with `/`.

/** The path that `from` names as `specifier`; undefined when it leads out of the folder. */
export function joined(from: string, specifier: string): string | undefined {
  if (/^(?:\/|\\|[a-z]:)/i.test(specifier)) return undefined
  const parts: string[] = []
  for (const part of [...from.split('/').slice(0, -1), ...specifier.split('/')]) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..' && part !== '.' && part !== '') parts.push(part)
  }
  return parts.length === 0 ? undefined : parts.join('/')
}

/** The folder of a path, with `/` at its end; `''` for the workspace folder itself. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}
