// Words of completions.

export const completionTexts = {
  today: {en: 'today', fr: 'aujourd’hui'},
} as const
