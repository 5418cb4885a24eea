// Ownership: how much of a component somebody is said to own, and whether that is somebody who can carry it.
import {expertsOf} from '../knowledge/formulas.ts'
import type {CoveragePlace} from '../model/coverage.ts'
import {dimensionLabels} from '../model/dimension-labels.ts'
import type {Owner} from '../model/owners.ts'
import {codeownersOf, type OwnerClaim, ownershipOf, ownersOf} from '../workspace/owning/index.ts'
import type {Workspace} from '../workspace/workspace.ts'
import {type Built, fact, type Lack, mean, meanOfMany, product, wholeFile} from './build.ts'
import {known, unknown, type Worth} from './fold.ts'
import type {Ground, Knowing, Part} from './ground.ts'
import {type Holder, HolderFinder, type Holders} from './holders.ts'
import {fileAuthors, noRegister} from './knowledge.ts'

/** `O = owned share × (.5·internal + .2·two people or a team + .15·active + .15·expert)`: our own. */
export const ownershipWeights = {internal: 0.5, several: 0.2, active: 0.15, expert: 0.15} as const

/** Days without a commit or a review after which an owner is no longer taken to be active. */
export const activeDays = 180

/** So many files that name owners are shown; a tree of OWNERS files has one in each folder. */
const shownFiles = 5

/** Files that the same people own, by the same lines. */
interface OwnedFiles {
  readonly owners: readonly Owner[]
  readonly evidence: readonly CoveragePlace[]
  readonly paths: string[]
}

/** Every file must be carried by somebody: a component always has this dimension. */
export function ownershipTerm(part: Part, ground: Ground): Built | undefined {
  if (part.files.length === 0) return undefined
  const groups = ownedFiles(part, ground)
  const share = ownedShare(part, groups, ground)
  if (groups.length === 0) return product(dimensionLabels.ownership, [share])
  const experts = expertsIn(part, ground.knowing)
  const finder = new HolderFinder(ground)
  const terms = groups.map((group) => groupTerm(group, finder.of(group.owners), experts, ground))
  const samples = terms.map((term) => ({term, worth: term, weight: term.weight}))
  const standing = meanOfMany(
    {en: 'Owners who can carry it', fr: 'Des responsables à même d’assurer la suite'},
    samples,
    ({term}) => term,
    (count) => ({en: `${count} other groups of owners`, fr: `${count} autres groupes de responsables`}),
  )
  return product(dimensionLabels.ownership, [share, standing])
}

function ownedFiles({files}: Part, {workspace}: Ground): readonly OwnedFiles[] {
  const groups = new Map<string, OwnedFiles>()
  for (const path of files) {
    const {owners, claim} = ownersOf(path, workspace)
    if (claim === undefined || owners.length === 0) continue
    const key = owners.map(({value}) => value.toLowerCase()).join('\n')
    const group = groups.get(key) ?? {owners, evidence: evidenceOf(path, claim, workspace), paths: []}
    groups.set(key, group)
    group.paths.push(path)
  }
  return [...groups.values()]
}

/** The lines that decide: of GitLab's CODEOWNERS, one in each section. */
function evidenceOf(path: string, claim: OwnerClaim, workspace: Workspace): readonly CoveragePlace[] {
  const rules = claim.source === 'codeowners' ? (ownershipOf(path, workspace)?.rules ?? []) : []
  const lines = rules.map(({pattern}) => ({path: claim.path, span: pattern.span}))
  return lines.length > 0 ? lines : [{path: claim.path, span: claim.span}]
}

function ownedShare({files, component}: Part, groups: readonly OwnedFiles[], {workspace}: Ground): Built {
  const owned = groups.reduce((count, {paths}) => count + paths.length, 0)
  const unowned = files.find((path) => ownersOf(path, workspace).owners.length === 0)
  const lack: Lack = {
    code: 'unowned',
    subject: '',
    message: {
      en: `${files.length - owned} of ${files.length} files have no owner in ${component.name}.`,
      fr: `${files.length - owned} fichiers sur ${files.length} n’ont pas de responsable dans ${component.name}.`,
    },
    place: unowned === undefined ? undefined : wholeFile(unowned),
    scaffold: undefined,
  }
  const label = {
    en: `Files with an owner: ${owned} of ${files.length}`,
    fr: `Fichiers ayant un responsable\u00A0: ${owned} sur ${files.length}`,
  }
  const {main} = codeownersOf(workspace)
  const saying = [...(main ? [main.path] : []), ...groups.flatMap(({evidence}) => evidence.map(({path}) => path))]
  const evidence = [...new Set(saying)].slice(0, shownFiles).map(wholeFile)
  return fact(label, owned / files.length, {lack, evidence})
}

/** Who is an expert of some file of a component: by Cury and Avelino's degree of expertise, or as an author. */
function expertsIn({files}: Part, knowing: Knowing | undefined): ReadonlySet<number> {
  const experts = new Set<number>()
  for (const path of files) {
    const file = knowing?.files.get(path)
    if (file === undefined) continue
    for (const person of fileAuthors(file.people)) experts.add(person)
    const changers = file.people.flatMap(({days, ...each}) => (days === undefined ? [] : [{...each, days}]))
    const degrees = changers.map(({added, isFirst, days}) => ({added, isFirst, days, size: file.size}))
    for (const place of expertsOf(degrees)) experts.add(changers[place]?.person ?? -1)
  }
  return experts
}

function groupTerm(
  {owners, evidence, paths}: OwnedFiles,
  holders: Holders,
  experts: ReadonlySet<number>,
  ground: Ground,
): Built {
  const names = owners.map(({value}) => value).join(', ')
  const here = holders.people.filter(({standing}) => standing !== 'gone')
  const place = evidence[0]
  const parts = [
    internalTerm(names, here, holders, ground, place),
    severalTerm(names, here, holders, place),
    activeTerm(names, here, holders, ground, place),
    expertTerm(names, here, holders, experts, ground, place),
  ]
  return mean({en: names, fr: names}, parts, {weight: paths.length, evidence})
}

type Place = CoveragePlace | undefined

function lackOf(code: string, subject: string, place: Place, en: string, fr: string): Lack {
  return {code, subject, message: {en, fr}, place, scaffold: undefined}
}

function internalTerm(
  names: string,
  here: readonly Holder[],
  {hasUnlistedTeam}: Holders,
  {knowsPeople}: Ground,
  place: Place,
): Built {
  const isInternal = here.some(({standing}) => standing === 'internal')
  const isOpen = hasUnlistedTeam || here.some(({standing}) => standing === 'undecided')
  const worth = isInternal ? known(1) : isOpen ? unknown : known(0)
  const lack =
    isOpen && !knowsPeople
      ? noRegister
      : isOpen
        ? lackOf(
            'owner-unknown',
            names,
            place,
            `Nothing says whether any of ${names} is internal.`,
            `Rien n’indique si l’un de ${names} est interne.`,
          )
        : lackOf(
            'internal-owner',
            names,
            place,
            `No internal person who is here is among ${names}.`,
            `Aucune personne interne présente ne figure parmi ${names}.`,
          )
  const label = {en: 'One of them is internal', fr: 'L’un d’eux est interne'}
  return fact(label, worth, {weight: ownershipWeights.internal, lack})
}

function severalTerm(names: string, here: readonly Holder[], {hasUnlistedTeam}: Holders, place: Place): Built {
  const isSeveral = hasUnlistedTeam || here.length >= 2
  const lack = lackOf('second-owner', names, place, `Nobody stands in for ${names}.`, `Personne ne supplée ${names}.`)
  const label = {en: 'Two people, or a team', fr: 'Deux personnes, ou une équipe'}
  return fact(label, isSeveral ? 1 : 0, {weight: ownershipWeights.several, lack})
}

/** Yes for one of them is enough; unknown where one is not known in the history. */
function anyOf(here: readonly Holder[], {hasUnlistedTeam}: Holders, holds: (person: number) => boolean): Worth {
  if (here.some(({person}) => person !== undefined && holds(person))) return known(1)
  return hasUnlistedTeam || here.some(({isIdentified}) => !isIdentified) ? unknown : known(0)
}

function activeTerm(
  names: string,
  here: readonly Holder[],
  holders: Holders,
  {knowing, day}: Ground,
  place: Place,
): Built {
  const since = Date.parse(day) / 1000 - activeDays * 86_400
  const worth = knowing ? anyOf(here, holders, (person) => knowing.lastSeen(person) >= since) : unknown
  const lack = lackOf(
    'active-owner',
    names,
    place,
    `No sign in the history that ${names} took part in the last ${activeDays} days.`,
    `Aucune trace dans l’historique d’une participation de ${names} ces ${activeDays} derniers jours.`,
  )
  return fact({en: 'One of them is active', fr: 'L’un d’eux est actif'}, worth, {
    weight: ownershipWeights.active,
    lack,
  })
}

function expertTerm(
  names: string,
  here: readonly Holder[],
  holders: Holders,
  experts: ReadonlySet<number>,
  {knowing}: Ground,
  place: Place,
): Built {
  const worth = knowing ? anyOf(here, holders, (person) => experts.has(person)) : unknown
  const lack = lackOf(
    'expert-owner',
    names,
    place,
    `None of ${names} is known by the history as an expert of it.`,
    `D’après l’historique, aucun de ${names} n’en est expert.`,
  )
  return fact({en: 'One of them is an expert', fr: 'L’un d’eux est expert'}, worth, {
    weight: ownershipWeights.expert,
    lack,
  })
}
