// Which globs a configuration may hold: inside the root, complete, and cheap enough to match on any path.

/** Why a glob is refused; each is `glob-…` in `problems.ts`. */
export type GlobFlaw = 'empty' | 'outside' | 'backslash' | 'unclosed' | 'costly'

/** The most wildcards of one segment, `**` segments, and characters: matching backtracks over each of them. */
const limits = {stars: 3, starred: 2, globstars: 4, length: 256, alternatives: 64}

/** What is wrong with a glob (a leading `!` is allowed), or undefined. */
export function globFlaw(glob: string): GlobFlaw | undefined {
  const pattern = glob.startsWith('!') ? glob.slice(1) : glob
  if (pattern.trim() === '') return 'empty'
  if (pattern.includes('\\')) return 'backslash'
  const segments = pattern.split('/')
  if (pattern.startsWith('/') || /^[A-Za-z]:/.test(pattern) || segments.includes('..')) return 'outside'
  if (!isBalanced(pattern)) return 'unclosed'
  return isCostly(pattern, segments) ? 'costly' : undefined
}

function isCostly(pattern: string, segments: readonly string[]): boolean {
  const stars = segments.filter((segment) => segment !== '**').map((segment) => segment.split('*').length - 1)
  return (
    pattern.length > limits.length ||
    /[?*+@!]\(/.test(pattern) ||
    pattern.split(',').length > limits.alternatives ||
    stars.some((count) => count > limits.stars) ||
    stars.filter((count) => count > 1).length > limits.starred ||
    segments.length - stars.length > limits.globstars
  )
}

/** Whether brackets and braces close in the order in which they open. */
function isBalanced(pattern: string): boolean {
  const closing: Readonly<Record<string, string>> = {'[': ']', '{': '}', '(': ')'}
  const open: string[] = []
  for (const character of pattern) {
    const partner = closing[character]
    if (partner !== undefined) open.push(partner)
    else if (']})'.includes(character) && open.pop() !== character) return false
  }
  return open.length === 0
}
