// The door to disk and git: what the command line may use of this floor.
export {BaseCommit, findBase, type NoBase} from './base.ts'
export {blobsOf, indexedBlobs} from './blobs.ts'
export {type Outcome, withinBudget, withinBudgetEach} from './budget.ts'
export {type CacheFolder, type Disbelief, openCacheFolder, userCacheFolder} from './cache-folder.ts'
export {changesSince, type TreeChange, workTreeOf} from './changes.ts'
export {block, readBlock} from './checked-file.ts'
export {keepCompiledCode} from './code-cache.ts'
export {contentKey, type ObjectFormat, objectFormatOf, partsOfKey} from './content-key.ts'
export {DigestStore} from './digest-store.ts'
export {type Digested, digestTexts, type TextFile} from './digesting.ts'
export {decodeDocument, maximumDocumentSize, readContent, readDocument} from './disk.ts'
export {
  type DocumentRecord,
  keyOf,
  outcomeOf,
  problemOf,
  type RenewedDocuments,
  readKeyed,
  renewDocuments,
  textOfBytes,
} from './document-record.ts'
export {folderOfProcess, isWritable} from './folder-of-process.ts'
export {type FirstCommit, openRepository, type Repository} from './git.ts'
export {unchangedBy} from './git-attributes.ts'
export type {GitIndex} from './git-index.ts'
export {remoteHostOf} from './git-remote.ts'
export {glance} from './glance.ts'
export {
  historyName,
  keptHistory,
  type ReadHistory,
  readHistory,
} from './history.ts'
export {importModule} from './host.ts'
export {compileSparingly} from './jit.ts'
export {type Listing, listPaths, type SkippedFile, type Survey, survey} from './listing.ts'
export {basisOf, type ListingBasis, listingFrom, type Renewed, renew} from './listing-basis.ts'
export {kindOf, readPlace, realPlace} from './look.ts'
export type {Content} from './packed-contents.ts'
export {type LoadedParser, loadParser, parserVersion} from './parser.ts'
export {type MainCommit, type NoPast, openPast, Past, type PastFile} from './past.ts'
export {packRun, type RunRecord, type SeenFile, type StoredRun, unpackRun} from './run-record.ts'
export {RunReports} from './run-reports.ts'
export {packState, type RunState, type StoredState, unpackState} from './run-state.ts'
export {areSame, type Reader, type ReadText, recordingReader} from './seen-files.ts'
export {type SizedFile, sizedFiles} from './sized-files.ts'
export {lookAt, Stamps, type Stats} from './stamps.ts'
export {inThread, runInThread} from './threads.ts'
export {digestInThreads, processors} from './workers.ts'
export {createInside, renameInside, WriteError, writeAtomic, writeFolder} from './write.ts'
