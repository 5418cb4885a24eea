// What kind of owner a word of a CODEOWNERS file is, by the forge that reads it.
import type {Dialect, Owner, OwnerKind} from '../../model/owners.ts'
import {type Located, located} from '../../model/place.ts'

/** Addresses as people write them; forges look them up, so none is checked to the letter of RFC 5322. */
const email = /^[^\s@,<>]+@[^\s@,<>]+\.[^\s@,<>.]+$/

/**
 * GitHub: `@user` (letters, digits, hyphens; `_` in accounts that a company manages), `@org/team`.
 * GitLab: paths of any depth; letters, digits, `_`, `-`, `.`. Gitea: as GitLab, one slash at most.
 * Bitbucket: `@user`, `@workspace/group`, with `:random(2)` or `:least_busy(2)` behind a group.
 */
const shapes: Readonly<Record<Dialect, readonly (readonly [OwnerKind, RegExp])[]>> = {
  github: [
    ['team', /^@[\w-]+\/[\w.-]+$/],
    ['user', /^@[\w-]+(?:\[bot\])?$/],
    ['email', email],
  ],
  gitlab: [
    ['role', /^@@(?:developers?|maintainers?|owners?)$/i],
    ['team', /^@[\w.-]+(?:\/[\w.-]+)+$/],
    ['user', /^@[\w.-]+$/],
    ['email', email],
  ],
  gitea: [
    ['team', /^@?[\w.-]+\/[\w.-]+$/],
    ['email', email],
    ['user', /^@?[\w.-]+$/],
  ],
  bitbucket: [
    ['team', /^@[\w.{}-]+\/[\w.{}-]+(?::(?:random|least_busy|all)(?:\(\d+\))?)?$/],
    ['group', /^@@(?:[\w.-]+|"[^"]+")(?::(?:random|least_busy|all)(?:\(\d+\))?)?$/],
    ['user', /^@(?:[\w.{}:-]+(?:@[\w.-]+)?|"[^"]+")$/],
    ['email', email],
  ],
}

/** The owner that a word names; undefined where the forge sees none in it. */
export function ownerOf(word: Located<string>, dialect: Dialect): Owner | undefined {
  const found = shapes[dialect].find(([, shape]) => shape.test(word.value))
  return found && {...word, kind: found[0]}
}

/** The owners that a word with commas would name without them; empty where there is no such reading. */
export function ownersBetweenCommas({value, span}: Located<string>, dialect: Dialect): readonly Owner[] {
  if (!value.includes(',')) return []
  const owners: Owner[] = []
  let start = 0
  for (const piece of value.split(',')) {
    const owner = ownerOf(located(piece, span.start + start, span.start + start + piece.length), dialect)
    if (piece !== '' && owner === undefined) return []
    if (owner) owners.push(owner)
    start += piece.length + 1
  }
  return owners
}
