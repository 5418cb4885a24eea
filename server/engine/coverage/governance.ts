// Governance: whether the meetings that decide leave minutes that can be followed; the same for every component.

import {dimensionLabels} from '../model/dimension-labels.ts'
import type {Bilingual} from '../model/language.ts'
import type {Counted, GovernanceShares} from '../workspace/governance/shares.ts'
import {type Built, fact, type Lack, mean} from './build.ts'
import type {Ground, Part} from './ground.ts'

const labels: Readonly<Record<keyof GovernanceShares, Bilingual>> = {
  cadence: {en: 'Committees with minutes in time', fr: 'Comités dont les comptes rendus sont à temps'},
  linked: {en: 'Decisions of minutes on record', fr: 'Décisions de comptes rendus consignées'},
  timely: {en: 'Actions done when due', fr: 'Actions faites à l’échéance'},
  accountable: {
    en: 'Activities for which one person inside answers',
    fr: 'Activités dont une seule personne interne répond',
  },
}

/** So many places show a share. */
const mostPlaces = 8

/** `G`: the mean of the shares that apply; undefined where there are neither minutes nor matrices of responsibilities. */
export function governanceTerm(_: Part, {governance}: Ground): Built | undefined {
  const names = Object.keys(labels) as (keyof GovernanceShares)[]
  const terms = names.flatMap((name) => (governance[name].length === 0 ? [] : shareTerm(name, governance[name])))
  return terms.length === 0 ? undefined : mean(dimensionLabels.governance, terms)
}

function shareTerm(name: keyof GovernanceShares, counted: readonly Counted[]): Built {
  const holding = counted.filter(({holds}) => holds)
  const first = counted.find(({holds}) => !holds)
  const count = {en: `${holding.length} of ${counted.length}`, fr: `${holding.length} sur ${counted.length}`}
  const label = {en: `${labels[name].en}: ${count.en}`, fr: `${labels[name].fr}\u00A0: ${count.fr}`}
  const lack: Lack | undefined = first && {
    ...{code: name, subject: '', message: first.lack, place: first.place, scaffold: undefined},
  }
  return fact(label, holding.length / counted.length, {
    evidence: holding.slice(0, mostPlaces).map(({place}) => place),
    lack,
  })
}
