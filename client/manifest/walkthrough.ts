// The first steps with the extension. Each has a page in media/walkthrough, in English and in French.
import type {Bilingual} from '../../server/protocol.ts'

export interface Step {
  /** Also the name of its page. */
  readonly id: string
  readonly title: Bilingual
  readonly description: Bilingual
  /** What ticks it off. */
  readonly completedBy: readonly string[]
}

export const walkthrough = {
  id: 'relais.start',
  title: {en: 'Keep what your team decided', fr: 'Garder ce que votre équipe a décidé'},
  description: {
    en: 'See what a successor would miss in this repository, and write it down.',
    fr: 'Voir ce qui manquerait à un successeur dans ce dépôt, et le consigner.',
  },
} as const

export const steps: readonly Step[] = [
  {
    id: 'findings',
    title: {en: 'See what is missing', fr: 'Voir ce qui manque'},
    description: {
      en: 'Relais has read the whole repository. Its findings stand in Problems, as in any linter, and by rule in its own view.\n[Show Findings](command:relais.showFindings)',
      fr: 'Relais a lu tout le dépôt. Ses constats figurent dans les Problèmes, comme ceux de tout linter, et par règle dans sa propre vue.\n[Afficher les constats](command:relais.showFindings)',
    },
    completedBy: ['onCommand:relais.showFindings', 'onView:relais.findings'],
  },
  {
    id: 'decisions',
    title: {en: 'Walk through the decisions', fr: 'Parcourir les décisions'},
    description: {
      en: 'Whatever format, folder and language they were written in, decisions are listed by status, with what superseded them.\n[Show Decisions](command:relais.showDecisions)',
      fr: 'Quels que soient leur format, leur dossier et leur langue, les décisions sont rangées par statut, avec ce qui les a remplacées.\n[Afficher les décisions](command:relais.showDecisions)',
    },
    completedBy: ['onCommand:relais.showDecisions', 'onView:relais.decisions'],
  },
  {
    id: 'write',
    title: {en: 'Write a decision down', fr: 'Consigner une décision'},
    description: {
      en: 'Relais asks for a title and writes the record in the format, place and language of your own log. Snippets such as `adr-madr` begin one anywhere.\n[New Decision…](command:relais.createDecision)\n[Insert Snippet](command:editor.action.insertSnippet)',
      fr: 'Relais demande un titre et rédige la décision dans le format, l’emplacement et la langue de votre registre. Des extraits tels que `adr-madr-fr` en commencent une n’importe où.\n[Nouvelle décision…](command:relais.createDecision)\n[Insérer un extrait](command:editor.action.insertSnippet)',
    },
    completedBy: ['onCommand:relais.createDecision', 'onCommand:editor.action.insertSnippet'],
  },
  {
    id: 'configure',
    title: {en: 'Configure the rest', fr: 'Configurer le reste'},
    description: {
      en: 'Nothing has to be configured. What is particular to the repository goes into `relais.yaml`, which the editor and CI read alike.\n[Open or Create relais.yaml](command:relais.openConfiguration)',
      fr: 'Rien n’est obligatoire. Ce qui est propre au dépôt se place dans `relais.yaml`, que l’éditeur et l’intégration continue lisent de la même façon.\n[Ouvrir ou créer relais.yaml](command:relais.openConfiguration)',
    },
    completedBy: ['onCommand:relais.openConfiguration'],
  },
]
