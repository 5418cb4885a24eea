// A label that something else contradicts: another label, the folder, a link from a public page, or a site that publishes it.
import Type from 'typebox'
import {contradictionsOf} from '../../workspace/labels/contradictions.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'ip/classification-conflict',
  on: 'document',
  severity: 'error',
  preset: 'ip',
  onRetired: true,
  summary: {
    en: 'The label of a document agrees with its other labels, its folder, the links to it, and where it is published.',
    fr: 'La mention d’un document s’accorde avec ses autres mentions, son dossier, les liens qui y mènent et son lieu de publication.',
  },
  advice: {
    en: 'Decide who may read it; then correct the label, move the document, or take the link or the page away.',
    fr: 'Décidez qui peut le lire\u00A0; puis corrigez la mention, déplacez le document, ou retirez le lien ou la page.',
  },
  options: Type.Object({}),
  messages: {
    labels: {
      en: 'This document is marked `{label}` here and `{other}` elsewhere.',
      fr: 'Ce document porte ici la mention `{label}` et ailleurs `{other}`.',
    },
    open: {
      en: 'This document is marked `{label}`, and lies where documents are confidential.',
      fr: 'Ce document porte la mention `{label}` et se trouve parmi les documents confidentiels.',
    },
    folder: {
      en: 'This document is marked `{label}`, and lies in the folder `{folder}`, which is public.',
      fr: 'Ce document porte la mention `{label}` et se trouve dans le dossier public `{folder}`.',
    },
    link: {
      en: 'This page is marked `{label}`, and leads to `{path}`, which is marked `{other}`.',
      fr: 'Cette page porte la mention `{label}` et mène à `{path}`, qui porte la mention `{other}`.',
    },
    site: {
      en: 'This document is marked `{label}`, and stands in a folder that a site generator publishes.',
      fr: 'Ce document porte la mention `{label}` et se trouve dans un dossier publié par un générateur de site.',
    },
  },
  *check(document, {workspace, report}) {
    for (const {kind, place, data} of contradictionsOf(document, workspace)) {
      const {label, other = '', folder = '', path = ''} = data
      if (kind === 'labels') yield report(kind, place, {label, other})
      else if (kind === 'link') yield report(kind, place, {label, path, other})
      else if (kind === 'folder') yield report(kind, place, {label, folder})
      // Who may see the site, the repository does not tell.
      else if (kind === 'site') yield report(kind, place, {label}, {lighter: true})
      else yield report(kind, place, {label})
    }
  },
})
