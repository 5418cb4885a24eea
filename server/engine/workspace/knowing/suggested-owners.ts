// Owners for components that nobody owns, from who knows them: lines of CODEOWNERS for a human to judge.
import type {Mastery} from '../../knowledge/component.ts'
import {handlesOf} from '../../people/handles.ts'
import {type Identity, isHere} from '../../people/identities.ts'
import type {Workspace} from '../workspace.ts'
import {areUnowned} from './component-owners.ts'
import {type KnownComponent, knownComponents} from './components.ts'
import {type Knowledge, knowledge} from './knowledge.ts'

/** What is suggested for one component. */
export interface SuggestedOwners {
  readonly component: string
  /** What its line names, one for each of its folders. */
  readonly patterns: readonly string[]
  /** Accounts with `@`, in the order of the alphabet: at most two, which is enough to ask and not to wait. */
  readonly owners: readonly string[]
  /** Names of experts whose account is not known, in the order of the alphabet: `names` of the register may tell it. */
  readonly unreachable: readonly string[]
}

/** Whoever masters so much of a component may be asked about it: an author or expert of a quarter of its files. */
const least = 0.25

const most = 2

/** For each component that nobody owns and somebody knows, in the order of names. */
export function suggestedOwners(workspace: Workspace): readonly SuggestedOwners[] {
  const all = knowledge(workspace)
  if (all === undefined) return []
  return knownComponents(workspace).flatMap((each) => {
    const experts = expertsOf(each, all)
    if (experts.length === 0 || !areUnowned(each.files, workspace)) return []
    const accounts = experts.map((expert) => handlesOf(expert)[0])
    return [
      {
        component: each.component.name,
        patterns: each.component.folders.map((folder) => (folder === '' ? '*' : `/${escaped(folder)}/`)),
        owners: accounts.flatMap((account) => (account === undefined ? [] : [`@${account}`])).sort(),
        unreachable: experts.flatMap(({name}, index) => (accounts[index] === undefined ? [name] : [])).sort(),
      },
    ]
  })
}

/** Internal people first where that is known: whoever leaves with a contract is no owner for long. */
function expertsOf({known: {masters}}: KnownComponent, {identities, day}: Knowledge): readonly Identity[] {
  const here = masters.flatMap((mastery) => personOf(mastery, identities, day))
  const internal = here.filter(({kind}) => kind === 'internal')
  return (internal.length > 0 ? internal : here).slice(0, most)
}

function personOf({person, files}: Mastery, identities: readonly Identity[], day: string): readonly Identity[] {
  const identity = identities[person]
  return identity && files >= least && isHere(identity, day) !== false ? [identity] : []
}

/** Blanks end a pattern of CODEOWNERS. */
function escaped(folder: string): string {
  return folder.replace(/[\s#]/g, (letter) => `\\${letter}`)
}

/** The text of CODEOWNERS with these lines before its first rule, so that every rule that is there still counts. */
export function withSuggested(text: string, suggested: readonly SuggestedOwners[], unknown: string): string {
  const lines = suggested.flatMap(({patterns, owners, unreachable}) => [
    ...(unreachable.length === 0 ? [] : [`# ${unknown} ${unreachable.join(', ')}`]),
    ...patterns.map((pattern) => (owners.length === 0 ? `# ${pattern}` : `${pattern} ${owners.join(' ')}`)),
  ])
  const ending = text.includes('\r\n') ? '\r\n' : '\n'
  const head = /^\uFEFF?(?:[ \t]*(?:#[^\n]*)?(?:\r?\n|$))*/.exec(text)?.[0] ?? ''
  const gap = head === '' || /\n$/.test(head) ? '' : ending
  return head + gap + lines.map((line) => `${line}${ending}`).join('') + text.slice(head.length)
}
