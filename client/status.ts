// The item in the list of language statuses: how the server is, what it counts, and the way to its menu.
import {type Disposable, type LanguageStatusItem, languages, LanguageStatusSeverity as Weight} from 'vscode'
import type {Severity, Status} from '../server/protocol.ts'
import type {ServerState} from './connection.ts'
import {documentSelector} from './options.ts'
import {say, sayCount} from './say.ts'

/** What the item shows. */
interface Shown {
  readonly text: string
  readonly detail: string
  readonly severity: Weight
  readonly busy: boolean
}

const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint']

function counts({findings}: Status): string {
  const counted = severities.filter((severity) => findings[severity] > 0)
  return counted.map((severity) => sayCount(severity, findings[severity])).join(', ')
}

function detailOf({all, decisions, problems}: Status, took: number | undefined): string {
  const time = took === undefined ? [] : [say('seconds', {count: (took / 1000).toFixed(1)})]
  const totals = [sayCount('documents', all), sayCount('decisions', decisions), ...time].join(' · ')
  return [totals, ...problems].join('\n')
}

function ofStatus(status: Status, took: number | undefined): Shown {
  if (status.state === 'indexing') {
    const progress = say('progress', {done: String(status.done), all: String(status.all)})
    return {text: say('indexing'), detail: progress, severity: Weight.Information, busy: true}
  }
  const detail = detailOf(status, took)
  if (status.state === 'failed') return {text: say('failed'), detail, severity: Weight.Error, busy: false}
  const counted = counts(status)
  const text = counted === '' ? say('clean') : say('findings', {counts: counted})
  return {text, detail, severity: status.problems.length > 0 ? Weight.Warning : Weight.Information, busy: false}
}

function shownOf(state: ServerState): Shown {
  if (state.kind === 'running') return ofStatus(state.status, state.took)
  if (state.kind === 'starting') return {text: say('starting'), detail: '', severity: Weight.Information, busy: true}
  const detail = state.forGood ? say('stoppedForGood') : ''
  return {text: say('stopped'), detail, severity: Weight.Error, busy: false}
}

export class StatusItem implements Disposable {
  readonly #item: LanguageStatusItem

  constructor() {
    this.#item = languages.createLanguageStatusItem('relais', documentSelector())
    this.#item.name = 'Relais'
  }

  show(state: ServerState): void {
    const {text, detail, severity, busy} = shownOf(state)
    Object.assign(this.#item, {text, detail, severity, busy})
    this.#item.command =
      state.kind === 'stopped'
        ? {command: 'relais.restart', title: say('restart')}
        : {command: 'relais.showMenu', title: say('menu')}
  }

  dispose(): void {
    this.#item.dispose()
  }
}
