// Reads setup.cfg: what setuptools was told before pyproject.toml.

import {type Dependency, type DependencyKind, type Manifest, manifest} from '../../model/facts.ts'
import type {Located} from '../../model/place.ts'
import {located} from '../../model/place.ts'
import {licencesIn} from '../licences/expression.ts'
import {linesOf} from '../syntax/lines.ts'
import {pythonDependency} from './python-names.ts'

const sectionLine = /^\[([^\]]+)\]/
const keyLine = /^([A-Za-z][\w.-]*)\s*[=:]\s*/
const kinds: Readonly<Record<string, DependencyKind>> = {
  install_requires: 'runtime',
  setup_requires: 'build',
  tests_require: 'dev',
}

/** Reads `[options]` and `[options.extras_require]` (setuptools.pypa.io, "Configuring setup() using setup.cfg files"). */
export function readSetupCfg(text: string): Manifest {
  const dependencies: Dependency[] = []
  let section = ''
  let key = ''
  for (const line of linesOf(text)) {
    const isComment = /^\s*[#;]/.test(line.value)
    const heading = sectionLine.exec(line.value)?.[1]
    const named = keyLine.exec(line.value)
    if (heading !== undefined) section = heading.trim()
    if (heading !== undefined || named !== null) key = named?.[1] ?? ''
    if (isComment || heading !== undefined) continue
    const from = named?.[0].length ?? 0
    const isLicence = section === 'metadata' && key === 'license' && from > 0
    dependencies.push(
      ...(isLicence ? licencesIn(textFrom(line, from), 'metadata.license') : requirementsIn(line, from, section, key)),
    )
  }
  return manifest({dependencies})
}

function textFrom(line: Located<string>, from: number): Located<string> {
  return located(line.value.slice(from), line.span.start + from, line.span.end)
}

function requirementsIn(line: Located<string>, from: number, section: string, key: string): readonly Dependency[] {
  const isExtra = section === 'options.extras_require' && key !== ''
  const kind = isExtra ? 'optional' : section === 'options' ? kinds[key] : undefined
  if (kind === undefined || (from === 0 && !/^\s/.test(line.value))) return []
  const found = pythonDependency(textFrom(line, from), kind, `${section}.${key}`)
  return found ? [found] : []
}
