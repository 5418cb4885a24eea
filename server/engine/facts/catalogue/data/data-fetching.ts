// How screens get their data and keep it fresh.
import type {Rows} from '../row.ts'

export const dataFetching: Rows = {
  'Apollo Client': {npm: '@apollo/client, apollo-client, apollo-angular, @vue/apollo-composable, react-apollo'},
  'graphql-request': {npm: 'graphql-request'},
  Houdini: {as: '~houdini', npm: 'houdini'},
  Relay: {as: '=Relay', npm: 'react-relay, relay-runtime'},
  SWR: {as: '=SWR', npm: 'swr'},
  'TanStack Query': {
    as: 'react query, react-query, vue query',
    npm: `
      @tanstack/react-query, @tanstack/vue-query, @tanstack/angular-query-experimental, @tanstack/svelte-query,
      @tanstack/solid-query, react-query
    `,
  },
  urql: {npm: 'urql, @urql/core, @urql/vue'},
}
