// How a screen’s address leads to its parts.
import type {Rows} from '../row.ts'

export const routing: Rows = {
  'Angular Router': {npm: '@angular/router'},
  'Module Federation': {
    npm: '@module-federation/enhanced, @module-federation/vite, @angular-architects/module-federation',
  },
  'Reach Router': {npm: '@reach/router'},
  'React Router': {npm: 'react-router, react-router-dom, @react-router/node, @react-router/dev'},
  'single-spa': {as: 'micro-frontends single-spa', npm: 'single-spa, single-spa-react, single-spa-angular'},
  'TanStack Router': {npm: '@tanstack/react-router'},
  'Vue Router': {npm: 'vue-router'},
  Wouter: {npm: 'wouter'},
}
