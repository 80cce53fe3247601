import { basename } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import type { Context } from '../context.ts'
import type { ImportReport } from '../importer/report.ts'
import type { Progress } from '../importer/run-import.ts'
import { describeReport } from './import-report.ts'
import { print, printJson } from './print.ts'
import { ProgressBar } from './progress-bar.ts'
import { withContext } from './with-context.ts'

type Options = {
  map?: string[]
  owner?: string
  maxReject: number
  dryRun?: boolean
  json?: boolean
}

/** `reprise import FILE…`: files of others into the catalog; works beside a running server. */
export function importCommand(open: () => Promise<Context>): Command {
  return new Command('import')
    .description('Read files into the catalog: CSV exports, data sets, API objects, ledgers')
    .argument('<file...>', 'what to read; what it is shows from its content')
    .option('--map <name=column...>', 'what columns are, where their names do not tell')
    .option('--owner <user>', 'whose the playlists in the files are')
    .option('--max-reject <percent>', 'most rows that may be unusable', toPercent, 5)
    .option('--dry-run', 'count what would happen and write nothing')
    .option('--json', 'the report as one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  reprise import playlist.csv albums.ndjson
  reprise import songs.csv --map track_name=1 --map artist_name=2
  reprise import data/imports/0123abcd.ndjson      a ledger, after its rows were mended`,
    )
    .action((files: string[], options: Options, command: Command) =>
      withContext(command, open, (ctx) => runCommand(ctx, files, options)),
    )
}

async function runCommand(ctx: Context, files: string[], options: Options): Promise<void> {
  // Reading files of others takes a tenth of a second to load, which no other command needs.
  const { runImport } = await import('../importer/run-import.ts')
  const bar = new ProgressBar()
  const stop = stopBetweenBatches()
  const { map = [], owner, dryRun = false } = options
  const report = await runImport(ctx, files, { map, owner, dryRun, signal: stop.signal }, (step) =>
    showProgress(bar, step),
  ).finally(() => {
    bar.clear()
    stop.end()
  })
  if (options.json === true) printJson(report)
  else print(describeReport(report))
  if (!report.complete || shareUnusable(report) > options.maxReject / 100) process.exitCode = 1
}

function showProgress(bar: ProgressBar, step: Progress): void {
  if (step.phase === 'indexing') bar.show('indexing', 1, `${step.entities} entries left`)
  else bar.show(basename(step.file), step.bytesRead / (step.bytes || 1), `${step.rows} rows`)
}

/** The rows that could not be taken in, of all that were read. */
const shareUnusable = ({ read, rejected }: ImportReport) => (read === 0 ? 0 : rejected / read)

/** Lets Ctrl-C end the import after the batch it is at; the next import goes on from there. */
function stopBetweenBatches(): { signal: AbortSignal; end(): void } {
  const controller = new AbortController()
  const abort = () => controller.abort()
  process.once('SIGINT', abort)
  process.once('SIGTERM', abort)
  return {
    signal: controller.signal,
    end() {
      process.off('SIGINT', abort)
      process.off('SIGTERM', abort)
    },
  }
}

function toPercent(text: string): number {
  const percent = Number(text.replace(/%$/, ''))
  if (!(percent >= 0 && percent <= 100)) throw new InvalidArgumentError('a number from 0 to 100')
  return percent
}
