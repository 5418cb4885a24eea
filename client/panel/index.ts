// The coverage panel: one at a time, opened by a command, and brought back when the window is loaded again.
import {type Disposable, ViewColumn, type WebviewPanel, window} from 'vscode'
import {say} from '../say.ts'
import {CoveragePanel, type PanelMeans} from './host.ts'

const viewType = 'relais.coverage'

export class CoveragePanels implements Disposable {
  readonly #means: PanelMeans
  readonly #serializing: Disposable
  #shown: CoveragePanel | undefined

  constructor(means: PanelMeans) {
    this.#means = means
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
    const taken = new CoveragePanel(panel, this.#means)
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
