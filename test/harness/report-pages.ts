// Reports of coverage as the program writes them, for tests that draw them.
import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {type Carried, reportPage} from '../../client/panel/view/report.ts'
import type {CoverageView} from '../../server/engine/model/coverage-view.ts'
import {inRoot} from './root.ts'

function carried(name: string): Carried {
  const text = readFileSync(inRoot('dist/panel', name), 'utf8')
  return {text, hash: `sha256-${createHash('sha256').update(text).digest('base64')}`}
}

/** A report with the built style and program. */
export function reportOf(view: CoverageView): string {
  return reportPage(view, {style: carried('view.css'), script: carried('report.js')})
}
