// Templates of how work is steered: minutes, RACI, portfolio review, project framing.
import type {DocumentTemplate} from '../template.ts'

export const minutes: DocumentTemplate = {
  words: /\b(?:minutes|meeting|committee|compte rendu|copil|cotech|comite|reunion)\b/,
  folder: {en: 'docs/minutes', fr: 'docs/comptes-rendus'},
  isDated: true,
  text: {
    en: `---
type: minutes
---

# {{heading}}

- Date: {{today}}
- Participants: {{participants|{Who was there, with at least one person of the company}}}
- Next meeting: {Day, YYYY-MM-DD}

## Agenda

1. {What was to be discussed}

## Progress

- {What has moved since last time, what has not, and why}

## Decisions

- {What was decided, with a link to its record: [ADR-0000](…)}

## Risks and blockers

- {What endangers the goal or stops the work, and what is done about it}

## Actions

| Who | What | By when |
| --- | --- | --- |
| {Name} | {What is to be done} | {Day, YYYY-MM-DD} |
`,
    fr: `---
type: compte rendu
---

# {{heading}}

- Date : {{today}}
- Participants : {{participants|{Qui était là, dont au moins une personne de l’entreprise}}}
- Prochaine réunion : {Jour, AAAA-MM-JJ}

## Ordre du jour

1. {Ce dont il fallait parler}

## Avancement

- {Ce qui a avancé depuis la dernière fois, ce qui n’a pas avancé, et pourquoi}

## Décisions

- {Ce qui a été décidé, avec un lien vers sa fiche\u00A0: [ADR-0000](…)}

## Risques et points bloquants

- {Ce qui menace l’objectif ou arrête le travail, et ce que l’on fait}

## Actions

| Qui | Quoi | Quand |
| --- | --- | --- |
| {Nom} | {Ce qui est à faire} | {Jour, AAAA-MM-JJ} |
`,
  },
}

export const raci: DocumentTemplate = {
  words: /\b(?:raci|daci|rasci)\b/,
  folder: {en: 'docs/governance', fr: 'docs/gouvernance'},
  isDated: false,
  text: {
    en: `---
type: raci
owner: {{owner-yaml|"{Who keeps this table true}"}}
last_reviewed: {{today}}
review_in: 6 months
---

# {{heading}}

R does the work, A answers for it (one person, inside the company), C is asked before, I is told after.

| Activity | {{internal|{Person inside}}} | {{external|{Provider}}} |
| --- | --- | --- |
{{raci-rows|| {What is done or decided} | A | R |}}
`,
    fr: `---
type: matrice raci
responsable: {{owner-yaml|"{Qui tient ce tableau à jour}"}}
date_revue: {{today}}
prochaine_revue: {{in-six-months}}
---

# {{heading}}

R réalise, A approuve et en répond (une seule personne, de l’entreprise), C est consulté avant, I est informé après.

| Activité | {{internal|{Personne de l’entreprise}}} | {{external|{Prestataire}}} |
| --- | --- | --- |
{{raci-rows|| {Ce qui est fait ou décidé} | A | R |}}
`,
  },
}

export const portfolio: DocumentTemplate = {
  words: /\b(?:portfolio|roadmap|portefeuille|feuille de route)\b/,
  folder: {en: 'docs/portfolio', fr: 'docs/portefeuille'},
  isDated: true,
  text: {
    en: `---
type: portfolio review
---

# {{heading}}

- Date: {{today}}
- Participants: {{participants|{Who reviewed, with whoever decides on money}}}
- Next review: {Day, YYYY-MM-DD}

## Projects

| Project | Goal | TRL today | TRL aimed at | Next gate | Go or no-go |
| --- | --- | --- | --- | --- | --- |
{{portfolio-rows|| {Project} | {What it is to prove or bring} | {1 to 9} | {1 to 9} | {Day} | {Go, no-go, hold} |}}

## Indicators

- {A figure beside deadlines and budget: what was learnt, protected, documented, handed over}

## Decisions

- {What is started, stopped or held, with a link to its record}

## Risks

- {What endangers several projects at once: a person, a provider, a licence}
`,
    fr: `---
type: revue de portefeuille
---

# {{heading}}

- Date : {{today}}
- Participants : {{participants|{Qui a fait la revue, dont la personne qui décide du budget}}}
- Prochaine revue : {Jour, AAAA-MM-JJ}

## Projets

| Projet | Objectif | TRL actuel | TRL visé | Prochain jalon | Go ou no-go |
| --- | --- | --- | --- | --- | --- |
{{portfolio-rows|| {Projet} | {Ce qu’il doit prouver ou apporter} | {1 à 9} | {1 à 9} | {Jour} | {Go, no-go, attente} |}}

## Indicateurs

- {Un chiffre au-delà des délais et du budget\u00A0: ce qui a été appris, protégé, documenté, transmis}

## Décisions

- {Ce qui est lancé, arrêté ou suspendu, avec un lien vers sa fiche}

## Risques

- {Ce qui menace plusieurs projets à la fois\u00A0: une personne, un prestataire, une licence}
`,
  },
}

export const framing: DocumentTemplate = {
  words: /\b(?:framing|charter|brief|cadrage)\b/,
  folder: {en: 'docs/framing', fr: 'docs/cadrage'},
  isDated: false,
  text: {
    en: `---
type: project charter
---

# {{heading}}

- Date: {{today}}
- Sponsor: {{owner|{Who inside the company wants it and decides}}}
- Team: {{participants|{Who works on it, inside and outside}}}

## Context and objectives

{Why now, for whom, and how we shall know that it worked}

## Scope

{{components|- {What is touched}}}

Out of scope: {What is left aside on purpose}

## Uncertainties

- {What nobody knows how to do yet, and how it will be tried out}

## Deliverables

- {What is handed over at the end: code, documents, data, in which form}

## Schedule and budget

| Step | End | Budget |
| --- | --- | --- |
| {Step} | {Day} | {Amount} |

## Risks

- {What may go wrong, and what is done about it}

## Intellectual property

{Who writes what, and by which document the rights come to the company}
`,
    fr: `---
type: note de cadrage
---

# {{heading}}

- Date : {{today}}
- Commanditaire : {{owner|{Qui, dans l’entreprise, le souhaite et décide}}}
- Équipe : {{participants|{Qui y travaille, dans l’entreprise et au-dehors}}}

## Contexte et objectifs

{Pourquoi maintenant, pour qui, et à quoi l’on verra que c’est réussi}

## Périmètre

{{components|- {Ce qui est concerné}}}

Hors périmètre\u00A0: {Ce qui est laissé de côté volontairement}

## Incertitudes

- {Ce que personne ne sait encore faire, et comment on l’essaiera}

## Livrables

- {Ce qui est remis à la fin\u00A0: code, documents, données, sous quelle forme}

## Calendrier et budget

| Étape | Fin | Budget |
| --- | --- | --- |
| {Étape} | {Jour} | {Montant} |

## Risques

- {Ce qui peut mal tourner, et ce que l’on fait}

## Propriété intellectuelle

{Qui écrit quoi, et par quel document les droits reviennent à l’entreprise}
`,
  },
}
