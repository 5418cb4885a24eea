// Who is concerned by a new document, as far as the register of people tells.
import type {RegisteredPerson} from '../../config/people.ts'
import type {Workspace} from '../../workspace/workspace.ts'

/** Names of people and companies; empty where nobody is known. Days are `YYYY-MM-DD`. */
export interface KnownPeople {
  readonly from: readonly string[]
  readonly to: readonly string[]
  readonly internal: readonly string[]
  readonly external: readonly string[]
  readonly companies: readonly string[]
  /** The first and the last day of those who hand over. */
  readonly start: string | undefined
  readonly due: string | undefined
}

interface AskedPeople {
  readonly today: string
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** Those who hand over are whom the author names, else those from outside whose work ends first. */
export function peopleFor({today, from, to}: AskedPeople, {config}: Workspace): KnownPeople {
  const here = config.people.filter((person) => isHere(person, today))
  const leaving =
    from.length > 0 ? here.filter(({id, names = []}) => isOneOf([id, ...names], from)) : firstToLeave(here)
  const persons = here.filter(({domains}) => domains === undefined)
  const internal = persons.filter(({kind}) => kind === 'internal').map(nameOf)
  const external = here.filter(({kind}) => kind !== 'internal')
  return {
    from: from.length > 0 ? from : leaving.map(nameOf),
    to: to.length > 0 || internal.length !== 1 ? to : internal,
    internal,
    external: external.filter(({domains}) => domains === undefined).map(nameOf),
    companies: companiesOf(leaving.length > 0 ? leaving : external),
    start: leaving[0]?.from,
    due: leaving[0]?.until,
  }
}

/** What somebody is called in a document: the first name that is no handle, else the id. */
function nameOf({id, names = []}: RegisteredPerson): string {
  return names.find((name) => !name.startsWith('@')) ?? id
}

function isHere({from = '', until = '9999'}: RegisteredPerson, day: string): boolean {
  return from <= day && day <= until
}

function isOneOf(names: readonly string[], asked: readonly string[]): boolean {
  return names.some((name) => asked.includes(name))
}

/** Those from outside who leave first. */
function firstToLeave(here: readonly RegisteredPerson[]): readonly RegisteredPerson[] {
  const ending = here.filter(({kind, until}) => kind !== 'internal' && until !== undefined)
  const first = ending.map(({until = ''}) => until).toSorted()[0]
  return ending.filter(({until}) => until === first)
}

function companiesOf(people: readonly RegisteredPerson[]): readonly string[] {
  return [...new Set(people.flatMap(({org}) => org ?? []))]
}
