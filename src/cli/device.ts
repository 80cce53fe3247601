import { Command, Option } from 'commander'
import type { Context } from '../context.ts'
import { mintToken } from '../domain/accounts/tokens.ts'
import { systemClock } from '../lib/clock.ts'
import { badRequest } from '../lib/errors.ts'
import type { VirtualDevice } from '../realtime/virtual-device.ts'
import { listApps } from '../store/apps.ts'
import { findAccount } from '../store/users.ts'
import type { PlayableItem } from '../wire/player.ts'
import { print } from './print.ts'
import { unknownUser } from './suggestions.ts'
import { withContext } from './with-context.ts'

type Open = () => Promise<Context>
type Options = { user: string; name: string; type: string; app?: string; url?: string }

const types = ['Computer', 'Smartphone', 'Speaker', 'TV']

/** `reprise device`: something to play on, without sound; works beside a running server. */
export function deviceCommand(open: Open): Command {
  return new Command('device')
    .description('Run a virtual device: it plays in time, but makes no sound')
    .requiredOption('--user <name>', 'whose device it is')
    .option('--name <text>', 'name in the list of devices', 'Virtual device')
    .addOption(new Option('--type <kind>', 'kind of device').choices(types).default('Speaker'))
    .option('--app <id>', 'client id of the app it belongs to (the first one there is)')
    .option('--url <address>', 'address of the server (this machine, the port of the settings)')
    .addHelpText(
      'after',
      `
Examples:
  reprise device --user mira
  reprise device --user mira --name Kitchen --type Speaker --url http://127.0.0.1:8080`,
    )
    .action((options: Options, command: Command) => run(options, command, open))
}

async function run(options: Options, command: Command, open: Open): Promise<void> {
  let url = options.url ?? ''
  // Also says at once, and kindly, when there is no such user.
  await withContext(command, open, async (ctx) => {
    await mint(ctx, options)
    url ||= `http://127.0.0.1:${ctx.config.port}`
  })
  const stopping = new AbortController()
  const stop = () => stopping.abort()
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  const { runSocketDevice } = await import('../realtime/socket-device.ts')
  try {
    await runSocketDevice({
      url,
      signal: stopping.signal,
      clock: systemClock,
      device: { name: options.name, type: options.type },
      async token() {
        await using ctx = await open()
        // Awaited here, or the database would be closed before it is done.
        return await mint(ctx, options)
      },
      changed: reporter(options.name),
    })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    command.error(`reprise: ${reason}`, { exitCode: 1, code: 'refused' })
  }
}

async function mint(ctx: Context, { user, app }: Options): Promise<string> {
  if ((await findAccount(ctx.db, user)) === undefined) throw await unknownUser(ctx.db, user)
  const appId = app ?? (await listApps(ctx.db))[0]?.id
  if (appId === undefined) {
    throw badRequest('a device belongs to an app; "reprise app create" makes one')
  }
  const scopes = ['streaming', 'user-read-email', 'user-read-private']
  return (await mintToken(ctx, { appId, userId: user, scopes })).accessToken
}

/** Prints a line whenever what plays becomes something else. */
function reporter(name: string): (device: VirtualDevice) => void {
  let last = ''
  return (device) => {
    const line = describe(device)
    if (line === last) return
    print(last === '' ? `${name} is connected as ${device.id}\n${line}\n` : `${line}\n`)
    last = line
  }
}

function describe({ state, isPlaying, volume }: VirtualDevice): string {
  const current = state?.window.current
  if (current === null || current === undefined) return `idle (volume ${volume})`
  const title = current.item?.name ?? current.uri
  const by = current.item === null ? '' : creditsOf(current.item)
  return `${isPlaying ? 'playing' : 'paused '}  ${title} – ${by} (volume ${volume})`
}

const creditsOf = (item: PlayableItem): string =>
  'artists' in item ? item.artists.map(({ name }) => name).join(', ') : item.show.name
