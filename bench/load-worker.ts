/**
 * The clients, in a process of their own so that their work is not the server's: waits for one
 * order, runs it, sends back what it saw, ends.
 */
import { performance } from 'node:perf_hooks'
import { SeededRandom } from '../src/lib/seeded-random.ts'
import { Connection, requestBytes } from './connection.ts'
import type { LoadOrder, LoadResult } from './load.ts'
import { percentile } from './statistics.ts'

process.once('message', (order: LoadOrder) => {
  void run(order).then((result) =>
    process.send?.(result, undefined, undefined, () => process.disconnect?.()),
  )
})
process.send?.('listening')

async function run(order: LoadOrder): Promise<LoadResult> {
  const { port, token, connections } = order
  const requests = order.paths.map((path) => requestBytes({ method: 'GET', path, token }))
  const next = requestSource(requests, order)
  const latencies: number[] = []
  const failures = new Map<string, number>()
  const start = performance.now()

  async function client(): Promise<void> {
    const connection = await Connection.open(port)
    for (let request = next(); request !== undefined; request = next()) {
      const sent = performance.now()
      const reply = await connection.send(request)
      latencies.push(performance.now() - sent)
      if (reply.status !== 200) {
        failures.set(String(reply.status), (failures.get(String(reply.status)) ?? 0) + 1)
      }
    }
    connection.close()
  }

  await Promise.all(Array.from({ length: connections }, client))
  return {
    requests: latencies.length,
    rps: latencies.length / ((performance.now() - start) / 1000),
    p50Ms: percentile(latencies, 0.5),
    p99Ms: percentile(latencies, 0.99),
    failures: Object.fromEntries(failures),
  }
}

/** What is to be asked next, for all connections together; undefined at the end. */
function requestSource(requests: Buffer[], { seconds, seed }: LoadOrder): () => Buffer | undefined {
  if (seconds === undefined) {
    let asked = 0
    return () => requests[asked++]
  }
  const random = new SeededRandom(seed)
  const end = performance.now() + seconds * 1000
  return () => (performance.now() < end ? random.pick(requests) : undefined)
}
