// `relais new`: a decision record in the format, numbering and language of its log, or a document of another kind from its template.
import {resolve} from 'node:path'
import {
  decisionFromFact,
  type FactRequest,
  type Language,
  logOfFact,
  type NewDecisionRequest,
  newDecision,
  newDocument,
  originOf,
  type Workspace,
} from '../../engine/index.ts'
import {type WrittenKind, writtenKinds} from '../../engine/model/document-kinds.ts'
import {kindOf, openRepository} from '../../node/index.ts'
import type {Arguments} from '../arguments.ts'
import {type Fact, findFact} from '../find-fact.ts'
import {findLog, namesOf} from '../find-log.ts'
import {exitCodes} from '../io.ts'
import {nearestWord} from '../nearest-word.ts'
import {type Opened, openRepositoryOf} from '../open-repository.ts'
import {inRoot, type Session, todayOf} from '../session.ts'
import {say} from '../texts/index.ts'
import {UsageError} from '../usage-error.ts'
import {carryOut} from '../writing.ts'

export async function create(given: Arguments, session: Session): Promise<number> {
  const {language} = session
  const [kind = '', title] = given.operands
  const written = writtenKinds.find((each) => each === kind)
  if (written !== undefined) return createDocument(written, title, given, session)
  if (kind !== 'decision') throw new UsageError(unknownKind(kind, language))
  const asked = given.value('from')
  if (title === undefined && asked === undefined) throw new UsageError(say(language, 'titleOrFact'))
  const opened = await openRepositoryOf(given, session)
  const {workspace} = opened.snapshot
  const fact = asked === undefined ? undefined : findFact(asked, opened, session)
  const request = requestFor(given, opened, session, fact)
  const made = fact
    ? decisionFromFact(workspace, fact.subject, fact.statement, {
        ...request,
        ...(title === undefined ? {} : {title}),
        ...originIn(fact, opened, given),
      })
    : newDecision(workspace, {...request, title: title ?? ''})
  if ('problem' in made) throw new UsageError(made.problem[language])
  carryOut(made.changes, given.has('dry-run'), opened, session)
  return exitCodes.clean
}

/** A document beside decision records, filled with what the repository knows. */
async function createDocument(
  kind: WrittenKind,
  title: string | undefined,
  given: Arguments,
  session: Session,
): Promise<number> {
  const opened = await openRepositoryOf(given, session)
  const {workspace} = opened.snapshot
  const isKnown = workspace.config.language !== undefined || workspace.documents.size > 0
  const spoken = given.value('in') ?? (isKnown ? undefined : given.value('lang'))
  const made = newDocument(workspace, {
    kind,
    today: todayOf(given, session),
    ...(title === undefined ? {} : {title}),
    ...(spoken === 'en' || spoken === 'fr' ? {language: spoken} : {}),
  })
  if ('problem' in made) throw new UsageError(made.problem[session.language])
  carryOut(made.changes, given.has('dry-run'), opened, session)
  return exitCodes.clean
}

function unknownKind(kind: string, language: Language): string {
  const kinds = ['decision', ...writtenKinds]
  const quoted = kinds.map((each) => `\`${each}\``).join(', ')
  return `${say(language, 'unknownKind', {kind, kinds: quoted})}${nearestWord(kind, kinds, language)}`
}

/** Where the fact stands, and who brought it in and when, where git may be asked and knows. */
function originIn({statement}: Fact, {root, textOf}: Opened, given: Arguments): Pick<FactRequest, 'line' | 'origin'> {
  const history = given.has('no-git') ? undefined : openRepository(root)
  try {
    return originOf(statement, {textOf, history})
  } finally {
    history?.dispose()
  }
}

/** What the options ask of the record. A fact goes to the log of its own component, unless another one is named. */
function requestFor(
  given: Arguments,
  opened: Opened,
  session: Session,
  fact: Fact | undefined,
): Omit<NewDecisionRequest, 'title'> {
  const {workspace} = opened.snapshot
  const isChosen = fact !== undefined && !given.has('log')
  const log = isChosen ? logOfFact(workspace, fact.statement.path)?.path : logPathOf(given, opened, session)
  const template = workspace.logs.find(({path}) => path === log)?.template
  const templateText = template === undefined ? undefined : opened.textOf(template)
  const format = given.value('as')
  const spoken = given.value('in') ?? ownLanguage(workspace, log, given)
  return {
    today: todayOf(given, session),
    deciders: given.values('decider'),
    ...(spoken === 'en' || spoken === 'fr' ? {language: spoken} : {}),
    ...(log === undefined ? {} : {log}),
    ...(format === undefined ? {} : {format}),
    ...(templateText === undefined ? {} : {templateText}),
  }
}

/** Where no log and no configuration says what records are written in, the language that the user asked to be spoken to in. */
function ownLanguage({logs, config}: Workspace, log: string | undefined, given: Arguments): string | undefined {
  const isKnown = config.language !== undefined || logs.some(({path}) => path === log)
  return isKnown ? undefined : given.value('lang')
}

/** The log's path: that of `--log`, which may be a folder without records yet, else that of the working directory, else the only one. */
function logPathOf(given: Arguments, {root, snapshot}: Opened, session: Session): string | undefined {
  const {logs} = snapshot.workspace
  const asked = given.value('log')
  if (asked === undefined) return onlyLog(snapshot.workspace, root, session)
  const isFolder = kindOf(resolve(session.io.cwd, asked)) === 'folder'
  const known = logs.some(({path}) => path === asked.replace(/\/$/, '') || path.endsWith(`/${asked}`))
  // A new folder begins a log where there is none; beside others it is more likely misspelt.
  return !known && (isFolder || logs.length === 0)
    ? inRoot(root, asked, session)
    : findLog(given, snapshot.workspace, session)?.path
}

/** The log of the working directory, else the only one there is; undefined when there is none yet. */
function onlyLog({logs}: Workspace, root: string, session: Session): string | undefined {
  const here = inRoot(root, '.', session)
  const around = logs.filter(({path}) => path === here || here.startsWith(`${path}/`))
  const candidates = around.length > 0 ? around : logs
  if (candidates.length < 2) return candidates[0]?.path
  const {language} = session
  throw new UsageError(say(language, 'whichLog', {logs: namesOf(logs, language)}))
}
