// What keys and statuses of a record mean, for whoever writes them; the words are those of the canonical ones.

export const meaningTexts = {
  key_status: {
    en: 'Where the decision stands: a draft, proposed, accepted, in force, or superseded by another one.',
    fr: 'Où en est la décision\u00A0: en brouillon, proposée, acceptée, en vigueur, ou remplacée par une autre.',
  },
  key_date: {
    en: 'The day of the decision, `YYYY-MM-DD`.',
    fr: 'Le jour de la décision, `AAAA-MM-JJ`.',
  },
  key_updated: {
    en: 'The day on which the record was last changed, `YYYY-MM-DD`.',
    fr: 'Le jour de la dernière modification, `AAAA-MM-JJ`.',
  },
  key_deciders: {
    en: 'Who took the decision, and answers for it.',
    fr: 'Qui a pris la décision et en répond.',
  },
  key_consulted: {
    en: 'Whose opinion was asked before the decision.',
    fr: 'Les personnes dont l’avis a été demandé avant la décision.',
  },
  key_informed: {
    en: 'Who is kept up to date, without being asked.',
    fr: 'Les personnes tenues au courant, sans être consultées.',
  },
  key_supersedes: {
    en: 'The earlier decisions that this one replaces; each of them should name this one in turn.',
    fr: 'Les décisions antérieures que celle-ci remplace\u00A0; chacune devrait la nommer en retour.',
  },
  key_supersededBy: {
    en: 'The later decision that replaces this one, which should name it in turn.',
    fr: 'La décision ultérieure qui remplace celle-ci et devrait la nommer en retour.',
  },
  key_id: {
    en: 'What the record is called, if not by its file’s name.',
    fr: 'L’identifiant de la décision, si ce n’est pas le nom du fichier.',
  },
  key_title: {
    en: 'The title of the record, if its heading does not say it.',
    fr: 'Le titre de la décision, si le titre du document ne l’indique pas.',
  },
  key_tags: {
    en: 'Words by which the record can be found.',
    fr: 'Des mots qui permettent de retrouver la décision.',
  },
  key_stage: {
    en: 'The stage that the proposal has reached.',
    fr: 'L’étape que la proposition a atteinte.',
  },
  key_component: {
    en: 'The part of the product that the decision is about.',
    fr: 'La partie du produit que la décision concerne.',
  },
  key_expires: {
    en: 'The day on which the decision must be looked at again, `YYYY-MM-DD`.',
    fr: 'Le jour où la décision devra être réexaminée, `AAAA-MM-JJ`.',
  },
  key_story: {
    en: 'The ticket or discussion that the decision comes from.',
    fr: 'Le ticket ou la discussion d’où vient la décision.',
  },
  status_draft: {
    en: 'Still being written: not ready to be discussed.',
    fr: 'En cours de rédaction\u00A0: pas encore prête à être discutée.',
  },
  status_proposed: {
    en: 'Ready to be discussed; nothing is decided.',
    fr: 'Prête à être discutée\u00A0; rien n’est décidé.',
  },
  status_accepted: {
    en: 'Decided: this is how it is to be done.',
    fr: 'Décidée\u00A0: c’est ainsi qu’il faut faire.',
  },
  status_implemented: {
    en: 'Decided, and carried out.',
    fr: 'Décidée et mise en œuvre.',
  },
  status_rejected: {
    en: 'Proposed and turned down; kept so that the reasons are not lost.',
    fr: 'Proposée puis refusée\u00A0; conservée pour ne pas en perdre les raisons.',
  },
  status_deprecated: {
    en: 'No longer holds, and nothing took its place.',
    fr: 'Ne vaut plus, sans que rien ne la remplace.',
  },
  status_superseded: {
    en: 'Replaced by another decision, which it names.',
    fr: 'Remplacée par une autre décision, qu’elle nomme.',
  },
  status_deferred: {
    en: 'Put off until later.',
    fr: 'Remise à plus tard.',
  },
} as const
