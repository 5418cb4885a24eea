// Templates of what is written when work changes hands: handover, exit plan, session of knowledge transfer.
import type {DocumentTemplate} from '../template.ts'

export const handover: DocumentTemplate = {
  words: /\b(?:hand ?over|hand ?off|passation|transfert)\b/,
  folder: {en: 'docs/handover', fr: 'docs/passation'},
  isDated: false,
  text: {
    en: `---
type: handover
owner: {{owner-yaml|"{Who inside the company answers for this handover}"}}
last_reviewed: {{today}}
review_in: 1 month
---

# {{heading}}

- From: {{from|{Who leaves, and their company}}}
- To: {{to|{Who takes over, inside the company}}}
- Date: {{due|{The last day of the one who leaves, YYYY-MM-DD}}}

## Scope

{{components|- {What is handed over: products, services, folders}}}

## System overview

{What it does and for whom, how its parts work together, and where the architecture is described}

## Ownership

| Component | Today | Afterwards |
| --- | --- | --- |
{{ownership-rows|| {Component} | {Who answers for it today} | {Who will} |}}

## Key decisions

{{decisions|- {A decision that a successor must know, and its reason}}}

## Work in progress

- {What has begun and is not finished: where it stands, and the next step}

## Known issues and debt

- {What breaks, what was put off, and what it costs to leave it so}

## Environments and deployment

{{environments|- {Where it runs, and what builds and releases it}}}

{How to build, test and release it, step by step, or a link to the runbook}

## Access

| System | Held by | Handed to | Done on |
| --- | --- | --- | --- |
{{access-rows|| {System} | {Who holds the access today} | {Who gets it} | {Day} |}}

## Contacts

{{contacts|- {Whom to ask about what: name and address}}}

## Knowledge transfer sessions

| Date | Subject | Form |
| --- | --- | --- |
| {Day} | {What is shown} | {Shadowing: the successor watches; reverse shadowing: the successor acts} |

## After the handover

{Until when questions are answered after the last day (hypercare), and how}

## Acceptance

| Role | Name | Signed on |
| --- | --- | --- |
| Hands over | {{from|{Name}}} | {Day} |
| Takes over | {{to|{Name}}} | {Day} |
`,
    fr: `---
type: passation
responsable: {{owner-yaml|"{Qui, dans l’entreprise, répond de cette passation}"}}
date_revue: {{today}}
prochaine_revue: {{in-a-month}}
---

# {{heading}}

- De : {{from|{Qui part, et sa société}}}
- À : {{to|{Qui reprend, dans l’entreprise}}}
- Date : {{due|{Le dernier jour de la personne qui part, AAAA-MM-JJ}}}

## Périmètre

{{components|- {Ce qui est transmis\u00A0: produits, services, dossiers}}}

## Vue d’ensemble du système

{À quoi il sert et à qui, comment ses parties fonctionnent ensemble, où l’architecture est décrite}

## Responsabilités

| Composant | Aujourd’hui | Ensuite |
| --- | --- | --- |
{{ownership-rows|| {Composant} | {Qui en répond aujourd’hui} | {Qui en répondra} |}}

## Décisions clés

{{decisions|- {Une décision que le successeur doit connaître, et sa raison}}}

## Travaux en cours

- {Ce qui est commencé et pas terminé\u00A0: où on en est, et la prochaine étape}

## Problèmes connus et dette

- {Ce qui tombe en panne, ce qui a été remis à plus tard, et ce que cela coûte}

## Environnements et déploiement

{{environments|- {Où le système tourne, ce qui le construit et le livre}}}

{Comment le construire, le tester et le livrer, pas à pas, ou un lien vers la fiche réflexe}

## Accès

| Système | Détenu par | Remis à | Fait le |
| --- | --- | --- | --- |
{{access-rows|| {Système} | {Qui détient l’accès aujourd’hui} | {Qui le reçoit} | {Jour} |}}

## Contacts

{{contacts|- {À qui demander quoi\u00A0: nom et adresse}}}

## Séances de transfert

| Date | Sujet | Forme |
| --- | --- | --- |
| {Jour} | {Ce qui est montré} | {Observation\u00A0: le successeur regarde\u00A0; inversée\u00A0: le successeur agit} |

## Après la passation

{Jusqu’à quand les questions reçoivent une réponse après le dernier jour, et comment}

## Acceptation

| Rôle | Nom | Signé le |
| --- | --- | --- |
| Transmet | {{from|{Nom}}} | {Jour} |
| Reprend | {{to|{Nom}}} | {Jour} |
`,
  },
}

export const exitPlan: DocumentTemplate = {
  words: /\b(?:exit|reversibility|reversibilite|reinternalisation)\b/,
  folder: {en: 'docs/exit-plan', fr: 'docs/reversibilite'},
  isDated: false,
  text: {
    en: `---
type: exit plan
owner: {{owner-yaml|"{Who inside the company keeps this plan current}"}}
last_reviewed: {{today}}
review_in: 6 months
---

# {{heading}}

- Provider: {{provider|{The company that we would take the work back from}}}
- Contract: {{contract|{The contract and its clause on reversibility}}}

## Scope

{{components|- {What is taken back: applications, databases, code, tickets, mock-ups}}}

Third parties and what they run on:

{{systems|- {Services and licences that are in the provider’s name}}}

## Trigger

{What sets the plan off: end or breach of the contract, insolvency, our own wish; and who decides}

## Notice and deadlines

{How long the exit takes, from notice to the last day, with its steps}

## Deliverables and formats

- Source code and its history: {Where it is, and that it is ours}
- Data: {Databases, in which format, tested how}
- Technical documents: {Which ones, and where they stand}
- Access and accounts: {Which ones, and how they change hands}

## Roles

| Task | Provider | Company |
| --- | --- | --- |
| {Task of the exit} | {Who} | {Who} |

## Costs

{What the exit costs, and who pays it under the contract}

## Test

{When taking over was last tried out, by whom, and what was found}

## Decisions to know

{{decisions|- {A decision that whoever takes over must know}}}
`,
    fr: `---
type: plan de réversibilité
responsable: {{owner-yaml|"{Qui, dans l’entreprise, tient ce plan à jour}"}}
date_revue: {{today}}
prochaine_revue: {{in-six-months}}
---

# {{heading}}

- Prestataire : {{provider|{La société à qui l’on reprendrait le travail}}}
- Contrat : {{contract|{Le contrat et sa clause de réversibilité}}}

## Périmètre

{{components|- {Ce qui est repris\u00A0: applications, bases de données, code, tickets, maquettes}}}

Tiers et briques utilisées\u00A0:

{{systems|- {Services et licences au nom du prestataire}}}

## Déclenchement

{Ce qui déclenche le plan\u00A0: fin ou rupture du contrat, défaillance, choix de l’entreprise\u00A0; et qui en décide}

## Préavis et délais

{La durée de la sortie, du préavis au dernier jour, étape par étape}

## Livrables et formats

- Code source et son historique : {Où il se trouve, et qu’il nous appartient}
- Données : {Quelles bases, dans quel format, testées comment}
- Documentation technique : {Quels documents, et où ils se trouvent}
- Accès et comptes : {Lesquels, et comment ils changent de mains}

## Rôles

| Tâche | Prestataire | Entreprise |
| --- | --- | --- |
| {Tâche de la sortie} | {Qui} | {Qui} |

## Coûts

{Ce que coûte la sortie, et qui la paie selon le contrat}

## Test

{Quand la reprise a été essayée pour la dernière fois, par qui, et ce qui a été constaté}

## Décisions à connaître

{{decisions|- {Une décision que le repreneur doit connaître}}}
`,
  },
}

export const transferSession: DocumentTemplate = {
  words: /\b(?:session|seance|shadowing|workshop|atelier)\b/,
  folder: {en: 'docs/transfer-sessions', fr: 'docs/seances-de-transfert'},
  isDated: true,
  text: {
    en: `---
type: knowledge transfer session
---

# {{heading}}

- Date: {{today}}
- From: {{from|{Who shows}}}
- To: {{to|{Who learns, inside the company}}}
- Form: {Shadowing, reverse shadowing, workshop, pair work}
- Material: {Recording, slides, documents, and where they stand}

## Subjects

{{components|- {What was shown, part by part}}}

## What was shown

- {What the successor can do now, and with which document or recording}

## Open questions

- {What is still unclear, and who answers it by when}

## Next session

{Subject, day, and who leads}
`,
    fr: `---
type: séance de transfert
---

# {{heading}}

- Date : {{today}}
- De : {{from|{Qui montre}}}
- À : {{to|{Qui apprend, dans l’entreprise}}}
- Forme : {Observation, observation inversée, atelier, travail en binôme}
- Supports : {Enregistrement, présentation, documents, et où ils se trouvent}

## Sujets

{{components|- {Ce qui a été vu, partie par partie}}}

## Ce qui a été transmis

- {Ce que le successeur sait faire désormais, avec quel document ou enregistrement}

## Questions ouvertes

- {Ce qui reste obscur, qui y répond et pour quand}

## Prochaine séance

{Sujet, jour, et qui l’anime}
`,
  },
}
