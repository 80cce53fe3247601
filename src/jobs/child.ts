import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { Config } from '../config-keys.ts'
import type { JobStep } from '../model/job.ts'

/** A command of the command line in a process of its own. */
export type Child = {
  /** Asks it to stop where it can go on later. */
  stop(): void
  /** What it reported, undefined when it did not come so far; and what it complained of. */
  ended: Promise<Ending>
}

type Ending = { report: object | undefined; complaint: string }

type Line = { progress?: JobStep; report?: object }

const main = fileURLToPath(new URL('../main.js', import.meta.url))

/**
 * Starts a command with `--json-lines` on this server's data. It is the command that people run by
 * hand, so there is one way a scan runs, and answers never wait for it.
 */
export function startCommand(
  { config, folder }: { config: Config; folder: string },
  words: readonly string[],
  onStep: (step: JobStep) => void,
): Child {
  const args = [...words, '--json-lines', '--data', folder, '--log', config.log]
  // Not as an argument: those are for everybody to see.
  const database = config.database_url === '' ? {} : { REPRISE_DATABASE_URL: config.database_url }
  const child = spawn(process.execPath, [main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutSettings(process.env), ...database },
  })
  return { stop: () => child.kill('SIGTERM'), ended: follow(child, onStep) }
}

/** The server has read its settings; what it was told in the environment is not for the command. */
const withoutSettings = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('REPRISE_')))

async function follow(child: ChildProcess, onStep: (step: JobStep) => void): Promise<Ending> {
  const { stdout, stderr } = child
  if (stdout === null || stderr === null) throw new Error('a child without pipes')
  const closed = once(child, 'close')
  const complaint = text(stderr)
  let report: object | undefined
  for await (const line of createInterface(stdout)) {
    const said = JSON.parse(line) as Line
    if (said.progress !== undefined) onStep(said.progress)
    report = said.report ?? report
  }
  await closed
  return { report, complaint: (await complaint).trim() }
}
