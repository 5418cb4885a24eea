// What a section is for, by its heading, in English and French.
import {foldHeading, invert, terms} from './fold.ts'

export type Role =
  | 'status'
  | 'date'
  | 'deciders'
  | 'summary'
  | 'context'
  | 'drivers'
  | 'options'
  | 'decision'
  | 'consequences'
  | 'confirmation'
  | 'history'
  | 'more'

const headings: Readonly<Record<Role, readonly string[]>> = {
  status: terms(`
    status, state, current status, decision status, decision state, adr status, proposal status, statut, état,
    statut de la décision, état de la décision, statut actuel`),
  date: terms(`
    date, decision date, date of decision, decided on, created, date de décision, date de la décision, décidé le`),
  deciders: terms(`
    deciders, decision makers, decision maker, decider, decided by, approvers, author, authors, submitters,
    submitter, contact, contacts, owner, owners, participants, contributors, people, people involved, stakeholders,
    décideurs, décideur, décisionnaires, décisionnaire, auteur, auteurs, auteurs et autrices, contributeurs,
    contributeur, contributeurs et contributrices, contributrices et contributeurs, soumissionnaires, parties
    prenantes, responsable, responsables, propriétaire, validé par, personnes impliquées`),
  summary: terms(`
    summary, abstract, tl dr, tldr, overview, executive summary, simple summary, introduction, in short, résumé, en
    bref, synthèse, description`),
  context: terms(`
    context, context and problem statement, context and problem, problem and context, problem, problem statement,
    problem description, the problem, issue, issue or problem, background, background and problem statement,
    motivation, motivations, motivation and context, context and motivation, prologue, question, business problem,
    current situation, current state, situation, use case, use cases, why, goals, goals and non goals, rationale and
    goals, purpose, problem space, decision context, architecture decision context, technical context, business
    context, contexte, contexte et problème, contexte et problématique, contexte et énoncé du problème, contexte et
    description du problème, contexte et objectifs, problème, problèmes, problématique, problématiques, énoncé du
    problème, objectif, objectifs, enjeu, enjeux, motivation et contexte, le besoin, besoin, besoins, pourquoi,
    constat, situation actuelle, existant, contexte de la décision, rappel du contexte`),
  drivers: terms(`
    decision drivers, drivers, forces, criteria, decision criteria, evaluation criteria, requirements, constraints,
    assumptions, principles, facteurs de décision, facteurs décisionnels, facteurs, critères, critères de décision,
    contraintes, hypothèses, exigences, moteurs de la décision, éléments de décision`),
  options: terms(`
    considered options, options, options considered, option, alternatives, alternatives considered, considered
    alternatives, other alternatives, alternative, alternative solutions, alternatives and trade offs, trade offs
    and alternatives, rationale and alternatives, rationale and alternative, positions, possible solutions,
    solutions considered, considered solutions, possible options, proposed solutions, proposed options, design
    options, pros and cons, pros and cons of the options, pros and cons of options, pros and cons of the
    alternatives, pros and cons of the solutions, comparison, comparison of options, evaluation of options, options
    envisagées, options considérées, options étudiées, options possibles, options évaluées, alternatives envisagées,
    alternatives étudiées, alternatives considérées, autres options, autres options envisagées, autres pistes
    explorées, pistes explorées, pistes envisagées, solutions envisagées, solutions étudiées, solutions possibles,
    solutions alternatives, solutions considérées, avantages et inconvénients, avantages et inconvénients des
    options, avantages et inconvénients des options envisagées, pour et contre, comparatif, comparaison`),
  decision: terms(`
    decision, decisions, decision outcome, outcome, the decision, our decision, final decision, solution, the
    solution, proposed solution, proposal, proposed decision, proposed design, proposed change, proposed changes,
    proposed implementation, resolution, argument, rationale, justification, conclusion, conclusions, decision and
    rationale, decision rationale, decision result, decision made, chosen option, chosen solution, selected option,
    recommendation, recommended solution, design, detailed design, design details, design proposal, high level
    design, explanation, internal details, guide level explanation, reference level explanation, specification,
    specifications, technical specification, approach, implementation, how it works, what, policy, décision,
    décisions, la décision, décision prise, décision retenue, décision et justification, résultat de la décision,
    issue de la décision, choix, choix retenu, choix effectué, choix de la solution, solution retenue, solution
    choisie, solution proposée, option retenue, option choisie, arbitrage, proposition, préconisation,
    recommandation, résolution, conclusion et décision, mise en place`),
  consequences: terms(`
    consequences, consequence, positive consequences, negative consequences, neutral consequences, positive,
    negative, neutral, implications, impact, impacts, consequences and risks, expected consequences, results,
    result, resulting context, drawbacks, trade offs, tradeoffs, trade offs and mitigations, trade offs and
    limitations, risks, risks and mitigations, risks and drawbacks, benefits, advantages, disadvantages, pros, cons,
    limitations, effects, backwards compatibility, backward compatibility, security considerations, conséquences,
    conséquence, conséquences positives, conséquences négatives, conséquences neutres, implications et risques,
    avantages, inconvénients, bénéfices, risques, limites, limitations connues, effets, résultats, impacts et
    risques, conséquences et impacts, compromis, positif, positives, négatif, négatives`),
  confirmation: terms(`
    confirmation, validation, compliance, enforcement, fitness function, fitness functions, verification, test plan,
    test cases, testing, acceptance criteria, vérification, vérifications, mise en œuvre, critères de succès,
    conformité, critères de validation`),
  history: terms(`
    changelog, change log, history, revision history, implementation history, document history, revisions,
    amendments, historique, journal des modifications, historique des modifications, révisions, audit`),
  more: terms(`
    more information, additional information, further information, links, references, reference, related adrs,
    related adr, related decisions, related requirements, related artifacts, related principles, related documents,
    related work, related, see also, notes, note, further reading, further discussions, appendix, appendices,
    resources, prior art, prior art and alternatives, unresolved questions, open questions, future possibilities,
    future work, future plans, next steps, discussion, discussions, reference implementation, copyright, plus
    d'informations, plus d information, informations supplémentaires, informations complémentaires, informations,
    liens, liens utiles, références, ressources, décisions liées, adr liées, adrs liées, voir aussi, prochaines
    étapes, annexe, annexes, questions ouvertes, pour aller plus loin, sources, glossaire`),
}

const builtIn = invert(headings)

/** The role of a heading, by the built-in words and then the user's additions; undefined when it has none. */
export function roleOfHeading(heading: string, additions: ReadonlyMap<string, Role>): Role | undefined {
  const folded = foldHeading(heading)
  return builtIn.get(folded) ?? additions.get(folded) ?? builtIn.get(withoutAside(folded, heading))
}

/** `'Decision (final)'` and `'Options [optional]'` mean their first words. */
function withoutAside(folded: string, heading: string): string {
  const bare = heading.replace(/\s*[([{<].*$/, '')
  return bare === heading ? folded : foldHeading(bare)
}

/** The roles in the order of a record, for configuration and templates. */
export const roles = Object.keys(headings) as readonly Role[]
