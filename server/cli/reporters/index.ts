// The output formats of `relais check`, by the name that `--format` takes.
import type {Reporter} from '../report.ts'
import {checkstyle} from './checkstyle.ts'
import {github} from './github.ts'
import {gitlab} from './gitlab.ts'
import {json} from './json.ts'
import {junit} from './junit.ts'
import {markdown} from './markdown.ts'
import {sarif} from './sarif.ts'
import {text} from './text.ts'

export const reporters: ReadonlyMap<string, Reporter> = new Map([
  ['text', text],
  ['json', json],
  ['sarif', sarif],
  ['junit', junit],
  ['github', github],
  ['gitlab', gitlab],
  ['checkstyle', checkstyle],
  ['markdown', markdown],
])
