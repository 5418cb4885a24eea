// The report as one self-contained page: nothing is loaded, nothing else may run, and without JavaScript it can be read all the same.
import type {CoverageView} from '../../../server/engine/model/coverage-view.ts'
import {html, trusted} from './escape.ts'
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

/** The same view and parts give the same text. */
export function reportPage(view: CoverageView, {style, script}: ReportParts): string {
  const {language, name} = view
  const policy = `default-src 'none'; style-src '${style.hash}'; script-src '${script.hash}'; base-uri 'none'; form-action 'none'`
  const drawing = {language, surface: 'report'} as const
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${name} – ${say(language, 'title')}</title>
<style>${trusted(style.text)}</style>
</head>
<body class="report">
${page(view, drawing)}
<footer class="note">${say(language, 'madeBy')}</footer>
<script type="module">${trusted(script.text)}</script>
</body>
</html>
`.toString()
}
