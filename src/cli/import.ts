import { basename } from 'node:path'
import { Command, InvalidArgumentError } from 'commander'
import type { Context } from '../context.ts'
import type { ImportReport } from '../importer/report.ts'
import { type Progress, runImport } from '../importer/run-import.ts'
import type { JobStep } from '../model/job.ts'
import { finishBulk, prepareBulk } from '../store/bulk.ts'
import { findAccount } from '../store/users.ts'
import { importSummary } from './import-summary.ts'
import { JsonLines } from './json-lines.ts'
import { interrupted, longWork } from './long-work.ts'
import { print, printJson } from './print.ts'
import type { ProgressLine } from './progress-line.ts'
import { unknownUser } from './suggestions.ts'
import { withContext } from './with-context.ts'

type Options = {
  map?: string[]
  owner?: string
  maxReject: number
  dryRun?: boolean
  json?: boolean
  jsonLines?: boolean
}

/** `reprise import`: CSV and JSON files into the catalog; works beside a running server. */
export function importCommand(open: () => Promise<Context>): Command {
  return new Command('import')
    .description('Import songs, albums, artists and playlists from CSV and JSON files')
    .argument(
      '<file...>',
      'CSV in any known layout, JSON of API objects, or the ledger of an import',
    )
    .option('--map <name=column>', 'say what a column is, by its name or number', append)
    .option('--owner <name>', 'whose the playlists are (a user called imported)')
    .option(
      '--max-reject <percent>',
      'how many rows may be bad before it counts as failed',
      percent,
      5,
    )
    .option('--dry-run', 'count what would happen and write nothing')
    .option('--json', 'the report as one JSON object')
    .option('--json-lines', 'progress and report as JSON objects, one a line')
    .addHelpText(
      'after',
      `
Files are recognised by what is in them. Known are the exports of Exportify in all its languages,
the song data sets of TidyTuesday and Kaggle, relational sets (tracks, artists, their mapping and
audio features as files of their own), and lines of API objects. Importing a file again changes
nothing; an interrupted import goes on where it stopped. Rows that cannot be taken in are kept in
imports/ in the data folder, in a file that can be mended and imported in its turn.

Examples:
  reprise import songs.csv
  reprise import tracks.csv artists.csv mapping.csv audio_features.csv
  reprise import --owner mira my_playlist.csv
  reprise import --map track_name=1 --map artist_names=2 --dry-run list.csv`,
    )
    .action((files: string[], options: Options, command: Command) =>
      withContext(command, open, async (ctx) => {
        if (options.owner !== undefined && !(await isUser(ctx, options.owner))) {
          throw await unknownUser(ctx.db, options.owner)
        }
        const lines = options.jsonLines === true ? new JsonLines() : undefined
        const report = await importFiles(ctx, files, { ...options, lines })
        if (lines !== undefined) lines.report(report)
        else if (options.json === true) printJson(report)
        else print(importSummary(report))
        process.exitCode = exitCodeOf(report, options.maxReject)
      }),
    )
}

async function importFiles(
  ctx: Context,
  files: string[],
  { map = [], owner, dryRun = false, lines }: Options & { lines: JsonLines | undefined },
) {
  return longWork(async (signal, line) => {
    if (!dryRun) await prepareBulk(ctx.db)
    try {
      const choices = { map, owner, dryRun, signal }
      return await runImport(ctx, files, choices, (progress) => {
        if (lines === undefined) show(line, progress)
        else lines.step(stepOf(progress))
      })
    } finally {
      if (!dryRun) await finishBulk(ctx.db)
    }
  })
}

function show(line: ProgressLine, progress: Progress): void {
  if (progress.phase === 'indexing') line.show(1, `indexing, ${progress.entities} done`)
  else {
    const { bytesRead, bytes, file, rows } = progress
    line.show(bytesRead / Math.max(1, bytes), `${basename(file)}, ${rows} rows`)
  }
}

const stepOf = (progress: Progress): JobStep =>
  progress.phase === 'indexing'
    ? { phase: 'indexing', count: progress.entities, done: 0, of: 0 }
    : { phase: 'reading', count: progress.rows, done: progress.bytesRead, of: progress.bytes }

function exitCodeOf({ read, rejected, complete }: ImportReport, maxReject: number): number {
  if (!complete) return interrupted
  return rejected * 100 > read * maxReject ? 1 : 0
}

const isUser = async (ctx: Context, name: string) => (await findAccount(ctx.db, name)) !== undefined

const append = (entry: string, entries: string[] = []) => [...entries, entry]

function percent(text: string): number {
  const value = Number(text.replace(/%$/, ''))
  if (text.trim() === '' || !(value >= 0 && value <= 100)) {
    throw new InvalidArgumentError('a percentage from 0 to 100')
  }
  return value
}
