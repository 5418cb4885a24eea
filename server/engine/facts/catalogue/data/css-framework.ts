// Ways to write styles.
import type {Rows} from '../row.ts'

export const cssFramework: Rows = {
  Bootstrap: {
    as: '=Bootstrap, twitter bootstrap, react-bootstrap',
    npm: `
      bootstrap, react-bootstrap, bootstrap-vue, bootstrap-vue-next, @ng-bootstrap/ng-bootstrap, ngx-bootstrap,
      reactstrap
    `,
    pypi: 'django-bootstrap4, django-bootstrap5, crispy-bootstrap5',
    rubygems: 'bootstrap, bootstrap-sass',
    nuget: 'bootstrap',
  },
  Bulma: {as: '=Bulma', npm: 'bulma'},
  Emotion: {as: '~emotion', npm: '@emotion/react, @emotion/styled, @emotion/css'},
  Linaria: {npm: '@linaria/core, @linaria/react'},
  'Panda CSS': {npm: '@pandacss/dev'},
  Stitches: {as: '~stitches', npm: '@stitches/react'},
  'styled-components': {as: 'styled components', npm: 'styled-components'},
  StyleX: {npm: '@stylexjs/stylex'},
  'Tailwind CSS': {
    as: 'tailwind, tailwindcss',
    npm: 'tailwindcss, @tailwindcss/vite, @tailwindcss/postcss',
    rubygems: 'tailwindcss-rails',
  },
  UnoCSS: {npm: 'unocss'},
  'vanilla-extract': {as: 'vanilla extract', npm: '@vanilla-extract/css'},
  'Zurb Foundation': {npm: 'foundation-sites'},
}
