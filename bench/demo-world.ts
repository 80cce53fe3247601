import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Measurement } from './measurement.ts'
import type { MakePlace, Place } from './place.ts'
import { residentMegabytes } from './process-usage.ts'
import { startReprise } from './server-process.ts'
import { median } from './statistics.ts'

/** How Reprise came up on an empty place, where it makes the demo world, and from then on. */
export type DemoWorld = { first: Start; next: Start }

type Start = { seconds: number; rss_mb: number }

const nextStarts = 3

export async function demoWorld(make: MakePlace): Promise<DemoWorld> {
  const place = await make()
  try {
    await compile(place)
    const first = await start(place)
    const starts: Start[] = []
    for (let again = 0; again < nextStarts; again++) starts.push(await start(place))
    const next = {
      seconds: median(starts.map(({ seconds }) => seconds)),
      rss_mb: median(starts.map(({ rss_mb }) => rss_mb)),
    }
    return { first, next }
  } finally {
    await place.remove()
  }
}

/** What `npm ci` ends with, for this place: Node keeps what it makes of the sources there. */
async function compile({ folder }: Place): Promise<void> {
  const script = fileURLToPath(new URL('../scripts/compile.ts', import.meta.url))
  const env = { ...process.env, NODE_COMPILE_CACHE: join(folder, 'code') }
  await once(spawn(process.execPath, [script], { env, stdio: 'ignore' }), 'exit')
}

/** One start; its memory is taken when what a start leaves behind has had a moment to settle. */
async function start({ folder, flags }: Place): Promise<Start> {
  const server = await startReprise(flags, { NODE_COMPILE_CACHE: join(folder, 'code') })
  await sleep(1000)
  const rss = residentMegabytes(server.pid)
  await server.stop()
  return { seconds: server.readyMs / 1000, rss_mb: rss }
}

export const demoRows: readonly Measurement<DemoWorld>[] = [
  { name: 'first start', run: async ({ first }) => ({ seconds: first.seconds }) },
  { name: 'next start', run: async ({ next }) => ({ seconds: next.seconds }) },
  { name: 'memory, first start', run: async ({ first }) => ({ rss_mb: first.rss_mb }) },
  { name: 'memory, next start', run: async ({ next }) => ({ rss_mb: next.rss_mb }) },
]
