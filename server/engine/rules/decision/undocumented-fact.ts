// Every significant choice that the manifests state is on record: successors should not have to guess why it was made.
import Type from 'typebox'
import {isOn} from '../../config/presets.ts'
import {categories} from '../../facts/catalogue/index.ts'
import type {Bilingual} from '../../model/language.ts'
import {newcomers} from '../../workspace/changes/newcomers.ts'
import {
  governingFact,
  governingSubject,
  isRemarkable,
  remarkableCategories,
  type StatedSubject,
  statedSubjects,
} from '../../workspace/governing/index.ts'
import type {Workspace} from '../../workspace/workspace.ts'
import {newDecision} from '../new-decision.ts'
import {rule} from '../rule.ts'
import missingForDependency from './missing-for-dependency.ts'
import missingForInfra from './missing-for-infra.ts'

/** One message for each category, so that it can be named in both languages. */
const messages: Readonly<Record<string, Bilingual>> = Object.fromEntries(
  remarkableCategories.map((category) => [
    category,
    {
      en: `{subject} (${categories[category].en}) is in use, and no decision names it.`,
      fr: `{subject} (${categories[category].fr}) est utilisé, mais aucune décision n’en parle.`,
    },
  ]),
)

/** So many other manifests are shown beside the first. */
const maximumRelated = 8

export default rule({
  id: 'decision/undocumented-fact',
  on: 'workspace',
  severity: 'info',
  fixable: 'suggestion',
  shown: ['datastore', 'web-framework'],
  summary: {
    en: 'Each significant choice that the manifests state is named by a decision.',
    fr: 'Chaque choix important que les manifestes révèlent est mentionné par une décision.',
  },
  advice: {
    en: 'Write down why it was chosen and what else was possible; `ignore` under `catalogue` if it was no choice.',
    fr: 'Consignez les raisons de ce choix et les autres possibilités\u00A0; sinon, `ignore` sous `catalogue`.',
  },
  options: Type.Object({}),
  messages,
  *check(workspace, {today, report}) {
    const reported = subjectsOfChange(workspace)
    for (const stated of statedSubjects(workspace).values()) {
      const {subject, statements} = stated
      if (!isRemarkable(subject) || reported.has(subject.name) || isGoverned(stated, workspace)) continue
      const [{path, dependency}, ...others] = statements
      const related = others.slice(0, maximumRelated).map((other) => ({
        path: other.path,
        span: other.dependency.span,
        message: {en: 'Also stated here.', fr: 'Également présent ici.'},
      }))
      const fixes = newDecision(subject, statements[0], today, workspace)
      yield report(subject.category, dependency.span, {subject: subject.name}, {path, related, fixes})
    }
  },
})

/** What the change itself is asked about (`decision/missing-for-…`) need not be asked twice. */
function subjectsOfChange(workspace: Workspace): ReadonlySet<string> {
  const asking = [missingForDependency, missingForInfra].filter((each) => isOn(each, workspace.config))
  const found = asking.flatMap((each) => newcomers(workspace, each === missingForInfra ? 'infrastructure' : 'package'))
  return new Set(found.map(({subject}) => subject.name))
}

/** Whether any decision that holds or is proposed names it, or says that it applies to the package. */
function isGoverned({subject, statements}: StatedSubject, workspace: Workspace): boolean {
  if (governingSubject(subject, workspace).length > 0) return true
  return statements.some(({dependency: {ecosystem, name}}) => governingFact(ecosystem, name, workspace).length > 0)
}
