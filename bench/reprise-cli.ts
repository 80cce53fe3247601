import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { spawnReprise } from './server-process.ts'

/** Runs one command of Reprise's command line and returns what it printed; throws if it failed. */
export async function runReprise(args: string[]): Promise<string> {
  const child = spawnReprise(args)
  const [output, errors, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number]>,
  ])
  if (code !== 0) throw new Error(`reprise ${args.join(' ')} failed\n${errors.slice(-4000)}`)
  return output
}

/** A token with every scope for a fresh user of a fresh app, without a browser. */
export async function mintToken(flags: string[]): Promise<string> {
  const app = await json(['app', 'create', '--name', 'bench', '--json', ...flags], 'client_id')
  const user = await json(
    ['user', 'add', 'bench', '--password', 'bench-only-password', '--json', ...flags],
    'id',
  )
  const token = ['token', '--app', app, '--user', user, '--scope', 'all', '--json', ...flags]
  return json(token, 'access_token')
}

/** One text field of the JSON object a command prints. */
async function json(args: string[], field: string): Promise<string> {
  const output = await runReprise(args)
  const value: unknown = (JSON.parse(output) as Record<string, unknown>)[field]
  if (typeof value !== 'string') throw new Error(`no "${field}" in: ${output}`)
  return value
}
