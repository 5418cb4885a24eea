// What a repository is given out under, by the short ids of SPDX; `-only`, `-or-later` and older ids are one licence.
import type {Rows} from '../row.ts'

export const licence: Rows = {
  '0BSD': {as: 'zero-clause bsd', spdx: '0BSD'},
  'AGPL-3.0': {
    as: 'agpl, agpl v3, agplv3, agpl 3, affero general public license, affero gpl, gnu affero',
    spdx: 'AGPL-3.0, AGPL-3.0-only, AGPL-3.0-or-later, AGPL-3.0+',
  },
  'Apache-2.0': {
    as: 'apache 2, apache 2.0, apache v2, apachev2, apache license, apache licence, licence apache, asl 2.0',
    spdx: 'Apache-2.0, Apache-2, Apache2, ASL-2.0',
  },
  'BSD-2-Clause': {as: 'bsd 2-clause, simplified bsd, licence bsd 2', spdx: 'BSD-2-Clause, BSD-2-Clause-FreeBSD'},
  'BSD-3-Clause': {as: 'bsd 3-clause, new bsd, licence bsd 3', spdx: 'BSD-3-Clause, BSD-3-Clause-Clear'},
  'BSL-1.0': {as: 'boost software license', spdx: 'BSL-1.0'},
  'BUSL-1.1': {as: 'business source license, busl', spdx: 'BUSL-1.1'},
  'CC-BY-4.0': {as: 'cc by 4.0, creative commons attribution 4.0', spdx: 'CC-BY-4.0'},
  'CC-BY-NC-4.0': {as: 'cc by-nc 4.0', spdx: 'CC-BY-NC-4.0'},
  'CC-BY-NC-SA-4.0': {as: 'cc by-nc-sa 4.0', spdx: 'CC-BY-NC-SA-4.0'},
  'CC-BY-SA-4.0': {as: 'cc by-sa 4.0', spdx: 'CC-BY-SA-4.0'},
  'CC0-1.0': {as: 'cc0', spdx: 'CC0-1.0'},
  'CECILL-2.1': {as: 'cecill, cecill 2.1, licence cecill', spdx: 'CECILL-2.1, CECILL-2.0'},
  'CECILL-B': {spdx: 'CECILL-B'},
  'CECILL-C': {spdx: 'CECILL-C'},
  'Elastic-2.0': {as: 'elastic license, elastic licence', spdx: 'Elastic-2.0'},
  'EPL-1.0': {spdx: 'EPL-1.0'},
  'EPL-2.0': {as: 'eclipse public license, epl 2.0', spdx: 'EPL-2.0'},
  'etalab-2.0': {as: 'licence ouverte, open licence, licence etalab', spdx: 'etalab-2.0'},
  'EUPL-1.2': {as: 'eupl, european union public licence, european union public license', spdx: 'EUPL-1.2, EUPL-1.1'},
  'GPL-2.0': {
    as: 'gpl v2, gplv2, gpl 2, gnu general public license v2, licence gpl v2',
    spdx: 'GPL-2.0, GPL-2.0-only, GPL-2.0-or-later, GPL-2.0+',
  },
  'GPL-3.0': {
    as: 'gpl v3, gplv3, gpl 3, gnu general public license v3, licence gpl v3',
    spdx: 'GPL-3.0, GPL-3.0-only, GPL-3.0-or-later, GPL-3.0+',
  },
  ISC: {as: '~isc, isc license, isc licence, licence isc', spdx: 'ISC'},
  'LGPL-2.1': {
    as: 'lgpl v2.1, lgplv2.1, lgpl 2.1',
    spdx: 'LGPL-2.1, LGPL-2.1-only, LGPL-2.1-or-later, LGPL-2.1+',
  },
  'LGPL-3.0': {
    as: 'lgpl v3, lgplv3, lgpl 3, gnu lesser general public license',
    spdx: 'LGPL-3.0, LGPL-3.0-only, LGPL-3.0-or-later, LGPL-3.0+',
  },
  MIT: {
    as: '~mit, mit license, mit licence, licence mit, mit-licensed, expat license',
    spdx: 'MIT, MIT-0, MIT-open-group, Expat, X11',
  },
  'MPL-2.0': {as: 'mpl 2.0, mpl v2, mozilla public license, mozilla public licence', spdx: 'MPL-2.0'},
  'OGL-UK-3.0': {as: 'open government licence, ogl', spdx: 'OGL-UK-3.0'},
  Proprietary: {
    as: '~proprietary, proprietary license, proprietary licence, licence propriétaire, commercial license',
    spdx: 'UNLICENSED, Proprietary, LicenseRef-Proprietary, LicenseRef-Commercial',
  },
  'SSPL-1.0': {as: 'sspl, server side public license', spdx: 'SSPL-1.0'},
  Unlicense: {as: '=Unlicense, the unlicense', spdx: 'Unlicense'},
  Zlib: {as: '~zlib, zlib license', spdx: 'Zlib'},
}
