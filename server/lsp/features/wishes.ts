// What a code action is about, as it travels to the client and back, so that its edit is made only when somebody wants it.

/** `uri` is that of the file that it was offered in. */
export type Wish =
  | {readonly wish: 'fix'; readonly uri: string; readonly fingerprint: string; readonly fix: number}
  | {readonly wish: 'hold'; readonly uri: string; readonly fingerprint: string}
  | {readonly wish: 'mend'; readonly uri: string; readonly rule?: string}
  | {readonly wish: 'fact'; readonly uri: string; readonly ecosystem: string; readonly name: string}
  | {readonly wish: 'create'; readonly uri: string; readonly log: string}
  | {readonly wish: 'succeed'; readonly uri: string; readonly old: string}

const needed: Readonly<Record<Wish['wish'], readonly string[]>> = {
  fix: ['fingerprint'],
  hold: ['fingerprint'],
  mend: [],
  fact: ['ecosystem', 'name'],
  create: ['log'],
  succeed: ['old'],
}

/** What a client sent back; undefined when it is nothing of ours. */
export function readWish(data: unknown): Wish | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const fields = new Map<string, unknown>(Object.entries(data))
  const wish = fields.get('wish')
  if (typeof wish !== 'string' || !Object.hasOwn(needed, wish) || typeof fields.get('uri') !== 'string')
    return undefined
  const names = needed[wish as Wish['wish']]
  if (names.some((name) => typeof fields.get(name) !== 'string')) return undefined
  if (wish === 'fix' && typeof fields.get('fix') !== 'number') return undefined
  if (wish === 'mend' && !['string', 'undefined'].includes(typeof fields.get('rule'))) return undefined
  // Each field that the wish needs has been looked at.
  return data as Wish
}
