import { fork } from 'node:child_process'
import { once } from 'node:events'

export type LoadOrder = {
  port: number
  token: string
  paths: string[]
  connections: number
  /** How long to ask for paths at random; without it each is asked for once, in their order. */
  seconds?: number
  /** The same seed gives the same random order. */
  seed: number
}

export type LoadResult = {
  requests: number
  rps: number
  p50Ms: number
  p99Ms: number
  /** How many replies had a status other than 200, by status. */
  failures: Record<string, number>
}

/**
 * Loads a server from another process. `around` runs what must be taken right before the first and
 * right after the last request (CPU time). Throws when a reply was not a 200: its cost would be of
 * something else.
 */
export async function load(
  order: LoadOrder,
  around: () => number = () => 0,
): Promise<LoadResult & { spent: number }> {
  const worker = fork(new URL('./load-worker.ts', import.meta.url), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(worker, 'exit').then(() => {
    throw new Error('the load process ended without a result')
  })
  ended.catch(() => {})
  await Promise.race([once(worker, 'message'), ended])
  const before = around()
  worker.send(order)
  const [result] = (await Promise.race([once(worker, 'message'), ended])) as [LoadResult]
  const spent = around() - before
  if (Object.keys(result.failures).length > 0) {
    throw new Error(
      `not every reply was a 200: ${JSON.stringify(result.failures)}, e.g. ${order.paths[0]}`,
    )
  }
  return { ...result, spent }
}
