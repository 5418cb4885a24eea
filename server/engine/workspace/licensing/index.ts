// What rules and coverage may ask of licences: REUSE, statements and their contradictions, notices, and shares of what is clear.
export {type Conflict, conflicts} from './conflicts.ts'
export type {Information, Said} from './information.ts'
export {type Misspelt, misspelt} from './misspelt.ts'
export {asksForNotice, isCredited, noticeFiles, type RuntimePackage, runtimePackages} from './notices.ts'
export {newLicences} from './policy.ts'
export {isStated, placeToState} from './presence.ts'
export {followsReuse, type LicenceText, type MissingText, type Reuse, reuseOf} from './reuse.ts'
export {
  type AuthoredLines,
  classificationShare,
  confidentialDocuments,
  headerShare,
  licenceClear,
  noticeShare,
  type PropertyShare,
  type ShareGap,
  titleShare,
} from './shares.ts'
export {isLicenceFile, rootTexts, type Stated, statements} from './statements.ts'
