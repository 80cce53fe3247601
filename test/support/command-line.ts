import assert from 'node:assert/strict'
import { after } from 'node:test'
import { temporaryFolder } from './folder.ts'
import { type CommandResult, runCommand, startServer } from './server.ts'

/**
 * The real command line, beside the real server, on the same data: an empty catalog.
 * @param more variables of the server's environment
 */
export async function commandLine(more: Record<string, string> = {}) {
  const folder = temporaryFolder()
  const env = { REPRISE_DATA: folder.path }
  const server = await startServer(['--empty'], { ...env, ...more })
  after(async () => {
    await server.stop()
    folder[Symbol.dispose]()
  })
  const run = (...args: string[]) => runCommand(args, env)
  return { server, run, json: (...args: string[]) => jsonOf(run(...args, '--json')) }
}

// biome-ignore lint/suspicious/noExplicitAny: as a program would read it
async function jsonOf(running: Promise<CommandResult>): Promise<any> {
  const { code, stdout, stderr } = await running
  assert.equal(code, 0, stderr)
  return JSON.parse(stdout)
}
