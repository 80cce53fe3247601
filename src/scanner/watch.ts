import { kindOf } from './phase-1-walk.ts'

/**
 * Calls `scan` some time after anything changes in the folders, never twice at once: what changes
 * during a scan is looked at by the next.
 */
export async function watchFolders(
  folders: readonly string[],
  scan: () => Promise<void>,
): Promise<{ close(): Promise<void> }> {
  // Loaded when there is something to watch: most starts need none of it.
  const { watch } = await import('chokidar')
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | undefined
  let isWanted = false
  let isClosed = false
  const run = async () => {
    do {
      isWanted = false
      await scan()
    } while (isWanted && !isClosed)
    running = undefined
  }
  const want = () => {
    isWanted = true
    running ??= run()
  }
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: (path, about) =>
      /[\\/]\.[^\\/]+$/.test(path) || (about?.isFile() === true && kindOf(path) === undefined),
  })
  // A folder that cannot be watched is still scanned at every start.
  watcher.on('error', () => {})
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(want, quietMs)
  })
  return {
    async close() {
      isClosed = true
      clearTimeout(timer)
      await watcher.close()
      await running
    },
  }
}

/** Files arrive in crowds; a scan waits until nothing came for so long. */
const quietMs = 2_000
