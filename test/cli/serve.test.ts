import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { openSqlite } from '../../src/db/sqlite-database.ts'
import { temporaryFolder } from '../support/folder.ts'
import { runCommand, startServer } from '../support/server.ts'
import { until } from '../support/until.ts'

const folder = temporaryFolder()
after(() => folder[Symbol.dispose]())
const data = join(folder.path, 'data')

test('npm start passes flags on, and its server ends with it', async () => {
  const port = String(await freePort())
  const args = ['start', '--silent', '--', '--port', port, '--data', data, '--empty']
  const npm = spawn('npm', args, { stdio: ['ignore', 'pipe', 'inherit'], detached: true })
  const ended = once(npm, 'exit')
  await until('the server answers', () => isReady(port))
  assert.ok(npm.pid)
  process.kill(-npm.pid, 'SIGTERM')
  await ended
  await until('the server is gone', async () => !(await isReady(port)))
})

const isReady = (port: string) =>
  fetch(`http://127.0.0.1:${port}/readyz`).then(
    ({ ok }) => ok,
    () => false,
  )

async function freePort(): Promise<number> {
  const server = await startServer(['--memory', '--empty'])
  await server.stop()
  return Number(new URL(server.url).port)
}

test('a port in use is one clear line and exit code 1', async () => {
  const server = await startServer(['--memory', '--empty'])
  const { port } = new URL(server.url)
  const { code, stdout, stderr } = await runCommand([
    'serve',
    '--memory',
    '--empty',
    '--port',
    port,
  ])
  assert.equal(code, 1)
  assert.equal(stdout, '')
  assert.equal(stderr, `reprise: port ${port} on 127.0.0.1 is in use; choose another with --port\n`)
  await server.stop()
})

for (const [what, args, words] of [
  ['an address of another machine', ['--host', '192.0.2.1'], /192\.0\.2\.1 is no address of this/],
  [
    'a database server that is not there',
    ['--database-url', 'postgres://x@127.0.0.1:1/x'],
    /does not answer: .*ECONNREFUSED/,
  ],
  [
    'one that is nowhere',
    ['--database-url', 'postgres://x@localhost:1/x'],
    /does not answer: .*ECONNREFUSED/,
  ],
  ['a settings file that is not there', ['--config', '/nowhere/settings.json'], /cannot be read/],
] as const) {
  test(`${what} is one clear line and exit code 1`, async () => {
    const start = ['serve', '--memory', '--empty', '--port', '0', ...args]
    const { code, stderr } = await runCommand(start)
    assert.equal(code, 1)
    assert.match(stderr, /^reprise: .*\n$/)
    assert.match(stderr, words)
  })
}

test('a database of a newer version is refused, by every command', async () => {
  const newer = join(folder.path, 'newer')
  assert.equal(
    (await runCommand(['migrate', '--data', newer])).stdout,
    'the database is up to date\n',
  )
  const { db, close } = openSqlite(join(newer, 'reprise.db'))
  const row = { name: '9999-later', timestamp: '2100-01-01T00:00:00.000Z' }
  await db
    .insertInto('kysely_migration' as never)
    .values(row as never)
    .execute()
  await close()
  for (const command of [['serve', '--port', '0'], ['migrate'], ['app', 'list']]) {
    const { code, stderr } = await runCommand([...command, '--data', newer])
    assert.equal(code, 1)
    assert.match(stderr, /^reprise: this database was written by a newer version of Reprise.*\n$/)
  }
})

test('a file that is no database is one clear line and exit code 1', async () => {
  const other = join(folder.path, 'other')
  mkdirSync(other)
  writeFileSync(
    join(other, 'reprise.db'),
    'this is no database, it only has the name of one\n'.repeat(99),
  )
  const { code, stderr } = await runCommand(['serve', '--port', '0', '--data', other])
  assert.equal(code, 1)
  assert.match(stderr, /^reprise: the database .*: file is not a database\n$/)
})

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} lets a request under way finish, refuses new ones, and ends with 0`, async () => {
    const server = await startServer(['--memory', '--empty'])
    const agent = new Agent({ keepAlive: true })
    const upload = request(`${server.url}/api/token`, {
      method: 'POST',
      agent,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    })
    const answered = once(upload, 'response')
    upload.write('grant_type=client_')
    // A second connection is kept open with nothing under way on it.
    await fetch(`${server.url}/livez`)
    const exited = once(server.process, 'exit')
    server.process.kill(signal)
    await until('new connections are refused', () => refuses(server.url))
    upload.end('credentials')
    const [reply] = await answered
    assert.equal(reply.statusCode, 400)
    const [code] = await exited
    assert.equal(code, 0)
    agent.destroy()
  })
}

const refuses = (url: string) =>
  fetch(`${url}/livez`).then(
    () => false,
    () => true,
  )

test('a second signal ends it at once', async () => {
  const server = await startServer(['--memory', '--empty'])
  const never = request(`${server.url}/api/token`, { method: 'POST' })
  never.on('error', () => {})
  never.write('grant_type=')
  await fetch(`${server.url}/livez`)
  const exited = once(server.process, 'exit')
  server.process.kill('SIGTERM')
  await until('new connections are refused', () => refuses(server.url))
  server.process.kill('SIGTERM')
  const [code] = await exited
  assert.equal(code, 1)
})
