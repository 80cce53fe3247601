import type { Command } from 'commander'
import type { Context } from '../context.ts'
import { PublicError } from '../lib/errors.ts'

/**
 * Does a command's work on an open context and closes it. What the rules refuse ends the command
 * with the reason on standard error and exit code 1, after everything is closed.
 */
export async function withContext(
  command: Command,
  open: () => Promise<Context>,
  work: (ctx: Context) => Promise<void>,
): Promise<void> {
  try {
    await using ctx = await open()
    await work(ctx)
  } catch (error) {
    if (!(error instanceof PublicError)) throw error
    command.error(`reprise: ${error.message}`, { exitCode: 1, code: 'refused' })
  }
}
