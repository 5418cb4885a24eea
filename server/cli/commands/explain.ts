// `relais explain RULE|PATH`: a rule's page, or how a file is seen.

import {join, resolve} from 'node:path'
import {isOn, type Rule, rules, severityOf} from '../../engine/index.ts'
import {kindOf, readDocument} from '../../node/index.ts'
import {loadConfig} from '../../repository/index.ts'
import type {Arguments} from '../arguments.ts'
import {configOf} from '../check-request.ts'
import {exitCodes} from '../io.ts'
import {nearestWord} from '../nearest-word.ts'
import {openRepositoryOf} from '../open-repository.ts'
import {pageView} from '../page-view.ts'
import {pathView} from '../path-view.ts'
import {inRoot, rootOf, type Session} from '../session.ts'
import {say} from '../texts/index.ts'
import {UsageError} from '../usage-error.ts'

export async function explain(given: Arguments, session: Session): Promise<number> {
  const {io, language} = session
  const [name = ''] = given.operands
  const rule = findRule(name)
  if (rule) io.out(rulePage(rule, given, session))
  else if (kindOf(resolve(io.cwd, name)) !== undefined) {
    const opened = await openRepositoryOf(given, session, {firstPath: name, commits: 'always'})
    io.out(pathView(inRoot(opened.root, name, session), opened, session, given.has('anonymise')))
  } else {
    const ids = rules.map(({id}) => id)
    throw new UsageError(say(language, 'noSuchRuleOrPath', {name, near: nearestWord(name, ids, language)}))
  }
  return exitCodes.clean
}

/** By its id, or by its last part when no other rule is called so. */
function findRule(name: string): Rule | undefined {
  const exact = rules.find(({id}) => id === name)
  const ending = rules.filter(({id}) => id.endsWith(`/${name}`))
  return exact ?? (ending.length === 1 ? ending[0] : undefined)
}

function rulePage(rule: Rule, given: Arguments, session: Session): string {
  const {io, language} = session
  const {id} = rule
  const names = language === 'fr' ? [`${id}.fr.md`, `${id}.md`] : [`${id}.md`]
  const page = names.map((name) => readDocument(join(io.home, 'pages'), name)).find((read) => 'text' in read)
  if (page === undefined || !('text' in page)) throw new UsageError(say(language, 'noPage', {rule: id}))
  return `${pageView(page.text, session)}\n${settingOf(rule, given, session)}\n`
}

/** How the rule is set in this repository, in one line. */
function settingOf(rule: Rule, given: Arguments, session: Session): string {
  const {language} = session
  const {config} = loadConfig({root: rootOf(given, session), config: configOf(given, session), presets: []})
  const severity = say(language, `severity_${isOn(rule, config) ? severityOf(rule, config) : 'off'}`)
  const fix = rule.fixable === undefined ? say(language, 'noFix') : say(language, `fix_${rule.fixable}`)
  return say(language, 'ruleHere', {severity, preset: rule.preset, fix})
}
