// How much of a component, or of the repository, is clear as to intellectual property: what coverage is told of it.
import picomatch from 'picomatch'
import type {Component} from '../../model/component.ts'
import type {CoveragePlace} from '../../model/coverage.ts'
import type {Bilingual} from '../../model/language.ts'
import type {Identity} from '../../people/identities.ts'
import {titleState} from '../../people/titles.ts'
import {labelsOf} from '../labels/labels.ts'
import {folderOf} from '../paths.ts'
import type {Workspace} from '../workspace.ts'
import {conflicts} from './conflicts.ts'
import {asksForNotice, isCredited, noticeFiles, runtimePackages} from './notices.ts'
import {reuseOf} from './reuse.ts'
import {isLicenceFile, rootTexts, statements} from './statements.ts'

/** Something that a share lacks. */
export interface ShareGap {
  /** Unique in its share, and the same as long as the same thing is missing. */
  readonly id: string
  readonly message: Bilingual
  /** Undefined where no file stands for it. */
  readonly place: CoveragePlace | undefined
}

/** A value from 0 to 1, and what it rests on. */
export interface PropertyShare {
  /** Undefined where it cannot be known, and where there is nothing to measure. */
  readonly value: number | undefined
  /** Whether there is anything to measure. */
  readonly applies: boolean
  readonly evidence: readonly CoveragePlace[]
  readonly gaps: readonly ShareGap[]
}

const notApplicable: PropertyShare = {value: undefined, applies: false, evidence: [], gaps: []}

/** So many gaps of one kind are told one by one. */
const mostGaps = 20

/**
 * Whether it is clear under which licence a component is: 1 where a manifest or a text of a licence in its folders, or in
 * those above, says so without contradiction. Where REUSE is followed, the share of its files that state copyright and licence.
 */
export function licenceClear({folders}: Pick<Component, 'folders'>, workspace: Workspace): PropertyShare {
  const reuse = reuseOf(workspace)
  const within = (path: string) => folders.some((folder) => isBelow(path, folder))
  const covered = reuse?.covered.filter(within) ?? []
  if (reuse && covered.length > 0)
    return clearBy(covered, new Set([...reuse.withoutLicence, ...reuse.withoutCopyright]))
  const evidence = statementsAround(folders, workspace)
  const contradictions = conflicts(workspace).filter(({path}) => evidence.some((place) => place.path === path))
  const gaps = [
    ...(evidence.length === 0 ? [gapOf('licence', noStatement, undefined)] : []),
    ...contradictions.map(({path, span}) => gapOf(`licence-conflict ${path}`, contradicted, {path, span})),
  ]
  return {value: gaps.length === 0 ? 1 : 0, applies: true, evidence, gaps}
}

const noStatement: Bilingual = {
  en: 'Nothing in the repository says under which licence this is, or that it is proprietary.',
  fr: 'Rien dans le dépôt ne dit sous quelle licence ceci est placé, ni que c’est propriétaire.',
}

const contradicted: Bilingual = {
  en: 'Statements about the licence contradict each other.',
  fr: 'Les mentions de licence se contredisent.',
}

const noHeader: Bilingual = {
  en: 'No copyright or no licence is stated for this file.',
  fr: 'Aucun droit d’auteur ou aucune licence n’est indiqué pour ce fichier.',
}

function clearBy(covered: readonly string[], lacking: ReadonlySet<string>): PropertyShare {
  const without = covered.filter((path) => lacking.has(path))
  return {
    value: 1 - without.length / covered.length,
    applies: true,
    evidence: covered
      .filter((path) => !lacking.has(path))
      .slice(0, mostGaps)
      .map((path) => ({path, span: undefined})),
    gaps: without.slice(0, mostGaps).map((path) => gapOf(`header ${path}`, noHeader, {path, span: undefined})),
  }
}

/** The statements in folders and in those above them. */
function statementsAround(folders: readonly string[], workspace: Workspace): readonly CoveragePlace[] {
  const counts = (path: string) =>
    folders.some((folder) => isBelow(path, folder) || isBelow(`${folder}/x`, folderOf(path)))
  const stated = statements(workspace).filter(({path, form}) => form !== 'unclear' && counts(path))
  const texts = rootTexts(workspace).map(({path, span}) => ({path, span}))
  const nested = [...workspace.paths.all].filter((path) => path.includes('/') && isLicenceFile(path) && counts(path))
  return [...stated.map(({path, span}) => ({path, span})), ...texts, ...nested.map((path) => ({path, span: undefined}))]
}

function isBelow(path: string, folder: string): boolean {
  return folder === '' || folder === '.' || path.startsWith(`${folder}/`)
}

/** The share of files that state copyright and licence; it applies where REUSE is followed. */
export function headerShare(workspace: Workspace): PropertyShare {
  const reuse = reuseOf(workspace)
  if (reuse === undefined || reuse.covered.length === 0) return notApplicable
  return clearBy(reuse.covered, new Set([...reuse.withoutLicence, ...reuse.withoutCopyright]))
}

/** What somebody contributed of what is measured. */
export interface AuthoredLines {
  readonly author: Pick<Identity, 'key' | 'kind' | 'person' | 'isBot'>
  /** Lines, or any other amount of work. */
  readonly lines: number
  /** The day of the last of them, `YYYY-MM-DD`. */
  readonly day: string
}

/**
 * The share of lines by authors for whom evidence of title is on record; programs do not count. Undefined where nobody says
 * who some of the authors are: `range` holds the lowest and the highest that it can be.
 */
export function titleShare(all: readonly AuthoredLines[]): PropertyShare & {readonly range: readonly [number, number]} {
  const authored = all.filter(({author, lines}) => !author.isBot && lines > 0)
  const states = authored.map((each) => ({...each, state: titleState(each.author, each.day)}))
  const sum = (wanted: readonly string[]) =>
    states.reduce((lines, each) => lines + (wanted.includes(each.state) ? each.lines : 0), 0)
  const total = sum(['held', 'expired', 'missing', 'unknown'])
  if (total === 0) return {...notApplicable, range: [0, 0]}
  const [low, high] = [sum(['held']) / total, sum(['held', 'unknown']) / total]
  const gaps = states
    .filter(({state}) => state === 'missing' || state === 'expired')
    .map(({author, state}) =>
      gapOf(`title ${author.key}`, state === 'expired' ? titleExpired : titleMissing, undefined),
    )
  return {value: low === high ? low : undefined, applies: true, evidence: [], gaps, range: [low, high]}
}

const titleMissing: Bilingual = {
  en: 'No evidence of title is on record for some of the work.',
  fr: 'Aucune preuve de titularité n’est consignée pour une partie du travail.',
}

const titleExpired: Bilingual = {
  en: 'Some of the work lies outside what the evidence of title on record covers.',
  fr: 'Une partie du travail sort de ce que couvre la preuve de titularité consignée.',
}

/** The share of packages that ask to be credited and are; unknown where no lockfile tells any licence. */
export function noticeShare(workspace: Workspace): PropertyShare {
  const packages = runtimePackages(workspace).map((each) => ({...each, asks: asksForNotice(each.licence)}))
  const asking = packages.filter(({asks}) => asks === true)
  if (packages.length === 0 || (asking.length === 0 && packages.every(({asks}) => asks === false))) return notApplicable
  if (asking.length === 0) return {...notApplicable, applies: true}
  const missing = asking.filter((each) => !isCredited(each, workspace))
  return {
    value: 1 - missing.length / asking.length,
    applies: true,
    evidence: noticeFiles(workspace).map((path) => ({path, span: undefined})),
    gaps: missing.slice(0, mostGaps).map(({path, dependency}) =>
      gapOf(
        `notice ${dependency.ecosystem} ${dependency.name}`,
        {
          en: `No notice credits \`${dependency.name}\`.`,
          fr: `Aucune mention ne crédite \`${dependency.name}\`.`,
        },
        {path, span: dependency.span},
      ),
    ),
  }
}

/** The share of documents that must carry a label and do; it applies where `confidential` names some. */
export function classificationShare(workspace: Workspace): PropertyShare {
  const documents = confidentialDocuments(workspace)
  if (documents.length === 0) return notApplicable
  const wholeFiles = (wanted: boolean) =>
    documents
      .filter(({isLabelled}) => isLabelled === wanted)
      .slice(0, mostGaps)
      .map(({path}) => ({path, span: undefined}))
  return {
    value: documents.filter(({isLabelled}) => isLabelled).length / documents.length,
    applies: true,
    evidence: wholeFiles(true),
    gaps: wholeFiles(false).map((place) => gapOf(`label ${place.path}`, unlabelled, place)),
  }
}

/** The documents that `confidential` names, in the order of paths, and whether each carries a label. */
export function confidentialDocuments({
  config: {confidential},
  documents,
}: Workspace): readonly {readonly path: string; readonly isLabelled: boolean}[] {
  if (confidential.length === 0) return []
  const isMeant = picomatch([...confidential], {dot: true})
  return [...documents.values()].flatMap((document) => {
    const {path} = document
    return isMeant(path) ? [{path, isLabelled: labelsOf(document).length > 0}] : []
  })
}

const unlabelled: Bilingual = {
  en: 'This document must carry a label of confidentiality and has none.',
  fr: 'Ce document doit porter une mention de confidentialité et n’en a pas.',
}

function gapOf(id: string, message: Bilingual, place: CoveragePlace | undefined): ShareGap {
  return {id, message, place}
}
