// Marks in the Explorer the files that nobody answers for, and those whose review is overdue; off unless the user asks for it.
import {
  Disposable,
  EventEmitter,
  FileDecoration,
  type FileDecorationProvider,
  languages,
  type Uri,
  window,
} from 'vscode'
import {say} from '../say.ts'
import {setting} from '../settings.ts'
import type {TextKey} from '../texts.ts'
import {ruleOf} from './findings.ts'

interface Mark {
  /** One character: a file may have both. */
  readonly badge: string
  readonly about: TextKey
}

const noOwner: Mark = {badge: '∅', about: 'noOwnerMark'}
const overdue: Mark = {badge: '◷', about: 'overdueMark'}

/** What findings of these rules are shown as. */
const marks: ReadonlyMap<string, Mark> = new Map([
  ['ownership/doc-owner-missing', noOwner],
  ['freshness/review-overdue', overdue],
  ['freshness/provisional-expired', overdue],
])

/** The colour of a name is left to what Problems makes of it. */
function decorationOf(uri: Uri): FileDecoration | undefined {
  const ours = languages.getDiagnostics(uri).filter(({source}) => source === 'relais')
  const found = new Set(ours.flatMap((diagnostic) => marks.get(ruleOf(diagnostic)) ?? []))
  if (found.size === 0) return undefined
  const sorted = [noOwner, overdue].filter((mark) => found.has(mark))
  return new FileDecoration(sorted.map(({badge}) => badge).join(''), sorted.map(({about}) => say(about)).join(' '))
}

export function registerExplorer(): Disposable & {refresh(): void} {
  const changed = new EventEmitter<Uri[] | undefined>()
  const provider: FileDecorationProvider = {
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration: (uri) => (setting('relais.explorerDecorations') ? decorationOf(uri) : undefined),
  }
  const all = Disposable.from(
    changed,
    window.registerFileDecorationProvider(provider),
    languages.onDidChangeDiagnostics(({uris}) => {
      if (setting('relais.explorerDecorations')) changed.fire([...uris])
    }),
  )
  return Object.assign(all, {refresh: () => changed.fire(undefined)})
}
