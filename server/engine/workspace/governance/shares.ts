// How well the work is steered, as four shares of what minutes and matrices hold: cadence, records, actions, accountability.
import {daysBetween} from '../../documents/vocabulary/calendar.ts'
import type {CoveragePlace} from '../../model/coverage.ts'
import type {Bilingual} from '../../model/language.ts'
import {Directory} from '../../people/directory.ts'
import type {Workspace} from '../workspace.ts'
import {actionsIn} from './actions.ts'
import {allActivities} from './matrix.ts'
import {expectedBy, type Meeting, meetingsOf, seriesOf} from './meetings.ts'
import {decidedIn} from './said.ts'

/** Something that counts, with its place; `lack` says what is missing where it does not hold. */
export interface Counted {
  readonly holds: boolean
  readonly place: CoveragePlace
  readonly lack: Bilingual
}

/** What each share is made of; a share is how many of its items hold, and there is none where it has no items. */
export interface GovernanceShares {
  /** Committees that say how often they meet, or when next: whether their minutes are in time. */
  readonly cadence: readonly Counted[]
  /** Decisions of minutes: whether they name a record or an issue. */
  readonly linked: readonly Counted[]
  /** Actions that can be ticked off and are due: whether they are done. */
  readonly timely: readonly Counted[]
  /** Rows of matrices: whether exactly one answers, and not from outside. */
  readonly accountable: readonly Counted[]
}

/** Minutes count for so many days. */
export const governanceWindow = 365

/** As of `today`, `YYYY-MM-DD`. */
export function governanceShares(workspace: Workspace, today: string): GovernanceShares {
  const recent = meetingsOf(workspace).filter(({day}) => day <= today && daysBetween(day, today) <= governanceWindow)
  return {
    cadence: cadenceOf(workspace, today),
    linked: recent.flatMap(linkedIn),
    timely: recent.flatMap((meeting) => timelyIn(meeting, today)),
    accountable: accountableIn(workspace),
  }
}

function cadenceOf(workspace: Workspace, today: string): readonly Counted[] {
  return seriesOf(workspace).flatMap((series) => {
    const [{document, day, title}] = series.meetings
    const due = expectedBy(series, undefined)
    if (due === undefined || daysBetween(day, today) > governanceWindow) return []
    const lack = {
      en: `${series.name}: no minutes since ${day}.`,
      fr: `${series.name}\u00A0: pas de compte rendu depuis le ${day}.`,
    }
    return [{holds: due >= today, place: {path: document.path, span: title.span}, lack}]
  })
}

function linkedIn({document}: Meeting): readonly Counted[] {
  return decidedIn(document).map(({isLinked, span}) => ({
    holds: isLinked,
    place: {path: document.path, span},
    lack: {en: 'A decision of minutes has no record.', fr: 'Une décision d’un compte rendu n’a pas de fiche.'},
  }))
}

function timelyIn({document}: Meeting, today: string): readonly Counted[] {
  const judged = actionsIn(document).filter(
    ({state, due}) => state === 'done' || (state === 'open' && due !== undefined && due < today),
  )
  return judged.map(({state, due = '', span}) => ({
    holds: state === 'done',
    place: {path: document.path, span},
    lack: {en: `An action was due on ${due}.`, fr: `Une action était attendue le ${due}.`},
  }))
}

function accountableIn(workspace: Workspace): readonly Counted[] {
  const directory = new Directory(workspace.config)
  const rows = allActivities(workspace).filter(({letters}) => letters > 0)
  return rows.map(({path, name, accountable}) => {
    const [only, ...others] = accountable
    const known = only ? directory.named(only.value) : []
    const isOutside = known.length > 0 && known.every(({kind}) => kind !== 'unknown' && kind !== 'internal')
    return {
      holds: only !== undefined && others.length === 0 && !isOutside,
      place: {path, span: name.span},
      lack: {
        en: `Nobody inside answers alone for “${name.value}”.`,
        fr: `Personne dans l’entreprise ne répond seul de «\u00A0${name.value}\u00A0».`,
      },
    }
  })
}
