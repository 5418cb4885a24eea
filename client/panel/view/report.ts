// The report as one self-contained page: nothing is loaded, nothing else may run, and without JavaScript it can be read all the same.
import type {CoverageView} from '../../../server/engine/model/coverage-view.ts'
import type {Language} from '../../../server/engine/model/language.ts'
import {html, type Safe, trusted} from './escape.ts'
import {page} from './page.ts'
import {say} from './texts.ts'

/** What a page carries within itself, with its digest as a policy names it, such as `sha256-…`. */
export interface Carried {
  readonly text: string
  readonly hash: string
}

/** Style and script are ours, built beside the program; neither may hold the end of its own element. */
export interface ReportParts {
  readonly style: Carried
  readonly script: Carried
}

/** What every page of ours begins with. */
interface Head {
  readonly language: Language
  readonly title: string
  readonly style: Carried
  /** Absent where nothing may run. */
  readonly script?: Carried
}

/** A whole document around a body, under a policy that lets nothing in but the style and the script. */
export function standalone({language, title, style, script}: Head, body: Safe): string {
  const scripts = script === undefined ? "'none'" : `'${script.hash}'`
  const policy = `default-src 'none'; style-src '${style.hash}'; script-src ${scripts}; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${trusted(style.text)}</style>
</head>
<body class="report">
${body}
${script === undefined ? '' : html`<script type="module">${trusted(script.text)}</script>`}
</body>
</html>
`.toString()
}

/** The same view and parts give the same text. */
export function reportPage(view: CoverageView, parts: ReportParts): string {
  const {language, name} = view
  const body = html`${page(view, {language, surface: 'report'})}
<footer class="note">${say(language, 'madeBy')}</footer>`
  return standalone({language, title: `${name} – ${say(language, 'title')}`, ...parts}, body)
}
