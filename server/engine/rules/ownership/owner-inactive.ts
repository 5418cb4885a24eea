// An owner who has taken part in nothing for long: whoever asks for a review waits in vain.
import Type from 'typebox'
import type {Owner} from '../../model/owners.ts'
import {type Knowledge, knowledge} from '../../workspace/knowing/index.ts'
import {codeownersOf, ownerBy} from '../../workspace/owning/index.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ownership/owner-inactive',
  on: 'workspace',
  severity: 'warning',
  preset: 'team',
  needsHistory: true,
  summary: {
    en: 'People who own files still take part.',
    fr: 'Les personnes responsables de fichiers participent encore.',
  },
  advice: {
    en: 'Ask whether this still holds; if not, give the files to somebody who works on them, or to a team.',
    fr: 'Vérifiez que c’est toujours d’actualité\u00A0; sinon, confiez les fichiers à quelqu’un qui y travaille, ou à une équipe.',
  },
  options: Type.Object({
    days: Type.Integer({
      default: 180,
      minimum: 1,
      description: 'For so many days an owner may be silent.',
    }),
  }),
  messages: {
    inactive: {
      en: '{owner} owns files here, and last took part in a commit on {day}.',
      fr: '{owner} est responsable de fichiers ici, et sa dernière participation à un commit date du {day}.',
    },
    gone: {
      en: '{owner} owns files here, and by the register is here no longer since {day}.',
      fr: '{owner} est responsable de fichiers ici, et d’après le registre n’est plus là depuis le {day}.',
    },
  },
  *check(workspace, {options, today, report}) {
    const known = knowledge(workspace)
    if (known === undefined || !isAlive(known, options.days)) return
    for (const {owner, path, known: name} of individuals(workspace)) {
      const people = known.named.of(name)
      // Several stand behind a team, and of a stranger nothing is known.
      const [person] = people ?? []
      if (person === undefined || people?.length !== 1) continue
      const until = known.identities[person]?.person?.until
      const data = {owner: `\`${owner.value}\``}
      if (until !== undefined && until < today) yield report('gone', owner, {...data, day: until}, {path})
      else {
        const last = Math.max(...known.named.withDoubles(person).map((each) => known.lastSeen(each)))
        if (daysSince(last, known) > options.days)
          yield report('inactive', owner, {...data, day: new Date(last * 1000).toISOString().slice(0, 10)}, {path})
      }
    }
  },
})

/** Whether anybody has taken part of late: of a repository that rests, nobody is an inactive owner. */
function isAlive(known: Knowledge, days: number): boolean {
  return known.identities.some(({isBot}, person) => !isBot && daysSince(known.lastSeen(person), known) <= days)
}

function daysSince(time: number, {day}: Knowledge): number {
  return (Date.parse(day) / 1000 - time) / 86_400
}

/** Somebody whom a file gives paths to. */
interface Named {
  readonly owner: Owner
  readonly path: string
  /** The owner as the history may know them. */
  readonly known: string
}

/** Each account or address that CODEOWNERS, OWNERS, MAINTAINERS or relais.yaml name, where it first is. */
function individuals(workspace: Workspace): readonly Named[] {
  const {main} = codeownersOf(workspace)
  const found = new Map<string, Named>()
  const first = main?.codeowners.rules.flatMap(({owners}) => named(owners, main.path)) ?? []
  for (const each of [...first, ...inTrees(workspace), ...inConfig(workspace)])
    if (!found.has(each.known)) found.set(each.known, each)
  return [...found.values()]
}

function named(owners: readonly Owner[], path: string): readonly Named[] {
  const people = owners.filter(({kind}) => kind === 'user' || kind === 'email')
  return people.map((owner) => ({owner, path, known: owner.value.toLowerCase()}))
}

/** Kubernetes writes accounts without `@`; a name of OWNERS_ALIASES is nobody's account. */
function inTrees({owners}: Workspace): readonly Named[] {
  return owners.flatMap(({path, source}) => {
    if (source.format === 'codeowners' || source.format === 'backstage') return []
    const owning = source.statements.filter(({role}) => role !== 'reviewer' && role !== 'contributor')
    const isOfAccounts = source.format === 'owners' || source.format === 'aliases'
    return owning.flatMap(({owner}) =>
      isOfAccounts && owner.kind === 'name'
        ? [{owner, path, known: `@${owner.value.toLowerCase()}`}]
        : named([owner], path),
    )
  })
}

function inConfig({config}: Workspace): readonly Named[] {
  return config.components.flatMap(({owners = [], place}) =>
    named(
      owners.map((value) => ownerBy({value, span: place.span})),
      place.path,
    ),
  )
}
