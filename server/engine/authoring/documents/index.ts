// What rules, commands and editors may ask of documents that are to be written.
export {type FirstDocument, firstDocuments} from './first-documents.ts'
export {mainLanguage, type NewDocument, type NewDocumentRequest, newDocument, scaffoldFix} from './new-document.ts'
export {templateOf} from './templates.ts'
