import { type Settings, toConfig } from '../config.ts'
import { claimDataFolder, makeDataFolder } from '../db/data-folder.ts'
import { headStart } from './head-start/head-start.ts'

/**
 * Runs the server until SIGTERM or SIGINT, and ends when the answers under way are given.
 * @param whenReady called once it listens
 */
export async function runServer(settings: Settings, whenReady: () => void): Promise<void> {
  const config = toConfig(settings)
  const stop = untilSignal()
  if (!config.memory) makeDataFolder(config.data)
  const release = config.memory ? () => {} : claimDataFolder(config.data)
  try {
    using ahead = headStart(config)
    // Most of the program; it is loaded while a head start is under way.
    const { serve } = await import('./serving.ts')
    await serve(config, { prepared: ahead.done, whenReady, stop })
  } finally {
    release()
  }
}

/** Resolves at the first SIGTERM or SIGINT; a second one ends the process at once. */
function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let signalled = false
    const onSignal = () => {
      if (signalled) process.exit(1)
      signalled = true
      resolve()
    }
    process.on('SIGTERM', onSignal)
    process.on('SIGINT', onSignal)
  })
}
