// Reads LICENSE and COPYING: which licence a repository is given out under, by the words that only that licence has.
import {type Manifest, manifest} from '../../model/facts.ts'
import {licence} from '../licences/expression.ts'

/** What each text says near its beginning; of several that fit, the one that begins first. */
const marks: readonly (readonly [id: string, mark: RegExp])[] = [
  ['AGPL-3.0', /GNU AFFERO GENERAL PUBLIC LICENSE\s+Version 3/i],
  ['LGPL-3.0', /GNU LESSER GENERAL PUBLIC LICENSE\s+Version 3/i],
  ['LGPL-2.1', /GNU LESSER GENERAL PUBLIC LICENSE\s+Version 2\.1/i],
  ['GPL-3.0', /GNU GENERAL PUBLIC LICENSE\s+Version 3/i],
  ['GPL-2.0', /GNU GENERAL PUBLIC LICENSE\s+Version 2/i],
  ['Apache-2.0', /Apache License,?\s+Version 2\.0/i],
  ['MPL-2.0', /Mozilla Public License,? (?:Version|v\.?) ?2\.0/i],
  ['EPL-1.0', /Eclipse Public License -? ?v(?:ersion)? ?1\.0/i],
  ['EPL-2.0', /Eclipse Public License -? ?v(?:ersion)? ?2\.0/i],
  ['EUPL-1.2', /EUROPEAN UNION PUBLIC LICEN[CS]E v\. ?1\.2|LICENCE PUBLIQUE DE L.UNION EUROP[ÉE]ENNE v\. ?1\.2/i],
  ['CECILL-B', /LOGICIEL LIBRE CeCILL-B|FREE SOFTWARE LICENSE AGREEMENT CeCILL-B/i],
  ['CECILL-C', /LOGICIEL LIBRE CeCILL-C|FREE SOFTWARE LICENSE AGREEMENT CeCILL-C/i],
  ['CECILL-2.1', /CeCILL\s.{0,200}Version 2\.1/is],
  ['BUSL-1.1', /Business Source License 1\.1/i],
  ['SSPL-1.0', /Server Side Public License\s+VERSION 1/i],
  ['Elastic-2.0', /Elastic License 2\.0/i],
  ['BSL-1.0', /Boost Software License - Version 1\.0/i],
  ['CC0-1.0', /CC0 1\.0 Universal/i],
  ['CC-BY-4.0', /Attribution 4\.0 International/i],
  ['CC-BY-SA-4.0', /Attribution-ShareAlike 4\.0 International/i],
  ['CC-BY-NC-4.0', /Attribution-NonCommercial 4\.0 International/i],
  ['CC-BY-NC-SA-4.0', /Attribution-NonCommercial-ShareAlike 4\.0 International/i],
  ['etalab-2.0', /LICENCE OUVERTE.{0,60}2\.0/is],
  ['OGL-UK-3.0', /Open Government Licence.{0,40}3\.0/is],
  ['Unlicense', /free and unencumbered software released into the public domain/i],
  ['0BSD', /with or without\s+fee is hereby granted\./i],
  ['ISC', /with or without\s+fee is hereby granted,/i],
  ['MIT', /Permission is hereby granted, free of charge, to any person\s+obtaining\s+a copy/i],
  ['BSD-3-Clause', /Redistribution and use in source and binary forms.{0,900}(?:Neither the name|nor the names)/is],
  ['BSD-2-Clause', /Redistribution and use in source and binary forms/i],
  ['Zlib', /This software is provided ['"‘]as-is['"’], without any express or implied\s+warranty/i],
]

/** UTF-16 code units that are looked through: further on stand the licences of what comes along. */
const far = 3000

/** Reads the text of a licence; nothing is stated by one that is not known. */
export function readLicence(text: string): Manifest {
  const beginning = text.slice(0, far)
  const title = /[^\s\uFEFF][^\n\r]*/.exec(beginning)
  if (title === null) return manifest({})
  const value = known(beginning)
  if (value === undefined) return manifest({})
  const span = {start: title.index, end: title.index + title[0].trimEnd().length}
  return manifest({dependencies: [licence({value, span}, '')]})
}

function known(text: string): string | undefined {
  const found = marks.flatMap(([id, mark]) => {
    const at = text.search(mark)
    return at < 0 ? [] : [{id, at}]
  })
  return found.toSorted((a, b) => a.at - b.at)[0]?.id
}
