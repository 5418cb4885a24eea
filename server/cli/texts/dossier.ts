// Words of the dossier of a due diligence.

export const dossierTexts = {
  dossierTitle: {en: 'Due diligence: {name}', fr: 'Audit technique\u00A0: {name}'},
  dossierAt: {en: 'As of {day}, commit {commit}.', fr: 'Au {day}, commit {commit}.'},
  dossierItem: {en: 'Question', fr: 'Question'},
  dossierEvidence: {en: 'Evidence', fr: 'Pièces'},
  dossierMore: {en: '{count} more, in dossier.json', fr: '{count} de plus, dans dossier.json'},
  dossier_shown: {en: 'shown', fr: 'établi'},
  dossier_partly: {en: 'shown in part', fr: 'établi en partie'},
  dossier_missing: {en: 'no evidence', fr: 'sans pièce'},
  dossierUnnamed: {en: 'repository', fr: 'dépôt'},
  sheetsTitle: {en: 'Index of R&D sheets', fr: 'Index des fiches de R&D'},
  sheetOperation: {en: 'Operation', fr: 'Opération'},
  sheetYears: {en: 'Years', fr: 'Années'},
  sheetWork: {en: 'Work done', fr: 'Travaux menés'},
  sheetMissing: {en: 'Not said', fr: 'Non dit'},
  dossierNote: {
    en: 'Evidence is what the repository holds; what lies elsewhere is not seen. This is no legal advice and no verdict on anybody.',
    fr: 'Les pièces sont celles que contient le dépôt\u00A0; ce qui se trouve ailleurs n’est pas vu. Ceci n’est ni un conseil juridique ni un jugement sur quiconque.',
  },
  dossierNeedsFolder: {en: '`relais report` needs `--to DIR`.', fr: '`relais report` exige `--to DOSSIER`.'},
} as const
