// Which rules of CODEOWNERS are good for nothing, and why.
import type {OwnerRule} from '../../model/owners.ts'
import type {Workspace} from '../workspace.ts'
import {activeCodeowners, ruleUses} from './codeowners.ts'

/** The rules of each file that no path fits, in the order of the file. */
export function idleRules(
  workspace: Workspace,
): readonly {readonly path: string; readonly rules: readonly OwnerRule[]}[] {
  const uses = ruleUses(workspace)
  return activeCodeowners(workspace).map(({path, codeowners}, index) => ({
    path,
    rules: codeowners.rules.filter((_, place) => uses[index]?.[place]?.fits === 0),
  }))
}

/** A rule that paths fit, and the rules that tell in its place for all of them. */
export interface Shadowed {
  readonly path: string
  readonly rule: OwnerRule
  /** Some of them where they are many; never empty. */
  readonly takers: readonly OwnerRule[]
}

/**
 * Rules that tell for no path although some fit them. One for all files is left alone as long as no other one for all files
 * comes after it: whoever owns what nobody else does need not own anything today.
 */
export function shadowedRules(workspace: Workspace): readonly Shadowed[] {
  const uses = ruleUses(workspace)
  return activeCodeowners(workspace).flatMap(({path, codeowners: {rules}}, index) =>
    rules.flatMap((rule, place) => {
      const use = uses[index]?.[place]
      if (use === undefined || use.fits === 0 || use.tells > 0) return []
      const takers = use.takers.flatMap((taker) => rules[taker] ?? [])
      return isForAll(rule) && !takers.some(isForAll) ? [] : [{path, rule, takers}]
    }),
  )
}

function isForAll({pattern}: OwnerRule): boolean {
  return /^(?:\*{1,2}|\/?\*\*|\/?\*\*\/\*)$/.test(pattern.value)
}
