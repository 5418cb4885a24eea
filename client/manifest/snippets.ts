// The snippets: which templates of the engine become one, and two kinds of notes that no decision log holds.
import type {Bilingual} from '../../server/protocol.ts'

export interface SnippetInfo {
  readonly prefix: Bilingual
  readonly about: Bilingual
  /** The name of a template of the engine, or the text itself, where `{…}` is what the author replaces. */
  readonly body: {readonly template: string} | {readonly text: Bilingual}
}

const handOver: Bilingual = {
  en: `# Hand-over: {system or component}

- From: {who hands over}
- To: {who takes over}
- Date: {{date}}

## Overview

{What it does, for whom, and where its architecture is described}

## Ownership

| Area | From | To |
|---|---|---|
| {path or service} | {who knows it today} | {who will know it} |

## Decisions that hold

- {Link to a record, and why it matters to the successor}

## Work in progress

- {What is begun, in which state, and the next step}

## Known issues

- {Defect or debt, and how one lives with it}

## Running it

{Environments, continuous integration, deployment, and the runbooks}

## Accesses

- {System, and who grants it; never a secret itself}

## Sign-off

{Who declares the hand-over complete, and on which day}
`,
  fr: `# Passation\u00A0: {système ou composant}

- De\u00A0: {qui transmet}
- À\u00A0: {qui reprend}
- Date\u00A0: {{date}}

## Vue d’ensemble

{Ce que fait le système, pour qui, et où son architecture est décrite}

## Responsabilités

| Domaine | De | À |
|---|---|---|
| {chemin ou service} | {qui le connaît aujourd’hui} | {qui le connaîtra} |

## Décisions en vigueur

- {Lien vers une décision, et ce qu’elle implique pour le successeur}

## Travaux en cours

- {Ce qui est commencé, dans quel état, et la prochaine étape}

## Problèmes connus

- {Défaut ou dette, et comment on vit avec}

## Exploitation

{Environnements, intégration continue, déploiement et procédures d’exploitation}

## Accès

- {Système, et qui en donne l’accès\u00A0; jamais le secret lui-même}

## Validation

{Qui déclare la passation achevée, et quel jour}
`,
}

const propertyNote: Bilingual = {
  en: `# Intellectual property: {component or work}

- Date: {{date}}
- Owner of the rights: {legal entity}
- Confidentiality: {public, internal or confidential}

## Authors

| Author | Standing | Evidence of title |
|---|---|---|
| {name or role} | {employee, hosted, contractor or third party} | {contract, assignment or licence, with its date} |

## Rights assigned

{For each right: extent, purpose, place and duration}

## Third-party components

- {Component and its SPDX licence, and what it obliges to}

## What is new

{What the work adds to what was known, and since when}

## Evidence of date

- {Deposit, sealed envelope or signed commit, with its reference}
`,
  fr: `# Propriété intellectuelle\u00A0: {composant ou travail}

- Date\u00A0: {{date}}
- Titulaire des droits\u00A0: {personne morale}
- Confidentialité\u00A0: {public, interne ou confidentiel}

## Auteurs

| Auteur | Qualité | Preuve du titre |
|---|---|---|
| {nom ou fonction} | {salarié, accueilli, prestataire ou tiers} | {contrat, cession ou licence, avec sa date} |

## Droits cédés

{Pour chaque droit\u00A0: étendue, destination, lieu et durée}

## Composants tiers

- {Composant et sa licence SPDX, et ce à quoi elle oblige}

## Apport

{Ce que le travail ajoute à ce qui était connu, et depuis quand}

## Preuves de date

- {Dépôt, enveloppe Soleau ou commit signé, avec sa référence}
`,
}

export const snippetTable: readonly SnippetInfo[] = [
  {
    prefix: {en: 'adr-madr', fr: 'adr-madr-fr'},
    about: {en: 'A decision record in MADR 4', fr: 'Une décision au format MADR 4'},
    body: {template: 'madr-4'},
  },
  {
    prefix: {en: 'adr-nygard', fr: 'adr-nygard-fr'},
    about: {en: 'A decision record after Michael Nygard', fr: 'Une décision d’après Michael Nygard'},
    body: {template: 'nygard'},
  },
  {
    prefix: {en: 'adr-y', fr: 'adr-y-fr'},
    about: {en: 'A decision in one sentence (Y-statement)', fr: 'Une décision en une phrase (Y-statement)'},
    body: {template: 'y-statement'},
  },
  {
    prefix: {en: 'handover', fr: 'passation'},
    about: {en: 'A hand-over note', fr: 'Une note de passation'},
    body: {text: handOver},
  },
  {
    prefix: {en: 'ip-note', fr: 'note-pi'},
    about: {en: 'A note on intellectual property', fr: 'Une note de propriété intellectuelle'},
    body: {text: propertyNote},
  },
]
