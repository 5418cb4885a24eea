// Runs the suite inside the real extension host of one version of VS Code, and tells how it went.
import {chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {downloadAndUnzipVSCode, runTests} from '@vscode/test-electron'
import {inRoot} from '../harness/root.ts'
import {plantAtelier} from './atelier.ts'
import {bundleSuite} from './bundle.ts'
import {layExtension} from './extension.ts'
import {cacheFolder} from './install/cache.ts'
import {chromium} from './install/chromium.ts'
import {code, type ReleaseName, releases} from './install/code.ts'
import {joinOutcomes, type Outcome, readOutcome} from './outcome.ts'
import {profile} from './workbench/server.ts'

/** A window: what it opens, and the files of the suite that run in it. */
interface Window {
  readonly name: string
  readonly suite: readonly string[]
  /** Makes what it opens below a folder, and gives its path. */
  plant(folder: string): string
}

function plantSeveral(folder: string): string {
  plantAtelier(folder)
  const second = join(folder, 'annexe/docs/adr')
  mkdirSync(second, {recursive: true})
  writeFileSync(join(second, '0001-keep-an-annex.md'), '# 1. Keep an annex\n\n## Context\n\nRoom.\n')
  const workspace = join(folder, 'both.code-workspace')
  writeFileSync(workspace, JSON.stringify({folders: [{path: 'atelier'}, {path: 'annexe'}]}))
  return workspace
}

const windows: readonly Window[] = [
  {name: 'a folder', suite: ['lifecycle', 'findings', 'actions', 'navigation'], plant: plantAtelier},
  {name: 'several folders', suite: ['several-folders'], plant: plantSeveral},
]

/** The desktop's VS Code where there is a screen and it can be had; else a script that stands in for it. */
async function program(release: ReleaseName, scratch: string): Promise<string> {
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY
  const cachePath = join(cacheFolder(), 'desktop')
  if (hasScreen) return await downloadAndUnzipVSCode({version: releases[release].vscode, cachePath})
  await code(release)
  await chromium()
  const script = join(scratch, 'code')
  const stand = [process.execPath, inRoot('out/test/extension/headless.js'), release].map((word) => `'${word}'`)
  writeFileSync(script, `#!/bin/sh\nexec ${stand.join(' ')} "$@"\n`)
  chmodSync(script, 0o755)
  return script
}

async function runWindow(release: ReleaseName, {name, suite, plant}: Window): Promise<Outcome> {
  const scratch = realpathSync.native(mkdtempSync(join(tmpdir(), 'relais-host-')))
  const result = join(scratch, 'result.json')
  const where = `VS Code ${releases[release].vscode}, ${name}`
  try {
    const bundle = await bundleSuite(['index', ...suite])
    const [user, extension] = [profile(scratch), join(scratch, 'extension')]
    layExtension(extension)
    await runTests({
      vscodeExecutablePath: await program(release, scratch),
      extensionDevelopmentPath: extension,
      extensionTestsPath: bundle('index'),
      extensionTestsEnv: {RELAIS_SUITE_FILES: JSON.stringify(suite.map(bundle)), RELAIS_SUITE_RESULT: result},
      launchArgs: [plant(scratch), `--user-data-dir=${user.data}`, `--extensions-dir=${user.extensions}`],
    }).catch((error: Error) => console.log(`${where}: ${error.message}`))
    return readOutcome(result, where)
  } finally {
    rmSync(scratch, {recursive: true, force: true})
  }
}

/** Runs the whole suite on a release, window after window. */
export async function runInHost(release: ReleaseName): Promise<Outcome> {
  const outcomes: Outcome[] = []
  for (const window of windows) outcomes.push(await runWindow(release, window))
  return joinOutcomes(outcomes)
}
