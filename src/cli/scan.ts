import { Command } from 'commander'
import { foldersIn } from '../config.ts'
import type { Context } from '../context.ts'
import { isServed } from '../db/data-folder.ts'
import { badRequest } from '../lib/errors.ts'
import type { JobStep } from '../model/job.ts'
import { runScan, type ScanProgress } from '../scanner/run-scan.ts'
import type { ScanReport } from '../scanner/scan-report.ts'
import { finishBulk, prepareBulk } from '../store/bulk.ts'
import { findAccount } from '../store/users.ts'
import { findFfmpeg } from '../streaming/ffmpeg.ts'
import type { Means } from './commands.ts'
import { examples } from './examples.ts'
import { leaveOneProcessor } from './give-way.ts'
import { JsonLines } from './json-lines.ts'
import { interrupted, longWork } from './long-work.ts'
import { print, printJson } from './print.ts'
import type { ProgressLine } from './progress-line.ts'
import { scanSummary } from './scan-summary.ts'
import { unknownUser } from './suggestions.ts'
import { withContext } from './with-context.ts'

type Options = {
  purge?: boolean
  covers?: boolean
  owner?: string
  json?: boolean
  jsonLines?: boolean
}

/** `reprise scan`: folders of music into the catalog; works beside a running server. */
export function scanCommand(open: Means['open']): Command {
  const openForScan = () => open({ givesWay: true })
  return new Command('scan')
    .description('Take music, audiobooks and playlists in folders into the catalog')
    .argument('[folder...]', 'where to look (the folders of the setting music)')
    .option('--purge', 'forget files that are gone, and tracks that nobody saved or listed')
    .option('--covers', 'make all covers again')
    .option('--owner <name>', 'whose the playlists in the folders are (a user called imported)')
    .option('--json', 'the report as one JSON object')
    .option('--json-lines', 'progress and report as JSON objects, one a line')
    .addHelpText(
      'after',
      `
Files that did not change since the last scan are not opened. A scan that was interrupted is simply
started again. What could not be read is listed in scans/ in the data folder. Tracks whose files
are gone stay, unplayable, until the files are back or --purge.
${examples('reprise scan ~/Music', 'reprise scan --purge ~/Music /mnt/more', 'reprise scan --json')}`,
    )
    .action((folders: string[], options: Options, command: Command) =>
      withContext(command, openForScan, async (ctx) => {
        const chosen = folders.length > 0 ? folders : foldersIn(ctx.config.music)
        if (chosen.length === 0) throw badRequest('name a folder, or set music')
        const { owner } = options
        if (owner !== undefined && (await findAccount(ctx.db, owner)) === undefined) {
          throw await unknownUser(ctx.db, owner)
        }
        const lines = options.jsonLines === true ? new JsonLines() : undefined
        const report = await scanFolders(ctx, chosen, { ...options, lines })
        if (lines !== undefined) lines.report(report)
        else if (options.json === true) printJson(report)
        else print(scanSummary(report))
        if (!report.complete) process.exitCode = interrupted
      }),
    )
}

async function scanFolders(
  ctx: Context,
  folders: string[],
  { purge = false, covers = false, owner, lines }: Options & { lines: JsonLines | undefined },
): Promise<ScanReport> {
  if (isServed(ctx.folder)) leaveOneProcessor()
  return longWork(async (signal, line) => {
    await prepareBulk(ctx.db)
    try {
      const ffmpeg = findFfmpeg(ctx.config.ffmpeg) ?? ''
      const choices = { purge, covers, owner, ffmpeg, signal }
      return await runScan(ctx, folders, choices, (progress) => {
        if (lines === undefined) show(line, progress)
        else lines.step(stepOf(progress))
      })
    } finally {
      await finishBulk(ctx.db)
    }
  })
}

function show(line: ProgressLine, progress: ScanProgress): void {
  const { phase } = progress
  if (phase === 'walking') line.show(0, `looking, ${progress.files} files`)
  else if (phase === 'indexing') line.show(1, `indexing, ${progress.entities} done`)
  else if (phase === 'covers') line.show(1, `covers, ${progress.covers} done`)
  else {
    const { files, of } = progress
    line.show(files / Math.max(1, of), `${files} of ${of} files`)
  }
}

function stepOf(progress: ScanProgress): JobStep {
  const { phase } = progress
  const unknown = { phase, done: 0, of: 0 }
  if (phase === 'walking') return { ...unknown, count: progress.files }
  if (phase === 'indexing') return { ...unknown, count: progress.entities }
  if (phase === 'covers') return { ...unknown, count: progress.covers }
  return { phase, count: progress.files, done: progress.files, of: progress.of }
}
