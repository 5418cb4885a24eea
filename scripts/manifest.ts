// Makes what the editor reads before any code runs: `contributes` of package.json, and its texts in both languages.
import {type CommandInfo, commandTable} from '../client/manifest/commands.ts'
import {type SettingInfo, settingTable} from '../client/manifest/settings.ts'
import {taskArguments} from '../client/manifest/tasks.ts'
import {trust} from '../client/manifest/trust.ts'
import {type ViewInfo, viewTable, welcomes} from '../client/manifest/views.ts'
import {steps, walkthrough} from '../client/manifest/walkthrough.ts'
import {texts} from '../client/texts.ts'
import {kindNames} from '../server/engine/model/kind-names.ts'
import type {Bilingual} from '../server/protocol.ts'

type Json = Readonly<Record<string, unknown>>

/** Gives the manifest `%key%` for a text, and keeps the text for the files of both languages. */
class Words {
  readonly #texts = new Map<string, Bilingual>()

  put(key: string, text: Bilingual): string {
    if (this.#texts.has(key)) throw new Error(`Two texts of the manifest are called ${key}.`)
    this.#texts.set(key, text)
    return `%${key}%`
  }

  in(language: keyof Bilingual): Readonly<Record<string, string>> {
    return Object.fromEntries(Array.from(this.#texts, ([key, text]) => [key, text[language]]))
  }
}

const commandInfos: readonly (readonly [string, CommandInfo])[] = Object.entries(commandTable)

function commands(words: Words): readonly Json[] {
  return commandInfos.map(([command, {title, icon}]) => ({
    command,
    title: words.put(`command.${command}`, title),
    category: 'Relais',
    ...(icon === undefined ? {} : {icon}),
  }))
}

function menus(): Json {
  return {
    commandPalette: commandInfos.flatMap(([command, {when}]) => (when === undefined ? [] : [{command, when}])),
    'view/title': commandInfos.flatMap(([command, {views = []}]) =>
      views.map((view) => ({command, when: `view == ${view}`, group: 'navigation'})),
    ),
    'view/item/context': commandInfos.flatMap(([command, {item, icon}]) =>
      item === undefined
        ? []
        : [{command, when: `viewItem == ${item}`, ...(icon === undefined ? {} : {group: 'inline'})}],
    ),
  }
}

function setting(words: Words, id: string, info: SettingInfo): Json {
  const described = {
    default: info.default,
    scope: 'window',
    markdownDescription: words.put(`setting.${id}`, info.about),
  }
  if (!('choices' in info)) return {type: 'boolean', ...described}
  return {
    type: 'string',
    enum: info.choices.map(({value}) => value),
    enumDescriptions: info.choices.map(({value, about}) => words.put(`setting.${id}.${value}`, about)),
    ...described,
  }
}

function configuration(words: Words): Json {
  const properties = Object.entries(settingTable).map(([id, info]) => [id, setting(words, id, info)])
  return {title: 'Relais', properties: Object.fromEntries(properties)}
}

function views(words: Words): Json {
  const container = {id: 'relais', title: 'Relais', icon: 'media/activity.svg'}
  const infos: readonly (readonly [string, ViewInfo])[] = Object.entries(viewTable)
  const list = infos.map(([id, {name, isClosed}]) => ({
    ...{id, name: words.put(`view.${id}`, name)},
    ...(isClosed ? {visibility: 'collapsed'} : {}),
  }))
  const viewsWelcome = welcomes.flatMap(({key, views, when, text}) => {
    const contents = words.put(`welcome.${key}`, text)
    return views.map((view) => ({view, when, contents}))
  })
  return {viewsContainers: {activitybar: [container]}, views: {relais: list}, viewsWelcome}
}

function walkthroughs(words: Words): readonly Json[] {
  const {id, title, description} = walkthrough
  const told = steps.map((step) => ({
    id: step.id,
    title: words.put(`step.${step.id}.title`, step.title),
    description: words.put(`step.${step.id}.description`, step.description),
    // The editor looks for `NAME.nls.fr.md` beside it when it speaks French.
    media: {markdown: `media/walkthrough/${step.id}.md`},
    completionEvents: step.completedBy,
  }))
  const [name, about] = [words.put('walkthrough.title', title), words.put('walkthrough.description', description)]
  return [{id, title: name, description: about, steps: told}]
}

function taskDefinitions(words: Words): readonly Json[] {
  const args = {type: 'array', items: {type: 'string'}, description: words.put('task.args', taskArguments)}
  return [{type: 'relais', properties: {args}}]
}

/** `relais check --format github`, one line a finding; files are relative to the folder. */
const problemMatcher: Json = {
  name: 'relais',
  owner: 'relais-check',
  source: 'relais',
  fileLocation: 'relative',
  severity: 'info',
  pattern: {
    regexp:
      '^::(error|warning|notice) file=([^,]+),line=(\\d+),endLine=(\\d+)(?:,col=(\\d+),endColumn=(\\d+))?,title=([^:]+)::(.*)$',
    severity: 1,
    file: 2,
    line: 3,
    endLine: 4,
    column: 5,
    endColumn: 6,
    code: 7,
    message: 8,
  },
}

function contributes(words: Words): Json {
  return {
    commands: commands(words),
    menus: menus(),
    configuration: configuration(words),
    ...views(words),
    walkthroughs: walkthroughs(words),
    snippets: ['en', 'fr'].map((language) => ({language: 'markdown', path: `./snippets/${language}.json`})),
    // Read by the YAML extensions of others, since the editor itself knows no YAML.
    yamlValidation: [{fileMatch: ['relais.yaml'], url: './schemas/config.json'}],
    taskDefinitions: taskDefinitions(words),
    problemMatchers: [problemMatcher],
  }
}

function capabilities(words: Words): Json {
  return {
    untrustedWorkspaces: {supported: 'limited', description: words.put('trust.restricted', trust.restricted)},
    virtualWorkspaces: {supported: 'limited', description: words.put('trust.virtual', trust.virtual)},
  }
}

/** The generated keys of package.json, and the texts that they name. */
export function manifest() {
  const words = new Words()
  const keys = {contributes: contributes(words), capabilities: capabilities(words)}
  return {...keys, en: words.in('en'), fr: words.in('fr')}
}

/** What `l10n.t` looks up: from each English text that code says to the French one. */
export function frenchBundle(): Readonly<Record<string, string>> {
  const kinds = Object.values(kindNames).flatMap(({name, purpose}) => [name, purpose])
  const said: readonly Bilingual[] = [...Object.values(texts), ...commandInfos.map(([, {title}]) => title), ...kinds]
  return Object.fromEntries(said.map(({en, fr}) => [en, fr]))
}
