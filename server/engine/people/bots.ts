// Tells programs from people among those who sign commits.
import {fold} from '../documents/vocabulary/fold.ts'
import type {Signature} from '../model/signature.ts'

/** Services and assistants that sign with a name of their own, as `fold` writes it. */
const known: ReadonlySet<string> = new Set([
  ...['dependabot', 'dependabot preview', 'renovate', 'greenkeeper', 'greenkeeperio bot', 'snyk', 'mergify', 'bors'],
  ...['github', 'github actions', 'github action', 'gitlab ci', 'jenkins', 'travis ci', 'circleci', 'azure pipelines'],
  ...['semantic release', 'release please', 'allcontributors', 'pre commit ci', 'codecov', 'imgbot', 'weblate'],
  ...['hosted weblate', 'transifex', 'crowdin', 'pyup', 'restyled io', 'deepsource autofix', 'netlify cms'],
  ...['copilot', 'github copilot', 'claude', 'claude code', 'cursor agent', 'devin ai integration', 'aider'],
])

/** Addresses that no person has. */
const addresses: readonly RegExp[] = [
  /\[bot\]@/,
  // What GitHub itself commits: edits on its pages, merges.
  /^noreply@github\.com$/,
  // GitLab's project and group access tokens.
  /^(?:project|group)_\d+_bot/,
  /(?:^|[._+-])bot@/,
  /^bot[._+-]/,
  /^noreply@anthropic\.com$/,
  /@bots?\./,
]

/** Whether a program signed. A person whom the register knows is none, whatever the name: ask the register first. */
export function isBot({name, email}: Signature): boolean {
  if (/\[bot\]$/i.test(name) || /(?:^|[\s_./-])bot$/i.test(name) || /^bot(?:[\s_./-]|$)/i.test(name)) return true
  if (known.has(fold(name.replace(/[([].*$/, '')))) return true
  const address = email.toLowerCase()
  return addresses.some((pattern) => pattern.test(address))
}
