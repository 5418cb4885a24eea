// Finds the decision that a user names by its number, its id or its path.
import type {Decision, DecisionLog, Workspace} from '../engine/index.ts'
import {nearestWord} from './nearest-word.ts'
import {inRoot, type Session} from './session.ts'
import {say} from './texts/index.ts'
import {UsageError} from './usage-error.ts'

/** Throws a `UsageError` when no record, or more than one, is called so. */
export function findDecision(
  name: string,
  {decisions}: Workspace,
  log: DecisionLog | undefined,
  root: string,
  session: Session,
): Decision {
  const {language} = session
  const among = log === undefined ? decisions : decisions.filter((decision) => decision.log === log.path)
  const candidates = candidatesFor(name, among, root, session)
  const [found, ...others] = candidates
  if (found === undefined) {
    const near = nearestWord(
      name,
      among.map(({id}) => id),
      language,
    )
    throw new UsageError(say(language, 'noSuchDecision', {name, near}))
  }
  if (others.length === 0) return found
  const listed = candidates.map(({key}) => `\`${key}\``).join(', ')
  throw new UsageError(say(language, 'whichDecision', {name, candidates: listed}))
}

/** The records of the first way of naming that fits any: key, path from here, id, number. */
function candidatesFor(
  name: string,
  decisions: readonly Decision[],
  root: string,
  session: Session,
): readonly Decision[] {
  const here = pathFromHere(name, root, session)
  const folded = name.toLowerCase()
  const digits = /^(?:[a-z]+[-_ ]?)?0*(\d+)([a-z]?)$/.exec(folded)
  const ways: readonly ((decision: Decision) => boolean)[] = [
    ({key}) => key === name || key === here,
    ({path}) => path === here,
    ({id}) => id.toLowerCase() === folded,
    ({number, suffix}) => digits !== null && number === Number(digits[1]) && suffix.toLowerCase() === digits[2],
  ]
  for (const fits of ways) {
    const found = decisions.filter(fits)
    if (found.length > 0) return found
  }
  return []
}

/** The name as a path of the repository, when it can be one. */
function pathFromHere(name: string, root: string, session: Session): string | undefined {
  try {
    return inRoot(root, name, session)
  } catch (error) {
    if (error instanceof UsageError) return undefined
    throw error
  }
}
