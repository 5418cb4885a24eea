// What a technical due diligence asks of a repository, and by which documents and names of files evidence is known; in both languages.
import type {DimensionName} from '../../model/coverage.ts'
import type {KnownDocumentKind} from '../../model/document-kinds.ts'
import type {Bilingual} from '../../model/language.ts'

export interface ChecklistItem {
  readonly id: string
  readonly title: Bilingual
  /** What a buyer or a successor wants to see. */
  readonly asks: Bilingual
  /** Whose gaps stand against the item. */
  readonly dimension: DimensionName | undefined
  /** Documents that are evidence by what they hold. */
  readonly kinds: readonly KnownDocumentKind[]
  /** Whether other questions ask about the dimension too: then only gaps stand against this one that its kinds would close. */
  readonly isShared?: true
  /** Paths that are evidence by their names, in lower case. */
  readonly names: readonly RegExp[]
}

const page = String.raw`[^/]*\.(?:md|markdown|adoc|rst|txt|pdf|docx?)$`

/** A page whose name, or whose folder's name, begins with one of these words. */
function pages(words: string): RegExp {
  return new RegExp(`(?:^|/)(?:\\d+[-_.])?(?:${words})(?:[-_. ]${page}|${page}|/${page})`)
}

/** The order is that of the dossier. */
export const checklist: readonly ChecklistItem[] = [
  {
    id: 'architecture',
    title: {en: 'Architecture', fr: 'Architecture'},
    asks: {en: 'How the whole is built, and how it scales.', fr: 'Comment l’ensemble est bâti et tient la charge.'},
    dimension: 'transfer',
    kinds: ['architecture'],
    isShared: true,
    names: [pages('architecture|arc42|c4|dat|system-overview|dossier-d-architecture')],
  },
  {
    id: 'decisions',
    title: {en: 'Decisions', fr: 'Décisions'},
    asks: {en: 'Which choices were made, by whom, and why.', fr: 'Quels choix ont été faits, par qui et pourquoi.'},
    dimension: 'decision',
    kinds: [],
    names: [],
  },
  {
    id: 'ownership',
    title: {en: 'Ownership', fr: 'Responsables'},
    asks: {en: 'Who answers for each part.', fr: 'Qui répond de chaque partie.'},
    dimension: 'ownership',
    kinds: [],
    names: [/(?:^|\/)(?:codeowners|owners|maintainers(?:\.md)?)$/],
  },
  {
    id: 'key-persons',
    title: {en: 'Dependence on key persons', fr: 'Dépendance à des personnes clés'},
    asks: {
      en: 'Whether what is known is known by enough people of the company.',
      fr: 'Si le savoir est partagé par assez de personnes de l’entreprise.',
    },
    dimension: 'knowledge',
    kinds: [],
    names: [],
  },
  {
    id: 'ip-title',
    title: {en: 'Chain of title', fr: 'Chaîne des droits'},
    asks: {
      en: 'By what the rights of employees, contractors, founders and interns came to the company.',
      fr: 'Par quel acte les droits des salariés, prestataires, fondateurs et stagiaires sont venus à l’entreprise.',
    },
    dimension: 'ip',
    kinds: ['assignment', 'contribution-terms', 'deposit'],
    names: [
      pages('cla|dco|contributor-license-agreement|assignment|cession|cession-de-droits'),
      /(?:^|\/)(?:dco|cla)$/,
    ],
  },
  {
    id: 'licences',
    title: {en: 'Open-source inventory and licences', fr: 'Inventaire des logiciels libres et licences'},
    asks: {
      en: 'What is used from others, and under which terms.',
      fr: 'Ce qui vient d’autrui, et à quelles conditions.',
    },
    dimension: undefined,
    kinds: [],
    names: [
      /^licen[cs]es?(?:[./].*)?$/,
      /^(?:copying|notice)(?:\.\w+)?$/,
      /(?:^|\/)reuse\.toml$/,
      /(?:^|\/)third[-_]party[^/]*$/,
    ],
  },
  {
    id: 'sbom',
    title: {en: 'Bill of materials', fr: 'Nomenclature logicielle'},
    asks: {en: 'A machine-readable list of components.', fr: 'Une liste des composants lisible par machine.'},
    dimension: undefined,
    kinds: [],
    names: [/\.(?:spdx|cdx)(?:\.(?:json|xml|ya?ml|rdf))?$/, /(?:^|\/)s?bom\.(?:json|xml)$/],
  },
  {
    id: 'process',
    title: {en: 'Process, integration and tests', fr: 'Processus, intégration et tests'},
    asks: {
      en: 'How a change is built, tested and released.',
      fr: 'Comment une modification est construite, testée et livrée.',
    },
    dimension: undefined,
    kinds: [],
    names: [
      /^\.github\/workflows\/[^/]+\.ya?ml$/,
      /^(?:\.gitlab-ci\.ya?ml|jenkinsfile|azure-pipelines\.ya?ml|\.circleci\/config\.ya?ml|\.travis\.yml|bitbucket-pipelines\.yml)$/,
      /^contributing(?:\.\w+)?$/,
      pages('contributing|contribuer|release|releasing'),
    ],
  },
  {
    id: 'security',
    title: {en: 'Security and secrets', fr: 'Sécurité et secrets'},
    asks: {
      en: 'How faults are reported and secrets kept.',
      fr: 'Comment les failles se signalent et les secrets se gardent.',
    },
    dimension: undefined,
    kinds: [],
    names: [
      pages('security|securite|threat-model|modele-de-menace'),
      /^(?:\.github\/|docs\/)?security\.md$/,
      /(?:^|\/)(?:\.gitleaks\.toml|\.sops\.ya?ml|dependabot\.ya?ml|renovate\.json5?)$/,
    ],
  },
  {
    id: 'trade-secrets',
    title: {en: 'Protection of trade secrets', fr: 'Protection du secret des affaires'},
    asks: {
      en: 'What is confidential, and what keeps it so.',
      fr: 'Ce qui est confidentiel, et par quelles mesures cela le reste.',
    },
    dimension: undefined,
    kinds: [],
    names: [
      pages('confidential|confidentiality|confidentialite|classification|nda|secret-des-affaires|trade-secrets?'),
    ],
  },
  {
    id: 'third-parties',
    title: {en: 'Contracts with third parties, escrow', fr: 'Contrats avec des tiers, séquestre'},
    asks: {
      en: 'What providers owe, and how the company gets out.',
      fr: 'Ce que doivent les prestataires, et comment l’entreprise peut s’en défaire.',
    },
    dimension: 'transfer',
    kinds: ['engagement', 'exit-plan', 'deposit'],
    isShared: true,
    names: [
      pages(
        'contracts?|contrats?|convention|escrow|sequestre|exit-plan|reversibility|reversibilite|plan-de-reversibilite|depot-app',
      ),
    ],
  },
  {
    id: 'continuity',
    title: {en: 'Continuity of the team', fr: 'Continuité de l’équipe'},
    asks: {
      en: 'What a successor starts from: hand-overs, runbooks, onboarding.',
      fr: 'De quoi part un successeur\u00A0: passations, fiches d’exploitation, accueil.',
    },
    dimension: 'transfer',
    kinds: ['handover', 'runbook', 'onboarding', 'transfer-session'],
    isShared: true,
    names: [
      pages(
        'handover|hand-over|passation|runbooks?|playbooks?|exploitation|onboarding|getting-started|accueil|prise-en-main',
      ),
    ],
  },
  {
    id: 'governance',
    title: {en: 'Steering', fr: 'Gouvernance'},
    asks: {en: 'Who steers the work, and what was settled.', fr: 'Qui pilote les travaux, et ce qui a été arbitré.'},
    dimension: 'governance',
    kinds: ['minutes', 'raci'],
    names: [pages('minutes|meetings|comptes?-rendus?|copil|comex|raci|governance|gouvernance')],
  },
  {
    id: 'roadmap',
    title: {en: 'Roadmap and debt', fr: 'Feuille de route et dette'},
    asks: {en: 'What comes next, and what is owed.', fr: 'Ce qui vient ensuite, et ce qui reste dû.'},
    dimension: 'freshness',
    kinds: ['portfolio', 'framing'],
    names: [
      pages('roadmap|feuille-de-route|portfolio|portefeuille|technical-debt|tech-debt|dette'),
      /^changelog(?:\.\w+)?$/,
    ],
  },
  {
    id: 'rd',
    title: {en: 'Research and development', fr: 'Recherche et développement'},
    asks: {
      en: 'Sheets of R&D work, as a research tax credit asks for.',
      fr: 'Les fiches de travaux de R&D que demande un dossier de crédit d’impôt recherche.',
    },
    dimension: undefined,
    kinds: ['rd-sheet'],
    names: [pages('cir|cii|jei|rd|r-d|fiches?-cir|fiches?-rd|rd-sheets?|research|recherche')],
  },
]
