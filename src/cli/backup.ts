import { Command } from 'commander'
import type { Context } from '../context.ts'
import { backUp } from '../jobs/backups.ts'
import { examples } from './examples.ts'
import { JsonLines } from './json-lines.ts'
import { print, printJson } from './print.ts'
import { withContext } from './with-context.ts'

type Options = { json?: boolean; jsonLines?: boolean }

/** `reprise backup`: a copy of the database that was opened and checked; works beside a running server. */
export function backupCommand(open: () => Promise<Context>): Command {
  return new Command('backup')
    .description('Copy the database into backups/ in the data folder, and check the copy')
    .option('--json', 'one JSON object')
    .option('--json-lines', 'progress and report as JSON objects, one a line')
    .addHelpText(
      'after',
      `
The copy is a whole database: to restore it, stop the server, put it in place of reprise.db in the
data folder and remove reprise.db-wal and reprise.db-shm. With PostgreSQL use pg_dump.
${examples('reprise backup', 'reprise backup --data ~/reprise --json')}`,
    )
    .action(({ json, jsonLines }: Options, command: Command) =>
      withContext(command, open, async (ctx) => {
        const lines = new JsonLines()
        const backup = backUp(ctx, (step) => {
          if (jsonLines === true) lines.step(step)
        })
        if (jsonLines === true) lines.report(backup)
        else if (json === true) printJson(backup)
        else
          print(`${backup.file} (${(backup.bytes / 1e6).toFixed(1)} MB) is complete and sound.\n`)
      }),
    )
}
