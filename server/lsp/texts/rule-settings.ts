// What settings about people, documents, coverage and licences are for, in both languages (see settings.ts).
import type {Bilingual} from '../../engine/index.ts'

export const ruleSettingTexts: readonly Bilingual[] = [
  {
    en: 'For so many days a decision may be proposed.',
    fr: 'Pendant tant de jours une décision peut rester proposée.',
  },
  {
    en: 'How many days before its end a deposit is reported.',
    fr: 'Combien de jours avant son terme un dépôt est signalé.',
  },
  {
    en: 'The parts that a sheet must have, by the names that Relais gives them.',
    fr: 'Les parties qu’une fiche doit avoir, par les noms que Relais leur donne.',
  },
  {
    en: 'Who added fewer lines to files that are there is left out.',
    fr: 'Qui a ajouté moins de lignes aux fichiers présents est laissé de côté.',
  },
  {
    en: 'The share of what is known, from 0 to 1, that internal people must hold.',
    fr: 'La part de ce qui est connu, de 0 à 1, que des personnes internes doivent détenir.',
  },
  {
    en: 'Components with fewer source files are small enough to be learnt anew.',
    fr: 'Les composants qui ont moins de fichiers source sont assez petits pour être réappris.',
  },
  {
    en: 'Only people who took part in a commit within so many days are looked at.',
    fr: 'Seules comptent les personnes qui ont pris part à un commit dans les tant de jours passés.',
  },
  {
    en: 'The share of what is known, from 0.5 to 1, from which on one person knows nearly all.',
    fr: 'La part de ce qui est connu, de 0,5 à 1, à partir de laquelle une personne sait presque tout.',
  },
  {
    en: 'The share, from 0 to 0.5, from which on a second person knows enough to carry on.',
    fr: 'La part, de 0 à 0,5, à partir de laquelle une deuxième personne en sait assez pour prendre la suite.',
  },
  {
    en: 'For so many days an owner may be silent.',
    fr: 'Pendant tant de jours un responsable peut rester sans activité.',
  },
  {
    en: 'How many days before the end (`until` in the register) a handover must be there.',
    fr: 'Combien de jours avant la fin (`until` dans le registre) une passation doit être là.',
  },
  {
    en: 'The parts that a handover must have, by the names that Relais gives them.',
    fr: 'Les parties qu’une passation doit avoir, par les noms que Relais leur donne.',
  },
  {
    en: 'Components with fewer files explain themselves.',
    fr: 'Les composants qui ont moins de fichiers s’expliquent d’eux-mêmes.',
  },
  {
    en: 'The parts that a runbook must have, by the names that Relais gives them.',
    fr: 'Les parties qu’une procédure d’exploitation doit avoir, par les noms que Relais leur donne.',
  },
  {
    en: 'So many days a test holds.',
    fr: 'Pendant combien de jours un essai reste valable.',
  },
  {
    en: 'Files of the kind `{name}`. Globs, relative to the root, with `/`.',
    fr: 'Les fichiers du genre `{name}`. Des globs, relatifs à la racine, avec `/`.',
  },
  {
    en: 'How coverage is measured.',
    fr: 'Comment la couverture est mesurée.',
  },
  {
    en: 'How much each dimension weighs; only their proportions count, and 0 leaves one out.',
    fr: 'Le poids de chaque dimension\u00A0; seules leurs proportions comptent, et 0 en écarte une.',
  },
  {
    en: '0.2 when absent.',
    fr: '0,2 par défaut.',
  },
  {
    en: '0.15 when absent.',
    fr: '0,15 par défaut.',
  },
  {
    en: '0.1 when absent.',
    fr: '0,1 par défaut.',
  },
  {
    en: '0.05 when absent.',
    fr: '0,05 par défaut.',
  },
  {
    en: 'The score below which a component counts as fallen when people leave; 0.5 when absent.',
    fr: 'Le score au-dessous duquel un composant compte comme perdu quand des personnes partent\u00A0; 0,5 par défaut.',
  },
  {
    en: 'Which licences of others the product may rest on.',
    fr: 'Sur quelles licences de tiers le produit peut reposer.',
  },
  {
    en: 'Licences, as SPDX ids, that packages which run with the product may come under; all others are reported.',
    fr: 'Les licences, par leur identifiant SPDX, permises aux paquets exécutés avec le produit\u00A0; toutes les autres sont signalées.',
  },
  {
    en: 'Licences, as SPDX ids, that such packages may not come under; `GPL-3.0-*` stands for all that begin so.',
    fr: 'Les licences, par leur identifiant SPDX, interdites à ces paquets\u00A0; `GPL-3.0-*` désigne toutes celles qui commencent ainsi.',
  },
  {
    en: 'Documents that must carry a label, such as `TLP:AMBER`. Globs, relative to the root, with `/`.',
    fr: 'Les documents qui doivent porter une mention, par exemple `TLP:AMBER`. Des globs, relatifs à la racine, avec `/`.',
  },
  {
    en: 'How many such reviews in a row are reported.',
    fr: 'À partir de combien de telles revues de suite on les signale.',
  },
  {
    en: 'From how many commits between two reviews on that change what a document tracks it should have changed.',
    fr: 'À partir de combien de commits entre deux revues, sur ce qu’un document suit, celui-ci aurait dû changer.',
  },
  {
    en: 'By how many days the work may be ahead of its sheet.',
    fr: 'De combien de jours les travaux peuvent précéder leur fiche.',
  },
  {
    en: 'The share of what is known, from 0 to 1, from which on internal people need no handover.',
    fr: 'La part des connaissances, de 0 à 1, à partir de laquelle les personnes internes n’ont besoin d’aucune passation.',
  },
  {
    en: 'The share of what is known, from 0 to 1, from which on somebody who leaves has something to hand over.',
    fr: 'La part des connaissances, de 0 à 1, à partir de laquelle une personne qui part a quelque chose à transmettre.',
  },
  {
    en: 'For how many days a plan may be left alone.',
    fr: 'Pendant combien de jours un plan peut rester en l’état.',
  },
  {
    en: 'From how many changes to what its perimeter is built from on it is to be looked at again.',
    fr: 'À partir de combien de changements de ce dont son périmètre est bâti le plan est à revoir.',
  },
]
