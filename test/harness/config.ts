// A few rules, a disk of a few files and the configuration fixtures, for tests of configurations.
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import Type from 'typebox'
import {presetNames} from '../../server/engine/config/config.ts'
import {type LoadConfig, type ReadConfig, readConfig} from '../../server/engine/config/read.ts'
import {configSchema} from '../../server/engine/config/schema.ts'
import {root} from './root.ts'

const longOptions = Type.Object({
  max: Type.Integer({default: 400, minimum: 1, maximum: 5000}),
  strict: Type.Boolean({default: false}),
  unit: Type.Union([Type.Literal('lines'), Type.Literal('words')], {default: 'lines'}),
  except: Type.Array(Type.String(), {default: []}),
  marker: Type.String({pattern: '^[A-Z]+$', default: 'TODO'}),
})

const rule = {summary: {en: 'It holds.', fr: 'Cela tient.'}, severity: 'warning', preset: 'core'} as const
export const rules = [
  {...rule, id: 'decision/too-long', options: longOptions},
  {...rule, id: 'decision/status-missing', options: Type.Object({})},
  {...rule, id: 'links/broken', options: Type.Object({})},
  {...rule, id: 'ip/licence-missing', preset: 'ip', options: Type.Object({})},
]
const tables = {options: new Map(rules.map(({id, options}) => [id, options])), presets: presetNames}
export const schema = configSchema(rules)

export const folder = join(root, 'test/fixtures/config')

export function fixtures(kind: 'good' | 'bad'): readonly {readonly name: string; readonly text: string}[] {
  const names = readdirSync(join(folder, kind)).sort()
  return names.map((name) => ({name, text: readFileSync(join(folder, kind, name), 'utf8')}))
}

const failures: Readonly<Record<string, 'outside' | 'unreadable'>> = {
  '../../shared.yaml': 'outside',
  folder: 'unreadable',
}

/** A disk of a few files; what is not there is missing. */
function disk(files: Readonly<Record<string, string>>): LoadConfig {
  return (specifier) => {
    const text = files[specifier]
    return text === undefined ? {problem: failures[specifier] ?? 'missing'} : {path: specifier, text}
  }
}

export function read(text: string, files: Readonly<Record<string, string>> = {}): ReadConfig {
  return readConfig({path: 'relais.yaml', text}, tables, disk({'relais.yaml': text, ...files}))
}
