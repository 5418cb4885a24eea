// The engine's only door. It holds no code, so that a bundle takes no more of the engine than is asked for.
export {authored, type LineHistory, originOf, type Surroundings} from './authored.ts'
export {
  type FirstDocument,
  firstDocuments,
  mainLanguage,
  type NewDocumentRequest,
  newDocument,
} from './authoring/documents/index.ts'
export {type Difference, Draft, type ReadText} from './authoring/draft.ts'
export {
  applyEdits,
  decisionFromFact,
  type FactRequest,
  logOfFact,
  type NewDecisionRequest,
  newDecision,
  supersede,
} from './authoring/index.ts'
export {
  type BaselineEntry,
  baselineName,
  baselineText,
  parseBaseline,
  staleEntries,
  updateBaseline,
} from './baseline.ts'
export {type Config, defaultConfig} from './config/config.ts'
export type {PersonKind, RegisteredPerson, Title} from './config/people.ts'
export {isOn, presets, severityOf, withoutRules} from './config/presets.ts'
export {type ConfigSource, type LoadConfig, type ReadConfig, readConfig} from './config/read.ts'
export {configSchema} from './config/schema.ts'
export {departureOf, leavingWithin} from './coverage/departure.ts'
export {figureTable} from './coverage/figures.ts'
export {measure} from './coverage/measure.ts'
export {coverageView, type Shown} from './coverage/view.ts'
export {digestFile, saysSomething} from './digest-file.ts'
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
export {type DossierItem, dossierOf} from './dossier/dossier.ts'
export {categories, type Subject} from './facts/catalogue/index.ts'
export {factsOf, formatOf} from './facts/facts.ts'
export {canHoldBack, holdBack} from './holding-back.ts'
export {type DigestedFile, type Earlier, earlier, type Input, type InputChanges} from './input.ts'
export {
  type ComponentKnowledge,
  knowledgeOf,
  type Share,
  type Succession,
  sharesOf,
  successionsIn,
} from './knowledge/component.ts'
export {type Contribution, contributionsOf, type FileContributions, type Measure} from './knowledge/contributions.ts'
export {type PastPoint, pastHistory} from './knowledge/past-history.ts'
export type {ReportedFiles} from './lint.ts'
export {after as stateAfter, type Mended, mend, type Redigest, safeChanges} from './mending.ts'
export type {CodeReference} from './model/code-reference.ts'
export type {CommitHistory, Commits, HistoryProblem, NoHistory} from './model/commit-history.ts'
export type {CommitNotes, MailmapEntry} from './model/commit-notes.ts'
export {
  type ComponentCoverage,
  type Coverage,
  type CoveragePlace,
  type CoverageRange,
  type Departure,
  type DimensionCoverage,
  type DimensionName,
  dimensionNames,
  type Gap,
  type KeyFigure,
  type Term,
  type TrendPoint,
} from './model/coverage.ts'
export {dimensionLabels} from './model/dimension-labels.ts'
export type {Dependency, Facts} from './model/facts.ts'
export type {Change, Finding, Fix, NotEvaluated, Related, Severity} from './model/finding.ts'
export {severities} from './model/finding.ts'
export {type Bilingual, fill, type Language} from './model/language.ts'
export {nearest} from './model/nearest.ts'
export {LineIndex, type Located, lineAround, type Position, type Span} from './model/place.ts'
export {rdPartClauses} from './model/rd-sheet-parts.ts'
export type {Signature} from './model/signature.ts'
export type {Around} from './navigation/around.ts'
export {type CardReference, cardOf, codeOf, type DecisionCard, nameOf, titleOf} from './navigation/cards.ts'
export {type GovernedPlace, governedBy, mayGovern} from './navigation/governed.ts'
export {type Meant, meantAt} from './navigation/meanings.ts'
export {type Mention, mentionsIn} from './navigation/mentions.ts'
export {movingEdits} from './navigation/moved-files.ts'
export type {Move} from './navigation/moves.ts'
export type {Offer, Suggestion} from './navigation/offer.ts'
export {type OfferRequest, offerAt} from './navigation/offers.ts'
export {findRecords, type OutlineItem, outlineOf} from './navigation/outline.ts'
export {type NamedHere, recordAt, referencesTo} from './navigation/references.ts'
export {type Renameable, type RenameRefusal, renameableAt, renameDecision} from './navigation/rename.ts'
export {descriptionAt, type Setting, settingsBelow, valuesAt} from './navigation/settings.ts'
export {type YamlPlace, yamlPlaceAt} from './navigation/yaml-place.ts'
export {forges, newCodeownersPath} from './owners/codeowners/dialects.ts'
export type {Ownership, OwnershipState} from './owners/matching/ownership.ts'
export {type AmbiguousPair, ambiguousPairs} from './people/ambiguous.ts'
export {Directory, type PeopleConfig, type Referent} from './people/directory.ts'
export {handlesOf} from './people/handles.ts'
export {type Identities, type Identity, identitiesOf, isHere, type PeopleSources} from './people/identities.ts'
export {parseIgnoredRevisions} from './people/ignored-revisions.ts'
export {mailmapLine, mailmapOf, parseMailmap} from './people/mailmap.ts'
export {pseudonymsOf} from './people/pseudonyms.ts'
export {registerDraft} from './people/register-draft.ts'
export type {Frozen} from './queries/bundles.ts'
export {referencesOf} from './references/scan.ts'
export {isSourcePath} from './references/source-paths.ts'
export {comparesWordings} from './rules/decision/accepted-rewritten.ts'
export {watchedBy} from './rules/decision/missing-for-path.ts'
export {rules} from './rules/index.ts'
export {needsHistory} from './rules/needs.ts'
export type {Preset, Rule} from './rules/rule.ts'
export {type Kept, kept, type Saved} from './saved.ts'
export {open, opening, reopen, type Snapshot, type Stepping} from './snapshot.ts'
export {noHistoryReason} from './unknown-people.ts'
export {makesOthersWanted, usesReuse, wanting} from './wanting.ts'
export {affectedBy} from './workspace/affected.ts'
export type {Base, BaseProblem, Compared, Exemption, FileChange, OtherRef} from './workspace/base.ts'
export {type Governed, governed, isDocumentary, isMissed} from './workspace/build.ts'
export {type RdSheet, rdSheets, repositoryName} from './workspace/diligence/index.ts'
export {
  catalogueFor,
  dependenciesOf,
  type Governing,
  governing,
  governingFact,
  reasons,
  type Statement,
  statedSubjects,
} from './workspace/governing/index.ts'
export {
  type Knowledge,
  type KnownComponent,
  knowledge,
  knownComponents,
  ownersOfMost,
  Pseudonyms,
  type SuggestedOwners,
  suggestedOwners,
  withSuggested,
} from './workspace/knowing/index.ts'
export type {DecisionLog} from './workspace/logs/logs.ts'
export {
  type AreaOwner,
  type ClaimSource,
  type CodeownersFile,
  type CodeownersFiles,
  claimsOn,
  codeownersOf,
  idleRules,
  type OwnerClaim,
  ownerAreas,
  ownershipOf,
  ownersOf,
  type PathOwners,
  type Shadowed,
  shadowedRules,
} from './workspace/owning/index.ts'
export type {Decision, DecisionFormat, DecisionReference} from './workspace/records/decision.ts'
export type {History, SkippedFile, SourceFile, Workspace} from './workspace/workspace.ts'
