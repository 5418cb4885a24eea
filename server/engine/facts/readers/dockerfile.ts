// Reads Dockerfiles: the images that stages begin from.

import {type Dependency, type Manifest, manifest} from '../../model/facts.ts'
import {type Located, located} from '../../model/place.ts'
import {linesOf, partsOf} from '../syntax/lines.ts'
import {filled, imageOf} from './image.ts'

interface Stage {
  readonly base: Located<string>
  readonly name: string | undefined
}

const heredoc = /<<-?["']?([A-Za-z_]\w*)["']?/

/**
 * Reads `FROM`, its `ARG`s before the first stage, and `COPY --from` (docs.docker.com, "Dockerfile reference"). What the
 * last stage stands on ships; the others build.
 */
export function readDockerfile(text: string): Manifest {
  const lines = instructions(text)
  const values = argumentsOf(lines)
  const stages = lines.flatMap((line) => stageOf(line) ?? [])
  const shipped = rootOf(stages, values)
  const bases = stages.flatMap((stage, index) => {
    if (isStage(stage.base, stages.slice(0, index), values)) return []
    const section = stage.name === undefined ? 'FROM' : `FROM.${stage.name}`
    return imageOf(stage.base, stage === shipped ? 'runtime' : 'build', section, values) ?? []
  })
  return manifest({dependencies: [...bases, ...copied(lines, stages, values)], commands: commandIn(lines)})
}

/** What the last stage runs by its name alone, unless it listens to others or its arguments say that it stays. */
function commandIn(lines: readonly Located<string>[]): readonly string[] {
  const last = lines.map(({value}) => value).slice(lines.findLastIndex(({value}) => /^\s*FROM\s/i.test(value)) + 1)
  const wordsOf = (instruction: RegExp) =>
    last
      .findLast((line) => instruction.test(line))
      ?.match(/[^\s"'[\],]+/g)
      ?.slice(1) ?? []
  const words = [...wordsOf(/^\s*ENTRYPOINT\b/i), ...wordsOf(/^\s*CMD\b/i)]
  const [command] = words
  const stays = words
    .slice(1)
    .some((word) => /^(?:serve|server|start|run|listen|watch|worker|daemon|api|web)$/i.test(word))
  const listens = lines.some(({value}) => /^\s*(?:EXPOSE|HEALTHCHECK)\s/i.test(value))
  return command === undefined || stays || listens ? [] : [command]
}

/** Lines that begin an instruction; continued lines and the texts of here-documents are left out. */
function instructions(text: string): readonly Located<string>[] {
  const found: Located<string>[] = []
  let closing: string | undefined
  let isOpen = false
  for (const line of linesOf(text)) {
    if (closing !== undefined) {
      if (line.value.trim() === closing) closing = undefined
      continue
    }
    if (/^\s*#/.test(line.value) || (isOpen && line.value.trim() === '')) continue
    if (!isOpen) found.push(line)
    isOpen = /[\\`]\s*$/.test(line.value)
    closing = /^\s*(?:RUN|COPY|ADD)\b/i.test(line.value) ? heredoc.exec(line.value)?.[1] : undefined
  }
  return found
}

/** Defaults of `ARG`s that stand before the first stage: only those hold in `FROM`. */
function argumentsOf(lines: readonly Located<string>[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const {value} of lines) {
    if (/^\s*FROM\s/i.test(value)) break
    const [, name, written] = /^\s*ARG\s+([A-Za-z_]\w*)=("[^"]*"|'[^']*'|\S*)/i.exec(value) ?? []
    if (name !== undefined) values.set(name, filled((written ?? '').replace(/^["']|["']$/g, ''), values))
  }
  return values
}

function stageOf(line: Located<string>): Stage | undefined {
  if (!/^\s*FROM\s/i.test(line.value)) return undefined
  const [, ...words] = partsOf(line, /\S+/g)
  const [base, as, name] = words.filter(({value}) => !value.startsWith('--') && value !== '\\')
  if (base === undefined) return undefined
  return {base: unquoted(base), name: as?.value.toLowerCase() === 'as' ? name?.value.toLowerCase() : undefined}
}

function unquoted(word: Located<string>): Located<string> {
  if (!/^(["']).*\1$/.test(word.value)) return word
  return located(word.value.slice(1, -1), word.span.start + 1, word.span.end - 1)
}

function isStage(base: Located<string>, before: readonly Stage[], values: ReadonlyMap<string, string>): boolean {
  const name = filled(base.value, values).toLowerCase()
  return before.some((stage) => stage.name === name)
}

/** The stage whose image the last stage stands on, through stages that begin from one another. */
function rootOf(stages: readonly Stage[], values: ReadonlyMap<string, string>): Stage | undefined {
  let index = stages.length - 1
  for (let stage = stages[index]; stage !== undefined; stage = stages[index]) {
    const name = filled(stage.base.value, values).toLowerCase()
    const before = stages.slice(0, index).findLastIndex((candidate) => candidate.name === name)
    if (before < 0) return stage
    index = before
  }
  return undefined
}

/** `COPY --from=image`: files of an image that is no stage. */
function copied(
  lines: readonly Located<string>[],
  stages: readonly Stage[],
  values: ReadonlyMap<string, string>,
): readonly Dependency[] {
  return lines.flatMap((line) => {
    const sources = partsOf(line, /^\s*(?:COPY|ADD)(?:\s+--\S+)*?\s+--from=(\S+)/gi)
    const outside = sources.filter((from) => !/^\d+$/.test(from.value) && !isStage(from, stages, values))
    return outside.flatMap((from) => imageOf(from, 'build', 'COPY', values) ?? [])
  })
}
