// What the rules that are on must be told beside the files of the repository.
import type {Config} from '../config/config.ts'
import {isOn} from '../config/presets.ts'
import {rules} from './index.ts'

/** Whether a rule is on that looks at the history of all commits where there is one. */
export function needsHistory(config: Config): boolean {
  return rules.some((rule) => rule.usesHistory && isOn(rule, config))
}
