// Tells the server which commands of the client it may name in what it offers.
import type {BaseLanguageClient, StaticFeature} from 'vscode-languageclient'
import {clientCommands} from '../server/protocol.ts'

export function announceCommands(client: BaseLanguageClient): void {
  const feature: StaticFeature = {
    fillClientCapabilities: (capabilities) => {
      capabilities.experimental = {...capabilities.experimental, commands: Object.values(clientCommands)}
    },
    initialize: () => {},
    getState: () => ({kind: 'static'}),
    clear: () => {},
  }
  client.registerFeature(feature)
}
