// How documents that hand work over are told: handovers, exit plans, sessions of transfer, guides for newcomers.
import {type KindWords, part, phrases} from './words.ts'

export const handover: KindWords<'handover'> = {
  certain: phrases(`
    handover*, handover document, handover notes, handover note, handover plan, handover report, hand over document, hand over
    notes, handoff document, handoff notes, project handover, service handover, team handover, knowledge transfer,
    kt plan, knowledge handover, transition plan, offboarding plan, offboarding notes, offboarding handover, passation*,
    dossier de passation, transfert de connaissance*, transfert de competence*, plan de transfert, dossier de transfert,
    reprise de connaissance*, note de passation, passage de relais, passage de temoin, dossier de reprise`),
  folders: ['handover', 'handovers', 'passation', 'passations', 'offboarding'],
  hints: phrases(
    'handover*, hand over, handoff*, hand off, offboarding, team transition, project transition, transfert du projet, transfert de projet, reprise, succession',
  ),
  elsewhere: phrases(`
    lte, 5g, 4g, umts, gsm, enodeb, enb, gnb, base station, cellular, cell, rsrp, handset, ue, mobility management, roaming,
    agent*, llm*, orchestration, chatbot*, swarm, live chat, protocol, css, animation*, learning, apprentissage,
    marche public, marches publics, passation de marche*, passation des marches, design handoff, figma, tcp, socket,
    state transition*, page transition*, energy transition, transition energetique, transition ecologique, bancaire,
    fichier*, file transfer, data transfer, shift`),
  least: {certain: 0, hinted: 3},
  core: ['from', 'to', 'ownership', 'sign-off', 'sessions', 'hypercare', 'accesses'],
  parts: {
    from: part(
      'outgoing, sortant*, cedant*, handing over, departing, leaver, partant*, transferring team, equipe cedante',
      `from, de, du, current owner, previous owner, ancien responsable, responsable actuel, current, actuel*, remettant,
      prestataire sortant, giver, owner today, avant, before, author, auteur*, redige par, written by`,
    ),
    to: part(
      'incoming, entrant*, repreneur*, taking over, successor*, receiving team, equipe preneuse, preneur*, successeur*',
      `to, a, au, new owner, next owner, nouveau responsable, futur responsable, repris par, taker, receiver, recipient,
      recu par, destinataire*, remplacant*, replacement, owner tomorrow, apres, after, beneficiaire*, backup, nouveau
      porteur, nouveau referent`,
    ),
    date: {
      ...part(
        'date*, calendar, calendrier, timeline, planning, schedule, echeancier',
        'date*, le, effective, last day, dernier jour, fin de mission, end of contract, depart, updated, mis a jour',
      ),
      isDay: true,
    },
    overview: part(`
      overview, system, systeme, presentation, context*, contexte, introduction, architecture, perimetre, scope, product,
      produit, background, summary, resume, description, what it does, vue d ensemble, en bref, application*, services,
      objet, a quoi sert, a quoi ca sert, project, projet, the service, le service, fonctionnement`),
    ownership: part(
      `ownership, responsibilit*, responsabilite*, who owns, who takes over, repartition, transfert des responsabilites,
      qui reprend, attributions, repris par, owners, what goes to whom, roles`,
      'to, a, au, qui, who, new owner, repreneur*, repris par, nouveau responsable, successor, taker',
    ),
    decisions: part(
      'decision*, rationale, why we, choix, arbitrage*, pourquoi, history, historique, adr, adrs, design notes',
    ),
    'in-progress': part(`
      in progress, in flight, work in progress, wip, ongoing, open work, current work, open items, en cours, travaux en
      cours, chantiers, reste a faire, todo, to do, backlog, next steps, prochaines etapes, pending, outstanding, roadmap,
      open tasks, unfinished, a terminer, sujets ouverts, open questions, sur le feu`),
    issues: part(`
      known issues, issues, known bugs, bugs, debt, technical debt, tech debt, dette, dette technique, problemes connus,
      problemes, anomalies, risks, risques, pitfalls, gotchas, pieges, points d attention, points de vigilance,
      limitations, caveats, quirks, difficultes, points durs, traps, fragile*, sore points`),
    environments: part(`
      environment*, environnement*, deployment*, deploiement*, ci, cd, ci cd, build, release*, hosting, hebergement,
      infrastructure, mise en production, livraison, pipelines, how to deploy, running it, exploitation, plateformes,
      serveurs, servers, where it runs, ou ca tourne, monitoring, supervision`),
    accesses: part(
      `access*, acces, accounts, comptes, credentials, secrets, permissions, habilitations, droits, passwords, mots de
      passe, cles, keys, logins, certificates, certificats, licences and accounts`,
      'account, compte, coffre, vault',
    ),
    contacts: part(`
      contact*, stakeholders, parties prenantes, interlocuteurs, people, who to ask, who to call, correspondants, annuaire,
      key people, acteurs, qui appeler, suppliers, fournisseurs, vendors`),
    'sign-off': part(
      `sign off, signoff, sign off*, acceptance, approval, signatures, signature, validation, recette, pv de recette,
      acceptation, approbation, agreed by, accord, emargement, cloture, handover accepted, closure`,
      'signed, signe le, validated by, valide par, accepted by, accepte par, approved by',
    ),
    sessions: part(`
      sessions, shadow*, reverse shadow*, kt sessions, walkthrough*, pairing, binome, ateliers, atelier, seances,
      training, formation*, workshops, compagnonnage, transfer sessions, plan de montee en competence, ramp up,
      montee en competence*`),
    hypercare: part(`
      hypercare, after the handover, post handover, support period, warranty, garantie, assistance, accompagnement,
      support apres, apres la passation, suivi post, period of support, availability after, disponibilite apres,
      aftercare, joignable`),
  },
}

export const exitPlan: KindWords<'exit-plan'> = {
  certain: phrases(`
    exit plan, exit strategy plan, reversibility plan, plan de reversibilite, reversibilite*, reversibility, reinternalisation,
    plan de sortie, transferabilite, plan de transferabilite, clause de reversibilite, vendor exit, exit and transition
    plan, supplier exit, contract exit, disengagement plan, plan de desengagement, termination assistance`),
  hints: phrases('exit strategy, sortie de contrat, end of contract, fin de contrat, exit, offboarding vendor'),
  elsewhere: phrases('exit code*, process exit, trading, stop loss, startup, ipo, chemical, reaction, thermodynamic*'),
  least: {certain: 0, hinted: 3},
  parts: {
    perimeter: part(`
      perimeter, perimetre, scope, assets, actifs, inventory, inventaire, covered, elements concernes, what is handed back,
      components, composants, perimetre de la reversibilite, what is covered, biens, elements transferes, restitution`),
    trigger: part(`
      trigger*, declencheur*, declenchement, activation, conditions, cas, cases, fait generateur, when, mise en oeuvre,
      termination, resiliation, evenement*, grounds, invocation, faits declencheurs`),
    notice: part(`
      notice, notice period, delai*, preavis, duree, duration, timeline, calendrier, planning, schedule, timetable, phases,
      etapes, lead time, how long, period, periode`),
    deliverables: part(`
      deliverables, livrables, what we hand back, documentation, items returned, elements remis, artefacts, outputs,
      fournitures, remis, supplied, documents`),
    formats: part(`
      format*, export*, data export, restitution des donnees, data return, data migration, donnees, media, support de
      restitution, data`),
    cost: part(
      'cost*, cout*, price, prix, pricing, financial*, financier*, facturation, charges, fees, budget, tarif*, rates, conditions financieres, effort',
    ),
    roles: part(`
      roles, responsibilit*, responsabilite*, acteurs, organisation, governance, gouvernance, contacts, obligations, raci,
      who does what, interlocuteurs, parties, teams, equipes, comite*, pilotage, people`),
    test: part(`
      test*, drill*, rehearsal*, exercice*, repetition*, dry run*, verification, recette, simulation*, last tested, essai*,
      a blanc, validation`),
  },
}

export const transferSession: KindWords<'transfer-session'> = {
  certain: phrases(`
    knowledge transfer session*, kt session*, transfer session*, handover session*, shadowing session*, reverse shadowing,
    session de transfert, sessions de transfert, seance de transfert, seances de transfert, atelier de transfert, ateliers
    de transfert, session de passation, seance de passation, atelier de passation, seance de compagnonnage, knowledge
    sharing session*, session de reprise, shadow session*, kt meeting`),
  hints: phrases('shadowing, compagnonnage, walkthrough, binome, brown bag, seance, atelier'),
  elsewhere: phrases(
    'variable*, scope, login, http, css, sql, cookie*, dns, user session*, plan, yoga, prompt*, llm, claude, gpt, rapport de session, session summary',
  ),
  least: {certain: 1, hinted: 4},
  core: ['participants'],
  parts: {
    date: {...part('date*', 'date*, le, when, quand, held on'), isDay: true},
    participants: part(
      'participant*, attendee*, present*, who was there, people, personnes',
      'participant*, attendee*, present*, who, qui, with, avec, from, to, de, a, led by, animateur*, anime par, trainer, presenter, formateur*, cedant*, repreneur*, shadow*',
    ),
    subjects: part(`
      topic*, subject*, sujet*, themes, theme, agenda, ordre du jour, covered, contenu, programme, content, what we covered,
      walkthrough, points abordes, points vus, notes, deroule, vu pendant, objectif*, objectives`),
    material: part(`
      material*, recording*, enregistrement*, slides, support*, links, liens, video, resources, ressources, documents,
      replay, demo`),
    'follow-up': part(`
      follow up*, question*, actions, next session*, next, prochaine*, suite*, a revoir, open points, reste a voir, todo,
      to do, validation, acquis, assessment, evaluation, feedback, bilan, comprehension, points ouverts, exercices,
      remaining, next time`),
  },
}

export const onboarding: KindWords<'onboarding'> = {
  certain: phrases(`
    onboarding guide, onboarding checklist, developer onboarding, onboarding for developers, new joiner*, new starter*,
    newcomer*, new hire*, new team member*, guide du nouvel arrivant, nouvel arrivant, nouveaux arrivants, nouvelle
    arrivante, guide d accueil, livret d accueil, guide d arrivee, parcours d arrivee, parcours d integration, checklist d arrivee,
    welcome to the team, bienvenue dans l equipe, first day*, first week, premier jour, premiers jours, premiere semaine,
    onboarding developpeu*, onboarding technique, team onboarding, engineer onboarding, onboarding new, guide d integration`),
  hints: phrases(`
    onboarding, getting started, get started, prise en main, accueil, demarrage, demarrer, quick start, quickstart, arrivee,
    integration d un, set up your machine, setting up, developer setup, development setup, dev setup, local setup,
    installation du poste, development environment, environnement de developpement, poste de developpement, start here, commencer ici,
    embarquement, developer guide, guide du developpeur, guide developpeur`),
  elsewhere: phrases(`
    onboarding flow, onboarding screen*, onboarding wizard, onboarding page*, onboarding modal, user onboarding, customer
    onboarding, client onboarding, merchant*, tenant*, onboarding api, partner onboarding, onboarding ux, parcours d
    onboarding utilisateur, kyc, page d accueil, ecran d accueil`),
  least: {certain: 1, hinted: 3},
  parts: {
    prerequisites: part(`
      prerequisite*, pre requisite*, prerequis, requirements, before you start, before you begin, before your first day,
      avant de commencer, avant votre arrivee, avant l arrivee, materiel, tools, outils, what you need, ce qu il vous
      faut, ce qu il faut, you will need, accounts, comptes, access*, acces, logiciels, software, equipment, il vous faut`),
    'set-up': part(`
      set up, setup, setting up, install*, installation, installer, local environment, environment, environnement, running,
      run the, lancer, demarrer, demarrage, getting started, clone, poste de travail, configuration, configure,
      start the, local development, build, mise en place, machine, workstation, poste`),
    architecture: part(`
      architecture, code structure, structure, codebase, overview, vue d ensemble, how it works, how it all fits, tour, repository*,
      depot*, project layout, organisation du code, carte, map, arborescence, fonctionnement, read first, a lire, reading, lectures,
      documentation, concepts, stack, systems, the product, le produit`),
    contacts: part(`
      contact*, who to ask, who s who, people, team, equipe, getting help, get help, help, aide, besoin d aide, support, buddy,
      parrain*, marraine, mentor*, interlocuteurs, communication, channels, canaux, slack, qui contacter, qui fait quoi,
      a qui demander, questions, meetings, rituels, rituals, ceremonies, ask, referents, tuteur*, trombinoscope`),
    'first-task': part(`
      first task*, first issue*, first contribution, first pull request, first pr, first commit, first ticket, first merge*,
      your first, premiere tache, premier ticket, premiere contribution, premiere merge request, premier commit, premieres
      taches, next steps, etapes suivantes, first week, first month, premiere semaine, premier mois, week 1, day 1, jour 1, semaine 1, good
      first, checklist, to do, missions, la suite, contribut*`),
  },
}
