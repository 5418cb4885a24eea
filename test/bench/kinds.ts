// Prints how well kinds of documents are told, and records it with `--write`.
import {writeFileSync} from 'node:fs'
import {kindOf, kindScores, kindsPage, knownDocuments} from '../harness/kinds.ts'
import {inRoot} from '../harness/root.ts'

const page = kindsPage(kindScores())
console.log(page)
for (const document of knownDocuments()) {
  const got = kindOf(document)
  if (got !== document.kind) console.log(`${document.path}: ${document.kind}, told as ${got}`)
}
if (process.argv.includes('--write')) writeFileSync(inRoot('docs/kinds.md'), page)
