// How sheets of research operations are told, by the sections that the French ministry of research asks of them.
import {type KindWords, part, phrases, signs} from './words.ts'

/** The sections of the guide for the research tax credit (crédit d’impôt recherche), and the criteria of the Frascati Manual. */
export const rdSheet: KindWords<'rd-sheet'> = {
  certain: phrases(`
    dossier cir, fiche cir, justificatif cir, cir operation*, dossier technique cir, cir, credit d impot recherche, credit impot recherche, fiche operation r d, operation de r d, operations de r d, operation r d,
    fiche r d, fiche de r d, r d operation, r d sheet, r d project sheet, fiche projet r d, projet de r d, r d tax credit, r d claim, research operation, dossier justificatif, operation de recherche, fiche de travaux r d, cii, dossier cii, credit d impot innovation,
    r d technical report, r d project description, travaux de r d, travaux de recherche, sr ed, jei, rdec, rapport technique r d`),
  hints: phrases(
    'r d, recherche, research, operation, experiment*, etude*, innovation, travaux, experimental development, these, study, poc',
  ),
  elsewhere: phrases(
    'operations manual, crud, cir api, circuit*, user research, recherche utilisateur*, moteur de recherche, search engine, feature search, recherche full text, portfolio, portefeuille, compte rendu, comite, roadmap, feuille de route, runbook',
  ),
  least: {certain: 2, hinted: 3},
  core: ['obstacles', 'hypotheses'],
  signs: signs(
    3,
    'etat de l art, state of the art, etat des connaissances, etat de la technique, prior art and literature, bibliographie et etat de l art, contexte et etat de l art, what is known, ce qui existe',
    'verrous, verrous techniques, verrous scientifiques, verrous scientifiques et techniques, verrous technologiques, incertitudes, incertitudes scientifiques et techniques, scientific uncertainty, technological uncertainty, uncertainties, uncertainty, incertitudes et verrous, technical uncertainty, scientific and technical uncertainties, incertitude technique, incertitudes techniques, technological uncertainties, incertitude, verrou',
    'travaux, travaux realises, work carried out, experimental work, demarche experimentale, experiments, travaux menes, travaux effectues, experimentations, essais, work done, work performed, demarche et travaux, systematic investigation, what we tried, ce que nous avons essaye',
    'hypotheses, hypotheses de travail, hypothesis, pistes explorees, hypotheses et pistes',
    'contribution aux connaissances, indicateurs de r d, advancement, technological advancement, contribution to knowledge, resultats et connaissances acquises, knowledge gained, connaissances acquises, apport',
  ),
  parts: {
    context: part(
      'context*, contexte, objectif*, objective*, goals, introduction, enjeux, problematique, background, purpose, presentation, presentation de l operation, aim, aims, needs, besoin, motivation, finalite, but',
    ),
    'state-of-the-art': part(
      'state of the art, state of the practice, etat de l art, etat des connaissances, prior art, literature*, bibliograph*, related work, known approaches, existing knowledge, existing solutions, anteriorite*, etat de la technique, what is known, what was known, ce qui existe, ce qui existait, travaux existants, revue de litterature, prior work, existant, references, connaissances existantes, baseline of knowledge',
    ),
    obstacles: part(
      'verrou*, incertitude*, scientific uncertaint*, technological uncertaint*, technical uncertaint*, uncertaint*, obstacle*, lock*, difficultes, limites de l etat de l art, limitations of the state of the art, technical challenge*, scientific challenge*, aleas, unknown*, what we did not know, alea*, points bloquants scientifiques, knowledge gap*, obstacles techniques',
    ),
    hypotheses: part(
      'hypothes*, pistes*, assumptions, research questions, lines of research, axes de recherche, ideas tried, approche* envisage*, approach*, questions de recherche, idee*, demarche envisagee, conjecture*, what we believed',
    ),
    work: part(
      'work carried out, work done, work performed, travaux*, demarche*, experimental*, experimentation*, experience*, experiment*, essais, trials, methodolog*, method, methods, methode*, protocole*, tests, prototyp*, realisations, what we did, what we tried, what was tried, ce qui a ete tente, ce que nous avons fait, approche experimentale, campagne*, investigation*, iterations, simulations, systematic*, activities, work',
    ),
    results: part(
      'result*, resultat*, findings, outcome*, conclusion*, bilan, advance*, echecs, failures, enseignements, lessons, learnings, apports, contribution*, avancees, what we learned, acquis, connaissances acquises, progress, verdict',
    ),
    indicators: part(
      'indicat*, publications, patents, brevets, theses, these, communications, articles, soleau, contributions scientifiques, dissemination, valorisation, contribution aux connaissances, outputs, indicateurs de r d, diffusion',
    ),
    people: part(
      'people, team, equipe*, personnel*, human resources, ressources humaines, ressources, moyens humains, staff, researchers, chercheurs, intervenants, who, participants, contributors, effort, temps*, temps passe, jours, hours, heures, moyens, qualified*, resources, qui',
      'responsable scientifique, chef de projet, lead, team, equipe, people, intervenants, researchers, nom, diplome',
    ),
    subcontracting: part(
      'sous trait*, externalis*, subcontract*, outsourc*, prestataire*, third part*, partners, partenaire*, agrement*, agree, external providers, collaboration*, academic partner*, laboratoire*, contracted research',
    ),
  },
}
