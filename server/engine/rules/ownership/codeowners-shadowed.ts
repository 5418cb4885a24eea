// A rule of CODEOWNERS that decides nothing: wherever it matches, a later one takes over.
import Type from 'typebox'
import {shadowedRules, takeOut} from '../../workspace/owning/index.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ownership/codeowners-shadowed',
  on: 'workspace',
  severity: 'warning',
  fixable: 'suggestion',
  summary: {
    en: 'Every rule of CODEOWNERS decides who owns something.',
    fr: 'Chaque règle de CODEOWNERS décide de quelque chose.',
  },
  advice: {
    en: 'Put the more general line first, or take out the one that does nothing.',
    fr: 'Placez d’abord la ligne la plus générale, ou retirez celle qui ne sert à rien.',
  },
  options: Type.Object({}),
  messages: {
    shadowed: {
      en: '`{pattern}` decides nothing: `{taker}`, further down, matches the same files.',
      fr: '`{pattern}` ne décide de rien\u00A0: `{taker}`, plus bas, désigne les mêmes fichiers.',
    },
    several: {
      en: '`{pattern}` decides nothing: later lines match all of its files.',
      fr: '`{pattern}` ne décide de rien\u00A0: des lignes plus bas désignent tous ses fichiers.',
    },
    excluded: {
      en: '`{pattern}` decides nothing: `!{taker}` takes its files out of the section.',
      fr: '`{pattern}` ne décide de rien\u00A0: `!{taker}` retire ses fichiers de la section.',
    },
  },
  *check(workspace, {report}) {
    for (const {path, rule: each, takers} of shadowedRules(workspace)) {
      const [first] = takers
      const key = first?.isExclusion ? 'excluded' : takers.length > 1 ? 'several' : 'shadowed'
      const data = {pattern: each.pattern.value, taker: first?.pattern.value ?? ''}
      const related = takers.map((taker) => ({path, span: taker.pattern.span, message: takesOver}))
      yield report(key, each.pattern, data, {path, related, fixes: [takeOut([each], path)]})
    }
  },
})

const takesOver = {en: 'This line takes over.', fr: 'Cette ligne l’emporte.'}
