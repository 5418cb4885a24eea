// The catalogue of significant choices as a repository extends it.
import {type Catalogue, catalogueOf} from '../../facts/catalogue/index.ts'
import {memo} from '../memo.ts'
import type {Workspace} from '../workspace.ts'

export const catalogueFor = memo(({config}: Workspace): Catalogue => catalogueOf(config.catalogue))
