// What the members of a list say, each thing once.

/** In the order of the first that says it. Most lists that groups are told by have one member or none. */
export function distinct<Member, Said>(members: readonly Member[], say: (member: Member) => Said): readonly Said[] {
  return members.length < 2 ? members.map(say) : [...new Set(members.map(say))]
}
