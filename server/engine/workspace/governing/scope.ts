// What a record says that it applies to: paths, globs, packages and names, under keys made for it.
import type {Field} from '../../documents/digest-model.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import {type Located, located} from '../../model/place.ts'
import {memo} from '../memo.ts'
import {folderOf, resolvePath} from '../paths.ts'
import type {Decision} from '../records/decision.ts'
import {recordText} from '../records/statements.ts'

/** One thing that a record says it applies to. */
export interface Scope extends Located<string> {
  /** `path` is a path or glob below the root; `name` is that of a component, or of whatever else people name. */
  readonly kind: 'path' | 'package' | 'name'
}

/**
 * Keys of several tools and habits: `affects` (adrkit), `applies-to` (Decision Ledger), `tracks` (specfact), `Files`
 * (decision-guardian), and what people write by themselves.
 */
const keys = new Set([
  ...['affects', 'affected', 'affected paths', 'affected files', 'affected components', 'applies to', 'appliesto'],
  ...['component', 'components', 'file', 'files', 'governs', 'package', 'packages', 'path', 'paths', 'scope', 'tracks'],
  ...[
    'affecte',
    'chemin',
    'chemins',
    'composant',
    'composants',
    'concerne',
    'fichier',
    'fichiers',
    'paquet',
    'paquets',
  ],
  ...['perimetre', 's applique a'],
])

const packageKeys = new Set(['package', 'packages', 'paquet', 'paquets'])

/** In the order of the text, front matter first. */
export const scopesOf = memo((decision: Decision): readonly Scope[] => {
  const {entries, fields, sections} = recordText(decision)
  const stated = entries.flatMap(({entry: {key, values}}) =>
    isScopeKey(key.value) ? values.map((value) => ({key: key.value, value})) : [],
  )
  const lines = fields.filter(({key, form}) => form !== 'table' && isScopeKey(key.value))
  const listed = sections.filter(({heading}) => isScopeKey(heading.value)).flatMap(({items}) => items)
  return [
    ...stated.flatMap(({key, value}) => scopesIn(value, key, decision)),
    ...lines.flatMap((field) =>
      valuesOf(field, decision).flatMap((value) => scopesIn(value, field.key.value, decision)),
    ),
    ...listed.flatMap((item) => scopesIn(item, 'files', decision)).filter(({kind}) => kind === 'path'),
  ]
})

/** A nested key such as `affects.paths` counts as well. */
function isScopeKey(key: string): boolean {
  return keys.has(fold(key)) || key.split('.').some((part) => keys.has(fold(part)))
}

/** What stands behind the key; where nothing does, the items of the list below it. */
function valuesOf({value, section}: Field, {digest}: Decision): readonly Located<string>[] {
  if (value.value !== '') return [value]
  return (digest.sections[section]?.items ?? []).filter(({span}) => span.start > value.span.start)
}

/** The parts of a value, which may be a list on one line. A part that begins with `!` takes something out; it is left aside. */
function scopesIn({value, span}: Located<string>, key: string, decision: Decision): readonly Scope[] {
  const isExact = span.end - span.start === value.length
  return [...value.matchAll(/[^\s,;][^,;]*/g)].flatMap(({0: part, index}) => {
    const place = isExact ? {start: span.start + index, end: span.start + index + part.length} : span
    return scopeOf(part.trim(), key, place, decision)
  })
}

function scopeOf(written: string, key: string, span: Located<string>['span'], {path}: Decision): readonly Scope[] {
  const [, label = '', rest = ''] =
    /^(?:(path|file|glob|package|component|entity|chemin|fichier|paquet|composant):\s*)?(.*)$/isu.exec(written) ?? []
  const text = rest.replace(/^[`"'<([]+|[`"'>)\].]+$/g, '')
  if (text === '' || text.startsWith('!') || text.length > 256 || /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(text)) return []
  const kind = kindOf(text, label.toLowerCase(), key)
  if (kind !== 'path') return text.split(' ').length > 4 ? [] : [{...located(text, span.start, span.end), kind}]
  const below = resolvePath(/^\.\.?\//.test(text) ? folderOf(path) : '.', text.replace(/^\/+/, ''))
  return below === undefined || below === '.' ? [] : [{...located(below, span.start, span.end), kind}]
}

function kindOf(text: string, label: string, key: string): Scope['kind'] {
  if (label === 'package' || label === 'paquet' || packageKeys.has(fold(key.split('.').at(-1) ?? ''))) return 'package'
  if (/^(?:path|file|glob|chemin|fichier)$/.test(label)) return 'path'
  return !/\s/.test(text) && /[/*]|^[\w-]*\.\w+$/.test(text) ? 'path' : 'name'
}
