// Reads MAINTAINERS as Linux writes it: a subsystem, who maintains it, and its files.
import {linesOf} from '../../facts/syntax/lines.ts'
import type {OwnerRole} from '../../model/owners.ts'
import {type Located, located} from '../../model/place.ts'
import {type Said, said, statement} from './said.ts'

/** Linux, MAINTAINERS, “Descriptions of section entries”: `F` names files, `S` how well it is looked after. */
const roles: Readonly<Record<string, OwnerRole>> = {M: 'maintainer', P: 'maintainer', R: 'reviewer', L: 'contact'}

/** What stands above the first subsystem is an introduction, and is passed over. */
export function readMaintainers(text: string): Said {
  const statements: Said['statements'][number][] = []
  const notes: Said['notes'][number][] = []
  let title: Located<string> | undefined
  let block: [string, Located<string>][] = []
  const close = () => {
    const patterns = block.flatMap(([tag, value]) => (tag === 'F' ? [value] : []))
    for (const [tag, value] of title ? block : []) {
      const role = roles[tag]
      if (role) statements.push(statement(role, addressIn(value), {patterns, subject: title}))
      else if (title && tag === 'S') notes.push({subject: title, key: 'status', note: value})
    }
    block = []
  }
  for (const line of linesOf(text)) {
    const tagged = /^([A-Z]):[ \t]+(\S.*?)[ \t]*$/.exec(line.value)
    if (tagged?.[1] !== undefined && tagged[2] !== undefined) {
      const start = line.span.start + tagged[0].indexOf(tagged[2], 2)
      block.push([tagged[1], located(tagged[2], start, start + tagged[2].length)])
    } else {
      close()
      title = line.value.trim() === '' ? undefined : line
    }
  }
  close()
  return said('maintainers', {statements, notes})
}

/** The address in `Name <address>`; else the whole. */
function addressIn(value: Located<string>): Located<string> {
  const found = /<([^<>\s]+@[^<>\s]+)>/.exec(value.value)
  if (found?.[1] === undefined) return value
  const start = value.span.start + found.index + 1
  return located(found[1], start, start + found[1].length)
}
