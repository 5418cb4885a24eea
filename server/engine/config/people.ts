// The register of people in `relais.yaml`: its shape, and what is wrong in it beyond single values.
import Type from 'typebox'
import {firstPairs, type YamlMap, type YamlNode, type YamlPair} from '../documents/yaml.ts'
import type {Located, Span} from '../model/place.ts'
import {placeOf, type Report} from './check.ts'
import {quote} from './mismatch.ts'

/** How somebody belongs to the organisation whose repository this is. */
export const personKinds = ['internal', 'contractor', 'hosted', 'third-party'] as const

/** What the title to somebody's contributions rests on. */
export const titleKinds = ['employment', 'convention', 'cession', 'cla', 'dco'] as const

export type PersonKind = (typeof personKinds)[number]

/** Evidence that the organisation holds the rights to what somebody contributes. Days are `YYYY-MM-DD`. */
export interface Title {
  readonly kind: (typeof titleKinds)[number]
  /** The document that proves it. */
  readonly ref?: string
  readonly validFrom?: string
  readonly validUntil?: string
  readonly scope?: string
}

/** An entry of the register, as it is written: a person, or with `domains` everybody with an address there. */
export interface RegisteredPerson {
  readonly id: string
  /** As commits, documents and CODEOWNERS say; handles begin with `@`. */
  readonly names?: readonly string[]
  readonly emails?: readonly string[]
  readonly domains?: readonly string[]
  readonly kind: PersonKind
  readonly org?: string
  /** The first and the last day here, as `YYYY-MM-DD`. */
  readonly from?: string
  readonly until?: string
  readonly title?: readonly Title[]
}

const closed = {additionalProperties: false} as const

const text = (description: string) => Type.String({minLength: 1, description})
const day = (description: string) => Type.String({format: 'date', description: `${description} \`YYYY-MM-DD\`.`})

function formed(pattern: string, description?: string) {
  return Type.String({minLength: 1, pattern, ...(description === undefined ? {} : {description})})
}

/** A host name, as it stands behind the `@` of an e-mail address. */
const domain = formed('^[^\\s@/<>]+$')

const email = formed('^[^\\s@<>]+@[^\\s@<>]+$')

const title = Type.Object(
  {
    kind: Type.Union(
      titleKinds.map((name) => Type.Literal(name)),
      {description: 'What the title rests on; `convention` is an agreement with a school, a laboratory or an agency.'},
    ),
    ref: Type.Optional(text('The document that proves it: a path of this repository, or what names it elsewhere.')),
    validFrom: Type.Optional(day('The first day for which it holds.')),
    validUntil: Type.Optional(day('The last day for which it holds.')),
    scope: Type.Optional(text('What it covers, in words.')),
  },
  {...closed, description: 'Evidence that the organisation holds the rights to what this person contributes.'},
)

const person = Type.Object(
  {
    id: formed('^[^\\s@,<>]+$', 'A short name of your own, unique in the register, such as `camille`.'),
    names: Type.Optional(
      Type.Array(Type.String({minLength: 1}), {
        description: 'As commits, documents and CODEOWNERS call this person: full names and `@handles`.',
      }),
    ),
    emails: Type.Optional(Type.Array(email, {description: 'All addresses of commits.'})),
    domains: Type.Optional(
      Type.Array(domain, {
        description: 'Makes this entry one for everybody with an address there, such as the people of an agency.',
      }),
    ),
    kind: Type.Union(
      personKinds.map((name) => Type.Literal(name)),
      {description: '`hosted`: somebody of another organisation who works in yours, such as a doctoral student.'},
    ),
    org: Type.Optional(text('The organisation that employs this person.')),
    from: Type.Optional(day('The first day of work here.')),
    until: Type.Optional(day('The last day of work here.')),
    title: Type.Optional(Type.Array(title, {description: 'Evidence of title to what this person contributes.'})),
  },
  {...closed, description: 'A person, or with `domains` a group of people.'},
)

/** The keys of `relais.yaml` that tell of people. */
export const peopleKeys = {
  people: Type.Optional(
    Type.Unsafe<readonly RegisteredPerson[]>(
      Type.Array(person, {
        description: 'Who works here, and as what: needed to tell internal from external knowledge.',
      }),
    ),
  ),
  internalDomains: Type.Optional(
    Type.Array(domain, {description: 'Whoever commits with an address of these domains is internal.'}),
  ),
  teams: Type.Optional(
    Type.Record(Type.String(), Type.Array(Type.String({minLength: 1})), {
      description: 'The members of teams, by the name of the team: ids of people, or handles.',
    }),
  ),
}

/** Whether a configuration says of anybody whether they are internal. */
export function knowsPeople({
  people,
  internalDomains,
}: {
  readonly people: readonly unknown[]
  readonly internalDomains: readonly string[]
}): boolean {
  return people.length > 0 || internalDomains.length > 0
}

/** Where the register says who somebody is: what is to be added for them goes there. */
export interface PersonPlace {
  readonly id: string
  readonly path: string
  readonly span: Span
}

/** The places of the ids, in the order of the file. */
export function placesOfPeople(people: YamlNode, path: string): readonly PersonPlace[] {
  const entries = people.kind === 'list' ? people.items.filter((item) => item.kind === 'map') : []
  return entries.flatMap((entry) => {
    const id = textOf(entry, 'id')
    return id ? [{id: id.value, path, span: id.span}] : []
  })
}

/** Reports what no single value shows: an id or an address that two entries claim, and periods that end before they begin. */
export function checkPeople(people: YamlNode, report: Report): void {
  const entries = people.kind === 'list' ? people.items.filter((item) => item.kind === 'map') : []
  const ids = new Set<string>()
  const addresses = new Map<string, string>()
  for (const entry of entries) {
    const id = textOf(entry, 'id')
    if (id !== undefined && ids.has(id.value)) report('person-twice', id.span, {id: quote(id.value)})
    if (id !== undefined) ids.add(id.value)
    checkAddresses(entry, id?.value ?? '', addresses, report)
    checkPeriod(entry, 'from', 'until', report)
    for (const title of titlesOf(entry)) checkPeriod(title, 'validFrom', 'validUntil', report)
  }
}

/** `addresses` are those of earlier entries, in lower case, with the ids that claim them. */
function checkAddresses(entry: YamlMap, id: string, addresses: Map<string, string>, report: Report): void {
  for (const {value, span} of textsOf(entry, 'emails')) {
    const earlier = addresses.get(value.toLowerCase())
    if (earlier === undefined) addresses.set(value.toLowerCase(), id)
    else report('email-twice', span, {email: quote(value), id: quote(earlier)})
  }
}

function titlesOf(entry: YamlMap): readonly YamlMap[] {
  const titles = pairOf(entry, 'title')?.value
  return titles?.kind === 'list' ? titles.items.filter((item) => item.kind === 'map') : []
}

function checkPeriod(entry: YamlMap, first: string, last: string, report: Report): void {
  const [from, until] = [textOf(entry, first), textOf(entry, last)]
  if (from === undefined || until === undefined || until.value >= from.value) return
  report('period-reversed', until.span, {name: last, value: quote(until.value), from: quote(from.value)})
}

function pairOf(entry: YamlMap, name: string): YamlPair | undefined {
  return firstPairs(entry).find(({key}) => key.value === name)
}

function textOf(entry: YamlMap, name: string): Located<string> | undefined {
  const pair = pairOf(entry, name)
  return pair?.value.kind === 'scalar' ? {value: pair.value.value, span: spanOf(pair.value, pair.key.span)} : undefined
}

function textsOf(entry: YamlMap, name: string): readonly Located<string>[] {
  const pair = pairOf(entry, name)
  if (pair?.value.kind !== 'list') return []
  return pair.value.items.flatMap((item) =>
    item.kind === 'scalar' ? [{value: item.value, span: spanOf(item, pair.key.span)}] : [],
  )
}

function spanOf(node: YamlNode, holder: Span): Span {
  return placeOf(node, {name: '', span: holder})
}
