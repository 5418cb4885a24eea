// Knowledge: how much of what is known of a component stays with internal people who are here, and how spread it is.
import {sum} from '../knowledge/amounts.ts'
import type {Contribution, FileContributions} from '../knowledge/contributions.ts'
import {truckFactor} from '../knowledge/factors.ts'
import {authorsOf} from '../knowledge/formulas.ts'
import {dimensionLabels} from '../model/dimension-labels.ts'
import type {Bilingual} from '../model/language.ts'
import {isSourcePath} from '../references/source-paths.ts'
import {type Built, fact, type Lack, mean, meanOfMany, type Sample, wholeFile} from './build.ts'
import {known, meanOf, unknown, type Worth, within} from './fold.ts'
import {type Ground, isGone, type Knowing, type Part} from './ground.ts'

/** `K = .5·retention + .3·min(1, truck factor ÷ 2) + .2·(1 − islands)`: the weights are our own. */
export const knowledgeWeights = {retention: 0.5, truckFactor: 0.3, spread: 0.2} as const

/** So many internal people must be lost before half of the files are nobody's: OpenSSF's silver badge asks for two. */
export const enoughPeople = 2

/** What others know at least of a file that is no island of one person: the thresholds of the tool CodeLore. */
export const spreadShare = 0.2

/** A file with what is known of it: by how much, by whom of these. */
interface KnownFile {
  readonly path: string
  readonly size: number
  readonly all: number
  /** Of internal people, and of those of whom nobody knows what they are; each who is here. */
  readonly internal: number
  readonly undecided: number
  /** The greatest share of somebody who is here, and those of all who are. */
  readonly top: number
  readonly here: number
  readonly contributions: FileContributions
}

/** What somebody is, as far as it matters here. */
type Standing = 'internal' | 'undecided' | 'other' | 'gone'

export function standingsOf({identities}: Knowing, ground: Ground): readonly Standing[] {
  return identities.map((identity) => {
    if (isGone(identity, ground)) return 'gone'
    if (identity.kind === 'internal') return 'internal'
    return identity.kind === 'unknown' ? 'undecided' : 'other'
  })
}

/** What is known of a component; unknown without a history, undefined where it has no file that the history knows of. */
export function knowledgeTerm(part: Part, ground: Ground): Built | undefined {
  if (part.files.length === 0) return undefined
  const {knowing} = ground
  if (knowing === undefined) return fact(dimensionLabels.knowledge, unknown, {lack: noHistory})
  const standings = standingsOf(knowing, ground)
  const files = knownFiles(part.files, knowing, standings)
  if (files.length === 0) return undefined
  return mean(dimensionLabels.knowledge, [
    retentionTerm(files, part, ground),
    truckFactorTerm(files, standings, part, ground),
    spreadTerm(files, part),
  ])
}

const noHistory: Lack = {
  code: 'history',
  subject: '',
  message: {
    en: 'No history could be read: who knows what is not known.',
    fr: 'L’historique n’a pas pu être lu\u00A0: on ignore qui connaît quoi.',
  },
  place: undefined,
  scaffold: undefined,
}

export const noRegister: Lack = {
  code: 'register',
  subject: '',
  message: {
    en: 'Nothing says who is internal: `people` or `internalDomains` in relais.yaml would.',
    fr: 'Rien n’indique qui est interne\u00A0: `people` ou `internalDomains`, dans relais.yaml, le dirait.',
  },
  place: {path: 'relais.yaml', span: undefined},
  scaffold: undefined,
}

/** Source files, or all where there is no source; those of which nothing is known are left out. */
function knownFiles(paths: readonly string[], {files}: Knowing, standings: readonly Standing[]): readonly KnownFile[] {
  const sources = paths.filter((path) => isSourcePath(path) && files.has(path))
  return (sources.length > 0 ? sources : paths).flatMap((path) => {
    const contributions = files.get(path)
    const file = contributions && knownFile(contributions, standings)
    return file && file.all > 0 ? [file] : []
  })
}

function knownFile(contributions: FileContributions, standings: readonly Standing[]): KnownFile {
  const {path, size, people} = contributions
  const by = {internal: 0, undecided: 0, other: 0, gone: 0}
  let top = 0
  for (const {person, knowledge} of people) {
    const standing = standings[person] ?? 'undecided'
    by[standing] += knowledge
    if (standing !== 'gone') top = Math.max(top, knowledge)
  }
  const here = by.internal + by.undecided + by.other
  return {path, size, all: here + by.gone, ...by, top, here, contributions}
}

/** The share of what is known of a component that stays with internal people who are here; unknown where nothing tells. */
export function retentionOf(part: Pick<Part, 'files'>, ground: Ground): Worth {
  const {knowing, knowsPeople} = ground
  if (knowing === undefined || !knowsPeople) return unknown
  const files = knownFiles(part.files, knowing, standingsOf(knowing, ground))
  return meanOf(files.map((file) => ({...fileRetention(file), weight: file.all})))
}

/** `Σ internal who are here ÷ Σ all`, of what is known, file by file. */
function retentionTerm(files: readonly KnownFile[], {component}: Part, ground: Ground): Built {
  const label = {en: 'Known by internal people', fr: 'Connu de personnes internes'}
  const about = {weight: knowledgeWeights.retention}
  if (!ground.knowsPeople) return fact(label, unknown, {...about, lack: noRegister})
  const samples = files.map((file) => ({path: file.path, worth: fileRetention(file), weight: file.all}))
  const lack: Lack = {
    code: 'outside',
    subject: '',
    message: {
      en: 'Part of what is known of it is not with internal people who are here.',
      fr: 'Une partie de ce qu’on en sait n’est pas entre les mains de personnes internes présentes.',
    },
    place: placeOfWorst(samples),
    scaffold: {kind: 'handover', title: component.name},
  }
  return meanOfMany(label, samples, showFile, otherFiles, {...about, lack})
}

function fileRetention({internal, undecided, here, all}: KnownFile): Worth {
  if (undecided === here && here === all) return unknown
  return within(internal / all, (internal + undecided) / all)
}

interface FileSample extends Sample {
  readonly path: string
}

function showFile({path, worth, weight}: FileSample): Built {
  return fact({en: path, fr: path}, worth, {weight, evidence: [wholeFile(path)]})
}

function otherFiles(count: number): Bilingual {
  return {en: `${count} other files`, fr: `${count} autres fichiers`}
}

function placeOfWorst(samples: readonly FileSample[]): Lack['place'] {
  let worst: FileSample | undefined
  const cost = (sample: FileSample | undefined) => (sample ? sample.weight * (1 - (sample.worth.value ?? 0)) : 0)
  for (const each of samples) if (cost(each) > cost(worst)) worst = each
  return worst && wholeFile(worst.path)
}

/** `min(1, truck factor ÷ 2)`, of internal people who are here, by the authors of Avelino et al. among all contributors. */
function truckFactorTerm(
  files: readonly KnownFile[],
  standings: readonly Standing[],
  {component}: Part,
  {knowsPeople}: Ground,
): Built {
  const label = {en: 'Internal truck factor', fr: 'Facteur de camion interne'}
  const weight = knowledgeWeights.truckFactor
  if (!knowsPeople) return fact(label, unknown, {weight, lack: noRegister})
  const authors = files.map(({contributions}) => fileAuthors(contributions.people))
  const factorOf = (counting: readonly Standing[]) =>
    truckFactor(authors.map((people) => people.filter((each) => counting.includes(standings[each] ?? 'undecided'))))
      ?.factor ?? 0
  const [low, high] = [factorOf(['internal']), factorOf(['internal', 'undecided'])]
  const worth = within(Math.min(1, low / enoughPeople), Math.min(1, high / enoughPeople))
  const count = low === high ? String(low) : `${low}–${high}`
  const lack: Lack = {
    code: 'truck-factor',
    subject: '',
    message: {
      en: `Internal truck factor ${count}: half of the files depend on fewer than ${enoughPeople} internal people.`,
      fr: `Facteur de camion interne ${count}\u00A0: la moitié des fichiers dépend de moins de ${enoughPeople} personnes internes.`,
    },
    place: undefined,
    scaffold: {kind: 'handover', title: component.name},
  }
  return fact({en: `${label.en}: ${count}`, fr: `${label.fr}\u00A0: ${count}`}, worth, {weight, lack})
}

/** Who a file's authors are, by their places among the identities. */
export function fileAuthors(people: readonly Contribution[]): readonly number[] {
  const changers = people.filter(({days}) => days !== undefined)
  return authorsOf(changers).flatMap((place) => changers[place]?.person ?? [])
}

/** Whether a file is no island: those who are here know enough of it without the one who knows most. */
export function isShared({here, top, all}: Pick<KnownFile, 'here' | 'top' | 'all'>): boolean {
  return (here - top) / all >= spreadShare
}

/** The share of lines in files that are no islands. */
function spreadTerm(files: readonly KnownFile[], {component}: Part): Built {
  const label = {en: 'Known by more than one person', fr: 'Connu de plus d’une personne'}
  const samples = files.map((file) => ({
    path: file.path,
    worth: known(isShared(file) ? 1 : 0),
    weight: Math.max(1, file.size),
  }))
  const islands = files.length - sum(samples.map(({worth}) => worth.value ?? 0))
  const lack: Lack = {
    code: 'island',
    subject: '',
    message: {
      en: `${islands} of ${files.length} files are known by hardly more than one person who is here.`,
      fr: `${islands} fichiers sur ${files.length} ne sont guère connus que d’une seule personne présente.`,
    },
    place: placeOfWorst(samples),
    scaffold: {kind: 'handover', title: component.name},
  }
  return meanOfMany(label, samples, showFile, otherFiles, {weight: knowledgeWeights.spread, lack})
}
