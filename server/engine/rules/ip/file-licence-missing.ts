// Files of which nobody says whose they are, or under which licence, in a repository that says it of every file.
import Type from 'typebox'
import {reuseOf} from '../../workspace/licensing/index.ts'
import {folderOf} from '../../workspace/paths.ts'
import {rule} from '../rule.ts'

/** From so many files of one folder on, one finding tells of all. */
const many = 4
const mostNamed = 3

export default rule({
  id: 'ip/file-licence-missing',
  on: 'workspace',
  severity: 'warning',
  preset: 'ip',
  summary: {
    en: 'Where REUSE is followed, copyright and licence are stated for every file.',
    fr: 'Là où REUSE est suivi, le droit d’auteur et la licence de chaque fichier sont indiqués.',
  },
  advice: {
    en: 'Add a header, a `.license` file beside it, or a table of `REUSE.toml` that covers it.',
    fr: 'Ajoutez un en-tête, un fichier `.license` à côté, ou une table de `REUSE.toml` qui le couvre.',
  },
  options: Type.Object({}),
  messages: {
    both: {
      en: 'Neither copyright nor licence is stated for this file.',
      fr: 'Ni droit d’auteur ni licence ne sont indiqués pour ce fichier.',
    },
    copyright: {
      en: 'No copyright is stated for this file.',
      fr: 'Aucun droit d’auteur n’est indiqué pour ce fichier.',
    },
    licence: {
      en: 'No licence is stated for this file.',
      fr: 'Aucune licence n’est indiquée pour ce fichier.',
    },
    'both-many': {
      en: 'Neither copyright nor licence is stated for {count} files of `{folder}/`: {names}, ….',
      fr: 'Ni droit d’auteur ni licence ne sont indiqués pour {count} fichiers de `{folder}/`\u00A0: {names}, ….',
    },
    'copyright-many': {
      en: 'No copyright is stated for {count} files of `{folder}/`: {names}, ….',
      fr: 'Aucun droit d’auteur n’est indiqué pour {count} fichiers de `{folder}/`\u00A0: {names}, ….',
    },
    'licence-many': {
      en: 'No licence is stated for {count} files of `{folder}/`: {names}, ….',
      fr: 'Aucune licence n’est indiquée pour {count} fichiers de `{folder}/`\u00A0: {names}, ….',
    },
  },
  *check(workspace, {report}) {
    const reuse = reuseOf(workspace)
    if (reuse === undefined) return
    const [noCopyright, noLicence] = [new Set(reuse.withoutCopyright), new Set(reuse.withoutLicence)]
    const lack = (path: string) => (!noCopyright.has(path) ? 'licence' : noLicence.has(path) ? 'both' : 'copyright')
    const lacking = reuse.covered.filter((path) => noCopyright.has(path) || noLicence.has(path))
    const groups = grouped(lacking, (path) => `${lack(path)} ${folderOf(path)}`)
    for (const [first = '', ...others] of groups.values()) {
      const what = lack(first)
      const paths = [first, ...others]
      if (paths.length < many) for (const path of paths) yield report(what, {start: 0, end: 0}, {path})
      else yield report(`${what}-many`, {start: 0, end: 0}, dataOf(paths), {path: first})
    }
  },
})

function grouped(paths: readonly string[], keyOf: (path: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const key = keyOf(path)
    const group = groups.get(key)
    if (group) group.push(path)
    else groups.set(key, [path])
  }
  return groups
}

function dataOf(paths: readonly string[]) {
  const folder = folderOf(paths[0] ?? '')
  const names = paths.slice(0, mostNamed).map((path) => `\`${path.slice(path.lastIndexOf('/') + 1)}\``)
  return {count: String(paths.length), folder, names: names.join(', ')}
}
