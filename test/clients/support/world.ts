import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings, toConfig } from '../../../src/config.ts'
import { openContext } from '../../../src/context.ts'
import { writeSpoken } from '../../../src/domain/spoken/write-spoken.ts'
import { createLog } from '../../../src/log.ts'
import type { SpokenBatch } from '../../../src/model/records.ts'
import { runCommand, startServer } from '../../support/server.ts'

type App = { clientId: string; clientSecret: string }
type User = { id: string; email: string; password: string }

/** A started server with what a visiting client needs. */
export type World = {
  /** Where the server listens, without a trailing slash. */
  url: string
  /** What it printed when it started. */
  output(): string
  /** Runs a command of the command line on the same data. @returns what it prints */
  reprise: CommandLine
  app: App
  user: User
  /** A token of the user with every scope, minted without a login. */
  mintToken(): Promise<string>
  /** Imports API objects beside the running server. */
  importObjects(objects: readonly object[]): Promise<void>
  /** Stops the server and removes its data. */
  end(): Promise<void>
}

/** Runs one command to its end, also beside the running server; resolves to what it printed. */
type CommandLine = (args: string[]) => Promise<string>

const PASSWORD = 'correct horse battery staple'

/**
 * Does what an operator does before the first client comes: imports `catalog` (one API object a
 * line; without it there is the demo world) and the pages to browse, registers an app and a user,
 * starts the server.
 */
export async function startWorld({
  redirectUri,
  catalog,
  browse,
  spoken,
  flags: more = [],
}: {
  redirectUri: string
  catalog?: string
  /** Categories and shelves, as `reprise browse import` reads them. */
  browse?: object
  /** Shows and audiobooks, written straight into the database: imports do not take them. */
  spoken?: SpokenBatch
  /** Settings of the server. */
  flags?: readonly string[]
}): Promise<World> {
  await using stack = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'reprise-client-'))
  stack.defer(() => rm(folder, { recursive: true, force: true }))
  const reprise = commandLine(folder)
  const importText = async (text: string) => {
    const file = join(folder, 'objects.ndjson')
    await writeFile(file, text)
    await reprise(['import', file])
  }
  if (catalog !== undefined) await importText(catalog)
  if (browse !== undefined) {
    const file = join(folder, 'browse.json')
    await writeFile(file, JSON.stringify(browse))
    await reprise(['browse', 'import', file])
  }
  if (spoken !== undefined) await writeRecords(folder, spoken)
  const app = await createApp(reprise, redirectUri)
  const user = await createUser(reprise, 'visitor')
  const flags = catalog === undefined ? more : ['--empty', ...more]
  const server = await startServer(['--data', folder, ...flags])
  stack.defer(async () => void (await server.stop()))
  const owned = stack.move()
  return {
    url: server.url,
    output: server.output,
    reprise,
    app,
    user,
    importObjects: (objects) =>
      importText(objects.map((object) => JSON.stringify(object)).join('\n')),
    mintToken: () => mintToken(reprise, app, user),
    end: () => owned.disposeAsync(),
  }
}

async function writeRecords(data: string, spoken: SpokenBatch): Promise<void> {
  const config = toConfig(readSettings({ data, log: 'silent', empty: true }, {}))
  await using ctx = await openContext(config, createLog('silent'))
  await ctx.changes.write((tx, touch) => writeSpoken(tx, touch, spoken))
}

function commandLine(folder: string): CommandLine {
  return async (args) => {
    const { code, stdout, stderr } = await runCommand([...args, '--data', folder])
    if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${stdout}${stderr}`)
    return stdout
  }
}

async function createApp(reprise: CommandLine, redirectUri: string): Promise<App> {
  const args = ['app', 'create', '--name', 'Client', '--redirect-uri', redirectUri, '--json']
  const app = JSON.parse(await reprise(args))
  return { clientId: app.client_id, clientSecret: app.client_secret }
}

async function createUser(reprise: CommandLine, name: string): Promise<User> {
  const email = `${name}@example.org`
  const about = ['--email', email, '--password', PASSWORD, '--country', 'GB']
  const args = ['user', 'add', name, ...about, '--product', 'premium', '--json']
  const { id } = JSON.parse(await reprise(args))
  return { id, email, password: PASSWORD }
}

async function mintToken(reprise: CommandLine, app: App, user: User): Promise<string> {
  const args = ['token', '--app', app.clientId, '--user', user.id, '--scope', 'all', '--json']
  return JSON.parse(await reprise(args)).access_token
}
