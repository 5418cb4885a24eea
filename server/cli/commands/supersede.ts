// `relais supersede OLD NEW`.
export function supersede(): number {
  throw new Error('not yet')
}
