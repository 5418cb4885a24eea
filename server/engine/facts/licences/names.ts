// What people call licences where they do not write the SPDX id, and what such an id looks like.

/** Names without blanks that are ids all the same; others have a version. */
const bare =
  /^(?:0BSD|BlueOak|Expat|Fair|FTL|HPND|ICU|ISC|MIT|MIT-0|MS-PL|MS-RL|NCSA|OpenSSL|PostgreSQL|Proprietary|Ruby|UNLICENSED|Unlicense|Vim|W3C|WTFPL|X11|Zlib)$/i

const versioned =
  /^(?:DocumentRef-[\w.-]+:)?LicenseRef-[\w.-]+$|^(?=.{3,60}$)[A-Za-z][A-Za-z\d]*(?:-[A-Za-z\d.]+)*-[\d.]*\d[\w.]*(?:-[A-Za-z\d.]+)*\+?$/

/** Whether a word is an SPDX id, or has its form. */
export function isLicenceId(word: string): boolean {
  return bare.test(word) || versioned.test(word)
}

/** The version behind a name, and what people put around it. */
const v = '(?:,? ?-? ?(?:version|v)?\\.? ?)'

/** Whole names in lower case, `the` and brackets left aside. */
const names: readonly (readonly [id: string, name: string])[] = [
  [
    'Apache-2.0',
    `apache(?: software)? licen[cs]e${v}2(?:\\.0)?|apache(?: software)? licen[cs]e|apache${v}2(?:\\.0)?|asl 2(?:\\.0)?`,
  ],
  ['MIT', 'mit licen[cs]e|expat(?: licen[cs]e)?|licence mit'],
  ['ISC', 'isc licen[cs]e'],
  ['BSD-2-Clause', '(?:simplified|freebsd) bsd(?: licen[cs]e)?|bsd[ -]2[ -]clause.*'],
  ['BSD-3-Clause', '(?:new|revised|modified) bsd(?: licen[cs]e)?|bsd[ -]3[ -]clause.*'],
  ['AGPL-3.0', `(?:gnu )?(?:affero general public licen[cs]e|agpl)${v}3(?:\\.0)?.*`],
  ['LGPL-2.1', `(?:gnu )?(?:lesser general public licen[cs]e|lgpl)${v}2\\.1.*`],
  ['LGPL-3.0', `(?:gnu )?(?:lesser general public licen[cs]e|lgpl)${v}3(?:\\.0)?.*`],
  ['GPL-2.0', `(?:gnu )?(?:general public licen[cs]e|gpl)${v}2(?:\\.0)?.*`],
  ['GPL-3.0', `(?:gnu )?(?:general public licen[cs]e|gpl)${v}3(?:\\.0)?.*`],
  ['MPL-2.0', `(?:mozilla public licen[cs]e|mpl)${v}2(?:\\.0)?.*`],
  ['EPL-1.0', `(?:eclipse public licen[cs]e|epl)${v}1(?:\\.0)?.*`],
  ['EPL-2.0', `(?:eclipse public licen[cs]e|epl)${v}2(?:\\.0)?.*`],
  ['EUPL-1.2', `(?:european union public licen[cs]e|eupl)${v}1\\.2.*`],
  ['CECILL-2.1', `cecill${v}2\\.1.*`],
  ['CECILL-B', 'cecill-b.*'],
  ['CECILL-C', 'cecill-c.*'],
  ['CC0-1.0', 'cc0(?: 1\\.0)?(?: universal)?.*'],
  ['Unlicense', 'unlicense.*'],
  [
    'LicenseRef-Proprietary',
    '(?:other/)?proprietary(?: licen[cs]e)?|commercial(?: licen[cs]e)?|all rights reserved|tous droits réservés',
  ],
]

const patterns = names.map(([id, name]) => [id, new RegExp(`^(?:${name})$`)] as const)

/** The SPDX id of a licence by its name in words; undefined for what names no single licence. */
export function licenceNamed(name: string): string | undefined {
  const words = name
    .toLowerCase()
    .replace(/\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '')
  return patterns.find(([, pattern]) => pattern.test(words))?.[0]
}
