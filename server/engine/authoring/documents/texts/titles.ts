// Templates of what shows whose work it is: engagement of a partner, assignment of rights, deposit, R&D sheet.
import type {DocumentTemplate} from '../template.ts'

export const engagement: DocumentTemplate = {
  words: /\b(?:engagement|partner|partenaire|prestataire|contract|contrat|provider)\b/,
  folder: {en: 'docs/partners', fr: 'docs/partenaires'},
  isDated: false,
  text: {
    en: `---
type: engagement
owner: {{owner-yaml|"{Who inside the company follows this engagement}"}}
last_reviewed: {{today}}
review_in: 6 months
---

# {{heading}}

A summary of what was agreed; the signed papers say what holds.

- Provider: {{provider|{Company, and the people it sends}}}
- Internal contact: {{owner|{Who inside the company follows the work}}}
- Contract: {Reference and place of the signed contract}
- Non-disclosure agreement: {Reference and place, or none}
- Start: {{start|{Day, YYYY-MM-DD}}}
- End: {{due|{Day, YYYY-MM-DD}}}

## Work

{{components|- {What the provider works on}}}

## Intellectual property

{Which clause hands over the rights, to what, for where, for how long; and where the signed assignment stands}

## Confidentiality

{What must not leave, who has access to it, and until when}

## Deliverables

- {What is delivered, and in which form}

## Acceptance

{Who accepts what is delivered, by what, within how many days}

## Price

{What is paid, when, and what it depends on}

## Exit

{Notice, handover and exit plan: what happens on the last day, and a link to the plan}
`,
    fr: `---
type: engagement
responsable: {{owner-yaml|"{Qui, dans l’entreprise, suit cet engagement}"}}
date_revue: {{today}}
prochaine_revue: {{in-six-months}}
---

# {{heading}}

Un résumé de ce qui a été convenu\u00A0; seuls les documents signés font foi.

- Prestataire : {{provider|{Société, et personnes qu’elle envoie}}}
- Interlocuteur interne : {{owner|{Qui, dans l’entreprise, suit le travail}}}
- Contrat : {Référence et emplacement du contrat signé}
- Accord de confidentialité : {Référence et emplacement, ou aucun}
- Début : {{start|{Jour, AAAA-MM-JJ}}}
- Fin : {{due|{Jour, AAAA-MM-JJ}}}

## Objet des travaux

{{components|- {Ce sur quoi travaille le prestataire}}}

## Propriété intellectuelle

{Quelle clause cède les droits, lesquels, pour quel territoire, pour quelle durée\u00A0; et où se trouve la cession signée}

## Confidentialité

{Ce qui ne doit pas sortir, qui y a accès, et jusqu’à quand}

## Livrables

- {Ce qui est livré, et sous quelle forme}

## Recette

{Qui accepte ce qui est livré, selon quels critères, sous quel délai}

## Prix

{Ce qui est payé, quand, et ce dont cela dépend}

## Sortie

{Préavis, passation et réversibilité\u00A0: ce qui se passe le dernier jour, avec un lien vers le plan}
`,
  },
}

export const assignment: DocumentTemplate = {
  words: /\b(?:assignment|cession)\b/,
  folder: {en: 'docs/assignments', fr: 'docs/cessions'},
  isDated: false,
  text: {
    en: `---
type: assignment
---

# {{heading}}

A note on a signed deed, so that it is found again. It is not the deed: have that written or read by a lawyer.

- Assignor: {{from|{Who hands over the rights: person or company}}}
- Assignee: {The company that receives them}
- Signed on: {Day, YYYY-MM-DD}
- Deed: {Where the signed original stands}

## Works

{{components|- {Which works: software, documents, drawings, with dates or versions}}}

## Rights assigned

- {Each right by name: reproduction, adaptation, distribution, …}

## Extent and purpose

{For which uses the rights are assigned}

## Territory

{Where: a country, the world}

## Duration

{From when, for how long}

## Price

{What was paid for it, or where that is agreed}
`,
    fr: `---
type: acte de cession
---

# {{heading}}

Une note sur un acte signé, pour qu’on le retrouve. Ce n’est pas l’acte\u00A0: faites-le rédiger ou relire par un juriste.

- Cédant : {{from|{Qui cède les droits\u00A0: personne ou société}}}
- Cessionnaire : {La société qui les reçoit}
- Signé le : {Jour, AAAA-MM-JJ}
- Acte : {Où se trouve l’original signé}

## Œuvres

{{components|- {Quelles œuvres\u00A0: logiciels, documents, dessins, avec dates ou versions}}}

## Droits cédés

- {Chaque droit nommé\u00A0: reproduction, adaptation, distribution, …}

## Étendue et destination

{Pour quels usages les droits sont cédés}

## Lieu

{Pour quel territoire\u00A0: un pays, le monde}

## Durée

{À partir de quand, pour combien de temps}

## Prix

{Ce qui a été payé en contrepartie, ou l’endroit où c’est convenu}
`,
  },
}

export const deposit: DocumentTemplate = {
  words: /\b(?:deposit|depot|soleau|escrow)\b/,
  folder: {en: 'docs/deposits', fr: 'docs/depots'},
  isDated: true,
  text: {
    en: `---
type: deposit
---

# {{heading}}

A deposit proves that something existed on a day. It is not a title by itself.

- Date: {Day of the deposit, YYYY-MM-DD}
- Held by: {An e-Soleau of the INPI, APP, a bailiff, an escrow agent}
- Reference: {The number on the receipt}
- Depositor: {{owner|{The company, and who acted for it}}}
- Valid until: {Last day, YYYY-MM-DD}

## What was deposited

{{components|- {Which works, with their version or commit}}}

- Content: {Files or archive, and its checksum}

## Authors

{{participants|{Who wrote it, and by which title the company holds the rights}}}

## Receipt

{Where the receipt stands, and who may ask for the content}
`,
    fr: `---
type: dépôt
---

# {{heading}}

Un dépôt prouve qu’une chose existait à une date. À lui seul, ce n’est pas un titre.

- Date : {Jour du dépôt, AAAA-MM-JJ}
- Dépositaire : {Une e-Soleau de l’INPI, APP, commissaire de justice, séquestre}
- Référence : {Le numéro du récépissé}
- Déposant : {{owner|{La société, et qui a agi pour elle}}}
- Valable jusqu’au : {Dernier jour, AAAA-MM-JJ}

## Contenu du dépôt

{{components|- {Quelles œuvres, avec leur version ou leur commit}}}

- Fichiers : {Fichiers ou archive, et son empreinte}

## Auteurs

{{participants|{Qui l’a écrit, et à quel titre la société détient les droits}}}

## Récépissé

{Où se trouve le récépissé, et qui peut demander le contenu}
`,
  },
}

export const sheet: DocumentTemplate = {
  words: /\b(?:r d|rd|cir|cii|operation)\b/,
  folder: {en: 'docs/rd', fr: 'docs/cir'},
  isDated: false,
  text: {
    en: `---
type: rd-sheet
---

# {{heading}}

- Period: {First and last day, YYYY-MM-DD}
- Lead: {{owner|{Who leads the work}}}

## Context and objectives

{What the company wanted to be able to do, and why what exists did not do it}

## State of the art

- {What was read and tried at the beginning: publications, patents, products, and where each ends}

## Uncertainties

- {Scientific or technical obstacle: what a skilled person could not know in advance}

## Hypotheses

- {What was supposed, and how it can be proved wrong}

## Work done

- {Day or period: what was tried, how it was measured, what was found, failures included}

## Results

{What is known now that was not, and what was not reached}

## Contribution to knowledge and indicators

- {What others can build on: report, publication, patent, deposit, reproducible experiment}

## Staff

| Name | Qualification | Part in the work | Days |
| --- | --- | --- | --- |
{{staff-rows|| {Name} | {Degree or qualification} | {What this person did} | {Number} |}}

## Subcontracting

| Provider | Work | Amount | Approval | Contract |
| --- | --- | --- | --- | --- |
{{subcontracting-rows|| {Company, or none} | {What it did} | {Amount, such as 12,000 €} | {Number of its approval} | {Link to the contract that hands the results over} |}}

## Means

- {Equipment and services used, with their share}
`,
    fr: `---
type: fiche cir
---

# {{heading}}

- Période : {Premier et dernier jour, AAAA-MM-JJ}
- Responsable scientifique : {{owner|{Qui dirige les travaux}}}

## Contexte et objectifs de l’opération

{Ce que l’entreprise voulait savoir faire, et pourquoi l’existant ne le permettait pas}

## État de l’art

- {Ce qui a été lu et essayé au départ\u00A0: publications, brevets, produits, et la limite de chacun}

## Verrous et incertitudes

- {Verrou scientifique ou technique\u00A0: ce qu’une personne du métier ne pouvait pas savoir d’avance}

## Hypothèses

- {Ce que l’on supposait, et ce qui pourrait le réfuter}

## Travaux réalisés

- {Jour ou période\u00A0: ce qui a été essayé, mesuré comment, ce qui a été constaté, échecs compris}

## Résultats

{Ce que l’on sait désormais, et ce qui n’a pas été atteint}

## Contribution aux connaissances et indicateurs

- {Ce que d’autres peuvent reprendre\u00A0: rapport, publication, brevet, dépôt, expérience reproductible}

## Ressources humaines

| Nom | Qualification | Contribution | Jours |
| --- | --- | --- | --- |
{{staff-rows|| {Nom} | {Diplôme ou qualification} | {Ce que la personne a fait} | {Nombre} |}}

## Sous-traitance

| Prestataire | Travaux | Montant | Agrément | Contrat |
| --- | --- | --- | --- | --- |
{{subcontracting-rows|| {Société, ou aucune} | {Ce qu’elle a fait} | {Montant, par exemple 12 000 €} | {Numéro d’agrément} | {Lien vers le contrat qui cède les résultats} |}}

## Moyens

- {Équipements et services utilisés, avec leur part}
`,
  },
}
