// `relais owners [PATH…]`: who owns which path, by which line of which file.
import {resolve} from 'node:path'
import {governed, Pseudonyms, type Workspace} from '../../engine/index.ts'
import {kindOf} from '../../node/index.ts'
import type {Arguments} from '../arguments.ts'
import {visible} from '../escape/terminal.ts'
import {exitCodes} from '../io.ts'
import {nearestWord} from '../nearest-word.ts'
import {openRepositoryOf} from '../open-repository.ts'
import {deliver, outputsOf} from '../outputs.ts'
import {ownersOutput, ownersTable, ownersWriters} from '../owners-output.ts'
import type {OwnersOutput} from '../owners-schema.ts'
import {inRoot, type Session} from '../session.ts'
import {skipReason} from '../skip-reason.ts'
import {suggestOwners} from '../suggested-owners.ts'
import {say, sayCount} from '../texts/index.ts'
import {UsageError} from '../usage-error.ts'

export async function owners(given: Arguments, session: Session): Promise<number> {
  if (given.has('suggest')) {
    // A patch of CODEOWNERS has to name accounts.
    if (given.has('anonymise'))
      throw new UsageError(say(session.language, 'notTogether', {options: '`--suggest`, `--anonymise`'}))
    return suggestOwners(given, session)
  }
  const outputs = outputsOf(given, session)
  const [firstPath] = given.operands
  const isAnonymous = given.has('anonymise')
  // The history tells which accounts and addresses are one person, who then has one pseudonym.
  const {snapshot, textOf, root} = await openRepositoryOf(given, session, {
    ...(firstPath !== undefined && {firstPath}),
    commits: isAnonymous ? 'always' : 'never',
  })
  const {workspace} = snapshot
  const paths = pathsOf(given, workspace, root, session)
  const all = ownersOutput(paths, workspace, textOf, isAnonymous ? new Pseudonyms(workspace) : undefined)
  const shown = given.has('unowned') ? unowned(all) : all
  for (const output of outputs) {
    const writer = ownersWriters.get(output.format)
    const colours = session.colours && output.file === undefined
    deliver(output, writer ? writer(shown, session.language) : ownersTable(shown, {...session, colours}), session)
  }
  sayUnread(workspace, session)
  sayHowMany(all, session)
  return exitCodes.clean
}

function unowned(output: OwnersOutput): OwnersOutput {
  return {...output, paths: output.paths.filter(({state}) => state !== 'owned')}
}

/** What could not be read may give paths to somebody. */
function sayUnread({skipped}: Workspace, {io, language}: Session): void {
  for (const {path, reason, detail} of skipped.filter((each) => governed(each.path) === 'owners'))
    io.err(`${say(language, 'ownersUnread', {path: visible(path), reason: skipReason(language, reason, detail)})}\n`)
}

function sayHowMany({paths}: OwnersOutput, {io, language}: Session): void {
  const without = paths.filter(({state}) => state !== 'owned').length
  const data = {all: sayCount(language, 'fileCount', paths.length)}
  io.err(`${sayCount(language, 'unownedCount', without, data)}\n`)
}

/** The files that are asked about, in order: all of them, or those named and those in folders that are. */
function pathsOf(given: Arguments, {paths}: Workspace, root: string, session: Session): readonly string[] {
  const all = [...paths.all]
  if (given.operands.length === 0) return all.sort()
  const found = given.operands.flatMap((operand) => {
    const path = inRoot(root, operand, session)
    if (path === '.') return all
    if (paths.isFile(path)) return [path]
    const below = all.filter((each) => each.startsWith(`${path}/`))
    // What git ignores belongs to somebody as well, once somebody asks.
    if (below.length > 0 || kindOf(resolve(root, path)) !== undefined) return below.length > 0 ? below : [path]
    const near = nearestWord(path, all, session.language)
    throw new UsageError(say(session.language, 'noSuchPath', {path: operand, near}))
  })
  return [...new Set(found)].sort()
}
