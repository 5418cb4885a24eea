// Every command of the extension, once: what it is called, and where it is offered.
import type {Bilingual} from '../../server/protocol.ts'

export interface CommandInfo {
  readonly title: Bilingual
  /** A codicon, such as `$(refresh)`. */
  readonly icon?: string
  /** When the command palette offers it; always when absent. */
  readonly when?: string
  /** The views whose title bar shows it. */
  readonly views?: readonly string[]
  /** The kind of tree items whose context menu shows it, those with an icon beside the item; it is then handed the item. */
  readonly item?: string
}

/** Only where a menu offers it. */
const never = 'false'

export const commandTable = {
  'relais.createDecision': {
    title: {en: 'New Decision…', fr: 'Nouvelle décision…'},
    icon: '$(add)',
    when: 'relais.state == ready && workspaceFolderCount > 0',
    views: ['relais.decisions'],
  },
  'relais.createDocument': {
    title: {en: 'New Document…', fr: 'Nouveau document…'},
    icon: '$(new-file)',
    when: 'relais.state == ready && workspaceFolderCount > 0',
  },
  'relais.showCoverage': {
    title: {en: 'Show Coverage', fr: 'Afficher la couverture'},
    icon: '$(dashboard)',
    when: 'workspaceFolderCount > 0',
    views: ['relais.coverage', 'relais.decisions'],
  },
  'relais.sortCoverage': {
    title: {en: 'Sort Coverage…', fr: 'Trier la couverture…'},
    icon: '$(list-ordered)',
    when: 'relais.componentCount > 0',
    views: ['relais.coverage'],
  },
  'relais.filterCoverage': {
    title: {en: 'Filter Coverage…', fr: 'Filtrer la couverture…'},
    icon: '$(filter)',
    when: 'relais.componentCount > 0',
    views: ['relais.coverage'],
  },
  'relais.groupDecisions': {
    title: {en: 'Group Decisions…', fr: 'Regrouper les décisions…'},
    icon: '$(list-tree)',
    when: 'relais.decisionCount > 0',
    views: ['relais.decisions'],
  },
  'relais.openGap': {title: {en: 'Open Gap', fr: 'Ouvrir la lacune'}, when: never},
  'relais.createForGap': {
    title: {en: 'Create Its Document', fr: 'Créer son document'},
    icon: '$(new-file)',
    when: never,
    item: 'writableGap',
  },
  'relais.supersedeDecision': {
    title: {en: 'Supersede…', fr: 'Remplacer…'},
    when: never,
    item: 'decision',
  },
  'relais.fixWorkspace': {
    title: {
      en: 'Apply All Safe Fixes in the Workspace',
      fr: 'Appliquer toutes les corrections sûres de l’espace de travail',
    },
    when: 'relais.state == ready && workspaceFolderCount > 0',
  },
  'relais.restart': {
    title: {en: 'Restart Language Server', fr: 'Redémarrer le serveur de langage'},
    icon: '$(debug-restart)',
  },
  'relais.showOutput': {title: {en: 'Show Output', fr: 'Afficher la sortie'}},
  'relais.showMenu': {title: {en: 'Show Menu', fr: 'Afficher le menu'}},
  'relais.showFindings': {title: {en: 'Show Findings', fr: 'Afficher les constats'}},
  'relais.showDecisions': {title: {en: 'Show Decisions', fr: 'Afficher les décisions'}},
  'relais.openConfiguration': {
    title: {en: 'Open or Create relais.yaml', fr: 'Ouvrir ou créer relais.yaml'},
    icon: '$(gear)',
    when: 'workspaceFolderCount > 0',
    views: ['relais.findings'],
  },
  'relais.copyDebugInformation': {
    title: {en: 'Copy Debug Information', fr: 'Copier les informations de débogage'},
  },
} as const satisfies Readonly<Record<string, CommandInfo>>

export type CommandId = keyof typeof commandTable
