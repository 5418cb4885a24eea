// Puts into words why there is no configuration to go on with.
import type {Language} from '../engine/index.ts'
import type {ConfigTrouble} from '../repository/index.ts'
import {nearestWord} from './nearest-word.ts'
import {skipReason} from './skip-reason.ts'
import {say} from './texts/index.ts'

export function configTrouble(trouble: ConfigTrouble, language: Language): string {
  if (trouble.kind === 'unknown-preset') {
    const {value, known} = trouble
    const near = nearestWord(value, known, language)
    return say(language, 'unknownPreset', {value, choices: known.join(', '), near})
  }
  const {path} = trouble
  if (trouble.kind === 'missing') return say(language, 'configMissing', {path})
  const {reason, detail} = trouble.skipped
  return say(language, 'configUnreadable', {path, reason: skipReason(language, reason, detail)})
}
