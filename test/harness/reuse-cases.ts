// What REUSE 3.3 says of covered files, texts of licences, headers and notices, each sentence as files and what they lack.

export type Files = Readonly<Record<string, string>>

/** What the tool of the specification lists. */
export interface Expected {
  readonly noCopyright?: readonly string[]
  readonly noLicence?: readonly string[]
  readonly missing?: readonly string[]
  readonly unused?: readonly string[]
  readonly bad?: readonly string[]
  readonly deprecated?: readonly string[]
  readonly withoutExtension?: readonly string[]
  readonly invalid?: readonly string[]
}

export type Case = readonly [what: string, files: Files, expected: Expected]

/** A header of the file's language, a text of the licence, and a file that states both. */
export const mit = '# SPDX-FileCopyrightText: 2026 Jane Doe <jane@example.com>\n#\n# SPDX-License-Identifier: MIT\n'
export const text = {'LICENSES/MIT.txt': 'Permission is hereby granted'}
export const table = (more: string, path = '"data/**"') => `version = 1\n\n[[annotations]]\npath = ${path}\n${more}\n`
export const both = 'SPDX-FileCopyrightText = "2026 Jane Doe"\nSPDX-License-Identifier = "MIT"'

export const covered: readonly Case[] = [
  [
    'a file must have licensing information',
    {...text, 'a.py': mit, 'b.py': 'b\n'},
    {noCopyright: ['b.py'], noLicence: ['b.py']},
  ],
  ['license files need none', {...text, 'a.py': mit}, {}],
  [
    'COPYING and LICENSE need none, whatever their ending',
    {
      ...text,
      'a.py': mit,
      COPYING: 'c',
      'COPYING.GPL': 'c',
      LICENSE: 'l',
      'LICENSE-MIT': 'l',
      'LICENSE.md': 'l',
      'src/LICENCE.txt': 'l',
    },
    {},
  ],
  [
    'names that only begin so do',
    {...text, 'a.py': mit, LICENSED: 'x'},
    {noCopyright: ['LICENSED'], noLicence: ['LICENSED']},
  ],
  ['the folder .reuse at the root needs none', {...text, 'a.py': mit, '.reuse/templates/x.jinja2': 'x'}, {}],
  [
    'one elsewhere does',
    {...text, 'a.py': mit, 'b/.reuse/x': 'x'},
    {noCopyright: ['b/.reuse/x'], noLicence: ['b/.reuse/x']},
  ],
  ['REUSE.toml needs none', {...text, 'a.py': mit, 'REUSE.toml': 'version = 1\n'}, {}],
  ['files without data need none', {...text, 'a.py': mit, 'empty.py': ''}, {}],
  ['SPDX documents need none', {...text, 'a.py': mit, 'sbom.spdx': 's', 'sbom.spdx.json': '{}', 'x.spdx.yml': 'x'}, {}],
  ['Meson subprojects are projects of their own', {...text, 'a.py': mit, 'subprojects/lib/x.c': 'x'}, {}],
]

export const licences: readonly Case[] = [
  ['every licence has its file', {'LICENSES/0BSD.txt': 't', 'a.py': mit}, {missing: ['MIT'], unused: ['0BSD']}],
  [
    'of each licence of an expression',
    {...text, 'a.py': mit.replace('MIT', 'MIT OR (ISC AND 0BSD)')},
    {missing: ['0BSD', 'ISC']},
  ],
  [
    'an exception is one as well',
    {
      ...text,
      'LICENSES/GPL-2.0-only.txt': 't',
      'a.py': mit,
      'b.py': mit.replace('MIT', 'GPL-2.0-only WITH Classpath-exception-2.0'),
    },
    {missing: ['Classpath-exception-2.0']},
  ],
  [
    'and has a file of its name',
    {
      ...text,
      'LICENSES/GPL-2.0-only.txt': 't',
      'LICENSES/Classpath-exception-2.0.txt': 't',
      'a.py': mit,
      'b.py': mit.replace('MIT', 'GPL-2.0-only WITH Classpath-exception-2.0'),
    },
    {},
  ],
  [
    'a plus asks for the licence itself',
    {...text, 'LICENSES/Apache-1.0.txt': 't', 'a.py': mit, 'b.py': mit.replace('MIT', 'Apache-1.0+')},
    {},
  ],
  ['the name is the id and an extension', {'LICENSES/MIT': 't', 'a.py': mit}, {withoutExtension: ['MIT']}],
  [
    'an id with dots is whole',
    {'LICENSES/Apache-2.0': 't', 'a.py': mit.replace('MIT', 'Apache-2.0')},
    {withoutExtension: ['Apache-2.0']},
  ],
  [
    'what is not on the list is LicenseRef-',
    {...text, 'LICENSES/LicenseRef-Acme.txt': 't', 'a.py': mit, 'b.py': mit.replace('MIT', 'LicenseRef-Acme')},
    {},
  ],
  ['other names are bad', {...text, 'LICENSES/Acme.txt': 't', 'a.py': mit}, {bad: ['Acme'], unused: ['Acme']}],
  [
    'an id that is on no list is missing',
    {...text, 'a.py': mit, 'b.py': mit.replace('MIT', 'Acme')},
    {missing: ['Acme']},
  ],
  [
    'ids that SPDX gave up are told',
    {...text, 'LICENSES/GPL-2.0.txt': 't', 'a.py': mit, 'b.py': mit.replace('MIT', 'GPL-2.0')},
    {deprecated: ['GPL-2.0']},
  ],
  [
    'no file for a licence that nothing is under',
    {...text, 'LICENSES/CC0-1.0.txt': 't', 'a.py': mit},
    {unused: ['CC0-1.0']},
  ],
  ['what stands beside a text for itself is no text', {...text, 'LICENSES/MIT.txt.license': mit, 'a.py': mit}, {}],
]

export const headers: readonly Case[] = [
  [
    'one or more notices and one or more expressions',
    {...text, 'a.py': `${mit}# SPDX-FileCopyrightText: 2020 Example Organisation\n`},
    {},
  ],
  [
    'a notice alone is no licence',
    {...text, 'a.py': mit, 'b.py': '# SPDX-FileCopyrightText: 2026 Jane Doe\n'},
    {noLicence: ['b.py']},
  ],
  [
    'a licence alone is no notice',
    {...text, 'a.py': mit, 'b.py': '# SPDX-License-Identifier: MIT\n'},
    {noCopyright: ['b.py']},
  ],
  [
    'in the comments of any language',
    {
      ...text,
      'a.c': '/* SPDX-FileCopyrightText: Jane Doe */\n/* SPDX-License-Identifier: MIT */\n',
      'a.html': '<!-- SPDX-FileCopyrightText: Jane Doe -->\n<!-- SPDX-License-Identifier: MIT -->\n',
      'a.ml': '(* SPDX-FileCopyrightText: Jane Doe *)\n(* SPDX-License-Identifier: MIT *)\n',
      'a.bat': 'REM SPDX-FileCopyrightText: Jane Doe\nREM SPDX-License-Identifier: MIT\n',
    },
    {},
  ],
  [
    'a tag ends with its line, however that ends',
    {...text, 'a.py': mit.replaceAll('\n', '\r\n'), 'b.py': mit.replaceAll('\n', '\r')},
    {},
  ],
  [
    'an expression must be one',
    {...text, 'a.py': mit, 'b.py': mit.replace('MIT', 'MIT OR')},
    {noLicence: ['b.py'], invalid: ['MIT OR']},
  ],
  ['what cannot hold a comment has a file beside it', {...text, 'cat.jpg': '\0', 'cat.jpg.license': mit}, {}],
  ['and none without', {...text, 'a.py': mit, 'cat.jpg': '\0'}, {noCopyright: ['cat.jpg'], noLicence: ['cat.jpg']}],
  ['a file beside it counts for what can, too', {...text, 'a.py': 'a\n', 'a.py.license': mit}, {}],
  ['and in its place', {...text, 'a.py': mit.replace('MIT', 'ISC'), 'a.py.license': mit}, {}],
  [
    'even where it says nothing',
    {...text, 'b.py': mit, 'a.py': mit, 'a.py.license': 'nothing\n'},
    {noCopyright: ['a.py'], noLicence: ['a.py']},
  ],
]

export const notices = [
  'SPDX-FileCopyrightText: 2019 Jane Doe <jane@example.com>',
  'SPDX-FileCopyrightText: © 2019 John Doe <john@example.com>',
  'SPDX-FileCopyrightText: Contributors to Example Project <https://project.example.com>',
  'SPDX-FileCopyrightText: 2016, 2018-2019 Joe Anybody',
  'SPDX-FileCopyrightText: (C) Example Cooperative <info@coop.example.com>',
  '© Example Corporation <https://corp.example.com>',
  'Copyright 2016, 2018-2019 Joe Anybody',
  'Copyright (c) Alice, some rights reserved',
  'Copyright © 2019 Alice',
]

export const noNotices = [
  'SPDX-FileCopyrightText:',
  'SPDX-FileCopyrightText: 2019',
  'Copyright (C) 2019',
  'copyrighted by Jane',
  'SPDX-SnippetCopyrightText: 2019 Jane Doe',
]
