// What a metadata key means, in front matter, bullets, lines and tables, in English and French.
import {fold, invert, terms} from './fold.ts'

export type FieldRole =
  | 'status'
  | 'date'
  | 'updated'
  | 'deciders'
  | 'consulted'
  | 'informed'
  | 'supersedes'
  | 'supersededBy'
  | 'id'
  | 'title'
  | 'tags'
  | 'stage'
  | 'component'
  | 'expires'
  | 'story'

const keys: Readonly<Record<FieldRole, readonly string[]>> = {
  status: terms(`
    status, state, adr status, decision status, current status, proposal status, rfc status, statut, état, statut
    actuel, etat`),
  date: terms(`
    date, decided on, decision date, date decided, date of decision, date of adoption, accepted on, date accepted,
    approved on, created, created at, created on, creation date, date created, creation, date de décision, date de
    la décision, décidé le, date de création, créé le, date d adoption, date de validation, start date, date
    started, started, date proposed, proposed on, proposal date, published, date published, date de publication,
    publié le, en date du`),
  updated: terms(`
    updated, last updated, last modified, modified, date modified, last update, last reviewed, last edited, date
    updated, dernière modification, dernière mise à jour, mis à jour le, mise à jour, modifié le, date de mise à
    jour`),
  deciders: terms(`
    deciders, decider, decision makers, decision maker, decision takers, decided by, approvers, approver, approved
    by, accepted by, author, authors, author s, proposed by, submitter, submitters, contact, contacts, owner,
    owners, owning sig, participants, driver, responsible, lead, champion, champions, rfc author, proposer,
    proposers, who, involved, people involved, contributors, decideurs, décideurs, décideur, décideuses et
    décideurs, décisionnaires, décisionnaire, auteur, auteurs, auteurs trices, autrice, auteur rice s, auteur s,
    contributeurs, soumissionnaires, parties prenantes, responsable, responsables, propriétaire, validé par,
    approuvé par, décidé par, proposé par, rédigé par, rédacteur, rédacteurs, équipe, intervenants, personnes
    impliquées, signataires`),
  consulted: terms(`
    consulted, reviewers, reviewer, reviewed by, consultés, consulté, consultées, relecteurs, relecteur, relu par`),
  informed: terms('informed, informés, informé, informées'),
  supersedes: terms(`
    supersedes, supersede, supercedes, superseding, replaces, replace, obsoletes, remplace, annule et remplace,
    supplante`),
  supersededBy: terms(`
    superseded by, supersededby, superceded by, supercededby, superseeded by, replaced by, replacedby, obsoleted by,
    superseded, remplacé par, remplacée par, remplace par, annulé par, supplanté par, annulé et remplacé par`),
  id: terms(`
    id, adr, adr id, adr number, number, identifier, eip, cip, kep number, rfc, tep, slug, numéro, identifiant, n`),
  title: terms('title, name, adr title, feature name, feature, titre, nom, intitulé'),
  tags: terms('tags, tag, labels, keywords, categories, category, étiquettes, mots clés, catégorie'),
  stage: terms('stage'),
  component: terms('component, components, package, scope, system, composant, composants, périmètre'),
  expires: terms(`
    expires, expiry, expiry date, expires on, valid until, review by, reviewby, revisit by, revisit on, revisit,
    next review, deadline, provisional until, until, end of trial, decide by, last call deadline, échéance, date d
    échéance, expire le, valable jusqu au, à revoir le, à revoir avant, prochaine revue, fin d expérimentation,
    jusqu au`),
  story: terms(`
    technical story, story, ticket, issue, pr, rfc pr, rust issue, discussions to, récit technique, histoire
    technique, affects, affecte`),
}

const builtIn = invert(keys)

/** What a key stands for; hyphens, underscores, camel case, case and accents do not matter. */
export function roleOfField(key: string, additions: ReadonlyMap<string, FieldRole>): FieldRole | undefined {
  const folded = fold(key)
  return (
    builtIn.get(folded) ??
    additions.get(folded) ??
    builtIn.get(fold(key.replace(/(?<=[a-z])(?=[A-Z])/g, ' '))) ??
    undefined
  )
}

export const fieldRoles = Object.keys(keys) as readonly FieldRole[]
