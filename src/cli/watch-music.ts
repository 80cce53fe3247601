import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Context } from '../context.ts'
import { watchFolders } from '../scanner/watch.ts'

/**
 * Scans the folders of the setting `music` now and whenever something in them changes, until it is
 * closed. Scans are processes of their own, so that answers never wait for them.
 */
export async function watchMusic(
  ctx: Context,
  folders: string[],
): Promise<{ close(): Promise<void> }> {
  let child: ChildProcess | undefined
  const watching = await watchFolders(folders, async () => {
    child = startScan(ctx, folders)
    await report(ctx, child)
    child = undefined
  })
  return {
    async close() {
      child?.kill('SIGTERM')
      await watching.close()
    },
  }
}

const main = fileURLToPath(new URL('../main.js', import.meta.url))

function startScan({ config, folder }: Context, folders: string[]): ChildProcess {
  const args = ['scan', ...folders, '--json', '--data', folder, '--log', config.log]
  // Not as an argument: those are for everybody to see.
  const database = config.database_url === '' ? {} : { REPRISE_DATABASE_URL: config.database_url }
  return spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutSettings(process.env), ...database },
  })
}

/** The server has read its settings; what it was told in the environment is not for the scan. */
const withoutSettings = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('REPRISE_')))

async function report({ log }: Context, child: ChildProcess): Promise<void> {
  const { stdout, stderr } = child
  if (stdout === null || stderr === null) return
  const ended = once(child, 'close')
  const [output, errors] = await Promise.all([text(stdout), text(stderr)])
  await ended
  if (output === '') log.warn({ reason: errors.trim() }, 'the scan failed')
  else log.info({ scan: JSON.parse(output) }, 'scanned')
}
