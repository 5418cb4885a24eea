// Which sets of rules exist, what each is for, and what a configuration makes of one rule.
import type {TObject} from 'typebox'
import {Default} from 'typebox/value'
import type {Severity} from '../model/finding.ts'
import type {Bilingual} from '../model/language.ts'
import type {Config, presetNames} from './config.ts'

export type PresetName = (typeof presetNames)[number]

/** One sentence for each preset: whom it is for. */
export const presets: Readonly<Record<PresetName, Bilingual>> = {
  core: {
    en: 'What every repository with decision records wants: records that can be found, read and trusted.',
    fr: 'Ce que tout dépôt doté d’un registre de décisions souhaite : des décisions que l’on trouve, que l’on comprend et auxquelles on se fie.',
  },
  team: {
    en: 'For a team that builds its product itself: areas with owners, decisions with deciders, documents kept fresh.',
    fr: 'Pour une équipe qui développe elle-même son produit : des périmètres avec responsables, des décisions signées, des documents à jour.',
  },
  outsourced: {
    en: 'For work done by contractors or agencies: every component can be handed over to people inside the company.',
    fr: 'Pour un développement confié à des prestataires : chaque composant peut être repris par des personnes de l’entreprise.',
  },
  ip: {
    en: 'For companies that must show their title: licences, authorship and assignment of every part.',
    fr: 'Pour les entreprises qui doivent prouver leurs droits : licences, auteurs et cession pour chaque partie.',
  },
  cir: {
    en: 'For claims to the French research tax credit: uncertainty, method and results of R&D work on record.',
    fr: 'Pour un dossier de crédit d’impôt recherche : incertitudes, démarche et résultats des travaux de R&D consignés.',
  },
  governance: {
    en: 'For organisations that answer to auditors: approvals, reviews and deadlines on every decision.',
    fr: 'Pour les organisations soumises à des audits : approbations, relectures et échéances pour chaque décision.',
  },
}

/** The parts of a rule that its settings depend on. */
export interface ConfigurableRule {
  readonly id: string
  readonly preset: string
}

/** Whether a rule runs: when one of the presets turns it on, or when the configuration names it and does not say `off`. */
export function isOn(rule: ConfigurableRule, config: Config): boolean {
  const setting = config.rules.get(rule.id)
  return setting === undefined ? config.presets.has(rule.preset) : setting.severity !== 'off'
}

/** The severity of a rule's findings: the configuration's, else its own. */
export function severityOf(rule: {readonly id: string; readonly severity: Severity}, config: Config): Severity {
  const set = config.rules.get(rule.id)?.severity
  return set === undefined || set === 'off' ? rule.severity : set
}

/** A rule's options: what the configuration says, and the rule's defaults for the rest. */
export function optionsOf(rule: {readonly id: string; readonly options: TObject}, config: Config): unknown {
  return Default(rule.options, copyOf(config.rules.get(rule.id)?.options ?? {}))
}

/** A copy, since filling defaults in changes its argument. Options come from YAML, so JSON holds all of them. */
function copyOf(options: Readonly<Record<string, unknown>>): unknown {
  return JSON.parse(JSON.stringify(options))
}

/** The configuration with every rule off, for whoever wants to know what a repository holds and not what is wrong with it. */
export function withoutRules(config: Config): Config {
  return {...config, presets: new Set(), rules: new Map()}
}
