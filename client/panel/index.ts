// The coverage panel: one at a time, opened by a command, and brought back when the window is loaded again.
import {type Disposable, Uri, ViewColumn, type WebviewPanel, window} from 'vscode'
import type {Connection} from '../connection.ts'
import {say} from '../say.ts'
import {CoveragePanel} from './host.ts'

const viewType = 'relais.coverage'

export class CoveragePanels implements Disposable {
  readonly #connection: Connection
  readonly #dist: Uri
  readonly #serializing: Disposable
  #shown: CoveragePanel | undefined

  constructor(connection: Connection, extension: Uri) {
    this.#connection = connection
    this.#dist = Uri.joinPath(extension, 'dist')
    this.#serializing = window.registerWebviewPanelSerializer(viewType, {
      deserializeWebviewPanel: async (panel) => this.#take(panel),
    })
  }

  show(): void {
    if (this.#shown) return this.#shown.reveal()
    const options = {enableScripts: true, retainContextWhenHidden: true, enableFindWidget: true}
    this.#take(window.createWebviewPanel(viewType, say('coverageTitle'), ViewColumn.Active, options))
  }

  #take(panel: WebviewPanel): void {
    this.#shown?.dispose()
    const taken = new CoveragePanel(panel, this.#connection, this.#dist)
    this.#shown = taken
    panel.onDidDispose(() => {
      taken.dispose()
      if (this.#shown === taken) this.#shown = undefined
    })
  }

  dispose(): void {
    this.#serializing.dispose()
    this.#shown?.dispose()
  }
}
