// What documents that Relais writes are called, and what each is good for, in both languages.
import type {WrittenKind} from './document-kinds.ts'
import type {Bilingual} from './language.ts'

export interface KindName {
  /** As a heading has it. */
  readonly name: Bilingual
  /** What it tells, in a few words. */
  readonly purpose: Bilingual
}

export const kindNames = {
  handover: {
    name: {en: 'Handover', fr: 'Passation'},
    purpose: {
      en: 'Who takes over what, until when, with which accesses',
      fr: 'Qui reprend quoi, pour quand, avec quels accès',
    },
  },
  'exit-plan': {
    name: {en: 'Exit plan', fr: 'Plan de réversibilité'},
    purpose: {
      en: 'How we would take the work back from a provider',
      fr: 'Comment reprendre le travail à un prestataire',
    },
  },
  runbook: {
    name: {en: 'Runbook', fr: 'Fiche réflexe'},
    purpose: {en: 'What to do when it breaks', fr: 'Que faire quand cela tombe en panne'},
  },
  onboarding: {
    name: {en: 'Onboarding', fr: 'Prise en main'},
    purpose: {en: 'How somebody new gets to work', fr: 'Comment un nouvel arrivant se met au travail'},
  },
  minutes: {
    name: {en: 'Minutes', fr: 'Compte rendu'},
    purpose: {
      en: 'What a committee decided, and who does what by when',
      fr: 'Ce qu’un comité a décidé, et qui fait quoi pour quand',
    },
  },
  raci: {
    name: {en: 'RACI', fr: 'Matrice RACI'},
    purpose: {en: 'Who does, answers for, is asked, is told', fr: 'Qui réalise, approuve, est consulté, est informé'},
  },
  portfolio: {
    name: {en: 'Portfolio review', fr: 'Revue de portefeuille'},
    purpose: {en: 'Which projects go on, and how far each is', fr: 'Quels projets continuent, et où en est chacun'},
  },
  framing: {
    name: {en: 'Project framing', fr: 'Note de cadrage'},
    purpose: {
      en: 'What a project is to bring, and what nobody knows yet',
      fr: 'Ce qu’un projet doit apporter, et ce que personne ne sait encore',
    },
  },
  engagement: {
    name: {en: 'Engagement', fr: 'Engagement'},
    purpose: {
      en: 'What was agreed with a provider, and where it is signed',
      fr: 'Ce qui est convenu avec un prestataire, et où c’est signé',
    },
  },
  assignment: {
    name: {en: 'Assignment of rights', fr: 'Cession de droits'},
    purpose: {
      en: 'Where the deed stands that makes the work ours',
      fr: 'Où se trouve l’acte qui rend le travail nôtre',
    },
  },
  'rd-sheet': {
    name: {en: 'R&D sheet', fr: 'Fiche d’opération de R&D'},
    purpose: {
      en: 'What was uncertain, tried and found, for a tax credit',
      fr: 'Ce qui était incertain, essayé, constaté, pour le CIR ou le CII',
    },
  },
  deposit: {
    name: {en: 'Deposit', fr: 'Dépôt'},
    purpose: {en: 'Proof that something existed on a day', fr: 'La preuve qu’une chose existait à une date'},
  },
  'transfer-session': {
    name: {en: 'Knowledge transfer session', fr: 'Séance de transfert de connaissances'},
    purpose: {en: 'What was shown to whom, and what is left', fr: 'Ce qui a été montré à qui, et ce qui reste'},
  },
} as const satisfies Readonly<Record<WrittenKind, KindName>>
