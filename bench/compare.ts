import { Connection, type Reply, requestBytes } from './connection.ts'
import { type LoadResult, load } from './load.ts'
import { cpuMicroseconds } from './process-usage.ts'
import type { Figures } from './row.ts'
import { type ServerProcess, startBare } from './server-process.ts'
import { median, percentile } from './statistics.ts'

export type Target = { server: ServerProcess; token: string; paths: string[]; seconds: number }

const connections = 64
const rounds = 5

/**
 * CPU time per request of Reprise and of the bare server that writes the same bytes, both in the
 * state they are in after a while: everything was asked for before. The two take turns, so a
 * machine that is busy for a while is busy for both; medians over the rounds.
 */
export function compare(target: Target): Promise<Figures> {
  const { server, token, paths, seconds } = target
  return besideBare(target, async (bare) => {
    const measure = (of: ServerProcess, seed: number) =>
      measureOnce(of, { port: of.port, token, paths, connections, seconds, seed })
    await measureOnce(server, { port: server.port, token, paths, connections, seed: 0 })
    await measure(server, 0)
    await measure(bare, 0)
    const ours: Round[] = []
    const theirs: Round[] = []
    for (let round = 1; round <= rounds; round++) {
      ours.push(await measure(server, round))
      theirs.push(await measure(bare, round))
    }
    return figures(ours, theirs)
  })
}

/** The same for the first time each path is asked for. There is only one, so only one round. */
export function compareFirst(target: Target): Promise<Figures> {
  const { server, token, paths } = target
  return besideBare(target, async (bare) => {
    const measure = (of: ServerProcess) =>
      measureOnce(of, { port: of.port, token, paths, connections, seed: 0 })
    const ours = await measure(server)
    await measure(bare)
    return figures([ours], [await measure(bare)])
  })
}

async function besideBare(
  { server, token, paths }: Target,
  measure: (bare: ServerProcess) => Promise<Figures>,
): Promise<Figures> {
  const { reply, headers } = await typicalReply(server.port, token, paths)
  const bare = await startBare({ token, headers, body: reply.body.toString('base64') })
  try {
    return await measure(bare)
  } finally {
    await bare.stop()
  }
}

function figures(ours: Round[], theirs: Round[]): Figures {
  const cpuUs = median(ours.map((round) => round.cpuUs))
  const bareCpuUs = median(theirs.map((round) => round.cpuUs))
  return {
    cpu_us: cpuUs,
    bare_cpu_us: bareCpuUs,
    ratio: cpuUs / bareCpuUs,
    rps: median(ours.map((round) => round.rps)),
    p50_ms: median(ours.map((round) => round.p50Ms)),
    p99_ms: median(ours.map((round) => round.p99Ms)),
  }
}

type Round = LoadResult & { cpuUs: number }

/** One round under load, with the CPU time of the server's process per request. */
export async function measureOnce(
  server: ServerProcess,
  order: Parameters<typeof load>[0],
): Promise<Round> {
  const result = await load(order, () => cpuMicroseconds(server.pid))
  return { ...result, cpuUs: result.spent / result.requests }
}

/** The reply of median size among the first fifty paths, with the headers it came with. */
async function typicalReply(port: number, token: string, paths: string[]) {
  const connection = await Connection.open(port)
  const replies: Reply[] = []
  for (const path of paths.slice(0, 50)) {
    replies.push(await connection.send(requestBytes({ method: 'GET', path, token })))
  }
  connection.close()
  const size = percentile(
    replies.map((reply) => reply.body.length),
    0.5,
  )
  const reply = replies.find((candidate) => candidate.body.length === size)
  if (reply?.status !== 200) throw new Error(`${paths[0]} answers ${replies[0]?.status}`)
  return { reply, headers: ownHeaders(reply.head) }
}

/** Names and values in turn, without those `node:http` adds to every reply by itself. */
function ownHeaders(head: string): string[] {
  const automatic = new Set(['date', 'connection', 'keep-alive'])
  return head
    .split('\r\n')
    .slice(1)
    .filter((line) => line !== '')
    .flatMap((line) => {
      const name = line.slice(0, line.indexOf(':'))
      const value = line.slice(name.length + 1).trim()
      return automatic.has(name.toLowerCase()) ? [] : [name, value]
    })
}
