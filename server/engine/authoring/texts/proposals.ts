// Templates of requests for comments, enhancement proposals and entries of single-file logs, in our own words.
import type {Template} from '../template.ts'

const cosmos: Template = {
  name: 'cosmos',
  format: 'cosmos',
  text: {
    en: `# ADR {{number}}: {{title}}

## Changelog

* {{date}}: first draft

## Status

PROPOSED Not Implemented

## Abstract

{The decision in a few sentences}

## Context

{What makes a decision necessary}

## Alternatives

{What else was considered}

## Decision

{What we will do}

## Consequences

### Backwards Compatibility

{What breaks, and how to move}

### Positive

* {What gets better}

### Negative

* {What gets worse}

### Neutral

* {What else changes}

## Further Discussions

{What is still open}

## Test Cases

{How it is tested}

## References

* {Where to read more}
`,
    fr: `# ADR {{number}} : {{title}}

## Changelog

* {{date}} : première version

## Status

PROPOSED Not Implemented

## Résumé

{La décision en quelques phrases}

## Contexte

{Ce qui rend une décision nécessaire}

## Alternatives

{Ce qui a été envisagé d’autre}

## Décision

{Ce que nous ferons}

## Conséquences

### Positives

* {Ce qui s’améliore}

### Négatives

* {Ce qui se dégrade}

## Références

* {Pour en savoir plus}
`,
  },
}

const rustRfc: Template = {
  name: 'rust-rfc',
  format: 'rust-rfc',
  text: {
    en: `- Feature Name: {{slug}}
- Start Date: {{date}}
- RFC PR:
- Issue:

# Summary

{{title}}

# Motivation

{Why do this, and what it makes possible}

# Guide-level explanation

{As one would teach it to a user}

# Reference-level explanation

{In enough detail to build it}

# Drawbacks

{Why not do this}

# Rationale and alternatives

{Why this design and no other}

# Prior art

{What others have done}

# Unresolved questions

{What is to be settled, and when}

# Future possibilities

{What may come next}
`,
    fr: `- Nom : {{slug}}
- Date : {{date}}
- RFC PR :
- Ticket :

# Résumé

{{title}}

# Motivation

{Pourquoi le faire, et ce que cela permet}

# Proposition

{Assez de détails pour la construire}

# Inconvénients

{Pourquoi ne pas le faire}

# Alternatives

{Pourquoi cette conception et pas une autre}

# Questions ouvertes

{Ce qui reste à trancher, et quand}
`,
  },
}

const kep: Template = {
  name: 'kep',
  format: 'kep',
  text: {
    en: `---
title: {{title-yaml}}
status: provisional
creation-date: {{date}}
authors: {{deciders}}
---

# {{title}}

## Summary

{The proposal in one paragraph}

## Motivation

{Why it matters, and to whom}

### Goals

* {What it is to achieve}

### Non-Goals

* {What it leaves aside}

## Proposal

{What is to be done}

## Design Details

{How it is to be done}

## Drawbacks

{Why not do it}

## Alternatives

{What else was considered}

## Implementation History

* {{date}}: proposed
`,
    fr: `---
title: {{title-yaml}}
status: provisional
creation-date: {{date}}
authors: {{deciders}}
---

# {{title}}

## Résumé

{La proposition en un paragraphe}

## Motivation

{Pourquoi, et pour qui}

## Proposition

{Ce qu’il faut faire, et comment}

## Inconvénients

{Pourquoi ne pas le faire}

## Alternatives

{Ce qui a été envisagé d’autre}

## Historique

* {{date}} : proposition
`,
  },
}

/** One entry of a log that lives in one file. */
const entry: Template = {
  name: 'log',
  format: 'log',
  text: {
    en: `## {{title}}

- Status: {{status}}
- Date: {{date}}
- Deciders: {{deciders}}

### Context

{What makes a decision necessary}

### Decision

{What we will do}

### Consequences

{What becomes easier or harder because of it}
`,
    fr: `## {{title}}

- Statut : {{status}}
- Date : {{date}}
- Décideurs : {{deciders}}

### Contexte

{Ce qui rend une décision nécessaire}

### Décision

{Ce que nous ferons}

### Conséquences

{Ce qui devient plus facile ou plus difficile}
`,
  },
}

export const proposalTemplates: readonly Template[] = [cosmos, rustRfc, kep, entry]
