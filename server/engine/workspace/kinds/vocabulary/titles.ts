// How documents that rights are told by are told: engagements, assignments, terms of contributions, deposits.
import {type KindWords, part, phrases, signs} from './words.ts'

export const engagement: KindWords<'engagement'> = {
  certain: phrases(`
    statement of work, sow, engagement letter, lettre de mission, lettre d engagement, contrat de prestation*, master services agreement, service agreement,
    services agreement, consulting agreement, contractor agreement, freelance agreement, contrat de sous traitance, bon de commande, contrat cadre, contrat de
    service*, contrat de developpement, cahier des clauses*, cctp, ccap, contrat freelance, ordre de mission, independent contractor agreement, convention de prestation, development agreement, contrat de maintenance, convention de collaboration, contrat de collaboration, professional services agreement, letter of engagement, proposition commerciale, work order`),
  hints: phrases(
    'contrat*, contract*, agreement, accord, convention, devis, mission, engagement, prestation*, provider, prestataire*, supplier',
  ),
  elsewhere: phrases(`
    smart contract*, contract test*, api contract*, pact, solidity, interface contract, contrat d interface, contract first, license agreement, licence, contributor, interface contracts, cost model, benchmark*, load test,
    collective, naming convention*, coding convention*, conventions de nommage, conventions, user engagement, level agreement, sla, permission, mission statement, cession, assignment, erc, eip, token, abi, contrat de travail`),
  least: {certain: 1, hinted: 4},
  core: ['price', 'intellectual-property', 'confidentiality'],
  parts: {
    parties: part(
      'parties, entre les soussignes, between, client, customer, prestataire*, supplier, provider, contractor, the parties, contractant*, titulaire, soussigne*, consultant',
      'client, customer, prestataire*, supplier, provider, contractor, titulaire, entre, between, pour, for, consultant, acheteur, societe',
    ),
    subject: part(
      'object*, objet, purpose, scope*, perimetre, services, description*, mission, subject, prestations, objectif*, background, contexte, work, what you will do, contenu',
    ),
    deliverables: part('deliverable*, livrable*, outputs, work product, fournitures, documents attendus, resultats'),
    duration: part(
      'duration, duree, term, period, periode, calendrier, planning, schedule, timeline, dates, delai*, milestones, jalons, start, debut',
      'start*, end*, debut, fin, duree, from, until, term',
    ),
    price: part(
      'price*, prix, fees, fee, tarif*, rates, rate, tjm, payment*, paiement*, remuneration, conditions financieres, budget, montant*, facturation, invoic*, honoraires, cost*, reglement, compensation',
    ),
    acceptance: part(
      'acceptance*, recette, reception, validation, admission, criteres d acceptation, verification*, sign off, criteria',
    ),
    'intellectual-property': part(
      'intellectual property, propriete intellectuelle, ip, ip rights, ownership, copyright, droits, propriete des resultats, propriete, cession*, work for hire, rights',
    ),
    confidentiality: part('confidentialit*, confidentiel*, nda, non disclosure, secret, secrets'),
    reversibility: part(
      'reversib*, reversibilite, exit, handover, transfer, transition, termination, resiliation, fin de contrat, sortie, end of the engagement, passation',
    ),
  },
}

export const assignment: KindWords<'assignment'> = {
  certain: phrases(`
    copyright assignment, ip assignment, intellectual property assignment, assignment of copyright, assignment of rights, assignment of intellectual property, assignment of inventions, invention* assignment,
    deed of assignment, assignment deed, assignment agreement, assignment of ip, acte de cession, contrat de cession, cession de droit*, cession des droits, cession de propriete*, cession du droit, cession de la propriete, convention
    de cession, avenant de cession, clause de cession, cession de logiciel, cession d invention*, attestation de cession, cession du logiciel, cession de brevet, transfer of copyright, patent assignment, cession de code, cession du code, rights assignment`),
  hints: phrases('cession*, assignment*, transfer of rights, assigns, rights transfer, ceded rights'),
  elsewhere: phrases(
    'homework, exercise*, grade*, grading, course, student*, lecture, variable*, operator, destructuring, task assignment, role assignment, partition*, pod*, shift*, points, policy assignment, assignment problem, cession de creances, week, due, submit, kafka, consumer',
  ),
  least: {certain: 1, hinted: 3},
  signs: signs(
    3,
    'droits cedes, rights assigned, assigned rights, assignment of rights, cession des droits, nature des droits cedes, etendue des droits, etendue des droits cedes, etendue de la cession',
    'territoire, territory, lieu, territoires, etendue geographique',
    'destination, destination des droits, purpose of use, modes d exploitation, finalites',
    'duree, duration, term, duree de la cession',
    'remuneration, consideration, prix de la cession, contrepartie, prix',
    'garanties, warranties, garantie d eviction',
  ),
  parts: {
    parties: part(
      'parties, assignor*, assignee*, cedant*, cessionnaire*, between, entre, entre les soussignes, soussigne*, auteur*, author*, beneficiaire*',
      'from, to, author, auteur, developer, company, societe, client',
    ),
    rights: part(
      'right*, droit*, droits cedes, assigned rights, rights assigned, droits patrimoniaux, economic rights, nature des droits, moral rights, droit moral, reproduction, representation, adaptation, assignment, cession, grant',
    ),
    extent: part(
      'extent, etendue*, scope*, perimetre, works, work, oeuvre*, work product, oeuvres concernees, supports, media, modes, logiciel, the software, software, intellectual property, materials, object, objet, resultats',
    ),
    purpose: part('purpose*, destination*, use*, usage*, exploitation, finalite*, fields of use, modes d exploitation'),
    territory: part(
      'territor*, territoire*, lieu*, geographi*, world*, monde*, pays, jurisdiction, etendue geographique',
    ),
    duration: part('duration, duree*, term, terms, period, periode, for how long, perpetu*'),
    price: part(
      'price, prix, remuneration*, consideration, payment, contrepartie*, compensation, fee*, forfait*, paiement',
    ),
    date: {
      ...part(
        'date*, effective date, date d effet, entry into force',
        'date*, le, signed on, effective, fait a, done at',
      ),
      isDay: true,
    },
    signature: part(
      'signature*, signed*, signe*, execution, fait a, in witness whereof, paraphe*, done at, signatories, lu et approuve, docusign',
    ),
  },
}

export const contributionTerms: KindWords<'contribution-terms'> = {
  certain: phrases(`
    contributor license agreement, contributor licence agreement, contributor agreement, contributors license agreement, contribution license agreement, contribution agreement, individual contributor license*, corporate contributor*, cla, icla,
    ccla, dco, developer certificate of origin, developer s certificate of origin, certificate of origin, accord de licence de contribut*, accord de contribution, licence de contribution, contrat de licence de contribut*,
    certificat d origine*, developer certificate, contributor terms, conditions de contribution, contribution terms, contributor assignment agreement, copyright license agreement, entente de contribution`),
  hints: phrases('sign off, signoff, signing your work, contribution licensing, contributor, contributions'),
  elsewhere: phrases(
    'bot, action, github action, cla assistant setup, installation, install, changelog, middleware, signature algorithm, faq, classification, clang',
  ),
  least: {certain: 1, hinted: 3},
  core: ['copyright', 'patent', 'origin'],
  parts: {
    entity: part(
      'definitions, you, us, we, company, entity, legal entity, parties, societe, definition, organisation, organization, foundation, corporation, identification, whom, who',
      'company, organisation, corporation, full name, name, nom, entity',
    ),
    copyright: part(
      'copyright*, grant of copyright*, license grant, licence grant, grant of rights, droit d auteur, droits d auteur, licence de droit*, grant*, licence accordee, concession*, licences accordees, propriete intellectuelle, outbound*, intellectual property, inbound*, licence, license',
    ),
    patent: part('patent*, brevet*'),
    origin: part(
      'origin*, original creation*, representation*, certif*, attest*, authority, right to grant, garanties, warrant*, declarations, legally entitled, disclaimer, moral rights, engagements',
    ),
    'sign-off': part(
      'sign*, signed off by, how to sign, signature*, sign off*, acceptance, acceptation, electronic*, comment signer, accepting, agree*',
    ),
  },
}

export const deposit: KindWords<'deposit'> = {
  certain: phrases(`
    e soleau, enveloppe soleau, enveloppes soleau, soleau, esoleau, depot app, depot logiciel, depot aupres de l app, depot iddn, iddn, agence pour la protection des programmes, depot probatoire, software
    deposit, source code deposit, source code escrow, escrow deposit, escrow agreement, copyright deposit, certificat de depot, recepisse de depot, depot de code, depot du code source, depot de logiciel, code escrow, depot legal logiciel, constat d huissier, depot horodate, certificate of deposit, copyright registration, depots inpi, depot inpi, registre des depots, register of deposits, depot de sources, sequestre, registered deposit, anteriority deposit, proof of anteriority, depot d anteriorite, horodatage probatoire`),
  hints: phrases(
    'depot*, deposit*, escrow, registration, enregistrement, inpi, antériorité, horodatage, timestamp, proof of creation, protection',
  ),
  elsewhere: phrases(
    'bank*, banque, wallet, sql, transaction*, staking, validator*, ethereum, contract deposit, beacon, security deposit, depot git, depot de code source github, gitlab, depots git, repository, monorepo, artefact*, maven, smart, payment*, npm, cheque*, account, withdraw*, user registration, dossier, certificate of deposit rates, incident*, retro',
  ),
  least: {certain: 1, hinted: 3},
  core: ['reference', 'holder'],
  parts: {
    date: {
      ...part(
        'date*',
        'date*, le, deposited, depose le, filed on, registered on, effectue le, deposited on, delivre le',
      ),
      isDay: true,
    },
    duration: part(
      'duration, duree*, validity, validite, expir*, renewal, renouvellement*, prolongation, period, echeance*, term, conservation',
      'until, jusqu au, expire*, duree, expiration, valable, renewal, valid, kept until, kept for, valid to',
    ),
    reference: part(
      'reference*, number, numero*, n, certificate*, certificat*, iddn, identifiant*, id, empreinte*, hash*, fingerprint*, sha*, checksum*, recepisse, receipt, registration number',
    ),
    holder: part(
      'holder*, titulaire*, depositor*, deposant*, owner*, auteur*, author*, beneficiar*, inventeur*, ayants droit, ayant droit, claimant, rights holder, licensee',
    ),
    object: part(
      'object*, objet*, content*, contenu*, works, oeuvre*, software, logiciel*, files, fichiers, material*, elements deposes, description, version*, what is deposited, what was deposited, perimetre, pieces, title, titre, archive',
      'title, titre, version, nature, work, deposited work, fichier*, commit, tag',
    ),
  },
}
