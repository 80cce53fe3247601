import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const main = fileURLToPath(new URL('../../../src/main.js', import.meta.url))

export type StartedServer = {
  /** Where it listens, without a trailing slash. */
  url: string
  stop(): Promise<void>
}

/** A folder to keep data in, and the command line on it. Gone at the end of its `using` scope. */
export async function dataFolder() {
  const path = await mkdtemp(join(tmpdir(), 'reprise-client-'))
  return {
    path,
    /**
     * Runs one command to its end, also beside a running server; resolves to what it printed.
     * @throws the child's error, with what it printed, when it does not exit with 0
     */
    async reprise(args: string[]): Promise<string> {
      const command = [main, ...args, '--data', path]
      const { stdout } = await promisify(execFile)(process.execPath, command)
      return stdout
    },
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  }
}

/** Starts the real server as its own process on a free port and waits until it says where it is. */
export async function startServer(data: string, flags: string[]): Promise<StartedServer> {
  const command = [main, 'serve', '--port', '0', '--data', data, ...flags]
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] })
  const url = await announcedUrl(child)
  return {
    url,
    async stop() {
      if (child.exitCode !== null) return
      const exit = once(child, 'exit')
      child.kill('SIGTERM')
      await exit
    },
  }
}

function announcedUrl(child: ChildProcess): Promise<string> {
  const printed: string[] = []
  return new Promise((resolve, reject) => {
    const read = (stream: Readable | null) => {
      if (stream === null) return
      // Lines are read to the end of the process: a full pipe would stop the server mid-line.
      createInterface({ input: stream }).on('line', (line) => {
        printed.push(line)
        const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)
        if (url !== null) resolve(url[0])
      })
    }
    read(child.stdout)
    read(child.stderr)
    child.once('error', reject)
    child.once('exit', () => {
      reject(new Error(`the server ended before it listened:\n${printed.join('\n')}`))
    })
  })
}
