// What the settings of `relais.yaml` are for: the sentences of its schema, which is in English, and how French says them.
import {type Bilingual, fill, type Language, presets, rules} from '../../engine/index.ts'
import {ruleSettingTexts} from './rule-settings.ts'

/** `{name}` is the one word between backticks that a sentence of the schema is made with. */
export const settingTexts: readonly Bilingual[] = [
  {
    en: 'Which sets of rules are on: `core` (the default) always, others on top of it.',
    fr: 'Les ensembles de règles activés\u00A0: `core` (par défaut) l’est toujours, les autres s’y ajoutent.',
  },
  {
    en: 'The language of documents that Relais creates where no neighbour shows one.',
    fr: 'La langue des documents que Relais crée quand aucun voisin ne l’indique.',
  },
  {
    en: 'When documents are to be looked at again.',
    fr: 'Quand les documents doivent être relus.',
  },
  {
    en: 'How long documents of a kind hold after their last review, where they do not say so themselves.',
    fr: 'Combien de temps les documents d’un genre tiennent après leur dernière revue, quand ils ne le disent pas eux-mêmes.',
  },
  {
    en: 'How long documents of kind `{name}` hold.',
    fr: 'Combien de temps tiennent les documents du genre `{name}`.',
  },
  {
    en: 'Hosts where the company itself keeps documents, such as `wiki.example.org`; their subdomains count.',
    fr: 'Les hôtes où l’entreprise conserve elle-même ses documents, par exemple `wiki.example.org`\u00A0; leurs sous-domaines comptent.',
  },
  {
    en: 'From how many commits on that change what a document tracks it is to be looked at again.',
    fr: 'À partir de combien de commits modifiant ce que suit un document il doit être relu.',
  },
  {
    en: 'Minutes older than so many days are left as they are.',
    fr: 'Les comptes rendus de plus de tant de jours sont laissés tels quels.',
  },
  {
    en: 'How often committees meet that do not say so themselves, such as `1 month`.',
    fr: 'Le rythme des comités qui ne le disent pas eux-mêmes, par exemple `1 month`.',
  },
  {
    en: 'Committees whose last minutes are older than so many days are over.',
    fr: 'Les comités dont le dernier compte rendu a plus de tant de jours sont terminés.',
  },
  {
    en: 'Severity and options of single rules, by rule id.',
    fr: 'La gravité et les options de certaines règles, par identifiant.',
  },
  {
    en: 'How grave findings are; `off` turns the rule off.',
    fr: 'La gravité des constats\u00A0; `off` désactive la règle.',
  },
  {
    en: 'Files whose changes need a decision. Globs, relative to the root, with `/`.',
    fr: 'Les fichiers dont la modification appelle une décision. Motifs relatifs à la racine, avec `/`.',
  },
  {
    en: 'From how many lines on, added and removed ones counted together, a change needs a decision.',
    fr: 'À partir de combien de lignes, ajouts et suppressions confondus, une modification appelle une décision.',
  },
  {
    en: 'Kinds of documents by glob, where the conventions do not tell.',
    fr: 'La nature des documents, par motifs, quand les conventions ne la révèlent pas.',
  },
  {
    en: 'Files that are decision records wherever they stand. Globs, relative to the root, with `/`.',
    fr: 'Les fichiers qui sont des décisions, où qu’ils se trouvent. Motifs relatifs à la racine, avec `/`.',
  },
  {
    en: 'Files that are templates, never records. Globs, relative to the root, with `/`.',
    fr: 'Les fichiers qui sont des modèles, jamais des décisions. Motifs relatifs à la racine, avec `/`.',
  },
  {
    en: 'Words that your documents use beside the built-in English and French ones.',
    fr: 'Les mots que vos documents emploient, en plus des mots anglais et français déjà connus.',
  },
  {
    en: 'More words for a canonical status, such as `accepted: [ratified]`.',
    fr: 'D’autres mots pour un statut, par exemple `accepted: [ratifiée]`.',
  },
  {
    en: 'More headings for a role, such as `context: [why now]`.',
    fr: 'D’autres titres pour une partie, par exemple `context: [pourquoi maintenant]`.',
  },
  {
    en: 'More keys for a metadatum, such as `deciders: [signed by]`.',
    fr: 'D’autres clés pour une métadonnée, par exemple `deciders: [signé par]`.',
  },
  {en: 'More words for `{name}`.', fr: 'D’autres mots pour `{name}`.'},
  {
    en: 'Significant choices beside the built-in ones, by name, such as `PostgreSQL: {npm: [my-pg]}`.',
    fr: 'Des choix importants en plus de ceux déjà connus, par nom, par exemple `PostgreSQL: {npm: [mon-pg]}`.',
  },
  {
    en: 'What is said of one subject, beside what the catalogue knows.',
    fr: 'Ce qui est dit d’un sujet, en plus de ce que le catalogue en sait.',
  },
  {
    en: 'What it is; needed where the catalogue does not know the subject.',
    fr: 'Ce dont il s’agit\u00A0; nécessaire quand le catalogue ne connaît pas le sujet.',
  },
  {
    en: 'What records call it. `=Word` is meant in this case only, `~word` only in code, beside a technology word or, with a capital, behind an order (use Word).',
    fr: 'Ses noms dans les décisions. `=Mot` n’est reconnu qu’avec cette casse, `~mot` seulement dans du code, près d’un mot technique ou, avec une majuscule, après une consigne (utiliser Mot).',
  },
  {en: 'Its names in `{name}`.', fr: 'Ses noms dans `{name}`.'},
  {
    en: '`true`: no significant choice here. A list: packages that do not belong to it.',
    fr: '`true`\u00A0: ce choix n’est pas important ici. Une liste\u00A0: des paquets qui n’en font pas partie.',
  },
  {
    en: 'Who owns what.',
    fr: 'Qui est responsable de quoi.',
  },
  {
    en: 'The forge that reads CODEOWNERS, where the repository does not tell; `gitea` is Forgejo as well.',
    fr: 'La forge qui lit CODEOWNERS, quand le dépôt ne l’indique pas\u00A0; `gitea` vaut aussi pour Forgejo.',
  },
  {
    en: 'Files that must have an owner. Globs, relative to the root, with `/`.',
    fr: 'Les fichiers qui doivent avoir un responsable. Motifs relatifs à la racine, avec `/`.',
  },
  {
    en: 'Kinds of documents that need an owner.',
    fr: 'Les sortes de documents qui doivent avoir un responsable.',
  },
  {
    en: 'The parts that the repository is made of, where its manifests and folders do not tell.',
    fr: 'Les parties dont le dépôt se compose, quand ses manifestes et ses dossiers ne l’indiquent pas.',
  },
  {
    en: 'A part of the repository that somebody must be able to carry on.',
    fr: 'Une partie du dépôt que quelqu’un doit pouvoir reprendre.',
  },
  {
    en: 'A name of your own; of a component that is found by itself, that name or its folder.',
    fr: 'Un nom de votre choix\u00A0; pour un composant trouvé sans configuration, ce nom-là ou son dossier.',
  },
  {
    en: 'Its folders, relative to the root, with `/`; `.` is the root. Not needed for a component that is found by itself.',
    fr: 'Ses dossiers, relatifs à la racine, avec `/`\u00A0; `.` désigne la racine. Inutile pour un composant trouvé sans configuration.',
  },
  {
    en: 'How much it matters, from 1 (the default) to 3.',
    fr: 'Son importance, de 1 (par défaut) à 3.',
  },
  {
    en: 'Who owns it: `@accounts`, `@organisation/teams`, addresses, or ids of `people` and `teams`.',
    fr: 'Qui en est responsable\u00A0: `@comptes`, `@organisation/équipes`, adresses, ou identifiants de `people` et de `teams`.',
  },
  {
    en: 'Who works here, and as what: needed to tell internal from external knowledge.',
    fr: 'Qui travaille ici, et à quel titre\u00A0: c’est ce qui distingue le savoir interne du savoir externe.',
  },
  {
    en: 'A person, or with `domains` a group of people.',
    fr: 'Une personne ou, avec `domains`, un groupe de personnes.',
  },
  {
    en: 'A short name of your own, unique in the register, such as `camille`.',
    fr: 'Un nom court de votre choix, unique dans le registre, comme `camille`.',
  },
  {
    en: 'As commits, documents and CODEOWNERS call this person: full names and `@handles`.',
    fr: 'Les noms qui figurent dans les commits, les documents et CODEOWNERS\u00A0: noms complets et `@pseudonymes`.',
  },
  {
    en: 'All addresses of commits.',
    fr: 'Toutes les adresses utilisées dans les commits.',
  },
  {
    en: 'Makes this entry one for everybody with an address there, such as the people of an agency.',
    fr: 'Fait valoir cette entrée pour quiconque y a une adresse, comme les membres d’une agence.',
  },
  {
    en: '`hosted`: somebody of another organisation who works in yours, such as a doctoral student.',
    fr: '`hosted`\u00A0: une personne d’un autre organisme qui travaille dans le vôtre, comme un doctorant.',
  },
  {
    en: 'The organisation that employs this person.',
    fr: 'L’organisme qui emploie cette personne.',
  },
  {
    en: 'The first day of work here. `YYYY-MM-DD`.',
    fr: 'Le premier jour de travail ici. `AAAA-MM-JJ`.',
  },
  {
    en: 'The last day of work here. `YYYY-MM-DD`.',
    fr: 'Le dernier jour de travail ici. `AAAA-MM-JJ`.',
  },
  {
    en: 'Evidence of title to what this person contributes.',
    fr: 'Les preuves des droits sur ce que cette personne apporte.',
  },
  {
    en: 'Evidence that the organisation holds the rights to what this person contributes.',
    fr: 'Une preuve que l’organisme détient les droits sur ce que cette personne apporte.',
  },
  {
    en: 'What the title rests on; `convention` is an agreement with a school, a laboratory or an agency.',
    fr: 'Ce qui fonde les droits\u00A0; `convention` désigne un accord avec une école, un laboratoire ou une agence.',
  },
  {
    en: 'The document that proves it: a path of this repository, or what names it elsewhere.',
    fr: 'Le document qui l’atteste\u00A0: un chemin de ce dépôt, ou sa référence ailleurs.',
  },
  {
    en: 'The first day for which it holds. `YYYY-MM-DD`.',
    fr: 'Le premier jour de validité. `AAAA-MM-JJ`.',
  },
  {
    en: 'The last day for which it holds. `YYYY-MM-DD`.',
    fr: 'Le dernier jour de validité. `AAAA-MM-JJ`.',
  },
  {
    en: 'What it covers, in words.',
    fr: 'Ce que cela couvre, en quelques mots.',
  },
  {
    en: 'Whoever commits with an address of these domains is internal.',
    fr: 'Quiconque fait des commits avec une adresse de ces domaines est interne.',
  },
  {
    en: 'The members of teams, by the name of the team: ids of people, or handles.',
    fr: 'Les membres des équipes, par nom d’équipe\u00A0: identifiants de personnes, ou pseudonymes.',
  },
  {
    en: 'Files that Relais leaves alone. Globs, relative to the root, with `/`.',
    fr: 'Les fichiers que Relais laisse de côté. Motifs relatifs à la racine, avec `/`.',
  },
  {
    en: 'Records before this day (their own date, else their first commit) are grandfathered. `YYYY-MM-DD`.',
    fr: 'Les décisions antérieures à ce jour (leur propre date, sinon leur premier commit) sont exemptées. `AAAA-MM-JJ`.',
  },
  {
    en: 'A file of known findings that are not reported again.',
    fr: 'Un fichier de constats déjà connus, qui ne sont plus signalés.',
  },
  {
    en: 'Other configuration files of this repository that this one builds on; later ones win.',
    fr: 'D’autres fichiers de configuration de ce dépôt sur lesquels celui-ci s’appuie\u00A0; les derniers l’emportent.',
  },
  ...ruleSettingTexts,
]

/** A sentence of the schema in a language; as it is where nobody has put it into words. */
export function describe(description: string, language: Language): string {
  const known = [...Object.values(presets), ...settingTexts, ...rules.map(({summary}) => summary)]
  const same = known.find(({en}) => en === description)
  if (same) return same[language]
  const [, name = ''] = /`([\w-]+)`/.exec(description) ?? []
  const made = settingTexts.find(({en}) => fill(en, {name}) === description)
  return made ? fill(made[language], {name}) : ruleIn(description, language)
}

/** The schema says more of a rule than its summary. */
function ruleIn(description: string, language: Language): string {
  const rule = rules.find(({summary}) => description.startsWith(`${summary.en} Preset: `))
  return rule ? rule.summary[language] : description
}
