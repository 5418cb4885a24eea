// How products speak several languages.
import type {Rows} from '../row.ts'

export const i18n: Rows = {
  FormatJS: {as: 'react intl, react-intl', npm: 'react-intl, @formatjs/intl'},
  i18next: {npm: 'i18next, react-i18next, next-i18next'},
  LinguiJS: {as: 'lingui', npm: '@lingui/core, @lingui/react'},
  'next-intl': {npm: 'next-intl'},
  'ngx-translate': {npm: '@ngx-translate/core'},
  Paraglide: {as: '=Paraglide, inlang', npm: '@inlang/paraglide-js'},
  'Project Fluent': {npm: '@fluent/bundle, @fluent/react', pypi: 'fluent-runtime', cargo: 'fluent'},
  Tolgee: {npm: '@tolgee/web, @tolgee/react', docker: 'tolgee/tolgee'},
  Transloco: {npm: '@ngneat/transloco, @jsverse/transloco'},
  'vue-i18n': {as: 'vue i18n', npm: 'vue-i18n, @nuxtjs/i18n'},
}
