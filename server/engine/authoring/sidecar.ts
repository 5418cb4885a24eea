// Writes the metadata file beside a new record, where the log keeps one: `kep.yaml`.
import type {Change} from '../model/finding.ts'
import type {DecisionLog} from '../workspace/logs/logs.ts'
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
  {decisions}: DecisionLog,
  {path, number}: NextName,
  {title, today, deciders = []}: Facts,
): Change[] {
  const beside = decisions.filter(({status}) => status !== undefined && baseName(status.path) === 'kep.yaml')
  const sidecar = `${folderOf(path)}/kep.yaml`
  if (beside.length * 2 < decisions.length || paths.has(sidecar)) return []
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
