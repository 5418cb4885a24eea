// Intellectual property: whether licence, title, notices and labels can be shown, as the mean of the shares that apply.

import {dimensionLabels, titleLabel} from '../model/dimension-labels.ts'
import type {Bilingual} from '../model/language.ts'
import {
  classificationShare,
  licenceClear,
  noticeShare,
  type PropertyShare,
  titleShare,
} from '../workspace/licensing/index.ts'
import {type Built, fact, type Lack, mean} from './build.ts'
import {known, unknown, type Worth, within} from './fold.ts'
import type {Ground, Part} from './ground.ts'
import {noRegister} from './knowledge.ts'

/** A licence, or that there is none, can always be stated: a component always has this dimension. */
export function ipTerm(part: Part, ground: Ground): Built | undefined {
  if (part.files.length === 0) return undefined
  const {workspace} = ground
  const licence = {en: 'Licence without contradiction', fr: 'Licence sans contradiction'}
  const notices = {en: 'Packages that are credited as they ask', fr: 'Paquets crédités comme ils le demandent'}
  const labels = {en: 'Confidential documents with a label', fr: 'Documents confidentiels portant une mention'}
  return mean(dimensionLabels.ip, [
    ...shareTerm(licence, 'licence', licenceClear(part.component, workspace)),
    ...titleTerm(part, ground),
    ...shareTerm(notices, 'notice', noticeShare(workspace)),
    ...shareTerm(labels, 'label', classificationShare(workspace)),
  ])
}

/** The lack is that of the share as a whole, at the place of the first thing that is missing. */
function shareTerm(label: Bilingual, code: string, share: PropertyShare, worth = worthOf(share)): readonly Built[] {
  if (!share.applies) return []
  const [first] = share.gaps
  const lack: Lack | undefined = first && {
    ...{code, subject: '', message: first.message, place: first.place, scaffold: undefined},
  }
  return [fact(label, worth, {evidence: share.evidence, lack})]
}

function worthOf({value}: PropertyShare): Worth {
  return value === undefined ? unknown : known(value)
}

/** Lines that were ever added to the files that are there, by whom: `Σ titled ÷ Σ all`. */
function titleTerm({files, component}: Part, ground: Ground): readonly Built[] {
  const {knowing, knowsPeople, day} = ground
  if (knowing === undefined) return [fact(titleLabel, unknown)]
  if (!knowsPeople) return [fact(titleLabel, unknown, {lack: noRegister})]
  const authored = files.flatMap((path) =>
    (knowing.files.get(path)?.people ?? []).flatMap(({person, added, days}) => {
      const author = knowing.identities[person]
      return author && days !== undefined ? [{author, lines: added, day: dayBefore(day, days)}] : []
    }),
  )
  const share = titleShare(authored)
  const [low, high] = share.range
  const worth = low === 0 && high === 1 ? unknown : within(low, high)
  const scaffold = {kind: 'assignment' as const, title: component.name}
  return shareTerm(titleLabel, 'title', share, worth).map((term) => ({
    ...term,
    lack: term.lack && {...term.lack, scaffold},
  }))
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10)
}
