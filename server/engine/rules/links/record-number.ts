// A link whose words name one record and whose target is another sends its reader to the wrong decision.
import Type from 'typebox'
import type {Link} from '../../documents/digest-model.ts'
import {fold} from '../../documents/vocabulary/fold.ts'
import {byText, longestWord} from '../../model/by-text.ts'
import type {DraftFix} from '../../model/finding.ts'
import {type Located, located} from '../../model/place.ts'
import {linkedPath} from '../../workspace/links/link-targets.ts'
import {readName} from '../../workspace/recognition/names.ts'
import type {Decision} from '../../workspace/records/decision.ts'
import {holderOf, titleMisnumber} from '../../workspace/records/numbers.ts'
import type {Workspace, WorkspaceDocument} from '../../workspace/workspace.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'links/record-number',
  on: 'document',
  severity: 'warning',
  onRetired: true,
  fixable: 'safe',
  summary: {
    en: 'A link that names a record by number leads to that record.',
    fr: 'Un lien qui désigne une décision par son numéro mène à cette décision.',
  },
  advice: {
    en: 'Correct the number, or the target, whichever is wrong.',
    fr: 'Corrigez le numéro ou la cible, selon ce qui est faux.',
  },
  options: Type.Object({}),
  messages: {
    differs: {
      en: 'The text says {said}, but the link leads to `{name}`.',
      fr: 'Le texte dit {said}, mais le lien mène à `{name}`.',
    },
  },
  *check(document, {workspace, report}) {
    if (document.kind === 'template') return
    for (const link of document.digest.links) {
      if ((link.kind !== 'link' && link.kind !== 'reference') || !/\d/.test(link.text.value)) continue
      const path = linkedPath(link, document, workspace)
      const [decision] = path === undefined ? [] : workspace.decisionsAt(path)
      if (decision?.number === undefined || decision.format === 'log') continue
      const said = numberIn(link, decision)
      if (
        !said ||
        isAboutSomethingElse(link, said) ||
        said.value === decision.number ||
        (said.value === decision.titleNumber?.value && !isMisnumbered(decision, workspace))
      )
        continue
      const fixes = fixesOf(said, link, decision, document)
      yield report('differs', link.text, {said: String(said.value), name: decision.id}, {fixes})
    }
  },
})

/** The number of the record that a text names in the log's way: `ADR-12`, `0012-use-x`, `12. Use x`. */
function numberIn({text}: Link, {path}: Decision): Located<number> | undefined {
  const {prefix, digits} = readName(path)
  const padded = digits.startsWith('0') ? paddedTo(String(digits.length)) : undefined
  const match =
    numberBehind(prefix || 'm?adr|décision|decision').exec(text.value) ??
    padded?.exec(text.value) ??
    /^(\d{1,4})\.\s+\p{L}/u.exec(text.value)
  const found = match?.[1]
  if (!match || found === undefined) return undefined
  const at = text.span.start + match.index + match[0].lastIndexOf(found)
  return located(Number(found), at, at + found.length)
}

/** The pattern of a number with leading zeros, by how many digits it has. */
const paddedTo = byText((length) => new RegExp(`^(0\\d{${Number(length) - 1}})(?!\\d)`), longestWord)

/** The pattern of a number behind a word, at the start of a text. */
const numberBehind = byText(
  (prefix) => new RegExp(`^(?:see |voir )?(?:${prefix})[-\\s_#]*(\\d{1,5})(?!\\d|\\.\\d)`, 'i'),
  longestWord,
)

/** Whether the title has the number of another record, which a text with that number would lead to. */
function isMisnumbered(decision: Decision, workspace: Workspace): boolean {
  const log = workspace.logOf(decision)
  const misnumber = titleMisnumber(decision, log)
  return misnumber !== undefined && holderOf(misnumber.value, log) !== undefined
}

/** “ADR-4 limits” may lead to the section of another record that speaks of them. */
function isAboutSomethingElse({text, target}: Link, {span}: Located<number>): boolean {
  return target.value.includes('#') && /\p{L}/u.test(text.value.slice(span.end - text.span.start))
}

/**
 * Where the rest of the text is the target's title, the number is what is wrong. In a list of records it may as well be
 * the whole line that was copied, so there a human looks first.
 */
function fixesOf(
  said: Located<number>,
  {kind, text}: Link,
  decision: Decision,
  document: WorkspaceDocument,
): readonly DraftFix[] {
  const isExact = text.span.end - text.span.start === text.value.length
  const rest = fold(text.value.slice(said.span.end - text.span.start))
  const titles = [decision.title?.value ?? '', readName(decision.path).slug].map(fold)
  if (kind !== 'link' || !isExact || rest === '' || !titles.includes(rest)) return []
  const width = said.span.end - said.span.start
  const number = String(decision.number).padStart(width, '0')
  return [
    {
      kind: document.kind === 'index' ? 'suggestion' : 'safe',
      title: {en: `Change the number to ${number}`, fr: `Remplacer le numéro par ${number}`},
      changes: [{kind: 'edit', path: document.path, span: said.span, text: number}],
    },
  ]
}
