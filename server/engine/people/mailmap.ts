// Reads `.mailmap`, by which a repository says that several names and addresses are one person's: see gitmailmap(5).
import type {MailmapEntry} from '../model/commit-notes.ts'
import type {Signature} from '../model/signature.ts'

/** Reads every line that git would. Lines of no form that git knows say nothing; a byte order mark is skipped. */
export function parseMailmap(text: string): readonly MailmapEntry[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({0: line, index}) => {
    const entry = parseLine(line.replace(/^\uFEFF/, ''))
    return entry === undefined ? [] : [{...entry, span: {start: index, end: index + line.trimEnd().length}}]
  })
}

/** `Name <address>`, or no name; what stands behind is left. */
const mailbox = /^([^<]*)<([^>]*)>/

function parseLine(line: string): Omit<MailmapEntry, 'span'> | undefined {
  const first = line.startsWith('#') ? null : mailbox.exec(line)
  if (first === null || first[2] === '') return undefined
  const [all, name, email = ''] = first
  const second = mailbox.exec(line.slice(all.length))
  const properName = presence(name)
  if (second === null) return {properName, properEmail: undefined, commitName: undefined, commitEmail: email}
  return {properName, properEmail: email, commitName: presence(second[1]), commitEmail: second[2] ?? ''}
}

function presence(text: string | undefined): string | undefined {
  return text?.trim() || undefined
}

/** What stands in for a commit's name and address. */
interface Replacement {
  readonly name?: string
  readonly email?: string
}

/** What holds for one address: for any name, and for single names in lower case. */
interface Standing {
  any: Replacement
  readonly named: Map<string, Replacement>
}

/**
 * Tells the proper name and address of a commit's; both are compared without regard to case, as git does. Of several
 * lines on the same the last one counts.
 */
export function mailmapOf(entries: readonly MailmapEntry[]): (signature: Signature) => Signature {
  const byEmail = new Map<string, Standing>()
  for (const entry of entries) {
    const key = entry.commitEmail.toLowerCase()
    const standing = byEmail.get(key) ?? {any: {}, named: new Map()}
    byEmail.set(key, standing)
    if (entry.commitName === undefined) standing.any = {...standing.any, ...replacement(entry)}
    else standing.named.set(entry.commitName.toLowerCase(), replacement(entry))
  }
  return (signature) => {
    const standing = byEmail.get(signature.email.toLowerCase())
    if (standing === undefined) return signature
    const {name = signature.name, email = signature.email} =
      standing.named.get(signature.name.toLowerCase()) ?? standing.any
    return {name, email}
  }
}

function replacement({properName, properEmail}: MailmapEntry): Replacement {
  return {
    ...(properName === undefined ? {} : {name: properName}),
    ...(properEmail === undefined ? {} : {email: properEmail}),
  }
}

/** The line that makes a commit's name and address those of somebody else. */
export function mailmapLine(proper: Signature, commit: Signature): string {
  if (proper.email.toLowerCase() === commit.email.toLowerCase())
    return `${proper.name} <${proper.email}> ${commit.name} <${commit.email}>`
  return `${proper.name} <${proper.email}> <${commit.email}>`
}
