// Templates of what somebody new needs to work at once: runbook, onboarding.
import type {DocumentTemplate} from '../template.ts'

export const runbook: DocumentTemplate = {
  words: /\b(?:runbook|playbook|fiche|procedure)\b/,
  folder: {en: 'docs/runbooks', fr: 'docs/fiches-reflexes'},
  isDated: false,
  text: {
    en: `---
type: runbook
owner: {{owner-yaml|"{Who keeps this runbook true}"}}
last_reviewed: {{today}}
review_in: 6 months
---

# {{heading}}

- Last tested: {The day somebody last followed these steps, YYYY-MM-DD}

## What runs

{{environments|- {Where it runs, and what builds and releases it}}}

It depends on:

{{systems|- {Databases, queues and services without which it does not work}}}

## Trigger

{The alarm, the message or the complaint that brings somebody here}

## Impact

{Who notices what, and how urgent that is}

## Diagnosis

1. {Where to look first: dashboard, log, command}
2. {How to tell the usual causes apart}

## Mitigation

1. {The first step that limits the damage}
2. {How to check that it is over}

## Rollback

1. {How to get back to the last version or state that worked}

## Escalation

{{contacts|- {Whom to call if this does not help, in which order: name, number, hours}}}
`,
    fr: `---
type: fiche réflexe
responsable: {{owner-yaml|"{Qui tient cette fiche à jour}"}}
date_revue: {{today}}
prochaine_revue: {{in-six-months}}
---

# {{heading}}

- Dernier test : {Le jour où quelqu’un a suivi ces étapes pour la dernière fois, AAAA-MM-JJ}

## Ce qui tourne

{{environments|- {Où le système tourne, ce qui le construit et le livre}}}

Il dépend de\u00A0:

{{systems|- {Bases de données, files et services sans lesquels rien ne marche}}}

## Déclencheur

{L’alarme, le message ou la plainte qui amène quelqu’un ici}

## Impact

{Qui constate quoi, et avec quel degré d’urgence}

## Diagnostic

1. {Où regarder d’abord\u00A0: tableau de bord, journal, commande}
2. {Comment distinguer les causes habituelles}

## Remède immédiat

1. {Le premier geste, celui qui limite les dégâts}
2. {Comment vérifier que c’est terminé}

## Retour arrière

1. {Comment revenir à la dernière version ou au dernier état qui marchait}

## Escalade

{{contacts|- {Qui appeler si cela ne suffit pas, dans quel ordre\u00A0: nom, numéro, horaires}}}
`,
  },
}

export const onboarding: DocumentTemplate = {
  words: /\b(?:onboarding|getting started|prise en main|accueil|arrivant)\b/,
  folder: {en: 'docs/onboarding', fr: 'docs/prise-en-main'},
  isDated: false,
  text: {
    en: `---
type: onboarding
owner: {{owner-yaml|"{Who welcomes newcomers}"}}
last_reviewed: {{today}}
review_in: 6 months
---

# {{heading}}

## Prerequisites

{{systems|- {What must be installed, and which accounts are needed}}}

Ask {Who grants access, and how} for access.

## Set-up

1. {How to get the code}
2. {How to install and start it}
3. {How to see that it works: run the tests, open a page}

## Architecture

{{components|- {The parts and what each is for}}}

{Where the architecture is described, and what to read first}

Decisions that explain why it is so:

{{decisions|- {A decision to read first}}}

## Contacts

{{contacts|- {Whom to ask about what}}}

## First task

{A small task that leads through the whole way, from the code to production}
`,
    fr: `---
type: prise en main
responsable: {{owner-yaml|"{Qui accueille les nouveaux arrivants}"}}
date_revue: {{today}}
prochaine_revue: {{in-six-months}}
---

# {{heading}}

## Prérequis

{{systems|- {Ce qu’il faut installer, et les comptes nécessaires}}}

Pour les accès, s’adresser à {Qui donne les accès, et comment}.

## Installation

1. {Comment obtenir le code}
2. {Comment l’installer et le lancer}
3. {Comment voir que tout marche\u00A0: lancer les tests, ouvrir une page}

## Architecture

{{components|- {Les parties, et à quoi sert chacune}}}

{Où l’architecture est décrite, et par quoi commencer}

Les décisions qui l’expliquent\u00A0:

{{decisions|- {Une décision à lire d’abord}}}

## Contacts

{{contacts|- {À qui demander quoi}}}

## Première tâche

{Une petite tâche qui fait parcourir tout le chemin, du code à la production}
`,
  },
}
