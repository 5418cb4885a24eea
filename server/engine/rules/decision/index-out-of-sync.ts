// An index lists every record of its log: what it leaves out is not found by those who start there.
import Type from 'typebox'
import {labelledStates} from '../../workspace/logs/index-labels.ts'
import {type Listing, listingsOf} from '../../workspace/logs/index-pages.ts'
import {entryFixes, removalFixes} from '../../workspace/logs/index-rows.ts'
import {baseName} from '../../workspace/paths.ts'
import type {DecisionStatus} from '../../workspace/records/decision.ts'
import {rule} from '../rule.ts'

export default rule({
  id: 'decision/index-out-of-sync',
  on: 'document',
  severity: 'info',
  fixable: 'safe',
  summary: {
    en: 'A page that lists decisions lists them all, and only those that exist.',
    fr: 'Une page qui liste les décisions les liste toutes, et seulement celles qui existent.',
  },
  advice: {
    en: 'Bring the list up to date with the folder.',
    fr: 'Mettez la liste à jour d’après le dossier.',
  },
  options: Type.Object({}),
  messages: {
    missing: {
      en: 'This list lacks {count} of the {total} records of `{folder}`: {names}.',
      fr: 'Il manque à cette liste {count} des {total} décisions de `{folder}`\u00A0: {names}.',
    },
    gone: {
      en: 'This list has `{name}`, which does not exist.',
      fr: 'Cette liste mentionne `{name}`, qui n’existe pas.',
    },
    status: {
      en: 'This list shows `{name}` as “{shown}”; the record says `{status}`.',
      fr: 'Cette liste montre `{name}` comme «\u00A0{shown}\u00A0»\u00A0; la décision dit `{status}`.',
    },
  },
  *check(document, {workspace, report}) {
    for (const listing of listingsOf(document, workspace)) {
      const {folder, entries, missing, gone, total} = listing
      const last = entries.at(-1)
      if (missing.length > 0 && last) {
        const names = namesOf(listing)
        const data = {count: String(missing.length), total: String(total), folder, names}
        yield report('missing', last.link.span, data, {fixes: entryFixes(listing, document)})
      }
      for (const link of gone) {
        yield report(
          'gone',
          link.span,
          {name: baseName(link.target.value.replace(/#.*$/, ''))},
          {fixes: removalFixes(link, document, workspace)},
        )
      }
      for (const {link, decision, shown} of labelledStates(entries)) {
        const status: Pick<DecisionStatus, 'value'> = decision.status ?? {value: decision.state}
        yield report('status', link.span, {name: decision.id, shown, status: status.value})
      }
    }
  },
})

const shownNames = 5

function namesOf({missing}: Listing): string {
  const names = missing
    .slice(0, shownNames)
    .map(({id}) => `\`${id}\``)
    .join(', ')
  return missing.length > shownNames ? `${names}, …` : names
}
