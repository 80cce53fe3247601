import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
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

const places = 3
const nextStarts = 3

export async function demoWorld(make: MakePlace): Promise<DemoWorld> {
  await using opened = new AsyncDisposableStack()
  const code = await mkdtemp(join(tmpdir(), 'code-'))
  opened.defer(() => rm(code, { recursive: true }))
  await compile(code)
  const [firsts, nexts]: [Start[], Start[]] = [[], []]
  for (let at = 0; at < places; at++) {
    const place = await make()
    opened.defer(place.remove)
    firsts.push(await start(place, code))
    for (let again = 0; again < nextStarts; again++) nexts.push(await start(place, code))
  }
  return { first: medianOf(firsts), next: medianOf(nexts) }
}

const medianOf = (starts: Start[]): Start => ({
  seconds: median(starts.map(({ seconds }) => seconds)),
  rss_mb: median(starts.map(({ rss_mb }) => rss_mb)),
})

/** What `npm ci` ends with: Node keeps what it makes of the sources in this folder. */
async function compile(code: string): Promise<void> {
  const script = fileURLToPath(new URL('../scripts/compile.ts', import.meta.url))
  const env = { ...process.env, NODE_COMPILE_CACHE: code }
  await once(spawn(process.execPath, [script], { env, stdio: 'ignore' }), 'exit')
}

/** One start; its memory is taken when what a start leaves behind has had a moment to settle. */
async function start({ flags }: Place, code: string): Promise<Start> {
  const server = await startReprise(flags, { NODE_COMPILE_CACHE: code })
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
