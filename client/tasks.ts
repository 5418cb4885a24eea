// The task `relais: check`, which runs the command line that the extension brings along, as continuous integration would.
import {
  type Disposable,
  type ExtensionContext,
  ProcessExecution,
  Task,
  type TaskDefinition,
  type TaskScope,
  tasks,
  type WorkspaceFolder,
  workspace,
} from 'vscode'

/** `check` is the task that is offered; others come from tasks.json. */
interface RelaisTask extends TaskDefinition {
  /** What is handed to the command line; `check` when absent. */
  readonly args?: readonly string[]
}

/** The node that runs the extension runs the program: on a desktop that is the editor itself, asked to be a node. */
function taskOf(program: string, definition: RelaisTask, scope: WorkspaceFolder | TaskScope.Workspace): Task {
  const {args = ['check']} = definition
  const execution = new ProcessExecution(process.execPath, [program, ...args], {env: {ELECTRON_RUN_AS_NODE: '1'}})
  // No problem matcher: the language server tells the same findings already.
  return new Task(definition, scope, args.join(' '), 'relais', execution, [])
}

function onDisk(): readonly WorkspaceFolder[] {
  return (workspace.workspaceFolders ?? []).filter(({uri}) => uri.scheme === 'file')
}

export function registerTasks(context: ExtensionContext): Disposable {
  const program = context.asAbsolutePath('dist/relais.js')
  return tasks.registerTaskProvider('relais', {
    provideTasks: () => onDisk().map((folder) => taskOf(program, {type: 'relais'}, folder)),
    resolveTask: ({definition, scope}) =>
      typeof scope === 'object' ? taskOf(program, {...definition, type: 'relais'}, scope) : undefined,
  })
}
