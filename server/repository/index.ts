// The only door of the floor that reads repositories. It holds no code, so that a bundle takes no more of it than is asked for.

export type {Answer, Counts} from './answer.ts'
export type {BaseRequest, ComparedWith} from './base-request.ts'
export {buildId} from './build-id.ts'
export {allCommits, currentCommits, nameOfCommits} from './commits.ts'
export {type Committed, coverageAtBase, currentCommit} from './committed.ts'
export {type Comparison, compare} from './comparing.ts'
export {
  ConfigError,
  type ConfigOptions,
  type ConfigTrouble,
  configName,
  type LoadedConfig,
  loadConfig,
} from './config-source.ts'
export {type Documents, digestAll} from './digesting.ts'
export {digestsOf, documentary, type KeyOptions, storeKey} from './documents.ts'
export type {GatherRequest} from './gathering.ts'
export type {Linted, RuleInfo} from './linted.ts'
export {type Live, type LiveOptions, openLive} from './live.ts'
export type {Loaded, LoadRequest, LoadStats} from './loaded.ts'
export {Memory} from './memory.ts'
export {type LoadOptions, loadRepository, type Sighted, sighted, textAt} from './repository.ts'
export {type Resuming, resume} from './resuming.ts'
export {Sight} from './sight.ts'
export {Sources} from './sources.ts'
export {stopwatch} from './stopwatch.ts'
export {lintedOf} from './to-linted.ts'
export {monthEnds, pointOf, type Trend, type TrendOptions, trendOf} from './trend.ts'
