// What the floors above may ask of authoring: fixes for rules, new records and supersessions for the command line.
export {applyEdits, type Edit} from './edit.ts'
export {decisionFromFact, type FactRequest, logOfFact} from './from-fact.ts'
export {insertMetadata, insertSection, type MetadataRole, placeholderFor, withStatus} from './insert.ts'
export {type NewDecision, type NewDecisionRequest, newDecision} from './new-decision.ts'
export {supersede} from './supersede.ts'
export {type Template, templates} from './templates.ts'
