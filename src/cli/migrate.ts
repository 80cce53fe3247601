import { Command } from 'commander'
import type { Context } from '../context.ts'
import { examples } from './examples.ts'

/** `reprise migrate`: bring the database to this version's schema, which `serve` does by itself. */
export function migrateCommand(open: () => Promise<Context>): Command {
  return new Command('migrate')
    .description("Bring the database to this version's schema (serve does it by itself)")
    .addHelpText(
      'after',
      examples(
        'reprise migrate',
        'reprise migrate --database-url postgres://user:password@localhost/reprise',
      ),
    )
    .action(async () => {
      // Opening migrates.
      await using _context = await open()
      process.stdout.write('the database is up to date\n')
    })
}
