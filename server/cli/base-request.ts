// Which revision a run compares with: the one that is asked for, else that of the pull or merge request it runs for.
import {type NoBase, readPlace} from '../node/index.ts'
import type {BaseRequest} from '../repository/index.ts'
import type {Arguments} from './arguments.ts'
import {listed} from './listed.ts'
import type {Session} from './session.ts'

export type BaseTrouble = {readonly problem: NoBase; readonly detail: string}

/** Undefined where nothing is to be compared. */
export function baseRequestOf(given: Arguments, session: Session): BaseRequest | undefined {
  if (given.has('no-base') || given.has('no-git') || given.has('stdin')) return undefined
  const asked = given.value('base')
  const refs = listed(given.values('refs'))
  if (asked !== undefined) return {revisions: [asked], isAsked: true, refs}
  const revisions = [...githubBase(session.io.env), ...gitlabBase(session.io.env)]
  return revisions.length > 0 ? {revisions, isAsked: false, refs} : undefined
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * For `pull_request` and `merge_group` events, after GitHub's "Variables" and "Webhook events and payloads" references:
 * the target branch as actions/checkout fetches it, else the commit that the event names.
 */
function githubBase(env: Environment): readonly string[] {
  if (env.GITHUB_ACTIONS !== 'true') return []
  const branch = env.GITHUB_BASE_REF ? [`origin/${env.GITHUB_BASE_REF}`] : []
  const event = env.GITHUB_EVENT_PATH === undefined ? undefined : readPlace(env.GITHUB_EVENT_PATH)
  const payload = event !== undefined && 'text' in event ? parsed(event.text) : undefined
  const ids = [at(payload, 'pull_request', 'base', 'sha'), at(payload, 'merge_group', 'base_sha')]
  return [...branch, ...ids.filter((id): id is string => typeof id === 'string' && /^[0-9a-f]{40,64}$/.test(id))]
}

/** For merge-request pipelines, after GitLab's "Predefined CI/CD variables reference". */
function gitlabBase(env: Environment): readonly string[] {
  if (env.GITLAB_CI !== 'true') return []
  const {CI_MERGE_REQUEST_DIFF_BASE_SHA: commit, CI_MERGE_REQUEST_TARGET_BRANCH_NAME: branch} = env
  return [...(commit ? [commit] : []), ...(branch ? [`origin/${branch}`] : [])]
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What stands at a path of keys. */
function at(value: unknown, ...keys: readonly string[]): unknown {
  let found = value
  for (const key of keys) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined
    found = (found as Readonly<Record<string, unknown>>)[key]
  }
  return found
}
