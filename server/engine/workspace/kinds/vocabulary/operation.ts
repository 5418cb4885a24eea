// How documents that running systems are kept alive by are told: runbooks, architecture documents, policies.
import {type KindWords, part, phrases, signs} from './words.ts'

export const runbook: KindWords<'runbook'> = {
  certain: phrases(`
    runbook*, run book*, operations playbook, incident playbook, ops playbook, fiche reflexe, fiches reflexes, procedure d
    exploitation, procedures d exploitation, dossier d exploitation, manuel d exploitation, guide d exploitation, standard operating procedure, consigne d
    exploitation, consignes d exploitation, fiche de consigne, fiche incident, incident response procedure, disaster recovery procedure,
    disaster recovery plan, disaster recovery, plan de reprise d activite, plan de continuite d activite, plan de secours, incident response plan, incident response guide, incident response process, plan de reponse aux incidents, gestion des incidents, document d exploitation, procedure d astreinte, guide d astreinte, fiche d astreinte, operations manual, operations guide`),
  folders: ['runbook', 'runbooks', 'run books', 'playbooks', 'fiches reflexes', 'consignes'],
  hints: phrases(
    ` playbook*, sop, sops, dex, mco, astreinte, on call, oncall, exploitation, incident*, restore*, restauration, recovery, failover, alert*, alerte*, outage, panne*, emergency, procedure*, how to recover, rotation, rotate, redemarrage, restart`,
  ),
  elsewhere: phrases(`
    ansible, setup, scenario editor, feature request, marketing, sales, design playbook, azure automation, automation runbook*,
    runbook automation, runbook editor, release notes, changelog, api reference, sdk, plugin, postmortem, post mortem, rapport d
    incident, incident report, retrospective, retro, retros, retour d experience, exploitation de l, exploitation des donnees, growth`),
  least: {certain: 0, hinted: 3},
  signs: signs(
    3,
    'symptom, symptoms, symptome, symptomes, alert, alerts, alerte, when to use, trigger, triggers, declencheur, detection, what you see, ce que l on voit, manifestation, signes',
    'diagnosis, diagnostic, diagnostics, diagnose, triage, investigation, verifications, checks, causes possibles, possible causes, how to diagnose',
    'mitigation, mitigations, remediation, resolution, remede, que faire, what to do, resorption, actions correctives, contournement, retablissement, recovery steps, immediate actions, actions immediates',
    'rollback, roll back, retour arriere, backout, backout plan, en cas d echec, if it fails',
    'escalation, escalade, qui appeler, qui prevenir, who to call, escalation path, contacts d astreinte, on call',
  ),
  parts: {
    trigger: part(
      `symptom*, trigger*, alert*, alerte*, when to use, declencheur*, declenchement, detection, quand, when, signal*, what
      you see, signes, signs, firing, meaning, signification, manifestation, constat, how you notice, ce que l on voit, cas d usage, purpose, objet`,
      'alert*, alerte*, trigger*, declencheur*, symptom*, detection',
    ),
    impact: part(`
      impact*, severity, severite, gravite, criticite, criticality, consequence*, effet*, user impact, blast radius,
      priority, priorite, who is affected, qui est touche, urgency, urgence, risque*, risk*`),
    diagnosis: part(`
      diagnos*, diagnostic*, investigat*, triage, check*, verification*, verifier, troubleshoot*, analyse, analysis, causes,
      root cause*, identifier, confirm*, where to look, ou regarder, logs, journaux, queries, debug*, controles, inspect*, dashboards, find out, reconnaitre, surveiller, surveillance, gestion des alertes`),
    mitigation: part(`
      mitigat*, remediat*, resolution, resolve, fix*, action*, steps, procedure*, recovery, restore*, restauration, repair,
      response, correction*, remede*, reprise, etapes, mode operatoire, contournement, workaround*, what to do, que faire, restart*,
      redemarr*, reinitialis*, relancer, restor*, commandes usuelles, commandes utiles, common commands, solution*, traitement, resorption, instructions, marche a suivre, retablissement, retablir, how to, gestes`),
    rollback: part(`
      roll back, rollback*, rolling back, revert*, back out, backout, undo, retour arriere, retour en arriere, annulation,
      annuler, if it fails, en cas d echec, fallback, plan b, abandon, revenir, failback, fail back, recovery, all clear, back to normal,
      return to normal, retour a la normale, retour en service, sauvegardes et restaurations`),
    escalation: part(
      `escalat*, escalad*, contact*, who to call, qui appeler, on call, astreinte*, support, owner*, page, call, prevenir, communication, appeler, still stuck, get help`,
      'escalat*, escalad*, contact*, owner*, responsable*, astreinte*, on call, team, equipe',
    ),
    'last-tested': part(
      `last tested, tested on, last drill, last exercise, last verified, last reviewed, last run, last rehearsed, teste le, testee le, verifiee le, jouee le, revue le, derniere verification, dernier test, dernier
      exercice, dernier essai, derniere repetition, verified on, rehearsal, tests de la procedure, exercice*`,
      'tested, last tested, last test, last check, last review*, verified, teste le, teste, testee le, testee, verifie le, verifiee le, validee le, jouee le, relue le, revue le, reviewed, relu le, derniere revue, validated, valide le, dernier test, last drill, last exercise, last run, dernier exercice, derniere execution, rehearsed, joue le, eprouve*',
    ),
  },
}

export const architecture: KindWords<'architecture'> = {
  files: [
    'architecture',
    'dossier d architecture',
    'dossier d architecture technique',
    'arc42',
    'architecture overview',
  ],
  certain: phrases(`
    arc42, dossier d architecture*, dossier architecture, document d architecture*, architecture document, architecture description,
    software architecture document, architecture overview, solution architecture document, technical architecture document, system architecture, architecture
    technique, architecture logicielle, architecture applicative, architecture generale, architecture fonctionnelle, dat, dal, software architecture, high level design, c4 model, modele c4,
    architecture du systeme, architecture de la solution, solution architecture, architecture globale, application architecture, platform architecture, technical architecture, architecture d ensemble, system design document, vue d architecture`),
  hints: phrases(
    'architecture*, system design, technical design, conception technique, c4, hld, system overview, vue d ensemble technique, conception generale, technical overview, how it is built, comment c est fait',
  ),
  elsewhere: phrases(`
    decision record*, adr, adrs, architecture decision*, architecture guild, architecture team, architecture review board, button,
    component architecture guidelines, x86, arm64, cpu architecture, cpu, instruction set, multi arch, amd64, information architecture,
    architecture guidelines, architecture principles, principes d architecture, comite d architecture, meeting, reunion, tutorial, css architecture, comparaison, folder structure`),
  least: {certain: 2, hinted: 3},
  parts: {
    context: part(`
      context*, contexte, scope, perimetre, introduction, goals, objectif*, purpose, overview, vue d ensemble, presentation, business
      context, system context, contexte metier, acteurs, external interfaces, interfaces externes, requirements, exigences, constraints, contraintes,
      principles, principes, quality goals, background, summary, besoin*, users, enjeux, about`),
    'building-blocks': part(`
      building block*, component*, composant*, module*, container*, conteneur*, services, service, structure, layers, couches, level 1, level 2,
      briques, subsystems, packages, vue logique, logical view, application view, vue applicative, static view, decomposition, blocs, applications, frontend, backend, back end, front end, data model, modele de donnees, database, base de donnees, stack, parts, pieces, technologies, tech stack, key pieces, elements`),
    runtime: part(`
      runtime*, run time*, data flow*, flux, flows, flow, sequence*, scenario*, behaviour, behavior, dynamic view, vue dynamique, cinematique*,
      process view, request lifecycle, life of a request, traitements, echanges, interactions, event flow, request flow, processing, how it works, how a request, execution, pipeline, parcours, communication, messaging, workflow*, integration*, lifecycle`),
    deployment: part(`
      deploy*, deploiement*, infrastructure*, hosting, hebergement, environments, environnements, network, reseau, physical view, vue physique, topology, topologie, production,
      servers, serveurs, operations, exploitation, ci cd, cloud, kubernetes, docker, vue technique, plateforme, sizing, dimensionnement, scaling, where it runs, installation, monitoring, supervision, disponibilite, availability, configuration`),
    decisions: part(`
      decision*, rationale, choix, arbitrage*, adr, adrs, trade offs, tradeoffs, design decisions, alternatives, design choices, key choices, why, pourquoi, solution strategy, strategie de solution, justification*`),
    risks: part(`
      risk*, risque*, technical debt, dette*, limitations, limites, known issues, open questions, points d attention, points ouverts, quality requirements, quality, exigences de qualite,
      security, securite, perf*, concerns, cross cutting, crosscutting, transverse*, failure modes, evolutions, future*, known limits, points de vigilance, problemes connus, debt, what worries us, reliability, resilience`),
  },
}

export const policy: KindWords<'policy'> = {
  certain: phrases(`
    data policy, retention policy, backup policy, access policy, access control policy, incident policy, politique de
    sauvegarde, politique d acces, politique de conservation, politique de securite, pssi, security policy document, information security policy, password policy, politique de mots de passe, politique de gestion,
    data retention policy, politique de donnees, acceptable use policy, patch policy, politique d archivage, cryptography policy, change management policy, politique de gestion des acces`),
  hints: phrases(''),
  elsewhere: phrases(
    'iam policy, bucket policy, network policy, security policy, aws, azure, api, terraform, kubernetes, rate limit*, retry policy, cache, s3',
  ),
  least: {certain: 0, hinted: Number.POSITIVE_INFINITY},
  parts: {},
}
