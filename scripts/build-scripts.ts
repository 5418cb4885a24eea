// Makes scripts of chunks, and the loader that runs them.
import {build, transform} from 'esbuild'
import {root} from './root.ts'

/** How all code of the program is written. */
export const form = {target: 'node20', minifySyntax: true, minifyWhitespace: true, charset: 'ascii'} as const

/** A chunk as the function that the loader calls. */
export async function scriptOf(text: string): Promise<string> {
  const {code} = await transform(text, {...form, format: 'cjs', supported: {'dynamic-import': false}})
  return `(function(module,require,RELAIS_URL,RELAIS_HOST){${inAscii(code)}})\n`
}

/**
 * The loader takes a byte for a character. What esbuild has left stands in regular expressions, and in raw templates of
 * which these are made: an escape means the same there, unless a backslash stands before it. Throws when one does.
 */
function inAscii(code: string): string {
  if (/(?<!\\)(?:\\\\)*\\[^\0-\x7F]/.test(code)) throw new Error('A backslash stands before more than ASCII.')
  return code.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** The loader, beginning with that script. */
export async function loaderOf(script: string): Promise<string> {
  const {outputFiles = []} = await build({
    ...form,
    absWorkingDir: root,
    bundle: true,
    write: false,
    entryPoints: ['server/node/loader.ts'],
    platform: 'node',
    format: 'cjs',
    define: {RELAIS_SCRIPT: JSON.stringify(script), 'import.meta.filename': '__filename'},
  })
  return outputFiles[0]?.text ?? ''
}
