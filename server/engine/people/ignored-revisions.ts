// Reads `.git-blame-ignore-revs`: the commits that changed many lines and meant nothing, such as reformatting.

/**
 * The commits that the file names, in hexadecimal and lower case: one full object id a line, `#` begins a comment
 * (`blame.ignoreRevsFile` in git-config(1)). Other lines say nothing.
 */
export function parseIgnoredRevisions(text: string): ReadonlySet<string> {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/#.*$/, '').trim().toLowerCase())
  return new Set(lines.filter((line) => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(line)))
}
