// What REUSE 3.3 says of snippets, ignored blocks, REUSE.toml and DEP5, each sentence as files and what they lack.
import {both, type Case, mit, table, text} from './reuse-cases.ts'

export const snippet =
  '# SPDX-SnippetBegin\n# SPDX-SnippetCopyrightText: 2022 Jane Doe\n# SPDX-License-Identifier: ISC\n\nprint()\n\n# SPDX-SnippetEnd\n'

export const blocks: readonly Case[] = [
  ['the licence of a snippet needs its file', {...text, 'a.py': mit + snippet}, {missing: ['ISC']}],
  ['and is a use of it', {...text, 'LICENSES/ISC.txt': 't', 'a.py': mit + snippet}, {}],
  [
    'a snippet speaks for itself alone',
    {...text, 'LICENSES/ISC.txt': 't', 'a.py': mit, 'b.py': snippet},
    {noCopyright: ['b.py'], noLicence: ['b.py']},
  ],
  ['what stands behind it is the file’s again', {...text, 'LICENSES/ISC.txt': 't', 'a.py': snippet + mit}, {}],
  [
    'ignored blocks say nothing',
    {...text, 'a.py': `${mit}# REUSE-IgnoreStart\necho "SPDX-License-Identifier: ISC"\n# REUSE-IgnoreEnd\n`},
    {},
  ],
  [
    'behind them all counts again',
    {...text, 'a.py': `# REUSE-IgnoreStart\n# SPDX-License-Identifier: ISC\n# REUSE-IgnoreEnd\n${mit}`},
    {},
  ],
  [
    'one that is not closed lasts to the end',
    {...text, 'b.py': mit, 'a.py': `# REUSE-IgnoreStart\n${mit}`},
    {noCopyright: ['a.py'], noLicence: ['a.py']},
  ],
]

export const tables: readonly Case[] = [
  [
    'a table speaks for the files that its path fits',
    {...text, 'REUSE.toml': table(both), 'data/a/b.csv': 'a', 'c.csv': 'c'},
    {noCopyright: ['c.csv'], noLicence: ['c.csv']},
  ],
  [
    'one star stops at slashes',
    {...text, 'REUSE.toml': table(both, '"data/*.csv"'), 'data/a.csv': 'a', 'data/b/c.csv': 'c'},
    {noCopyright: ['data/b/c.csv'], noLicence: ['data/b/c.csv']},
  ],
  [
    'two stars do not, nor with a slash behind them',
    {...text, 'REUSE.toml': table(both, '["**/a.csv", "b**"]'), 'a.csv': 'a', 'x/y/a.csv': 'a', 'b/c/d': 'd'},
    {},
  ],
  [
    'a star can be meant',
    {...text, 'REUSE.toml': table(both, '"a\\\\*.csv"'), 'a*.csv': 'a', 'ab.csv': 'b'},
    {noCopyright: ['ab.csv'], noLicence: ['ab.csv']},
  ],
  ['so can a backslash', {...text, 'REUSE.toml': table(both, '"a\\\\\\\\b"'), 'a\\b': 'a'}, {}],
  ['before any other character it says nothing', {...text, 'REUSE.toml': table(both, '"\\\\a.csv"'), 'a.csv': 'a'}, {}],
  [
    'several paths, several texts',
    {
      ...text,
      'LICENSES/ISC.txt': 't',
      'REUSE.toml': table(
        'SPDX-FileCopyrightText = ["A B", "C D"]\nSPDX-License-Identifier = ["MIT", "ISC"]',
        '["a", "b"]',
      ),
      a: 'a',
      b: 'b',
    },
    {},
  ],
  [
    'in any folder, for what lies there',
    {...text, 'x/REUSE.toml': table(both, '"*.csv"'), 'x/a.csv': 'a', 'a.csv': 'a'},
    {noCopyright: ['a.csv'], noLicence: ['a.csv']},
  ],
  [
    'the last one that fits counts alone',
    {
      ...text,
      'REUSE.toml': `${table(both, '"*.csv"')}\n[[annotations]]\npath = "a.csv"\nSPDX-License-Identifier = "MIT"\n`,
      'a.csv': 'a',
      'b.csv': 'b',
    },
    {noCopyright: ['a.csv']},
  ],
  [
    'its licence needs a file',
    {...text, 'a.py': mit, 'REUSE.toml': table(both.replace('MIT', 'ISC')), 'data/a': 'a'},
    {missing: ['ISC']},
  ],
]

export const precedence: readonly Case[] = [
  [
    'closest, if nothing is said: the file itself',
    {...text, 'REUSE.toml': table(both.replace('MIT', 'ISC'), '"*.py"'), 'a.py': mit},
    {},
  ],
  [
    'closest, for what the file leaves open',
    {
      ...text,
      'LICENSES/ISC.txt': 't',
      'REUSE.toml': table(both.replace('MIT', 'ISC'), '"*.py"'),
      'a.py': mit,
      'b.py': '# SPDX-FileCopyrightText: Jane Doe\n',
    },
    {},
  ],
  [
    'the closest of two',
    {...text, 'REUSE.toml': table(both.replace('MIT', 'ISC'), '"**"'), 'x/REUSE.toml': table(both, '"**"'), 'x/a': 'a'},
    {},
  ],
  [
    'each for what it says',
    {
      ...text,
      'REUSE.toml': table(both, '"**"'),
      'x/REUSE.toml': table('SPDX-FileCopyrightText = "A B"', '"**"'),
      'x/a': 'a',
    },
    {},
  ],
  [
    'aggregate adds to the file',
    {
      ...text,
      'LICENSES/ISC.txt': 't',
      'REUSE.toml': table(`precedence = "aggregate"\n${both.replace('MIT', 'ISC')}`, '"*.py"'),
      'a.py': mit,
    },
    {},
  ],
  [
    'and the closest goes on to count',
    {
      ...text,
      'LICENSES/ISC.txt': 't',
      'REUSE.toml': table(both, '"**"'),
      'x/REUSE.toml': table('precedence = "aggregate"\nSPDX-License-Identifier = "ISC"', '"**"'),
      'x/a': 'a',
    },
    {},
  ],
  [
    'override stands for the file',
    {
      'LICENSES/ISC.txt': 't',
      'REUSE.toml': table(`precedence = "override"\n${both.replace('MIT', 'ISC')}`, '"*.py"'),
      'a.py': mit,
    },
    {},
  ],
  [
    'what it leaves out is not taken from the file',
    {...text, 'REUSE.toml': table('precedence = "override"\nSPDX-License-Identifier = "MIT"', '"*.py"'), 'a.py': mit},
    {noCopyright: ['a.py']},
  ],
  [
    'of two the one nearer to the root',
    {
      ...text,
      'REUSE.toml': table(`precedence = "override"\n${both}`, '"**"'),
      'x/REUSE.toml': table(`precedence = "override"\n${both.replace('MIT', 'ISC')}`, '"**"'),
      'x/a': 'a',
    },
    {},
  ],
  [
    'a closer one beats closest',
    {
      ...text,
      'REUSE.toml': table(both.replace('MIT', 'ISC'), '"**"'),
      'x/REUSE.toml': table(`precedence = "override"\n${both}`, '"**"'),
      'x/a': 'a',
    },
    {},
  ],
]

export const dep5 = 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n\n'

export const older: readonly Case[] = [
  [
    'a paragraph speaks for its files',
    {
      ...text,
      '.reuse/dep5': `${dep5}Files: po/*.po po/*.pot\nCopyright: 2019 Jane Doe\nLicense: MIT\n`,
      'po/a.po': 'a',
      'po/x/b.pot': 'b',
      'c.po': 'c',
    },
    {noCopyright: ['c.po'], noLicence: ['c.po']},
  ],
  [
    'its lines go on below',
    {
      ...text,
      '.reuse/dep5': `${dep5}Files:\n po/*.po\n *.pot\nCopyright: 2019 Jane Doe\n 2020 John Doe\nLicense: MIT\n The text.\n`,
      'po/a.po': 'a',
      'b.pot': 'b',
    },
    {},
  ],
  [
    'the last one that fits counts',
    {
      ...text,
      '.reuse/dep5': `${dep5}Files: *\nCopyright: 2019 Jane Doe\nLicense: ISC\n\nFiles: a?c\nCopyright: 2019 Jane Doe\nLicense: MIT\n`,
      abc: 'a',
    },
    {},
  ],
  [
    'it adds to the file',
    {
      ...text,
      'LICENSES/ISC.txt': 't',
      '.reuse/dep5': `${dep5}Files: *\nCopyright: 2019 Jane Doe\nLicense: ISC\n`,
      'a.py': mit,
    },
    {},
  ],
  [
    'REUSE.toml and it exclude each other',
    {
      ...text,
      '.reuse/dep5': `${dep5}Files: *\nCopyright: 2019 Jane Doe\nLicense: ISC\n`,
      'REUSE.toml': table(both),
      'data/a': 'a',
    },
    {},
  ],
]
