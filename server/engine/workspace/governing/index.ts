// What rules and commands may ask of governing: which decisions govern a path or a choice, and what manifests state.
export {catalogueFor} from './catalogue.ts'
export {
  type Governing,
  governing,
  governingFact,
  governingSubject,
  type Reason,
  reasons,
} from './governing.ts'
export {isDecided, type Naming, namedBy, namingOf, type Part} from './named.ts'
export {placesNaming} from './references.ts'
export {isRemarkable, remarkableCategories} from './remarkable.ts'
export {type Scope, scopesOf} from './scope.ts'
export {dependenciesOf, isOfProduct, type StatedSubject, type Statement, statedSubjects} from './stated.ts'
