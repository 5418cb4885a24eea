// What coverage and the dossier may ask of a due diligence: its questions, and what the repository holds in answer.
export {type ChecklistItem, checklist} from './checklist.ts'
export {evidenceFor, isAnswered} from './evidence.ts'
export {isReady, type RdSheet, rdSheets} from './rd-sheets.ts'
export {repositoryName} from './repository-name.ts'
