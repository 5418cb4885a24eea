// Reads pip's requirements files, which say by their names what they are for.
import {type Located, located} from '../../model/place.ts'
import {type Dependency, type DependencyKind, type Manifest, manifest} from '../manifest.ts'
import {linesOf} from '../syntax/lines.ts'
import {pythonDependency} from './python-names.ts'

const development =
  /(?:^|[-_./])(?:dev|devel|development|test|tests|testing|lint|linting|docs?|ci|typing|types|mypy|style)(?=[-_./]|$)/i
const editable = /^(?:-e|--editable)(?:\s+|=)/

/** Reads a requirements file (pip.pypa.io, "Requirements File Format"); a constraints file only lays versions down. */
export function readRequirements(text: string, path: string): Manifest {
  const kind: DependencyKind = development.test(lastTwo(path)) ? 'dev' : 'runtime'
  const found = joined(linesOf(text)).flatMap((line) => requirementOf(line, kind) ?? [])
  const isConstraints = /(?:^|[-_/])constraints?(?=[-_.])/i.test(path)
  return manifest(isConstraints ? {managed: found} : {dependencies: found})
}

/** `requirements/dev.txt` says in its folder what it is; folders further up say nothing about it. */
function lastTwo(path: string): string {
  return path
    .split('/')
    .slice(-2)
    .join('/')
    .replace(/\.(?:txt|in)$/, '')
}

function requirementOf(line: Located<string>, kind: DependencyKind): Dependency | undefined {
  const content = line.value.replace(/(?:^|\s)#.*$/, '').replace(/\s--?[a-z][\w-]*(?:[ =].*)?$/, '')
  const from = editable.exec(content)?.[0].length ?? 0
  if (from === 0 && /^\s*(?:-|$)/.test(content)) return undefined
  const text = located(content.slice(from), line.span.start + from, line.span.end)
  return pythonDependency(text, kind, 'requirements')
}

/** Lines with those that a backslash continues; offsets hold in the first line, where names stand. */
function joined(lines: readonly Located<string>[]): readonly Located<string>[] {
  const whole: Located<string>[] = []
  let isOpen = false
  for (const line of lines) {
    const last = whole.at(-1)
    const value = line.value.replace(/\\$/, '')
    if (isOpen && last !== undefined)
      whole[whole.length - 1] = {...last, value: `${last.value} ${value.trim()}`.slice(0, 4096)}
    else whole.push({...line, value})
    isOpen = line.value.endsWith('\\')
  }
  return whole
}
