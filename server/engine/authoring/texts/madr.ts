// Templates of the MADR family (adr.github.io/madr), in our own words: `{{…}}` is filled in, `{…}` is left for the author.
import type {Template} from '../template.ts'

const madr2: Template = {
  name: 'madr-2',
  format: 'madr-2',
  text: {
    en: `# {{title}}

* Status: {{status}}
* Deciders: {{deciders}}
* Date: {{date}}

## Context and Problem Statement

{What is the situation, and which question has to be answered?}

## Decision Drivers

* {A force, a constraint or a quality that matters here}

## Considered Options

* {First option}
* {Second option}

## Decision Outcome

{Chosen option, and because of what}

### Positive Consequences

* {What gets better}

### Negative Consequences

* {What gets worse, or has to be done}

## Links

* {Where to read more}
`,
    fr: `# {{title}}

* Statut : {{status}}
* Décideurs : {{deciders}}
* Date : {{date}}

## Contexte et problème

{Quelle est la situation, et à quelle question faut-il répondre\u00A0?}

## Facteurs de décision

* {Une force, une contrainte ou une qualité qui compte ici}

## Options envisagées

* {Première option}
* {Deuxième option}

## Résultat de la décision

{Option retenue, et ses raisons}

### Conséquences positives

* {Ce qui s’améliore}

### Conséquences négatives

* {Ce qui se dégrade, ou reste à faire}

## Liens

* {Pour en savoir plus}
`,
  },
}

/** MADR 3 and 4 differ in the name of the deciders and in where the check of the decision stands. */
function full(
  name: 'madr-3' | 'madr-4',
  deciders: string,
  confirmation: {readonly en: string; readonly fr: string},
): Template {
  return {
    name,
    format: name,
    text: {
      en: `---
status: {{status}}
date: {{date}}
${deciders}: {{deciders}}
consulted:
informed:
---

# {{title}}

## Context and Problem Statement

{What is the situation, and which question has to be answered?}

## Decision Drivers

* {A force, a constraint or a quality that matters here}

## Considered Options

* {First option}
* {Second option}

## Decision Outcome

{Chosen option, and because of what}

### Consequences

* {Good, bad or neutral, and why}

${confirmation.en}

{How to check that the decision is followed}

## Pros and Cons of the Options

### {First option}

* {Good, bad or neutral, and why}

### {Second option}

* {Good, bad or neutral, and why}

## More Information

{What else a reader should know, and when to look at the decision again}
`,
      fr: `---
status: {{status}}
date: {{date}}
${deciders}: {{deciders}}
consulted:
informed:
---

# {{title}}

## Contexte et problème

{Quelle est la situation, et à quelle question faut-il répondre\u00A0?}

## Facteurs de décision

* {Une force, une contrainte ou une qualité qui compte ici}

## Options envisagées

* {Première option}
* {Deuxième option}

## Résultat de la décision

{Option retenue, et ses raisons}

### Conséquences

* {Bien, mal ou neutre, et pourquoi}

${confirmation.fr}

{Comment vérifier que la décision est suivie}

## Avantages et inconvénients des options

### {Première option}

* {Bien, mal ou neutre, et pourquoi}

### {Deuxième option}

* {Bien, mal ou neutre, et pourquoi}

## Informations complémentaires

{Ce qu’un lecteur doit encore savoir, et quand revoir la décision}
`,
    },
  }
}

const minimal: Template = {
  name: 'madr-4-minimal',
  format: 'madr-4',
  text: {
    en: `---
status: {{status}}
date: {{date}}
decision-makers: {{deciders}}
---

# {{title}}

## Context and Problem Statement

{What is the situation, and which question has to be answered?}

## Considered Options

* {First option}
* {Second option}

## Decision Outcome

{Chosen option, and because of what}

### Consequences

* {Good, bad or neutral, and why}
`,
    fr: `---
status: {{status}}
date: {{date}}
decision-makers: {{deciders}}
---

# {{title}}

## Contexte et problème

{Quelle est la situation, et à quelle question faut-il répondre\u00A0?}

## Options envisagées

* {Première option}
* {Deuxième option}

## Résultat de la décision

{Option retenue, et ses raisons}

### Conséquences

* {Bien, mal ou neutre, et pourquoi}
`,
  },
}

const structured: Template = {
  name: 'structured-madr',
  format: 'structured-madr',
  text: {
    en: `---
title: {{title-yaml}}
description: ""
type: adr
category: architecture
tags: []
status: {{status}}
created: {{date}}
updated: {{date}}
author: {{deciders}}
project: ""
---

# {{title}}

## Context

{What is the situation, and which question has to be answered?}

## Decision Drivers

* {A force, a constraint or a quality that matters here}

## Considered Options

* {First option}
* {Second option}

## Decision

{Chosen option, and because of what}

## Consequences

* {What gets better, what gets worse}

## Audit

{Who checked when that the decision is followed, and what was found}
`,
    fr: `---
title: {{title-yaml}}
description: ""
type: adr
category: architecture
tags: []
status: {{status}}
created: {{date}}
updated: {{date}}
author: {{deciders}}
project: ""
---

# {{title}}

## Contexte

{Quelle est la situation, et à quelle question faut-il répondre\u00A0?}

## Facteurs de décision

* {Une force, une contrainte ou une qualité qui compte ici}

## Options envisagées

* {Première option}
* {Deuxième option}

## Décision

{Option retenue, et ses raisons}

## Conséquences

* {Ce qui s’améliore, ce qui se dégrade}

## Audit

{Qui a vérifié quand que la décision est suivie, et ce qui a été constaté}
`,
  },
}

export const madrTemplates: readonly Template[] = [
  madr2,
  full('madr-3', 'deciders', {en: '## Validation', fr: '## Validation'}),
  full('madr-4', 'decision-makers', {en: '### Confirmation', fr: '### Confirmation'}),
  minimal,
  structured,
]
