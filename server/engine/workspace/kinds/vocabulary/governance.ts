// How documents that work is steered by are told: minutes, matrices of responsibilities, portfolios, framing notes.
import {type KindWords, part, phrases, signs} from './words.ts'

export const minutes: KindWords<'minutes'> = {
  certain: phrases(`
    compte rendu*, comptes rendus, compte rendu de reunion, meeting minutes, minutes of, minutes from, meeting notes, notes of the meeting, meeting
    record, releve de decisions, releve des decisions, releve de conclusions, proces verbal, proces verbaux, cr copil, cr cotech, cr codir, cr reunion, cr comite, cr comex, cr de,
    cr du, steering committee minutes, steerco minutes, board minutes, copil du, cotech du, copil n, pv de reunion, call notes, notes de reunion, sync notes, meeting summary, standup notes`),
  folders: [
    'minutes',
    'meeting minutes',
    'meetings',
    'meeting notes',
    'comptes rendus',
    'compte rendus',
    'cr',
    'crs',
    'copil',
    'reunions',
    'cotech',
    'notes de reunion',
  ],
  hints: phrases(`
    minutes, cr, copil*, cotech*, comite*, committee, steerco, steering, comex, codir, coproj, reunion*, meeting*, board, pv, point hebdo, point projet, weekly, sync, call,
    seance, session, assemblee, working group, groupe de travail, revue, review, entretien, notes, community call`),
  elsewhere: phrases(`
    in 5 minutes, in minutes, five minutes, 5 minutes, 10 minutes, 15 minutes, 30 minutes, ten minutes, minutes per, minutes played, under minutes, few minutes, en quelques minutes,
    minutes later, meeting rooms, meeting room, meeting scheduler, charter, charte, meeting schedule, meeting api, code review, revue de code, agenda template, terms of reference, how to, conduct, retard de, delai en minutes, tutorial, changelog, release notes`),
  least: {certain: 1, hinted: 3},
  core: ['participants'],
  signs: signs(
    3,
    'participants, attendees, attendance, present, presents, presence, etaient presents, membres presents, attending, in attendance, who was there, roll call, participant e s, personnes presentes',
    'agenda, ordre du jour, points abordes, sujets abordes, discussion, discussions, topics discussed, points a l ordre du jour, odj',
    'decisions, decisions prises, releve de decisions, arbitrages, decisions made, decisions et arbitrages, resolutions, ce qui est acte, decisions actees',
    'actions, action items, plan d actions, actions a mener, todo, next steps, prochaines actions, releve d actions, actions decidees, suites a donner, follow ups, qui fait quoi',
    'next meeting, prochaine reunion, prochain copil, prochain comite, prochaine seance, prochaine instance, next steerco',
    'apologies, excuses, absents, absents excuses',
  ),
  parts: {
    date: {...part('date*', 'date*, le, when, quand, held on, seance du'), isDay: true},
    participants: part(
      'participant*, attendee*, attendance, attending, present*, presence*, excuse*, absents, apologies, in attendance, who was there, roll call, membres presents, etaient presents, personnes presentes, tour de table, invites',
      'participant*, attendee*, attendance, present*, excuse*, absent*, in attendance, people, chair, president*, secretaire*, scribe, invites, with, emargement, diffusion, note taker, animateur*, redacteur*',
    ),
    agenda: part(
      `agenda, ordre du jour, odj, topics, points abordes, sujets abordes, sujets, points a l ordre du jour, programme, items discussed, discussion*, points discutes, notes, sujet, echanges, deroulement, deroule, topics discussed, talking points, objet de la reunion`,
      'objet, agenda, topic*, sujet*, ordre du jour, subject',
    ),
    progress: part(
      'progress, avancement*, status, status update*, updates, update, etat d avancement, point d avancement, meteo, review of actions, previous actions, suivi, since last, etat des lieux, bilan, planning, realise, kpi, indicateurs, sprint, news, informations, annonces, announcements',
    ),
    decisions: part(
      'decision*, arbitrage*, decided, agreed, agreements, resolutions, resolution, votes, acte, actes, validations, releve de decisions, outcomes, conclusions, motions, points actes, ce qui est acte, we decided, what we decided',
      'decision*, arbitrage*, acte, agreed, resolution*, decide*',
    ),
    risks: part(
      'risk*, risque*, blocker*, blocked, points bloquants, point bloquant, blocages, alertes, points d attention, points de vigilance, issues, problems, problemes, difficultes, points durs, impediments, concerns, what blocks us',
    ),
    actions: part(
      'action*, todo, to do, to dos, next steps, follow up*, taches, plan d actions, a faire, suites a donner, qui fait quoi, prochaines etapes, who does what, assigned, assignments, suite',
      'action*, tache*, quoi, a faire, todo, next steps, task*',
    ),
    'next-meeting': part(
      'next meeting, prochaine reunion, prochain*, next call, next session, next steerco, next committee, prochaine seance, next date, dates a venir, next one, rendez vous suivant, next sync',
      'next meeting, next, prochaine reunion, prochain*, next call',
    ),
  },
}

export const raci: KindWords<'raci'> = {
  certain: phrases(
    'raci*, raci matrix, matrice raci, daci, rasci, matrice des responsabilites, matrice de responsabilites, responsibility matrix, responsibility assignment matrix, matrice de responsabilite, rapid matrix, responsibilities matrix',
  ),
  hints: phrases(
    'responsibilit*, responsabilites, qui fait quoi, who does what, roles, repartition des roles, gouvernance, governance, decision rights, ownership',
  ),
  least: {certain: 1, hinted: 1},
  parts: {
    /** Recognised by its cells as well. */
    matrix: part('matrix of letters'),
  },
}

export const portfolio: KindWords<'portfolio'> = {
  certain: phrases(`
    portfolio review, revue de portefeuille, revue du portefeuille, portefeuille de projets, portefeuille des projets, project portfolio, r d portfolio, innovation portfolio, feuille de
    route r d, r d roadmap, feuille de route technologique, technology roadmap, stage gate review, portefeuille r d, portefeuille innovation, research portfolio, research roadmap, feuille de route recherche, revue des projets, feuille de route innovation`),
  hints: phrases(
    'portfolio, portefeuille*, feuille de route, roadmap, stage gate, innovation, projets r d, revue, r d, trl, maturite',
  ),
  elsewhere: phrases(
    'my portfolio, personal portfolio, portfolio website, portfolio site, portfolio template, stock*, investment*, boursier, assets allocation, trading, developer roadmap, web developer, ci pipeline, deploy, design portfolio',
  ),
  least: {certain: 1, hinted: 3},
  core: ['maturity', 'go-no-go'],
  parts: {
    projects: part(
      'project*, projet*, initiatives, programmes, programs, portfolio, portefeuille, bets, chantiers, axes, sujets, themes, operations, studies, list',
      'project*, projet*, initiative*, programme*, sujet*, axe*, study, operation*, bet',
    ),
    maturity: part(
      'trl*, maturity, maturite, technology readiness*, niveau de maturite, readiness*, niveau trl, crl, mrl',
    ),
    'stage-gate': part(
      'stage gate*, gate*, stage*, jalon*, milestone*, phase*, porte*, passage de jalon, etape*',
      'gate, stage, jalon*, phase*, etape, milestone*',
    ),
    indicators: part(
      'kpi*, indicator*, indicateur*, metrics, metriques, budget, spend, roi, score*, resultats, figures, chiffres, couts, measures, depense*, criteres',
    ),
    'go-no-go': part(
      'go no go, go nogo, go, decision*, arbitrage*, recommendation*, recommandation*, kill*, poursuite, verdict, continue or stop, arret*, avis, continue, stop, keep or stop',
    ),
  },
}

export const framing: KindWords<'framing'> = {
  certain: phrases(`
    note de cadrage, notes de cadrage, lettre de cadrage, dossier de cadrage, document de cadrage, fiche de cadrage, cadrage du projet, cadrage projet, project charter, project
    brief, project initiation document, framing note, project framing, charte de projet, charte projet, project scope statement, fiche projet, inception deck, project one pager, business case, note d opportunite, expression de besoin*, product brief`),
  hints: phrases(
    'cadrage, charter, charte, brief, inception, framing, scoping, kickoff, kick off, lancement, one pager, opportunity assessment, pid, proposition de projet, project proposal, problem framing',
  ),
  elsewhere: phrases(
    'working group charter, community charter, team charter, code of conduct, conduite, design system, graphique, charte graphique, graphic charter, cors, iframe, minutes, compte rendu, reunion, meeting, ethique, editoriale, informatique',
  ),
  least: {certain: 1, hinted: 4},
  parts: {
    context: part(
      'context*, contexte, background, introduction, enjeux, problem*, probleme, problematique, origine, why, pourquoi, constat*, situation, need, besoin*, existant, opportunity, opportunite, raison d etre, purpose',
    ),
    objectives: part(
      'objective*, objectif*, goals, goal, buts, finalite, success criteria, criteres de succes, benefits, benefices, gains, vision, outcomes, resultats attendus, valeur attendue, expected, success, finalites, ambition, what success looks like',
    ),
    scope: part(
      'scope, perimetre, in scope, out of scope, hors perimetre, boundaries, limites, inclus, exclus, what we will not do, couverture',
    ),
    deliverables: part(
      'deliverable*, livrable*, outputs, results, produits, solution, proposed solution, proposition, exigences, requirements, fonctionnalites',
    ),
    stakeholders: part(
      'stakeholder*, parties prenantes, acteurs, team, equipe*, roles, organisation, organization, gouvernance, governance, sponsor*, intervenants, people, comitologie, pilotage, commanditaire*, responsabilites, users, utilisateurs, instances, qui',
    ),
    schedule: part(
      'schedule, planning, timeline, calendrier, milestones, jalons, echeances, lotissement, phases, dates, macro planning, delais, etapes, plan, when, roadmap, deroulement',
    ),
    budget: part(
      'budget*, cost*, cout*, resources, ressources, moyens, financement, funding, effort, charge*, estimation*, money, investment, enveloppe',
    ),
    risks: part(
      'risk*, risque*, constraints, contraintes, assumptions, hypotheses, dependencies, dependances, points d attention, points de vigilance, freins',
    ),
  },
}
