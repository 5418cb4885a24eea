// What the sample of a coverage says, in both languages.
import type {DimensionName} from '../../server/engine/model/coverage.ts'
import type {FigureView} from '../../server/engine/model/coverage-view.ts'
import type {Language} from '../../server/engine/model/language.ts'

export interface Words {
  readonly gaps: readonly (readonly [
    component: string,
    dimension: DimensionName,
    message: string,
    path: string | undefined,
    kind: string | undefined,
    loss: number,
  ])[]
  readonly figures: readonly (readonly [
    label: string,
    definition: string,
    value: number | undefined,
    unit: FigureView['unit'],
  ])[]
  readonly decisions: readonly (readonly [
    id: string,
    title: string,
    status: string,
    statusName: string,
    date: string,
    path: string,
  ])[]
  readonly notes: readonly string[]
  readonly people: readonly string[]
}

export const words: Readonly<Record<Language, Words>> = {
  en: {
    gaps: [
      [
        'booking-engine',
        'decision',
        'No accepted decision names `redis`, a datastore that runs in production.',
        'services/booking/package.json',
        'decision',
        0.062,
      ],
      [
        'booking-engine',
        'transfer',
        'No runbook says how to bring it back after an outage.',
        'services/booking',
        'runbook',
        0.0375,
      ],
      [
        'pricing',
        'knowledge',
        'One person wrote most of what is there: nobody inside took part in 82% of its lines.',
        'services/pricing/src/rules.ts',
        undefined,
        0.034,
      ],
      [
        'pricing',
        'transfer',
        'The hand-over names no date and no acceptance.',
        'docs/handover/pricing.md',
        undefined,
        0.02,
      ],
      [
        'mobile-app',
        'ip',
        'No evidence of title was found for contributions of 3 authors outside the company.',
        undefined,
        'assignment',
        0.045,
      ],
      [
        'mobile-app',
        'ownership',
        'No line of CODEOWNERS covers `apps/mobile/ios`.',
        '.github/CODEOWNERS',
        undefined,
        0.03,
      ],
      [
        'web',
        'freshness',
        'The architecture document was due for review 142 days ago.',
        'docs/architecture.md',
        undefined,
        0.012,
      ],
      ['infrastructure', 'governance', 'Minutes of the last four months are missing.', 'docs/minutes', 'minutes', 0.01],
    ],
    figures: [
      ['Decisions on record', 'Share of significant choices in use that an accepted decision names.', 0.64, 'share'],
      ['Internal knowledge', 'Share of weighted contributions made by people of the company.', 0.58, 'share'],
      [
        'Internal truck factor',
        'How many people of the company must leave before half of the files have no author left.',
        2,
        'count',
      ],
      ['Time to decide', 'Median days from proposed to accepted.', 11.5, 'days'],
      ['Evidence of title', 'Share of lines whose author’s transfer of rights is on file.', undefined, 'share'],
      ['Undocumented changes', 'Significant changes without a decision.', 0.8, 'per-month'],
    ],
    decisions: [
      ['ADR-0002', 'Use PostgreSQL', 'superseded', 'superseded', '2024-03-04', 'docs/adr/0002-use-postgresql.md'],
      [
        'ADR-0006',
        'Take payments through Stripe',
        'accepted',
        'accepted',
        '2025-06-11',
        'docs/adr/0006-take-payments-through-stripe.md',
      ],
      [
        'ADR-0009',
        'Cache availability at the edge',
        'proposed',
        'proposed',
        '2026-10-02',
        'docs/adr/0009-cache-availability-at-the-edge.md',
      ],
    ],
    notes: [
      '`people` in relais.yaml says of 4 authors neither inside nor outside: their part of the knowledge is unknown.',
    ],
    people: ['Robin Exemple', 'Sam Sample'],
  },
  fr: {
    gaps: [
      [
        'booking-engine',
        'decision',
        'Aucune décision acceptée ne nomme `redis`, une base utilisée en production.',
        'services/booking/package.json',
        'decision',
        0.062,
      ],
      [
        'booking-engine',
        'transfer',
        'Aucune fiche d’exploitation ne dit comment rétablir le service après une panne.',
        'services/booking',
        'runbook',
        0.0375,
      ],
      [
        'pricing',
        'knowledge',
        'Une seule personne a écrit l’essentiel\u00A0: personne de la maison n’a pris part à 82\u00A0% des lignes.',
        'services/pricing/src/rules.ts',
        undefined,
        0.034,
      ],
      [
        'pricing',
        'transfer',
        'Le dossier de passation ne porte ni date ni acceptation.',
        'docs/passation/pricing.md',
        undefined,
        0.02,
      ],
      [
        'mobile-app',
        'ip',
        'Aucune preuve de cession n’a été trouvée pour les contributions de 3 auteurs extérieurs.',
        undefined,
        'assignment',
        0.045,
      ],
      [
        'mobile-app',
        'ownership',
        'Aucune ligne de CODEOWNERS ne couvre `apps/mobile/ios`.',
        '.github/CODEOWNERS',
        undefined,
        0.03,
      ],
      [
        'web',
        'freshness',
        'Le dossier d’architecture aurait dû être revu il y a 142 jours.',
        'docs/architecture.md',
        undefined,
        0.012,
      ],
      [
        'infrastructure',
        'governance',
        'Les comptes rendus des quatre derniers mois manquent.',
        'docs/comptes-rendus',
        'minutes',
        0.01,
      ],
    ],
    figures: [
      ['Décisions consignées', 'Part des choix importants en usage que nomme une décision acceptée.', 0.64, 'share'],
      ['Savoir interne', 'Part pondérée des contributions faites par des personnes de la maison.', 0.58, 'share'],
      [
        'Facteur d’autobus interne',
        'Combien de personnes de la maison doivent partir pour que la moitié des fichiers n’aient plus d’auteur.',
        2,
        'count',
      ],
      ['Délai de décision', 'Nombre médian de jours entre proposition et acceptation.', 11.5, 'days'],
      ['Preuves de titularité', 'Part des lignes dont la cession des droits est au dossier.', undefined, 'share'],
      ['Changements non documentés', 'Changements importants sans décision.', 0.8, 'per-month'],
    ],
    decisions: [
      [
        'ADR-0002',
        'Utiliser PostgreSQL',
        'superseded',
        'remplacée',
        '2024-03-04',
        'docs/adr/0002-utiliser-postgresql.md',
      ],
      [
        'ADR-0006',
        'Encaisser par Stripe',
        'accepted',
        'acceptée',
        '2025-06-11',
        'docs/adr/0006-encaisser-par-stripe.md',
      ],
      [
        'ADR-0009',
        'Mettre les disponibilités en cache à la périphérie',
        'proposed',
        'proposée',
        '2026-10-02',
        'docs/adr/0009-cache-disponibilites.md',
      ],
    ],
    notes: [
      '`people` dans relais.yaml ne dit pas si 4 auteurs sont de la maison\u00A0: leur part du savoir est inconnue.',
    ],
    people: ['Robin Exemple', 'Sam Sample'],
  },
}
