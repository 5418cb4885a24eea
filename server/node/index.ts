// The door to disk and git: what the command line may use of this floor.
export {type Outcome, withinBudget, withinBudgetEach} from './budget.ts'
export {type Listing, listPaths, maximumDocumentSize, readDocument, type SkippedFile} from './disk.ts'
export {type FirstCommit, openRepository, type Repository} from './git.ts'
export {kindOf, readPlace, realPlace} from './look.ts'
export {type LoadedParser, loadParser} from './parser.ts'
export {createInside, renameInside, WriteError, writeAtomic} from './write.ts'
