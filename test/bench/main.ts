// `npm run bench`: how fast Relais is, side by side with other linters and with what no linter can undercut.
import {readFileSync, writeFileSync} from 'node:fs'
import {inRoot} from '../../scripts/root.ts'
import {removeCorpora} from './corpus.ts'
import {parsers} from './in-process.ts'
import {machineList} from './machine.ts'
import {bestMeter} from './measure.ts'
import {type Options, readOptions} from './options.ts'
import {reportOf, withReport} from './report.ts'
import {runBench} from './run.ts'

async function bench(options: Options): Promise<void> {
  if (options.clean) return removeCorpora()
  const meter = bestMeter()
  const results = await runBench(options, meter, (line) => console.error(line))
  const [best] = await parsers()
  const report = reportOf(machineList(best?.name ?? 'none', options.peers, meter), results)
  console.log(report)
  const page = inRoot('docs/performance.md')
  if (options.write) writeFileSync(page, withReport(readFileSync(page, 'utf8'), report))
}

try {
  await bench(readOptions(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
