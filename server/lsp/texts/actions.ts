// Words of code actions and of the commands behind them.

export const actionTexts = {
  fixAll: {
    en: 'Fix everything in this file that is safe to fix',
    fr: 'Corriger dans ce fichier tout ce qui peut l’être sans risque',
  },
} as const
