// What the settings of `relais.yaml` are for: the sentences of its schema, which is in English, and how French says them.
import {type Bilingual, fill, type Language, presets, rules} from '../../engine/index.ts'

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
]

/** A sentence of the schema in a language; as it is where nobody has put it into words. */
export function describe(description: string, language: Language): string {
  const known = [...Object.values(presets), ...settingTexts, ...rules.map(({summary}) => summary)]
  const same = known.find(({en}) => en === description)
  if (same) return same[language]
  const [, name = ''] = /`(\w+)`/.exec(description) ?? []
  const made = settingTexts.find(({en}) => fill(en, {name}) === description)
  return made ? fill(made[language], {name}) : ruleIn(description, language)
}

/** The schema says more of a rule than its summary. */
function ruleIn(description: string, language: Language): string {
  const rule = rules.find(({summary}) => description.startsWith(`${summary.en} Preset: `))
  return rule ? rule.summary[language] : description
}
