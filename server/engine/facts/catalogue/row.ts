// How the catalogue is written down: one row a subject, its names in each ecosystem as lists.
import type {Ecosystem} from '../manifest.ts'

/** What a choice is about. Subjects of one category are each other's alternatives. */
export const categories = [
  'ai-sdk',
  'analytics',
  'api-layer',
  'auth',
  'base-image',
  'blockchain',
  'broker',
  'build-tool',
  'cache',
  'charting',
  'ci',
  'cloud-sdk',
  'cms',
  'css-framework',
  'data-fetching',
  'data-processing',
  'datastore',
  'dependency-injection',
  'design-system',
  'desktop-framework',
  'feature-flags',
  'graphics-engine',
  'i18n',
  'infrastructure-as-code',
  'job-queue',
  'language-runtime',
  'logging',
  'map-engine',
  'migration-tool',
  'ml-framework',
  'mobile-framework',
  'monorepo-tool',
  'notification',
  'object-storage',
  'observability',
  'orchestration',
  'orm',
  'payments',
  'realtime',
  'routing',
  'search',
  'secrets',
  'security',
  'service-mesh',
  'state',
  'text-editor',
  'ui-framework',
  'vector-store',
  'web-framework',
  'web-server',
  'workflow-engine',
] as const

export type Category = (typeof categories)[number]

/**
 * Names of one subject, separated by commas, each exactly as its ecosystem spells it; `*` at the end stands for any
 * ending.
 *
 * `as` lists what people call it in prose beside its own name. A plain alias is meant wherever it stands, in any case.
 * `=Word` is meant in this case only, or in any case beside a technology word ("flask app"); `~word` only beside one.
 * A mark on the subject's own name changes how that name is read.
 */
export type Row = {readonly as?: string} & {readonly [E in Ecosystem]?: string}

/** The subjects of a category, by the name that findings show. */
export type Rows = Readonly<Record<string, Row>>
