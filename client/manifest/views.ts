// The views of the activity bar, and what they say while they have nothing to show.
import type {Bilingual} from '../../server/protocol.ts'

export interface ViewInfo {
  readonly name: Bilingual
  /** Whether it is closed until somebody opens it. */
  readonly isClosed?: boolean
}

export const viewTable = {
  'relais.coverage': {name: {en: 'Coverage', fr: 'Couverture'}},
  'relais.decisions': {name: {en: 'Decisions', fr: 'Décisions'}},
  'relais.findings': {name: {en: 'Findings', fr: 'Constats'}},
  'relais.owners': {name: {en: 'Owners', fr: 'Responsables'}, isClosed: true},
} as const satisfies Readonly<Record<string, ViewInfo>>

export type ViewId = keyof typeof viewTable

/** One text of an empty view; `(command:…)` makes a button of a line. */
export interface Welcome {
  readonly key: string
  readonly views: readonly ViewId[]
  readonly when: string
  readonly text: Bilingual
}

const all: readonly ViewId[] = ['relais.coverage', 'relais.decisions', 'relais.findings', 'relais.owners']

/** `relais.state`, `relais.decisionCount` and `relais.findingCount` are kept by client/context.ts, `relais.componentCount` and
 * `relais.ownership` by the views. */
export const welcomes: readonly Welcome[] = [
  {
    key: 'noFolder',
    views: all,
    when: 'workspaceFolderCount == 0',
    text: {
      en: 'Relais reads the decision records and documents of a folder.\n[Open Folder](command:vscode.openFolder)',
      fr: 'Relais lit les décisions et les documents d’un dossier.\n[Ouvrir un dossier](command:vscode.openFolder)',
    },
  },
  {
    key: 'stopped',
    views: all,
    when: 'relais.state == stopped',
    text: {
      en: 'The language server has stopped, so nothing is checked.\n[Restart](command:relais.restart)\n[Show Output](command:relais.showOutput)',
      fr: 'Le serveur de langage s’est arrêté\u00A0: plus rien n’est examiné.\n[Redémarrer](command:relais.restart)\n[Afficher la sortie](command:relais.showOutput)',
    },
  },
  {
    key: 'noDocuments',
    views: ['relais.decisions'],
    when: 'relais.state == ready && workspaceFolderCount > 0 && relais.decisionCount == 0',
    text: {
      en: 'No decision record was found.\n[Write the First Decision](command:relais.createDecision)\n[Learn More](command:workbench.action.openWalkthrough?%5B%22relais.relais%23relais.start%22%5D)',
      fr: 'Aucune décision n’a été trouvée.\n[Consigner la première décision](command:relais.createDecision)\n[En savoir plus](command:workbench.action.openWalkthrough?%5B%22relais.relais%23relais.start%22%5D)',
    },
  },
  {
    key: 'noComponents',
    views: ['relais.coverage'],
    when: 'relais.state == ready && workspaceFolderCount > 0 && relais.componentCount == 0',
    text: {
      en: 'No component was found. `components` in relais.yaml names them.\n[Open or Create relais.yaml](command:relais.openConfiguration)',
      fr: 'Aucun composant n’a été trouvé. `components` dans relais.yaml les nomme.\n[Ouvrir ou créer relais.yaml](command:relais.openConfiguration)',
    },
  },
  {
    key: 'noOwners',
    views: ['relais.owners'],
    when: 'relais.state == ready && workspaceFolderCount > 0 && relais.ownership == none',
    text: {
      en: 'No file says who owns what. CODEOWNERS does, or `components` in relais.yaml.\n[Open or Create relais.yaml](command:relais.openConfiguration)',
      fr: 'Aucun fichier ne dit qui répond de quoi. CODEOWNERS peut le dire, ou `components` dans relais.yaml.\n[Ouvrir ou créer relais.yaml](command:relais.openConfiguration)',
    },
  },
  {
    key: 'allGreen',
    views: ['relais.findings'],
    when: 'relais.state == ready && workspaceFolderCount > 0 && relais.findingCount == 0',
    text: {en: 'Nothing to report: all is well.', fr: 'Rien à signaler\u00A0: tout va bien.'},
  },
  {
    key: 'restricted',
    views: all,
    when: '!isWorkspaceTrusted && workspaceFolderCount > 0',
    text: {
      en: 'In Restricted Mode the history is not read, and `extends` in relais.yaml is not followed.\n[Manage Workspace Trust](command:workbench.trust.manage)',
      fr: 'En mode restreint, l’historique n’est pas lu et `extends` dans relais.yaml n’est pas suivi.\n[Gérer l’approbation de l’espace de travail](command:workbench.trust.manage)',
    },
  },
]
