// Findings as the command line and as the language server tell them, in one form that can be compared.
import assert from 'node:assert/strict'
import {relative, sep} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Diagnostic} from 'vscode-languageserver'
import {LineIndex, open} from '../../server/engine/index.ts'
import {localDay} from '../../server/lsp/day.ts'
import {loadParser} from '../../server/node/index.ts'
import {loadRepository} from '../../server/repository/index.ts'
import {relais} from './run-relais.ts'

interface JsonPosition {
  readonly line: number
  readonly column: number
}

interface JsonFinding {
  readonly rule: string
  readonly severity: 'error' | 'warning' | 'info' | 'hint'
  readonly message: string
  readonly path: string
  readonly range: {readonly start: JsonPosition; readonly end: JsonPosition}
  readonly fingerprint: string
}

const severities = ['', 'error', 'warning', 'info', 'hint']

/** What `relais check` finds in a folder, one line each, sorted. */
export async function foundByCheck(folder: string, ...parameters: readonly string[]): Promise<readonly string[]> {
  const {code, stdout, stderr} = await relais(folder, [
    'check',
    '--root',
    '.',
    '--format',
    'json',
    '--lang',
    'en',
    ...parameters,
  ])
  assert.ok(code === 0 || code === 1, stderr)
  const {findings}: {readonly findings: readonly JsonFinding[]} = JSON.parse(stdout)
  return findings
    .map(({rule, severity, path, range: {start, end}, fingerprint}) =>
      [path, start.line, start.column, end.line, end.column, severity, rule, fingerprint].join(' '),
    )
    .sort()
}

/** What the server shows, in the same form; `folder` is what paths are relative to. */
export function foundByServer(
  folder: string,
  shown: Iterable<readonly [uri: string, diagnostics: readonly Diagnostic[]]>,
): readonly string[] {
  const lines = [...shown].flatMap(([uri, diagnostics]) =>
    diagnostics.map(({code, severity = 0, range: {start, end}, data}) => {
      const path = relative(folder, fileURLToPath(uri)).split(sep).join('/')
      const places = [start.line + 1, start.character + 1, end.line + 1, end.character + 1]
      return [path, ...places, severities[severity], code, data.fingerprint].join(' ')
    }),
  )
  return lines.sort()
}

const parser = await loadParser({})

/** What a fresh run in this process finds in a folder, in the same form. */
export async function foundAnew(root: string): Promise<readonly string[]> {
  const today = localDay(new Date())
  const options = {root, language: 'en', today, git: true, config: undefined, presets: [], history: false} as const
  const {input, textOf} = await loadRepository({...options, parser, threads: 1})
  const lines = open(input)
    .findings()
    .map(({path, span, severity, rule, fingerprint}) => {
      const index = new LineIndex(textOf(path) ?? '')
      const [start, end] = [index.positionAt(span.start), index.positionAt(span.end)]
      return [path, start.line, start.column, end.line, end.column, severity, rule, fingerprint].join(' ')
    })
  return lines.sort()
}
