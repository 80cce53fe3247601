import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

export type RunningServer = {
  url: string
  process: ChildProcess
  /** What it printed on standard output so far. */
  output(): string
  /** What it logged so far. */
  log(): string
  /** Asks it to stop and waits. @returns the exit code */
  stop(): Promise<number | null>
  /** Ends it like a power cut. */
  kill(): Promise<void>
}

/** Starts the real server with these arguments, on a free port unless they say one, and waits until it answers. */
export async function startServer(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<RunningServer> {
  const port = args.includes('--port') ? [] : ['--port', '0']
  const child = spawn(process.execPath, ['src/main.js', 'serve', ...port, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, REPRISE_LOG: 'warn', ...env },
  })
  let output = ''
  let errors = ''
  child.stderr.on('data', (data) => {
    errors += data
  })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (data) => {
      output += data
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)
      if (address !== null) resolve(address[0])
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${errors}`)))
  })
  const ended = once(child, 'exit')
  return {
    url,
    process: child,
    output: () => output,
    log: () => errors,
    async stop() {
      child.kill('SIGTERM')
      await ended
      return child.exitCode
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

export type CommandResult = { code: number | null; stdout: string; stderr: string }

/** Runs a command of the command line to its end. */
export async function runCommand(
  args: readonly string[],
  env: Record<string, string> = {},
  identity: { uid?: number; gid?: number } = {},
): Promise<CommandResult> {
  const child = spawn(process.execPath, ['src/main.js', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
    ...identity,
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (data) => {
    stdout += data
  })
  child.stderr.on('data', (data) => {
    stderr += data
  })
  const [code] = await once(child, 'close')
  return { code, stdout, stderr }
}
