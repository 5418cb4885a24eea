// Bundles the view of coverage: the style, and the programs of the report and of the editor's panel.
import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {type BuildOptions, build} from 'esbuild'
import {stepStyles} from '../client/panel/view/steps.ts'
import {root} from './root.ts'

const common: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  charset: 'utf8',
  platform: 'browser',
  target: 'es2022',
  format: 'iife',
  write: false,
  logLevel: 'silent',
  legalComments: 'none',
}

/** The programs, by the files that they become. */
const programs = {
  'report.js': 'client/panel/view/report-main.ts',
  'panel.js': 'client/panel/view/panel-main.ts',
}

async function bundled(options: BuildOptions): Promise<string> {
  const {outputFiles = []} = await build({...common, ...options})
  const [file] = outputFiles
  if (file === undefined || outputFiles.length > 1) throw new Error('The view must be one file.')
  // Within a page it stands in an element of its own, which this would end.
  if (/<\/(?:script|style)|<!--/i.test(file.text)) throw new Error('The view holds what ends its own element.')
  return file.text.trim()
}

/** Writes view.css and the programs below `to`/panel. The same sources give the same bytes. */
export async function bundleView(to: string): Promise<void> {
  const folder = join(to, 'panel')
  mkdirSync(folder, {recursive: true})
  const style = await bundled({entryPoints: ['client/panel/view/view.css']})
  writeFileSync(join(folder, 'view.css'), `${style}\n${stepStyles}`)
  for (const [name, entry] of Object.entries(programs))
    writeFileSync(join(folder, name), await bundled({entryPoints: [entry], outfile: name}))
}
