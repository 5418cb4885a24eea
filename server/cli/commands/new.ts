// `relais new decision "TITLE"`.
export function create(): number {
  throw new Error('not yet')
}
