// Colours and hyperlinks of a terminal, or nothing at all when they are not wanted.
import type {Severity} from '../../engine/index.ts'
import {encodePath} from '../escape/uri.ts'
import type {Report} from '../report.ts'

/** Select Graphic Rendition parameters (ECMA-48 §8.3.117), of the 16 basic colours that every theme defines. */
const codes = {
  error: '1;31',
  warning: '1;33',
  info: '1;34',
  hint: '1;36',
  path: '1;4',
  good: '1;32',
  advice: '32',
  bold: '1',
  dim: '2',
} as const satisfies Readonly<Record<string, string>> & Readonly<Record<Severity, string>>

export type Style = keyof typeof codes

/** What decorates text that has been made safe for a terminal before. */
export interface Pen {
  paint(style: Style, text: string): string
  /** The text as a link to a line of a file of the repository. */
  fileLink(path: string, line: number, text: string): string
  /** The text as a link (OSC 8); just the text when the address is unknown. */
  link(url: string | undefined, text: string): string
}

export function pen({colours, links, rootUrl}: Pick<Report, 'colours' | 'links' | 'rootUrl'>): Pen {
  const link = (url: string | undefined, text: string) =>
    links && url !== undefined ? `\u001B]8;;${url}\u001B\\${text}\u001B]8;;\u001B\\` : text
  return {
    paint: (style, text) => (colours && text !== '' ? `\u001B[${codes[style]}m${text}\u001B[0m` : text),
    fileLink: (path, line, text) => link(rootUrl && `${rootUrl}${encodePath(path)}#L${line}`, text),
    link,
  }
}
