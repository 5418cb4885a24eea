// The key figures of a repository beside its score: what each counts, in both languages, and its unit.
import type {ComponentCoverage, KeyFigure} from '../model/coverage.ts'
import {
  actionsDone,
  daysToDecide,
  decisionCoverage,
  diligenceShare,
  drift,
  internalKnowledge,
  internallyDecided,
  internalTruckFactor,
  islands,
  type Made,
  reviewDebt,
  sheetReadiness,
  titleCoverage,
  transferReadiness,
  unlabelledDocuments,
  unownedShare,
  unrecordedChoices,
} from './figure-values.ts'
import type {Ground} from './ground.ts'

/** A figure before it is measured. */
interface Figure extends Omit<KeyFigure, 'value'> {
  readonly measure: (made: Made) => number | undefined
}

/** All figures, in the order in which they are shown. */
export function figuresOf(ground: Ground, components: readonly ComponentCoverage[]): readonly KeyFigure[] {
  return figures.map(({measure, ...figure}) => ({...figure, value: measure({ground, components})}))
}

/** What is told of figures beside their values, for tables of what they mean. */
export function figureTable(): readonly Omit<KeyFigure, 'value'>[] {
  return figures.map(({measure: _, ...figure}) => figure)
}

const figures: readonly Figure[] = [
  {
    id: 'decision-coverage',
    label: {en: 'Decision coverage', fr: 'Couverture des décisions'},
    definition: {
      en: 'Significant choices that the manifests state and an accepted record names, by their significance.',
      fr: 'Choix importants révélés par les manifestes et mentionnés par une décision acceptée, selon leur importance.',
    },
    unit: 'share',
    better: 'higher',
    measure: decisionCoverage,
  },
  {
    id: 'unrecorded-choices',
    label: {en: 'Significant choices without a record', fr: 'Choix importants non consignés'},
    definition: {
      en: 'Significant choices of components that no record names.',
      fr: 'Choix importants des composants qu’aucune décision ne mentionne.',
    },
    unit: 'count',
    better: 'lower',
    measure: unrecordedChoices,
  },
  {
    id: 'days-to-decide',
    label: {en: 'Days from proposal to decision', fr: 'Jours de la proposition à la décision'},
    definition: {
      en: 'The median of days from the first commit of a record in force to the day that it states.',
      fr: 'La médiane des jours entre le premier commit d’une décision en vigueur et la date qu’elle porte.',
    },
    unit: 'days',
    better: 'lower',
    measure: daysToDecide,
  },
  {
    id: 'internal-deciders',
    label: {en: 'Decisions with an internal decider', fr: 'Décisions prises avec un décideur interne'},
    definition: {
      en: 'Records in force that name an internal decider, among those that name any.',
      fr: 'Décisions en vigueur qui nomment un décideur interne, parmi celles qui en nomment un.',
    },
    unit: 'share',
    better: 'higher',
    measure: internallyDecided,
  },
  {
    id: 'internal-knowledge',
    label: {en: 'Internal knowledge', fr: 'Connaissance interne'},
    definition: {
      en: 'What internal people who are here know, of all that is known of the files.',
      fr: 'Ce que savent les personnes internes présentes, sur tout ce qui est connu des fichiers.',
    },
    unit: 'share',
    better: 'higher',
    measure: internalKnowledge,
  },
  {
    id: 'internal-truck-factor',
    label: {en: 'Internal truck factor', fr: 'Facteur de camion interne'},
    definition: {
      en: 'How many internal people must leave before less than half of the files have an internal author.',
      fr: 'Combien de personnes internes doivent partir avant que moins de la moitié des fichiers aient un auteur interne.',
    },
    unit: 'count',
    better: 'higher',
    measure: internalTruckFactor,
  },
  {
    id: 'islands',
    label: {en: 'Knowledge islands', fr: 'Îlots de connaissance'},
    definition: {
      en: 'Components of which one person knows at least 80% and nobody else 20%.',
      fr: 'Composants connus à 80\u00A0% au moins d’une seule personne, et de nulle autre à 20\u00A0%.',
    },
    unit: 'count',
    better: 'lower',
    measure: islands,
  },
  {
    id: 'unowned-files',
    label: {en: 'Files without an owner', fr: 'Fichiers sans responsable'},
    definition: {
      en: 'Files of components that nobody owns.',
      fr: 'Fichiers des composants que personne ne prend en charge.',
    },
    unit: 'share',
    better: 'lower',
    measure: unownedShare,
  },
  {
    id: 'title-coverage',
    label: {en: 'Title coverage', fr: 'Titularité établie'},
    definition: {
      en: 'Lines by authors with evidence of title in the register, component by component.',
      fr: 'Lignes dues à des auteurs dont le registre établit le titre, composant par composant.',
    },
    unit: 'share',
    better: 'higher',
    measure: titleCoverage,
  },
  {
    id: 'transfer-readiness',
    label: {en: 'Transfer readiness', fr: 'Composants prêts à être transmis'},
    definition: {
      en: 'Components known mostly from outside that have a complete hand-over, among all of these.',
      fr: 'Composants surtout connus à l’extérieur et dotés d’une passation complète, parmi tous ceux-là.',
    },
    unit: 'share',
    better: 'higher',
    measure: transferReadiness,
  },
  {
    id: 'review-debt',
    label: {en: 'Review debt', fr: 'Retard de relecture'},
    definition: {
      en: 'Days by which documents are overdue for review, summed.',
      fr: 'Jours de retard de relecture, tous documents confondus.',
    },
    unit: 'days',
    better: 'lower',
    measure: reviewDebt,
  },
  {
    id: 'drift',
    label: {en: 'Commits since review', fr: 'Commits depuis la relecture'},
    definition: {
      en: 'Commits to the files that documents say they track, since each document was reviewed.',
      fr: 'Commits sur les fichiers que des documents disent suivre, depuis la relecture de chacun.',
    },
    unit: 'count',
    better: 'lower',
    measure: drift,
  },
  {
    id: 'actions-done',
    label: {en: 'Actions done when due', fr: 'Actions faites à l’échéance'},
    definition: {
      en: 'Actions in minutes of the last year that are done, among those that are done or due.',
      fr: 'Actions des comptes rendus de l’année qui sont faites, parmi celles qui le sont ou sont échues.',
    },
    unit: 'share',
    better: 'higher',
    measure: actionsDone,
  },
  {
    id: 'unlabelled-documents',
    label: {en: 'Confidential documents without a label', fr: 'Documents confidentiels sans mention'},
    definition: {
      en: 'Documents that `confidential` in relais.yaml names and that carry no label.',
      fr: 'Documents désignés par `confidential` dans relais.yaml et qui ne portent aucune mention.',
    },
    unit: 'count',
    better: 'lower',
    measure: unlabelledDocuments,
  },
  {
    id: 'sheet-readiness',
    label: {en: 'R&D sheets that are ready', fr: 'Fiches de R&D prêtes'},
    definition: {
      en: 'R&D sheets that lack no part a claim is judged by and were committed before their last year was over, among all.',
      fr: 'Fiches de R&D auxquelles ne manque aucune partie examinée et enregistrées avant la fin de leur dernière année, parmi toutes.',
    },
    unit: 'share',
    better: 'higher',
    measure: sheetReadiness,
  },
  {
    id: 'diligence',
    label: {en: 'Due diligence answered', fr: 'Audit technique renseigné'},
    definition: {
      en: 'Questions of a technical due diligence to which the repository holds an answer, among all of its checklist.',
      fr: 'Questions d’un audit technique auxquelles le dépôt apporte une réponse, parmi toutes celles de la liste.',
    },
    unit: 'share',
    better: 'higher',
    measure: diligenceShare,
  },
]
