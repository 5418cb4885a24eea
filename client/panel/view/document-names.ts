// What the documents are called that close gaps.
import {kindNames} from '../../../server/engine/model/kind-names.ts'
import type {Bilingual, Language} from '../../../server/engine/model/language.ts'

/** Kinds that are no templates of ours. */
const others: Readonly<Record<string, Bilingual>> = {
  decision: {en: 'Decision record', fr: 'Décision'},
  architecture: {en: 'Architecture', fr: 'Architecture'},
}

const names = new Map<string, Bilingual>([
  ...Object.entries(kindNames).map(([kind, {name}]) => [kind, name] as const),
  ...Object.entries(others),
])

/** A kind in the user's language; one of a newer server by its own word. */
export function kindName(kind: string, language: Language): string {
  return names.get(kind)?.[language] ?? kind
}
