// The engine's only door. It holds no code, so that a bundle takes no more of the engine than is asked for.
export {newDecision, supersede} from './authoring/index.ts'
export {type Config, defaultConfig} from './config/config.ts'
export {isOn, presets, severityOf} from './config/presets.ts'
export {type ConfigSource, type LoadConfig, type ReadConfig, readConfig} from './config/read.ts'
export {configSchema} from './config/schema.ts'
export {digestFile} from './digest-file.ts'
export {digestData, digestMarkdown} from './documents/digest.ts'
export type {Digest} from './documents/digest-model.ts'
export type {Rows} from './documents/misreadings.ts'
export type {LateNode} from './documents/nodes.ts'
export {type FastParse, faithful, type Masked} from './documents/normalise.ts'
export {PackError, packDigest, packVersion, unpackDigest} from './documents/pack.ts'
export {type Parse, parseWithRemark} from './documents/parse.ts'
export {Pieces} from './documents/pieces.ts'
export {bySections} from './documents/sections.ts'
export {type CanonicalStatus, canonicalStatuses} from './documents/vocabulary/statuses.ts'
export type {Change, Finding, Fix, NotEvaluated, Related, Severity} from './model/finding.ts'
export {severities} from './model/finding.ts'
export {type Bilingual, fill, type Language} from './model/language.ts'
export {nearest} from './model/nearest.ts'
export {LineIndex, type Located, type Position, type Span} from './model/place.ts'
export {rules} from './rules/index.ts'
export type {Preset, Rule} from './rules/rule.ts'
export {
  type DigestedFile,
  type Input,
  type InputChanges,
  open,
  reopen,
  type Saved,
  type Snapshot,
} from './snapshot.ts'
export {governed} from './workspace/build.ts'
export type {DecisionLog} from './workspace/logs/logs.ts'
export type {Decision, DecisionFormat, DecisionReference} from './workspace/records/decision.ts'
export type {History, SkippedFile, Workspace} from './workspace/workspace.ts'
