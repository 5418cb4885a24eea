// The parts of the catalogue, and the category of each.
import {brokers, caches, datastores, objectStorages, searches, vectorStores} from './data.ts'
import type {Group} from './subject.ts'

export const groups: readonly Group[] = [
  {category: 'datastore', rows: () => datastores},
  {category: 'vector-store', rows: () => vectorStores},
  {category: 'cache', rows: () => caches},
  {category: 'search', rows: () => searches},
  {category: 'broker', rows: () => brokers},
  {category: 'object-storage', rows: () => objectStorages},
]
