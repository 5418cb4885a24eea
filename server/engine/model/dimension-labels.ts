// What the dimensions of coverage are called, in both languages.
import type {DimensionName} from './coverage.ts'
import type {Bilingual} from './language.ts'

/** What each dimension is called. */
export const dimensionLabels: Readonly<Record<DimensionName, Bilingual>> = {
  decision: {en: 'Decisions', fr: 'Décisions'},
  ownership: {en: 'Ownership', fr: 'Responsabilité'},
  knowledge: {en: 'Knowledge', fr: 'Connaissance'},
  ip: {en: 'Intellectual property', fr: 'Propriété intellectuelle'},
  transfer: {en: 'Transfer', fr: 'Transmission'},
  freshness: {en: 'Freshness', fr: 'Fraîcheur'},
  governance: {en: 'Governance', fr: 'Gouvernance'},
}

/** What the share of titled lines is called in the dimension of intellectual property. */
export const titleLabel: Bilingual = {
  en: 'Lines by authors with evidence of title',
  fr: 'Lignes d’auteurs dont le titre est établi',
}
