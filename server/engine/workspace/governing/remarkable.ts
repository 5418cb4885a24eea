// Which of the choices that manifests state deserve a decision record.
import {type Category, categoryNames, type Subject} from '../../facts/catalogue/index.ts'

/**
 * What goes without saying, comes with another choice, is soon replaced, or serves the work rather than the product. A licence
 * states itself: a change of it is asked about (`decision/missing-for-licence`).
 */
const unremarkable: ReadonlySet<Category> = new Set([
  ...(['base-image', 'build-tool', 'charting', 'ci', 'css-framework', 'dependency-injection'] as const),
  ...([
    'language-runtime',
    'licence',
    'migration-tool',
    'monorepo-tool',
    'security',
    'text-editor',
    'web-server',
  ] as const),
])

/** Categories whose choices deserve a record. */
export const remarkableCategories: readonly Category[] = categoryNames.filter((category) => !unremarkable.has(category))

/** Whether successors would ask why this was chosen. */
export function isRemarkable({category, trait}: Subject): boolean {
  return !unremarkable.has(category) && trait !== 'helper'
}
