import { giveWay } from './give-way.ts'
import { ProgressLine } from './progress-line.ts'

/** What a shell expects of a program that was ended by Ctrl-C. */
export const interrupted = 130

/**
 * Work that takes a while, with a line that tells how far it is. It gives way to servers on the same
 * machine. The first Ctrl-C or SIGTERM asks it to stop, a second one means now: what is committed
 * stays, and the same command goes on from there.
 */
export async function longWork<T>(
  work: (signal: AbortSignal, line: ProgressLine) => Promise<T>,
): Promise<T> {
  giveWay()
  const line = new ProgressLine(process.stderr)
  const stop = new AbortController()
  const onSignal = () => {
    if (stop.signal.aborted) process.exit(interrupted)
    stop.abort()
  }
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal)
  try {
    return await work(stop.signal, line)
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal)
    line.clear()
  }
}
