// The words by which documents are marked with who may read them: TLP 2.0, corporate labels, French marks of protection.
import {fold, invert, terms} from '../../documents/vocabulary/fold.ts'

/** From 0, for everybody, to 3, for the few who are named. */
export type Level = 0 | 1 | 2 | 3

/** `tlp`: the Traffic Light Protocol of FIRST; `house`: an organisation's own words and grades. */
export type Scheme = 'tlp' | 'house'

/** The labels of TLP 2.0 (first.org/tlp). */
export const tlp: Readonly<Record<string, Level>> = {
  CLEAR: 0,
  GREEN: 1,
  AMBER: 2,
  'AMBER+STRICT': 3,
  RED: 3,
}

const house = invert({
  public: terms(
    'public, publique, open, c0, non classifié, unclassified, diffusion publique, tout public, for public release',
  ),
  internal: terms(
    `internal, interne, internal use, internal use only, for internal use only, internal only, usage interne, à usage interne,
    usage interne uniquement, usage interne seulement, diffusion interne, company internal, c1`,
  ),
  confidential: terms(
    `confidential, confidentiel, confidentielle, company confidential, confidential information, commercial in confidence,
    business confidential, proprietary, restricted, restricted use, diffusion restreinte, diffusion limitée, accès restreint,
    confidentiel entreprise, confidentiel industrie, confidential and proprietary, proprietary and confidential,
    confidentiel ne pas diffuser, sensitive, sensible, c2`,
  ),
  secret: terms(
    `secret, très secret, strictly confidential, strictement confidentiel, highly confidential, highly restricted, hautement
    confidentiel, très confidentiel, secret des affaires, spécial france, c3`,
  ),
})

const levels: Readonly<Record<'public' | 'internal' | 'confidential' | 'secret', Level>> = {
  public: 0,
  internal: 1,
  confidential: 2,
  secret: 3,
}

/** How far a word of a house's own goes; undefined for words that mark nothing. */
export function houseLevel(words: string): Level | undefined {
  const name = house.get(fold(words))
  return name === undefined ? undefined : levels[name]
}

/** Keys under which documents state their label. */
export const labelKeys: ReadonlySet<string> = new Set(
  terms(
    `classification, classification level, document classification, security classification, data classification, information
    classification, confidentiality, confidentiality level, confidentialité, niveau de confidentialité, degré de
    confidentialité, niveau de classification, sensitivity, sensitivity label, sensibilité, niveau de sensibilité, marking,
    protective marking, marquage, marque de protection, mention de protection, diffusion, tlp, traffic light protocol`,
  ).map(fold),
)
