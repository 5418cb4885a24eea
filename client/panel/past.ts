// The past of folders for the coverage panel: measured by the command line when somebody asks, one question at a time.
import {CancellationTokenSource, type Disposable, Uri, window} from 'vscode'
import type {Program, Step} from '../program.ts'
import {say} from '../say.ts'
import {nothingPast, type Past, readPast} from './measured.ts'
import type {PastState} from './view/messages.ts'

/** So many month ends. */
const months = 12

/** What is asked of the past: month ends, another revision, or both; no revision is empty. */
export type PastAsked = Pick<PastState, 'trend' | 'revision'>

interface Running {
  readonly folder: string
  readonly asked: PastAsked
  readonly source: CancellationTokenSource
  readonly step: Pick<Step, 'done' | 'all'>
}

/** The options of `relais coverage` that ask for this. */
function optionsOf({trend, revision}: PastAsked): readonly string[] {
  return [...(trend ? ['--trend', String(months)] : []), ...(revision === '' ? [] : ['--base', revision])]
}

export class Pasts implements Disposable {
  readonly #program: Program
  readonly #changed: () => void
  readonly #known = new Map<string, Past>()
  #running: Running | undefined
  #problem = ''

  /** `changed` is called whenever something else is to be shown. */
  constructor(program: Program, changed: () => void) {
    this.#program = program
    this.#changed = changed
  }

  /** What is known of the folder at an address. */
  of(folder: string): Past {
    return this.#known.get(folder) ?? nothingPast
  }

  state(folder: string): PastState {
    const {trend, base} = this.of(folder)
    const running = this.#running?.folder === folder ? this.#running : undefined
    return {
      trend: trend.length > 0 || running?.asked.trend === true,
      revision: running?.asked.revision || (base?.revision ?? ''),
      isMeasuring: running !== undefined,
      ...(running?.step ?? {done: 0, all: 0}),
      problem: this.#problem,
      refusal: this.#program.refusal(Uri.parse(folder)) ?? '',
    }
  }

  /** Options of `relais coverage` that tell what is known of a folder. */
  options(folder: string): readonly string[] {
    const {trend, base} = this.of(folder)
    return optionsOf({trend: trend.length > 0, revision: base?.revision ?? ''})
  }

  async measure(folder: string, asked: PastAsked): Promise<void> {
    this.#running?.source.cancel()
    const source = new CancellationTokenSource()
    const running = {folder, asked, source, step: {done: 0, all: 0}}
    const isMine = () => this.#running?.source === source
    this.#problem = ''
    this.#tell(running)
    const answered = await this.#program.ask({
      args: ['coverage', '--format', 'json', ...optionsOf(asked)],
      folder: Uri.parse(folder),
      token: source.token,
      onStep: ({doing, done, all}) => {
        if (doing === 'measuring' && isMine()) this.#tell({...running, step: {done, all}})
      },
    })
    source.dispose()
    if (!isMine()) return
    this.#problem = 'problem' in answered ? answered.problem : this.#take(folder, asked, answered)
    this.#tell(undefined)
  }

  /** Keeps what was asked for; returns why some of it is not there, in words. */
  #take(folder: string, asked: PastAsked, {out, notes}: {readonly out: string; readonly notes: string}): string {
    const found = readPast(out)
    if (found === undefined) return say('programFailed')
    const known = this.of(folder)
    const trend = asked.trend ? found.trend : known.trend
    this.#known.set(folder, {trend, base: asked.revision === '' ? known.base : found.base})
    const isMissing = (asked.trend && found.trend.length === 0) || (asked.revision !== '' && found.base === undefined)
    return isMissing ? notes || say('noPast') : ''
  }

  /** Compares a folder with nothing any more. */
  forget(folder: string): void {
    this.#known.set(folder, {...this.of(folder), base: undefined})
    this.#changed()
  }

  stop(): void {
    this.#running?.source.cancel()
  }

  #tell(running: Running | undefined): void {
    this.#running = running
    this.#changed()
  }

  dispose(): void {
    this.stop()
    this.#running = undefined
  }
}

/** Undefined when the user names none after all. */
export async function askRevision(known: string): Promise<string | undefined> {
  const given = await window.showInputBox({
    title: say('revisionTitle'),
    prompt: say('revisionPrompt'),
    placeHolder: 'origin/main',
    value: known,
    validateInput: (text) => (/^\s*(?:-|$)/.test(text) ? say('revisionEmpty') : undefined),
  })
  return given?.trim()
}
