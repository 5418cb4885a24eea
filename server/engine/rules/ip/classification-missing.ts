// A document that is not for everybody, and does not say so to whoever it reaches.
import picomatch from 'picomatch'
import Type from 'typebox'
import {labelsOf} from '../../workspace/labels/labels.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ip/classification-missing',
  on: 'document',
  severity: 'warning',
  preset: 'ip',
  onRetired: true,
  fixable: 'suggestion',
  summary: {
    en: 'Documents that are confidential carry a label.',
    fr: 'Les documents confidentiels portent une mention.',
  },
  advice: {
    en: 'State it in the front matter (`classification: confidential`, `tlp: AMBER`) or on a line of its own under the title.',
    fr: 'Indiquez-la dans l’en-tête (`classification: confidentiel`, `tlp: AMBER`) ou sur une ligne à part sous le titre.',
  },
  options: Type.Object({}),
  messages: {
    missing: {
      en: 'This document lies where documents are confidential, and carries no label.',
      fr: 'Ce document est rangé parmi les documents confidentiels et ne porte aucune mention.',
    },
  },
  *check(document, {workspace, report}) {
    const {confidential} = workspace.config
    if (confidential.length === 0 || document.kind === 'template') return
    const {path, digest, language} = document
    if (!picomatch([...confidential], {dot: true})(path) || labelsOf(document).length > 0) return
    const {frontMatter, newline} = digest
    const line = language === 'fr' ? 'classification: confidentiel' : 'classification: confidential'
    const at = frontMatter?.insertAt ?? 0
    const text = frontMatter ? `${line}${newline}` : `---${newline}${line}${newline}---${newline}${newline}`
    const title = {en: `Add \`${line}\``, fr: `Ajouter \`${line}\``}
    const changes = [{kind: 'edit', path, span: {start: at, end: at}, text}] as const
    const heading = digest.sections.find(({depth}) => depth > 0)?.heading ?? {start: 0, end: 0}
    yield report('missing', heading, {fixes: [{kind: 'suggestion', title, changes}]})
  },
})
