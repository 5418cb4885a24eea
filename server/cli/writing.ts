// Carries out what authoring proposes: shows it as a patch, or writes it and says what changed.
import {type Change, Draft} from '../engine/index.ts'
import type {Loaded} from '../repository/index.ts'
import {patch} from './diff.ts'
import {writeDraft} from './draft.ts'
import {visible} from './escape/terminal.ts'
import {writing} from './outputs.ts'
import type {Session} from './session.ts'
import {say} from './texts/index.ts'
import {UsageError} from './usage-error.ts'

/** Throws a `UsageError` when a change does not fit the files, or cannot be written. */
export function carryOut(changes: readonly Change[], dryRun: boolean, {root, textOf}: Loaded, session: Session): void {
  const {io, language} = session
  const draft = new Draft(textOf)
  const {applied} = draft.apply([changes])
  if (applied.length === 0) throw new UsageError(say(language, 'cannotApply'))
  if (dryRun) return io.out(patch(draft.differences(), session))
  const differences = draft.differences()
  writing(undefined, language, () => writeDraft(draft, root))
  for (const {path, before, after} of differences) {
    const key = before === undefined ? 'created' : after === undefined ? 'renamed' : 'changed'
    io.out(`${say(language, key, {path: visible(path)})}\n`)
  }
}
