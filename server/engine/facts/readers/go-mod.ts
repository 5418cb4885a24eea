// Reads go.mod, the modules that a Go module needs, and go.work, the modules that are worked on together.

import {type Dependency, type DependencyKind, type Manifest, manifest} from '../../model/facts.ts'
import type {Located} from '../../model/place.ts'
import {linesOf, partsOf} from '../syntax/lines.ts'
import {projectOf} from './project.ts'

const opening = /^(\w+)\s*\(/
const kinds: Readonly<Record<string, DependencyKind>> = {require: 'runtime', replace: 'runtime', tool: 'dev'}

/** Reads go.mod (go.dev, "go.mod file reference"). What is `// indirect` came along with something else: no choice. */
export function readGoMod(text: string): Manifest {
  const statements = statementsOf(text)
  const found = statements.flatMap((statement) => moduleOf(statement) ?? [])
  const isChosen = ({section}: Dependency) => section === 'require' || section === 'tool'
  return manifest({
    dependencies: found.filter(isChosen),
    managed: found.filter((module) => !isChosen(module)),
    project: projectOf(statements.find(({directive}) => directive === 'module')?.words[0]),
  })
}

/** Reads the folders of go.work (go.dev, "Workspaces"). */
export function readGoWork(text: string): Manifest {
  const used = statementsOf(text).filter(({directive}) => directive === 'use')
  return manifest({
    project: projectOf(
      undefined,
      used.flatMap(({words}) => words.slice(0, 1)),
    ),
  })
}

/** The words of one requirement, and the directive that it belongs to. */
interface Statement {
  readonly directive: string
  readonly words: readonly Located<string>[]
  readonly isIndirect: boolean
}

function statementsOf(text: string): readonly Statement[] {
  const statements: Statement[] = []
  let block: string | undefined
  for (const line of linesOf(text)) {
    const code = {...line, value: line.value.replace(/\/\/.*$/, '')}
    const words = partsOf(code, /"([^"]+)"|[^\s"]+/g)
    const [first, ...rest] = words
    const opened = block === undefined ? opening.exec(code.value.trim())?.[1] : undefined
    if (first === undefined || opened !== undefined || first.value === ')') {
      block = first === undefined ? block : opened
      continue
    }
    const isIndirect = /\/\/\s*indirect\b/.test(line.value)
    statements.push({directive: block ?? first.value, words: block === undefined ? rest : words, isIndirect})
  }
  return statements
}

/** The module of a statement; of a replacement, the one that comes instead, unless it is a folder. */
function moduleOf({directive, words, isIndirect}: Statement): Dependency | undefined {
  const kind = Object.hasOwn(kinds, directive) ? kinds[directive] : undefined
  const arrow = words.findIndex(({value}) => value === '=>')
  const [name, version] = directive === 'replace' ? words.slice(arrow + 1) : words
  if (kind === undefined || name === undefined || /^\.{0,2}\//.test(name.value)) return undefined
  const section = isIndirect ? `${directive}.indirect` : directive
  return {ecosystem: 'go', name: name.value, requirement: version?.value, kind, section, span: name.span}
}
