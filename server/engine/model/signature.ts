// Who a commit or a trailer names: a name and an address as they were written, nothing more.

/** Either may be empty, and neither need be true. */
export interface Signature {
  readonly name: string
  readonly email: string
}

/** What stands behind the `@`, in lower case; undefined when there is none. */
export function domainOf(email: string): string | undefined {
  const at = email.lastIndexOf('@')
  return at < 0 || at === email.length - 1 ? undefined : email.slice(at + 1).toLowerCase()
}

/** Whether a host is a domain or lies below it; both in lower case. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`)
}
