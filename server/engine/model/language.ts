// The two languages that Relais reads and speaks.

export type Language = 'en' | 'fr'

/** One text in both languages. */
export interface Bilingual {
  readonly en: string
  readonly fr: string
}

/** Replaces `{name}` placeholders by their data; a name without data stays as it is. */
export function fill(template: string, data: Readonly<Record<string, string>>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => data[name] ?? whole)
}
