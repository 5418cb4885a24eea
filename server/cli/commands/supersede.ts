// `relais supersede OLD NEW`: writes down on both sides that one decision replaces another.
import {supersede as supersedeIn} from '../../engine/index.ts'
import type {Arguments} from '../arguments.ts'
import {findDecision} from '../find-decision.ts'
import {findLog} from '../find-log.ts'
import {exitCodes} from '../io.ts'
import {openRepositoryOf} from '../open-repository.ts'
import type {Session} from '../session.ts'
import {say} from '../texts/index.ts'
import {UsageError} from '../usage-error.ts'
import {carryOut} from '../writing.ts'

export async function supersede(given: Arguments, session: Session): Promise<number> {
  const {io, language} = session
  const [oldName = '', newName = ''] = given.operands
  const opened = await openRepositoryOf(given, session)
  const {workspace} = opened.snapshot
  const log = findLog(given, workspace, session)
  const replaced = findDecision(oldName, workspace, log, opened.root, session)
  const successor = findDecision(newName, workspace, log, opened.root, session)
  if (replaced.key === successor.key) throw new UsageError(say(language, 'sameDecision'))
  const changes = supersedeIn(workspace, replaced.key, successor.key)
  if (changes.length === 0) io.out(`${say(language, 'nothingToChange')}\n`)
  else carryOut(changes, given.has('dry-run'), opened, session)
  return exitCodes.clean
}
