// A first register of people, written down from those who sign commits: who is internal is left for a human to say.

import {handlesOf} from './handles.ts'
import type {Identity} from './identities.ts'

/** Words of the draft in the language of whoever will fill it in. */
const remarks = {
  en: {
    head: [
      'Who works here, and as what: internal, contractor, hosted or third-party.',
      'Fill in each kind, and take the marks away.',
    ],
    days: 'from: YYYY-MM-DD, until: YYYY-MM-DD, where they are known',
  },
  fr: {
    head: [
      'Qui travaille ici, et à quel titre\u00A0: internal (interne), contractor (prestataire),',
      'hosted (accueilli, comme un doctorant) ou third-party (tiers).',
      'Complétez chaque statut, et retirez les marques.',
    ],
    days: 'from: AAAA-MM-JJ, until: AAAA-MM-JJ, quand ils sont connus',
  },
} as const

/**
 * Commented lines of YAML for `people` in relais.yaml: everybody in the order of the alphabet whom the register does not know, without
 * programs. `kind` is left to be filled in: nothing is guessed. Empty when there is nobody.
 */
export function registerDraft(identities: readonly Identity[], language: 'en' | 'fr'): string {
  const people = identities.filter(({isBot, person}) => !isBot && person === undefined)
  if (people.length === 0) return ''
  const {head, days} = remarks[language]
  const ids = new Set<string>()
  const entries = people
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .flatMap((identity) => entryOf(identity, idOf(identity, ids)))
  const lines = [...head, '', 'people:', ...entries, `    # ${days}`]
  return lines.map((line) => `${line === '' ? '#' : `# ${line}`}\n`).join('')
}

function entryOf(identity: Identity, id: string): readonly string[] {
  const {signatures} = identity
  const names = [...new Set(signatures.map(({name}) => name).filter((name) => name !== ''))]
  const emails = [...new Set(signatures.map(({email}) => email.toLowerCase()).filter(isAddress))]
  const all = [...names, ...handlesOf(identity).map((handle) => `@${handle}`)]
  return [
    `  - id: ${id}`,
    ...(all.length === 0 ? [] : [`    names: [${all.map(quoted).join(', ')}]`]),
    ...(emails.length === 0 ? [] : [`    emails: [${emails.map(quoted).join(', ')}]`]),
    '    kind: ',
  ]
}

/** As the schema of relais.yaml has it. */
function isAddress(email: string): boolean {
  return /^[^\s@<>]+@[^\s@<>]+$/.test(email)
}

/** A short name that nobody else has so far: from the first name, then with a number. */
function idOf({name, key}: Identity, taken: Set<string>): string {
  const words = (name || key)
    .normalize('NFKD')
    .toLowerCase()
    .match(/[a-z\d]+/g) ?? ['person']
  const base = words[0] ?? 'person'
  const candidates = [base, words.slice(0, 2).join('-')]
  let id = candidates.find((each) => !taken.has(each)) ?? base
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`
  taken.add(id)
  return id
}

/** A scalar of YAML between double quotes. */
function quoted(text: string): string {
  return JSON.stringify(text)
}
