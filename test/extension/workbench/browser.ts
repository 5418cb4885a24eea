// Opens a headless Chromium that reaches this machine alone.
import {type Browser, chromium} from 'playwright-core'

const alone = 'MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost , EXCLUDE *.localhost'

/** Starts the browser; `program` is the path of a Chromium. */
export function openBrowser(program: string): Promise<Browser> {
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
  const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet, `--host-resolver-rules=${alone}`]
  return chromium.launch({executablePath: program, args})
}
