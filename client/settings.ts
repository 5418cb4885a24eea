// Reads the settings of the extension, typed by their table.
import {workspace} from 'vscode'
import type {SettingId, SettingValue} from './manifest/settings.ts'

export function setting<Id extends SettingId>(id: Id): SettingValue<Id> {
  const value = workspace.getConfiguration().get(id)
  // The manifest gives each setting its default and its values; the editor marks others as wrong.
  return value as SettingValue<Id>
}
