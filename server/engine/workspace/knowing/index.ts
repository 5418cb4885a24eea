// What rules and commands may ask of knowing: who took part, who knows which files and components, since when files are there.
export {areUnowned, ownersOfMost} from './component-owners.ts'
export {type KnownComponent, knownComponents} from './components.ts'
export {Knowledge, knowledge} from './knowledge.ts'
export {placeOfComponent} from './place.ts'
export {Pseudonyms} from './pseudonyms.ts'
export {type SuggestedOwners, suggestedOwners, withSuggested} from './suggested-owners.ts'
