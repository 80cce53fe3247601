import { Command } from 'commander'
import type { Settings } from '../config.ts'
import { examples } from './examples.ts'

/** `reprise serve`: the server, until SIGTERM or SIGINT. */
export function serveCommand(settings: () => Settings): Command {
  return new Command('serve')
    .description('Run the server (what happens without a command)')
    .addHelpText(
      'after',
      examples(
        'reprise serve',
        'reprise serve --port 9090 --data ~/reprise',
        'reprise serve --memory --empty',
        'reprise serve --database-url postgres://user:password@localhost/reprise',
      ),
    )
    .action(async () => {
      const { runServer } = await import('./run-server.ts')
      await runServer(settings())
    })
}
