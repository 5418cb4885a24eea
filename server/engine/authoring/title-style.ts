// Words a title for the choice of something as the titles of a log are worded: "Use X", "Adopt X", « Choix de X ».
import type {Language} from '../model/language.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import {memo} from '../workspace/memo.ts'
import {commonest} from './carriers.ts'

/** How titles begin that choose something; the French nouns take `de` or `d’`. */
const openings: Readonly<Record<Language, RegExp>> = {
  en: /^(?:use|adopt|choose|select|introduce|using|adopting|(?:use|usage|adoption|choice|selection) of)(?=\s)/i,
  fr: /^(?:utiliser|adopter|choisir|recourir à|(?:utilisation|adoption|choix|recours) (?=d[e’']))/i,
}

const usual: Readonly<Record<Language, string>> = {en: 'Use', fr: 'Utiliser'}

/** The title, without its number. */
export function choiceTitle(name: string, language: Language, log: DecisionLog | undefined): string {
  const used = log && (language === 'fr' ? frenchOpening(log) : englishOpening(log))
  const opening = used ?? usual[language]
  if (language === 'en' || !/^(?:utilisation|adoption|choix|recours)$/i.test(opening)) return `${opening} ${name}`
  if (/^recours$/i.test(opening)) return `${opening} à ${name}`
  return /^[aeiouyàâéèêëîïôûh]/iu.test(name) ? `${opening} d’${name}` : `${opening} de ${name}`
}

// Remembered, for many records may be offered at once.
const englishOpening = memo((log: DecisionLog) => openingIn(log, 'en'))
const frenchOpening = memo((log: DecisionLog) => openingIn(log, 'fr'))

/** The commonest opening of a log's titles; undefined when none of them chooses anything. */
function openingIn({decisions}: DecisionLog, language: Language): string | undefined {
  const titles = decisions.flatMap(({title}) => title?.value ?? [])
  return commonest(titles.flatMap((title) => openings[language].exec(title)?.[0].trim() ?? []))
}
