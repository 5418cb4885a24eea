// The templates of all formats that Relais writes, and how they are filled.
import {yamlScalar} from './front-matter.ts'
import type {Template} from './template.ts'
import {classicTemplates} from './texts/classic.ts'
import {madrTemplates} from './texts/madr.ts'
import {proposalTemplates} from './texts/proposals.ts'
import {inCase} from './words.ts'

export type {Template} from './template.ts'

export const templates: readonly Template[] = [...madrTemplates, ...classicTemplates, ...proposalTemplates]

/** What a new record says of itself. */
export interface Facts {
  readonly title: string
  /** As it stands in the name, zeros included; undefined where records have no numbers. */
  readonly number: string | undefined
  readonly slug: string
  /** `YYYY-MM-DD`. */
  readonly date: string
  readonly status: string
  readonly deciders: readonly string[]
}

export function templateNamed(name: string): Template | undefined {
  return templates.find((template) => template.name === name)
}

/** A template's text with the facts filled in. A record without a number has none in its heading either. */
export function fillFacts(text: string, {title, number, slug, date, status, deciders}: Facts): string {
  const values: Readonly<Record<string, string>> = {
    title,
    'title-yaml': yamlScalar(title),
    slug: slug.replaceAll('-', '_'),
    date,
    status,
    Status: inCase(status, 'capital'),
    deciders: deciders.join(', '),
    number: number === undefined ? '' : String(Number(number)),
  }
  const numbered = number === undefined ? text.replace(/^(# )(?:ADR )?\{\{number\}\}\s*[.:] /mu, '$1') : text
  return numbered.replace(/\{\{([\w-]+)\}\}/g, (whole, name: string) => values[name] ?? whole).replace(/[ \t]+$/gm, '')
}
