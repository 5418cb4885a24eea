// A pattern of CODEOWNERS that no file of the repository fits: what it was written for has moved or gone.
import Type from 'typebox'
import type {DraftFix} from '../../model/finding.ts'
import type {OwnerRule} from '../../model/owners.ts'
import {idleRules, takeOut} from '../../workspace/owning/index.ts'
import type {Paths} from '../../workspace/paths.ts'
import {rule} from '../rule.ts'

/** More than so many in one file are one finding: a program wrote them, or a folder has moved. */
const mostSingle = 20
const mostRelated = 10

export default rule({
  id: 'ownership/codeowners-no-match',
  on: 'workspace',
  severity: 'warning',
  fixable: 'suggestion',
  summary: {
    en: 'Every pattern of CODEOWNERS matches a file.',
    fr: 'Chaque motif de CODEOWNERS désigne au moins un fichier.',
  },
  advice: {
    en: 'Correct the path, or take the line out.',
    fr: 'Corrigez le chemin, ou retirez la ligne.',
  },
  options: Type.Object({}),
  messages: {
    'no-match': {
      en: 'No file matches `{pattern}`.',
      fr: 'Aucun fichier ne correspond à `{pattern}`.',
    },
    shallow: {
      en: 'No file lies directly in `{folder}`, and `{pattern}` reaches no deeper.',
      fr: 'Aucun fichier ne se trouve directement dans `{folder}`, et `{pattern}` ne va pas plus loin.',
    },
    many: {
      en: '{count} patterns match no file, `{pattern}` is the first of them.',
      fr: '{count} motifs ne correspondent à aucun fichier, `{pattern}` est le premier.',
    },
  },
  *check(workspace, {report}) {
    for (const {path, rules} of idleRules(workspace)) {
      const [first] = rules
      if (first && rules.length > mostSingle) {
        const extras = {path, related: relatedTo(rules, path), fixes: [takeOut(rules, path)]}
        yield report('many', first.pattern, {count: String(rules.length), pattern: first.pattern.value}, extras)
      } else
        for (const each of rules) {
          const folder = shallowFolder(each.pattern.value, workspace.paths)
          const pattern = each.pattern.value
          const extras = {path, lighter: each.isExclusion || isAnywhere(pattern), fixes: fixesOf(each, path, folder)}
          if (folder === undefined) yield report('no-match', each.pattern, {pattern}, extras)
          else yield report('shallow', each.pattern, {pattern, folder}, extras)
        }
    }
  },
})

function fixesOf(rule: OwnerRule, path: string, folder: string | undefined): readonly DraftFix[] {
  return folder === undefined ? [takeOut([rule], path)] : [reachDeeper(rule, path), takeOut([rule], path)]
}

/** Patterns for files of a kind, wherever they may come to stand, are often written before there is one. */
function isAnywhere(pattern: string): boolean {
  return pattern.startsWith('**/') || !pattern.replace(/\/$/, '').includes('/')
}

/** The folder of `folder/*` when there is one. */
function shallowFolder(pattern: string, paths: Paths): string | undefined {
  const folder = /^\/?([^*?[\\]+)\/\*$/.exec(pattern)?.[1]
  return folder !== undefined && paths.isFolder(folder) ? folder : undefined
}

function reachDeeper({pattern: {value, span}}: OwnerRule, path: string): DraftFix {
  const text = value.startsWith('/') ? value.slice(0, -1) : `/${value.slice(0, -1)}`
  const title = {en: `Write ${text}, for all below`, fr: `Écrire ${text}, pour tout ce qui s’y trouve`}
  return {kind: 'suggestion', title, changes: [{kind: 'edit', path, span, text}]}
}

function relatedTo(idle: readonly OwnerRule[], path: string) {
  const message = {en: 'Nor does any file match this one.', fr: 'Aucun fichier ne correspond non plus à celui-ci.'}
  return idle.slice(1, mostRelated + 1).map(({pattern}) => ({path, span: pattern.span, message}))
}
