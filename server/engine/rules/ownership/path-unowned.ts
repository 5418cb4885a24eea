// Files that must have an owner, and have none: a change to them asks nobody.
import picomatch from 'picomatch'
import Type from 'typebox'
import {codeownersOf, ownershipOf} from '../../workspace/owning/index.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

const mostNamed = 3

export default rule({
  id: 'ownership/path-unowned',
  on: 'workspace',
  severity: 'info',
  summary: {
    en: 'Files that must have an owner have one.',
    fr: 'Les fichiers qui doivent avoir un responsable en ont un.',
  },
  advice: {
    en: 'Add a line for them to CODEOWNERS; one without owners says that nobody owns them on purpose.',
    fr: 'Ajoutez-leur une ligne dans CODEOWNERS\u00A0; sans responsable, elle dit que c’est voulu.',
  },
  options: Type.Object({}),
  messages: {
    unowned: {
      en: '{count} files of `{glob}` have no owner: {paths}.',
      fr: '{count} fichiers de `{glob}` n’ont pas de responsable\u00A0: {paths}.',
    },
    single: {
      en: '`{path}` must have an owner (`{glob}`) and has none.',
      fr: '`{path}` doit avoir un responsable (`{glob}`) et n’en a pas.',
    },
  },
  *check(workspace, {report}) {
    const {main} = codeownersOf(workspace)
    for (const glob of workspace.config.ownership.require) {
      const [first, ...others] = unowned(glob, workspace)
      if (first === undefined) continue
      // Where there is no file of owners, the first of the files themselves is the place.
      const place = {path: main?.path ?? first}
      const span = main?.codeowners.rules.at(-1)?.pattern.span ?? {start: 0, end: 0}
      const more = others.length >= mostNamed ? ', …' : ''
      const paths = [first, ...others].slice(0, mostNamed).map((path) => `\`${path}\``)
      if (others.length === 0) yield report('single', span, {path: first, glob}, place)
      else
        yield report('unowned', span, {count: String(others.length + 1), glob, paths: paths.join(', ') + more}, place)
    }
  },
})

/** The files of a glob that no rule fits, in the order of paths. */
function unowned(glob: string, workspace: Workspace): readonly string[] {
  const isMatch = picomatch(glob, {dot: true})
  const isUnowned = (path: string) => (ownershipOf(path, workspace)?.state ?? 'unmatched') === 'unmatched'
  return [...workspace.paths.all].filter((path) => isMatch(path) && isUnowned(path)).sort()
}
