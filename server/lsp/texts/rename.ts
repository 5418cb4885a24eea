// Why a decision cannot be renamed as somebody asks.

export const renameTexts = {
  renameNothing: {en: 'No decision is named here.', fr: 'Aucune décision n’est nommée ici.'},
  rename_unreadable: {
    en: 'That can be no name of a decision: give it a number, a title, or words joined by hyphens.',
    fr: 'Cela ne peut nommer une décision\u00A0: donnez un numéro, un titre, ou des mots reliés par des tirets.',
  },
  rename_numberless: {
    en: 'This decision cannot have the number {name}: its log counts its records otherwise, or not at all.',
    fr: 'Cette décision ne peut porter le numéro {name}\u00A0: son registre compte autrement, ou ne compte pas.',
  },
  rename_taken: {
    en: 'The number is taken by {name}, in `{path}`.',
    fr: 'Ce numéro est déjà celui de {name}, dans `{path}`.',
  },
  rename_exists: {en: 'There is already `{path}`.', fr: 'Le fichier `{path}` existe déjà.'},
  rename_ambiguous: {
    en: 'Another log has a number {name}, so that `{path}` would no longer say which decision it means.',
    fr: 'Un autre registre a un numéro {name}\u00A0: `{path}` ne dirait plus de quelle décision il s’agit.',
  },
} as const
