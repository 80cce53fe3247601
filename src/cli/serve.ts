import { Command } from 'commander'
import type { Settings } from '../config.ts'
import { examples } from './examples.ts'
import { runServer } from './run-server.ts'

/**
 * `reprise serve`: the server, until SIGTERM or SIGINT.
 * @param whenReady called once it listens
 */
export function serveCommand(settings: () => Settings, whenReady: () => void): Command {
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
    .action(() => runServer(settings(), whenReady))
}
