// Runs one part of the proof in real editors: the `current` or the `oldest` VS Code.
import {runInHost} from './host.ts'
import {cannotRun, Missing} from './install/programs.ts'
import {tell} from './outcome.ts'

const parts: Readonly<Record<string, () => Promise<number>>> = {
  current: async () => tell(await runInHost('current')),
  oldest: async () => tell(await runInHost('oldest')),
}

async function main([name = '']: readonly string[]): Promise<number> {
  const part = parts[name]
  if (part === undefined) throw new Error(`Not one of ${Object.keys(parts).join(', ')}: ${name}`)
  try {
    return await part()
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    console.log(error.message)
    return cannotRun
  }
}

process.exitCode = await main(process.argv.slice(2))
