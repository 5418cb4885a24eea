// The words that stand for what is known, in the language of the document and seen from its folder.
import {monthsLater} from '../../documents/vocabulary/calendar.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import type {Component} from '../../model/component.ts'
import type {WrittenKind} from '../../model/document-kinds.ts'
import {kindNames} from '../../model/kind-names.ts'
import type {Bilingual, Language} from '../../model/language.ts'
import {relativePath} from '../../workspace/paths.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {yamlScalar} from '../front-matter.ts'
import {categoryName, decisionsFor, foldersOf, ownersOf, runningFiles, systemsIn} from './facts.ts'
import {type KnownPeople, peopleFor} from './people.ts'
import type {DocumentTemplate} from './template.ts'
import type {Slots} from './templates.ts'

/** What a document is about, as far as somebody said so. */
export interface Asked {
  readonly kind: WrittenKind
  readonly title: string
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly language: Language
  /** The parts that it is about; empty for the whole repository. */
  readonly components: readonly Component[]
  /** Who hands over, who takes over, by name. */
  readonly from: readonly string[]
  readonly to: readonly string[]
  /** The folder that it stands in. */
  readonly folder: string
}

/** More components than this are better named one by one. */
const mostParts = 12

/** `{…}`: what is left to say in a row of which something is known. */
const left = {
  today: {en: '{Who answers for it today}', fr: '{Qui en répond aujourd’hui}'},
  afterwards: {en: '{Who will}', fr: '{Qui en répondra}'},
  holder: {en: '{Who holds the access today}', fr: '{Qui détient l’accès aujourd’hui}'},
  receiver: {en: '{Who gets it}', fr: '{Qui le reçoit}'},
  day: {en: '{Day}', fr: '{Jour}'},
  qualification: {en: '{Degree or qualification}', fr: '{Diplôme ou qualification}'},
  part: {en: '{What this person did}', fr: '{Ce que la personne a fait}'},
  number: {en: '{Number}', fr: '{Nombre}'},
  work: {en: '{What it did}', fr: '{Ce qu’elle a fait}'},
  amount: {en: '{Amount, such as 12,000 €}', fr: '{Montant, par exemple 12 000 €}'},
  contract: {
    en: '{Link to the contract that hands the results over}',
    fr: '{Lien vers le contrat qui cède les résultats}',
  },
  approval: {en: '{Number of its approval}', fr: '{Numéro d’agrément}'},
} as const satisfies Readonly<Record<string, Bilingual>>

/** A row of a table: texts as they are, and names of what is left to say. */
function row(language: Language, cells: readonly (string | {readonly left: keyof typeof left})[]): string {
  const texts = cells.map((cell) =>
    typeof cell === 'string' ? cell.replaceAll('|', '\\|') : left[cell.left][language],
  )
  return `| ${texts.join(' | ')} |`
}

export function slotsFor(template: DocumentTemplate, asked: Asked, workspace: Workspace): Slots {
  const people = peopleFor(asked, workspace)
  return {
    heading: headingOf(template, asked),
    today: asked.today,
    'in-a-month': monthsLater(asked.today, 1),
    'in-six-months': monthsLater(asked.today, 6),
    ...slotsOfPeople(people, asked.language),
    ...slotsOfParts(asked, people, workspace),
    ...slotsOfSystems(asked, people, workspace),
  }
}

function headingOf({words}: DocumentTemplate, {kind, title, language}: Asked): string {
  const {name} = kindNames[kind]
  if (title === '') return name[language]
  return words.test(fold(title)) ? title : `${name[language]}${language === 'fr' ? '\u00A0: ' : ': '}${title}`
}

function slotsOfPeople(people: KnownPeople, language: Language): Slots {
  const [owner] = people.internal
  return {
    from: listed(people.from),
    to: listed(people.to),
    due: people.due,
    start: people.start,
    provider: listed(people.companies),
    owner,
    'owner-yaml': owner && yamlScalar(owner),
    internal: owner,
    external: people.companies[0] ?? people.external[0],
    participants: listed([...people.internal, ...people.external]),
    contacts: lines(people.internal.map((name) => `- ${name}`)),
    'staff-rows': lines(
      people.internal.map((name) => row(language, [name, {left: 'qualification'}, {left: 'part'}, {left: 'number'}])),
    ),
    'subcontracting-rows': lines(
      people.companies.map((name) =>
        row(language, [name, {left: 'work'}, {left: 'amount'}, {left: 'approval'}, {left: 'contract'}]),
      ),
    ),
  }
}

function slotsOfParts(asked: Asked, {to}: KnownPeople, workspace: Workspace): Slots {
  const {language, folder} = asked
  const components = partsOf(asked, workspace)
  const owned = (component: Component) => listed(ownersOf(component, workspace)) ?? {left: 'today' as const}
  const decisions = decisionsFor(foldersOf(asked.components), workspace)
  return {
    components: lines(components.map(({name, folders}) => `- ${name}${placesOf(folders, folder)}`)),
    'ownership-rows': lines(
      components.map((each) => row(language, [each.name, owned(each), listed(to) ?? {left: 'afterwards'}])),
    ),
    'raci-rows': lines(components.map(({name}) => row(language, [name, 'A', 'R']))),
    decisions: lines(
      decisions.map(({id, title, path}) => `- ${link([id, title?.value].filter(Boolean).join(' '), path, folder)}`),
    ),
  }
}

/** What it is about; for the whole repository, all its components unless they are many. */
function partsOf({components}: Asked, workspace: Workspace): readonly Component[] {
  if (components.length > 0) return components
  const all = workspace.components.filter(({source}) => source !== 'repository')
  return all.length <= mostParts ? all : []
}

function slotsOfSystems({components, language, folder}: Asked, {from, to}: KnownPeople, workspace: Workspace): Slots {
  const folders = foldersOf(components)
  const systems = systemsIn(folders, workspace)
  const holder = listed(from) ?? {left: 'holder' as const}
  const receiver = listed(to) ?? {left: 'receiver' as const}
  return {
    environments: lines(runningFiles(folders, workspace).map((path) => `- ${link(path, path, folder)}`)),
    systems: lines(
      systems.map(({name, category, path}) => {
        return `- ${name} (${categoryName(category, language)}, ${link(path, path, folder)})`
      }),
    ),
    'access-rows': lines(systems.map(({name}) => row(language, [name, holder, receiver, {left: 'day'}]))),
  }
}

/** ` ([services/billing](…), …)`; empty for the root. */
function placesOf(folders: readonly string[], from: string): string {
  const links = folders.filter(Boolean).map((folder) => link(folder, folder, from))
  return links.length === 0 ? '' : ` (${links.join(', ')})`
}

function link(text: string, path: string, from: string): string {
  return `[${text.replace(/[[\]]/g, '\\$&')}](${encodeURI(relativePath(from, path)).replace(/[()]/g, '\\$&')})`
}

/** Undefined for nothing, so that the template’s own words stand. */
function lines(all: readonly string[]): string | undefined {
  return all.length === 0 ? undefined : all.join('\n')
}

function listed(all: readonly string[]): string | undefined {
  return all.length === 0 ? undefined : all.join(', ')
}
