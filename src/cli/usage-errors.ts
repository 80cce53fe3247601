import type { Command } from 'commander'

/**
 * Makes every command end with exit code 2 when it is used wrongly, and say how to find out more;
 * what a command refuses while it works is 1.
 */
export function markUsageErrors(command: Command): void {
  command.showHelpAfterError('(add --help for what is possible)')
  command.exitOverride(({ code, exitCode }) => {
    process.exit(exitCode !== 0 && code.startsWith('commander.') ? 2 : exitCode)
  })
  for (const sub of command.commands) markUsageErrors(sub)
}
