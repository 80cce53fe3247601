import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { performance } from 'node:perf_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { PreparedReply } from './bare-server.ts'
import { Connection, requestBytes } from './connection.ts'

const mainFile = fileURLToPath(new URL('../src/main.js', import.meta.url))

/** Default settings: nothing from the environment or from a file in the working directory. */
const surroundings = {
  cwd: tmpdir(),
  env: Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('REPRISE_')),
  ),
}

/** Runs Reprise's command line in a process of its own, with `extra` in its environment. */
export const spawnReprise = (args: string[], extra: Record<string, string> = {}) =>
  spawn(process.execPath, [mainFile, ...args], {
    cwd: surroundings.cwd,
    env: { ...surroundings.env, ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  })

/** A server in its own process. `readyMs` counts from the start of the process. */
export type ServerProcess = { pid: number; port: number; readyMs: number; stop(): Promise<void> }

/** Starts Reprise and waits until `/readyz` answers 200. */
export async function startReprise(
  flags: string[],
  extra: Record<string, string> = {},
): Promise<ServerProcess> {
  const started = performance.now()
  const child = spawnReprise(['serve', '--port', '0', ...flags], extra)
  const port = await announcedPort(child)
  await ready(port)
  return { ...running(child, port), readyMs: performance.now() - started }
}

/** Starts the bare server with the one reply it gives. */
export async function startBare(reply: PreparedReply): Promise<ServerProcess> {
  const child = fork(new URL('./bare-server.ts', import.meta.url))
  child.send(reply)
  const [port] = (await once(child, 'message')) as [number]
  return { ...running(child, port), readyMs: 0 }
}

/** Starts the bare server that sends parts of a file. */
export async function startBareFile(path: string): Promise<ServerProcess> {
  const child = fork(new URL('./bare-file-server.ts', import.meta.url))
  child.send(path)
  const [port] = (await once(child, 'message')) as [number]
  return { ...running(child, port), readyMs: 0 }
}

/** The port in the first line on standard output that names an address. */
async function announcedPort(child: ChildProcess): Promise<number> {
  let output = ''
  let errors = ''
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  // Both pipes are read to the end: a full one would stop the server.
  child.stdout?.on('data', (chunk: Buffer) => {
    if (output.length < 100_000) output += chunk
    const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(output)?.[1]
    if (port) resolve(Number(port))
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk).slice(-4000)
  })
  child.once('exit', () => reject(new Error(`the server ended before it was ready\n${errors}`)))
  return promise
}

async function ready(port: number): Promise<void> {
  const connection = await Connection.open(port)
  const request = requestBytes({ method: 'GET', path: '/readyz', token: '' })
  while ((await connection.send(request)).status !== 200) await sleep(5)
  connection.close()
}

function running(child: ChildProcess, port: number) {
  const { pid } = child
  if (pid === undefined) throw new Error('the server has no process id')
  return {
    pid,
    port,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const patience = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(patience)
    },
  }
}
