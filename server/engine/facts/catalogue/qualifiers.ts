// Tells whether an ordinary word is meant as the name of a technology, by what stands around it.
import type {Span} from '../../model/place.ts'
import {items} from './row.ts'

/** Words that make the word beside them a technology, in English and in French. */
const qualifiers: ReadonlySet<string> = new Set(
  items(`
    api, app, application, applications, apps, backend, broker, bundler, cache, client, clients, cluster, component,
    components, container, crate, crates, database, databases, db, dependency, driver, drivers, engine, framework,
    frameworks, frontend, gem, gems, hook, hooks, image, install, instance, lib, libraries, library, middleware,
    module, modules, orm, package, packages, plugin, plugins, queue, router, runtime, schema, sdk, server, servers,
    store, table, tables, template, templates, ui,
    base, bibliothèque, bibliothèques, cadriciel, composant, composants, conteneur, courtier, dépendance, données,
    extension, gabarit, gabarits, grappe, librairie, librairies, moteur, paquet, paquets, pilote, pilotes, routeur,
    serveur, serveurs
  `),
)

/** Words that make the name behind them a choice: "Use Flipper to manage feature flags". */
const choosing: ReadonlySet<string> = new Set(
  items('adopt, adopting, choose, choosing, use, using, adopter, choisir, utiliser, utilisons'),
)

/** Words longer than this are none of them. */
const longest = 16
const before = /(\p{L}+)[ \u00A0-]$/u
const after = /^[ \u00A0-](\p{L}+)/u

/** Whether a technology word stands right before or behind, or an order to choose it before its capital. */
export function isBeside(text: string, {start, end}: Span): boolean {
  const left = before.exec(text.slice(Math.max(0, start - longest), start))?.[1]
  const right = after.exec(text.slice(end, end + longest))?.[1]
  if (qualifiers.has(left?.toLowerCase() ?? '') || qualifiers.has(right?.toLowerCase() ?? '')) return true
  return choosing.has(left?.toLowerCase() ?? '') && /^\p{Lu}/u.test(text.slice(start, end))
}

/** Whether a Markdown code span holds nothing else, but perhaps a version. */
export function isCode(text: string, {start, end}: Span): boolean {
  return text[start - 1] === '`' && /^(?:[@:][\w.^~-]{1,20})?`/.test(text.slice(end, end + 24))
}
