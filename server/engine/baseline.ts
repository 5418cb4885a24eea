// The baseline: a committed file of known findings, which are not reported again.
import type {Finding} from './model/finding.ts'

/** One known finding. Only the fingerprint counts; the rest tells a reader what it was. */
export interface BaselineEntry {
  readonly fingerprint: string
  readonly rule: string
  readonly path: string
  readonly message: string
}

export const baselineName = 'relais-baseline.json'

const version = 1

/** Reads a baseline, or says why it cannot be used. */
export function parseBaseline(text: string): readonly BaselineEntry[] | 'baselineNotJson' | 'baselineOtherShape' {
  let data: unknown
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return 'baselineNotJson'
  }
  if (typeof data !== 'object' || data === null || !('version' in data) || data.version !== version)
    return 'baselineOtherShape'
  if (!('findings' in data) || !Array.isArray(data.findings)) return 'baselineOtherShape'
  const entries = data.findings.map(readEntry)
  return entries.every((entry) => entry !== undefined) ? entries : 'baselineOtherShape'
}

function readEntry(data: unknown): BaselineEntry | undefined {
  if (typeof data !== 'object' || data === null) return undefined
  const text = (key: string) => {
    const value: unknown = Object.hasOwn(data, key) ? Reflect.get(data, key) : undefined
    return typeof value === 'string' ? value : ''
  }
  const fingerprint = text('fingerprint')
  if (fingerprint === '') return undefined
  return {fingerprint, rule: text('rule'), path: text('path'), message: text('message')}
}

/** The file's text: sorted, one key a line, so that branches merge. Ends with a newline. */
export function baselineText(entries: readonly BaselineEntry[]): string {
  return `${JSON.stringify({version, findings: [...entries].sort(inOrder)}, null, 2)}\n`
}

function inOrder(a: BaselineEntry, b: BaselineEntry): number {
  const keys = ['path', 'rule', 'message', 'fingerprint'] as const
  for (const key of keys) if (a[key] !== b[key]) return a[key] < b[key] ? -1 : 1
  return 0
}

/** What an update makes of a baseline. */
export interface BaselineUpdate {
  readonly entries: readonly BaselineEntry[]
  readonly added: number
  readonly removed: number
}

/** Takes the present findings in, and drops entries of the selection that are gone; the others are kept as they are. */
export function updateBaseline(
  old: readonly BaselineEntry[],
  findings: readonly Finding[],
  isSelected: (path: string) => boolean,
): BaselineUpdate {
  const present = findings.filter(({path}) => isSelected(path))
  const kept = old.filter(({path}) => !isSelected(path))
  const known = new Set(old.map(({fingerprint}) => fingerprint))
  const found = new Set(present.map(({fingerprint}) => fingerprint))
  const entries = present.map(
    ({fingerprint, rule, path, message}): BaselineEntry => ({fingerprint, rule, path, message}),
  )
  return {
    entries: [...kept, ...entries],
    added: present.filter(({fingerprint}) => !known.has(fingerprint)).length,
    removed: old.filter(({path, fingerprint}) => isSelected(path) && !found.has(fingerprint)).length,
  }
}

/** The entries that no finding answers to. */
export function staleEntries(
  entries: readonly BaselineEntry[],
  findings: readonly Pick<Finding, 'fingerprint'>[],
): readonly BaselineEntry[] {
  const found = new Set(findings.map(({fingerprint}) => fingerprint))
  return entries.filter(({fingerprint}) => !found.has(fingerprint))
}
