// Templates of the formats that are named after people and of Y-statements, in our own words.
import type {Template} from '../template.ts'

/** Michael Nygard, «Documenting architecture decisions», 2011, as adr-tools lays it out. */
const nygard: Template = {
  name: 'nygard',
  format: 'nygard',
  text: {
    en: `# {{number}}. {{title}}

Date: {{date}}

## Status

{{Status}}

## Context

{What forces are at play, and what makes a decision necessary?}

## Decision

{What we will do, in full sentences}

## Consequences

{What becomes easier or harder because of it}
`,
    fr: `# {{number}}. {{title}}

Date : {{date}}

## Statut

{{Status}}

## Contexte

{Quelles forces sont en jeu, et qu’est-ce qui rend une décision nécessaire\u00A0?}

## Décision

{Ce que nous ferons, en phrases complètes}

## Conséquences

{Ce qui devient plus facile ou plus difficile}
`,
  },
}

/** Jeff Tyree and Art Akerman, «Architecture decisions: demystifying architecture», IEEE Software 22(2), 2005. */
const tyreeAkerman: Template = {
  name: 'tyree-akerman',
  format: 'tyree-akerman',
  text: {
    en: `# {{title}}

- Status: {{status}}
- Date: {{date}}
- Deciders: {{deciders}}
- Group: {Subject under which the decision is filed}

## Issue

{The question of design that is settled here}

## Decision

{The position that is taken}

## Assumptions

{What is taken for granted: cost, schedule, technology}

## Constraints

{What the decision adds to the limits of the system}

## Positions

{The alternatives, each with a name}

## Argument

{Why this position was chosen}

## Implications

{What follows: other decisions, requirements, training, cost}

## Related decisions

{Decisions that this one depends on or leads to}

## Related requirements

{Goals and requirements that it serves}

## Related artifacts

{Models and documents that it touches}

## Related principles

{Principles that it follows}

## Notes

{What was said on the way}
`,
    fr: `# {{title}}

- Statut : {{status}}
- Date : {{date}}
- Décideurs : {{deciders}}
- Groupe : {Sujet sous lequel la décision est classée}

## Problème

{La question de conception tranchée ici}

## Décision

{La position retenue}

## Hypothèses

{Ce que l’on tient pour acquis\u00A0: coût, délai, technique}

## Contraintes

{Les limites que la décision ajoute au système}

## Options

{Les solutions possibles, chacune avec un nom}

## Argument

{Pourquoi cette position a été retenue}

## Implications

{Ce qui en découle\u00A0: autres décisions, exigences, formation, coût}

## Décisions liées

{Décisions dont celle-ci dépend ou qu’elle entraîne}

## Notes

{Ce qui s’est dit en chemin}
`,
  },
}

/** After Christopher Alexander’s patterns. */
const alexandrian: Template = {
  name: 'alexandrian',
  format: 'alexandrian',
  text: {
    en: `# {{title}}

- Status: {{status}}
- Date: {{date}}

## Prologue

{In the context of …, facing …, we decided for … to achieve …, accepting …}

## Discussion

{The forces at play: technical, political, social}

## Solution

{How the forces are resolved}

## Consequences

{What is left to live with}
`,
    fr: `# {{title}}

- Statut : {{status}}
- Date : {{date}}

## Prologue

{Dans le contexte de …, face à …, nous avons choisi … afin de …, en acceptant …}

## Discussion

{Les forces en jeu\u00A0: techniques, politiques, humaines}

## Solution

{Comment ces forces sont conciliées}

## Conséquences

{Ce qu’il faut ensuite assumer}
`,
  },
}

/** Olaf Zimmermann, «Y-statements», 2012: one sentence that says it all. */
const yStatement: Template = {
  name: 'y-statement',
  format: 'y-statement',
  text: {
    en: `# {{title}}

- Status: {{status}}
- Date: {{date}}
- Deciders: {{deciders}}

In the context of {use case or component},
facing {concern},
we decided for {option}
and neglected {other options},
to achieve {quality or benefit},
accepting {downside},
because {further reasons}.
`,
    fr: `# {{title}}

- Statut : {{status}}
- Date : {{date}}
- Décideurs : {{deciders}}

Dans le contexte de {cas d’usage ou composant},
face à {préoccupation},
nous avons décidé {option}
et écarté {autres options},
afin d’obtenir {qualité ou bénéfice},
en acceptant {inconvénient},
parce que {autres raisons}.
`,
  },
}

export const classicTemplates: readonly Template[] = [nygard, tyreeAkerman, alexandrian, yStatement]
