// The accounts on forges by which people are known: as the register says, or as an address shows that a forge made up.
import type {Identity} from './identities.ts'

/**
 * `123+name@users.noreply.github.com` and `name@users.noreply.github.com` (GitHub's documentation, «Setting your commit email
 * address»); `123-name@users.noreply.gitlab.com` (GitLab's, «Private commit emails»).
 */
const made =
  /^(?:(?:\d+\+)?(?<github>[a-z\d][\w-]*)@users\.noreply\.github\.|(?:\d+-)?(?<gitlab>[a-z\d_][\w.-]*)@users\.noreply\.gitlab\.)[a-z.]+$/i

/** Handles without `@`, in lower case, each once; those of the register first. */
export function handlesOf({person, signatures}: Pick<Identity, 'person' | 'signatures'>): readonly string[] {
  const registered = (person?.names ?? []).flatMap((name) => (name.startsWith('@') ? [name.slice(1)] : []))
  const shown = signatures.flatMap(({email}) => {
    const {github, gitlab} = made.exec(email)?.groups ?? {}
    return github ?? gitlab ?? []
  })
  return [...new Set([...registered, ...shown].map((handle) => handle.toLowerCase()))]
}
