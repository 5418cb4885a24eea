// Front matter that cannot be read as YAML: whatever it states is lost to every tool, and in part to Relais.
import Type from 'typebox'
import type {Problem} from '../../documents/digest-model.ts'
import {yamlReason, yamlReasons} from '../../documents/yaml-problems.ts'
import type {Bilingual} from '../../model/language.ts'
import {rule} from '../rule.ts'

/** What YAML objects to in documents written by hand, by its code; its reader's tests bring the rest about. */
const common = [
  'bad-alias',
  'bad-dq-escape',
  'bad-scalar-start',
  'block-as-implicit-key',
  'missing-char',
  'multiline-implicit-key',
  'multiple-docs',
  'tab-as-indent',
  'unclosed',
  'unexpected-token',
]

const invalid = Object.keys(yamlReasons).map((code): [string, Bilingual] => {
  const {en, fr} = yamlReason(code)
  return [
    `invalid-${code}`,
    {en: `The front matter is not valid YAML: ${en}.`, fr: `L’en-tête n’est pas du YAML valide\u00A0: ${fr}.`},
  ]
})

const messages: Readonly<Record<string, Bilingual>> = {
  ...Object.fromEntries(invalid),
  refused: {
    en: 'The front matter is not read: it has more than 65,536 characters, 64 levels, or 32 anchors and aliases.',
    fr: 'L’en-tête n’est pas lu\u00A0: il dépasse 65\u00A0536 caractères, 64 niveaux, ou 32 ancres et alias.',
  },
  'never-closed': {
    en: 'This front matter is never closed by a line `---`, so it is read as text.',
    fr: 'Cet en-tête n’est jamais fermé par une ligne `---`\u00A0: il est lu comme du texte.',
  },
}

export default rule({
  id: 'document/front-matter',
  on: 'document',
  severity: 'warning',
  onRetired: true,
  summary: {
    en: 'Front matter is valid YAML between two lines of `---`.',
    fr: 'L’en-tête est du YAML valide entre deux lignes `---`.',
  },
  advice: {
    en: 'Correct the YAML, so that its keys count.',
    fr: 'Corrigez le YAML, pour que ses clés soient prises en compte.',
  },
  options: Type.Object({}),
  shown: ['refused', 'never-closed', ...common.map((code) => `invalid-${code}`)],
  messages,
  *check({digest, kind}, {report}) {
    if (kind === 'template') return
    for (const problem of digest.problems) {
      const key = keyOf(problem)
      if (key !== undefined) yield report(key, problem.span, {})
    }
  },
})

function keyOf({code, detail}: Problem): string | undefined {
  switch (code) {
    case 'front-matter-invalid':
      return `invalid-${detail}` in messages ? `invalid-${detail}` : 'invalid-unexpected-token'
    case 'front-matter-refused':
      return 'refused'
    case 'front-matter-unclosed':
      return 'never-closed'
    case 'too-deep':
      return undefined
  }
}
