// Writes the metadata file beside a new record, where the log keeps one: `kep.yaml`.
import type {Change} from '../model/finding.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
import {memo} from '../workspace/memo.ts'
import {baseName, folderOf} from '../workspace/paths.ts'
import type {Workspace} from '../workspace/workspace.ts'
import {yamlScalar} from './front-matter.ts'
import type {NextName} from './record-name.ts'

interface Facts {
  readonly title: string
  readonly today: string
  readonly deciders?: readonly string[]
}

/** The file's creation; empty where most records of the log have their metadata in themselves. */
export function sidecarOf(
  {paths}: Workspace,
  log: DecisionLog,
  {path, number}: NextName,
  {title, today, deciders = []}: Facts,
): Change[] {
  const sidecar = `${folderOf(path)}/kep.yaml`
  if (!isBeside(log) || paths.has(sidecar)) return []
  const names = deciders.map((name) => `\n  - ${yamlScalar(name)}`).join('')
  const lines = [
    `title: ${yamlScalar(title)}`,
    ...(number === undefined ? [] : [`kep-number: ${Number(number)}`]),
    `authors:${names === '' ? ' []' : names}`,
    'status: provisional',
    `creation-date: ${today}`,
  ]
  return [{kind: 'create', path: sidecar, text: `${lines.join('\n')}\n`}]
}

/** Whether most records have their metadata in a file beside them. */
const isBeside = memo(({decisions}: DecisionLog): boolean => {
  const beside = decisions.filter(({status}) => status !== undefined && baseName(status.path) === 'kep.yaml')
  return beside.length * 2 >= decisions.length
})
