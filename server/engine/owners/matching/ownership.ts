// Who owns a path by a CODEOWNERS file, by which rule, and what each rule is good for over a whole repository.
import type {Codeowners, Owner, OwnerRule} from '../../model/owners.ts'
import {giteaExpression} from '../codeowners/gitea.ts'
import {type Expression, hasMatch, parseExpression} from './expression.ts'
import {PathMatcher} from './path-matcher.ts'
import {patternOf} from './pattern.ts'

/**
 * `explicitly-unowned`: a rule that fits says that nobody owns it, by having no owner or by an exclusion; `unmatched`: no
 * rule fits.
 */
export type OwnershipState = 'owned' | 'explicitly-unowned' | 'unmatched'

export interface Ownership {
  readonly state: OwnershipState
  /** Each once, in the order of the rules. */
  readonly owners: readonly Owner[]
  /** The rules that tell, one for each section; on Gitea all that fit. Empty where no rule fits. */
  readonly rules: readonly OwnerRule[]
}

/** What a rule is good for. */
export interface RuleUse {
  /** How many paths fit it, and for how many of these it tells. */
  readonly fits: number
  readonly tells: number
  /** The rules that tell in its place where it fits, by their places in the file; at most `mostTakers` of them. */
  readonly takers: readonly number[]
}

const mostTakers = 4

const unmatched: Ownership = {state: 'unmatched', owners: [], rules: []}

/** Rules made ready for many paths; plain look-ups in what never changes. */
export class OwnerRules {
  readonly #rules: readonly OwnerRule[]
  readonly #isGitlab: boolean
  readonly #isGitea: boolean
  readonly #matcher: PathMatcher
  readonly #expressions: readonly (Expression | undefined)[]

  constructor({rules, dialect}: Codeowners) {
    this.#rules = rules
    this.#isGitlab = dialect === 'gitlab'
    this.#isGitea = dialect === 'gitea'
    this.#expressions = this.#isGitea ? rules.map(({pattern}) => expressionOf(pattern.value)) : []
    const patterns = dialect === 'gitea' ? [] : rules.map(({pattern}) => patternOf(pattern.value, dialect))
    this.#matcher = new PathMatcher(patterns)
  }

  /** Who owns a path, which is relative to the root, with `/`. */
  of(path: string): Ownership {
    const telling = this.#telling(this.#fitting(path))
    if (telling.length === 0) return unmatched
    const rules = telling.flatMap((id) => this.#rules[id] ?? [])
    const owners = [
      ...new Map(rules.flatMap((rule) => this.#ownersBy(rule)).map((owner) => [owner.value, owner])).values(),
    ]
    return {state: owners.length > 0 ? 'owned' : 'explicitly-unowned', owners, rules}
  }

  /** What each rule is good for among these paths, in the order of the rules. */
  uses(paths: Iterable<string>): readonly RuleUse[] {
    const uses = this.#rules.map(() => ({fits: 0, tells: 0, takers: [] as number[]}))
    for (const path of paths) {
      const fitting = this.#fitting(path)
      const telling = this.#telling(fitting)
      for (const id of telling) count(uses[id], 'tells')
      for (const id of fitting) {
        const use = uses[id]
        count(use, 'fits')
        if (use && use.tells === 0) for (const taker of telling) this.#take(use.takers, id, taker)
      }
    }
    return uses
  }

  #take(takers: number[], id: number, taker: number): void {
    const isSameSection = this.#rules[id]?.section === this.#rules[taker]?.section
    if (isSameSection && taker !== id && takers.length < mostTakers && !takers.includes(taker)) takers.push(taker)
  }

  /** An exclusion gives nobody on GitLab; on Gitea, it gives all other paths to its owners. */
  #ownersBy({owners, isExclusion}: OwnerRule): readonly Owner[] {
    return isExclusion && this.#isGitlab ? [] : owners
  }

  /** The rules that fit, each once, in the order of the file. */
  #fitting(path: string): readonly number[] {
    if (this.#isGitea) {
      return this.#rules.flatMap(({isExclusion}, id) => {
        const expression = this.#expressions[id]
        return expression && hasMatch(expression, path) !== isExclusion ? [id] : []
      })
    }
    return this.#matcher.fitting(path)
  }

  /**
   * The last one that fits; in GitLab one for each section, and there an exclusion, wherever it stands; in Gitea all of them.
   */
  #telling(fitting: readonly number[]): readonly number[] {
    if (this.#isGitea || fitting.length < 2) return fitting
    if (!this.#isGitlab) return fitting.slice(-1)
    const bySection = new Map<number, number>()
    for (const id of fitting) {
      const section = this.#rules[id]?.section ?? 0
      const before = bySection.get(section)
      if (before === undefined || !this.#rules[before]?.isExclusion) bySection.set(section, id)
    }
    return [...bySection.values()].sort((a, b) => a - b)
  }
}

function count(use: {fits: number; tells: number} | undefined, what: 'fits' | 'tells'): void {
  if (use) use[what] += 1
}

function expressionOf(pattern: string): Expression | undefined {
  const parsed = parseExpression(giteaExpression(pattern))
  return 'problem' in parsed ? undefined : parsed
}
