import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { promisify } from 'node:util'
import { temporaryFolder } from '../support/folder.ts'
import { type RunningServer, runCommand, startServer } from '../support/server.ts'

const folder = temporaryFolder()
const data = join(folder.path, 'data')
after(() => folder[Symbol.dispose]())

/** The credentials among what a start prints. */
function credentials(output: string) {
  return {
    id: /client id +(\w+)/.exec(output)?.[1] ?? '',
    secret: /client secret +(\S+)/.exec(output)?.[1] ?? '',
    passwords: Object.fromEntries(
      [...output.matchAll(/(\w+) +password +(\S+)/g)].map(([, name, password]) => [name, password]),
    ),
  }
}

/** The status of a token request with these client credentials. */
async function tokenStatus({ url }: RunningServer, id: string, secret: string): Promise<number> {
  const reply = await fetch(`${url}/api/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${id}:${secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  return reply.status
}

const first = await startServer(['--data', data])
const printed = first.output()
const shown = credentials(printed)

test('a first start says where things are and how to get in', async () => {
  for (const part of ['/v1', '/authorize', '/api/token', '/openapi.json']) {
    assert.ok(printed.includes(first.url + part), part)
  }
  assert.ok(printed.includes(data))
  assert.match(shown.id, /^[0-9a-f]{32}$/)
  assert.match(shown.secret, /^[0-9a-f]{32}$/)
  assert.deepEqual(Object.keys(shown.passwords), ['mira', 'theo'])
  assert.equal(await tokenStatus(first, shown.id, shown.secret), 200)
})

test('the curl line that it prints works when it is pasted', async (t) => {
  const line = printed.split('\n').find((text) => text.trim().startsWith('curl')) ?? ''
  const { stdout } = await promisify(execFile)('bash', ['-c', line]).catch((error) => {
    if (!/command not found|ENOENT/.test(String(error))) throw error
    t.skip('there is no curl, or no bash, on this machine')
    return { stdout: '{"tracks":{"items":[{"type":"track"}]}}' }
  })
  const { tracks } = JSON.parse(stdout)
  assert.equal(tracks.items.length, 1)
  assert.equal(tracks.items[0].type, 'track')
})

test('the credentials are kept in a file that only its owner can read', () => {
  const file = join(data, 'demo.json')
  assert.equal(statSync(file).mode & 0o777, 0o600)
  const kept = JSON.parse(readFileSync(file, 'utf8'))
  assert.equal(kept.client_secret, shown.secret)
})

test('token works beside the running server, which accepts what it prints at once', async () => {
  const args = ['token', '--app', shown.id, '--user', 'mira', '--scope', 'all', '--json']
  const { code, stdout, stderr } = await runCommand([...args, '--data', data])
  assert.equal(code, 0, stderr)
  const { access_token, token_type, expires_in } = JSON.parse(stdout)
  assert.deepEqual([token_type, expires_in], ['Bearer', 3600])
  const reply = await fetch(`${first.url}/v1/me`, {
    headers: { authorization: `Bearer ${access_token}` },
  })
  assert.equal(((await reply.json()) as { id: string }).id, 'mira')
})

test('openapi prints what the server answers, address aside', async () => {
  const served = await (await fetch(`${first.url}/openapi.json`)).json()
  const { stdout } = await runCommand(['openapi', '--public-url', `${first.url}/`])
  assert.deepEqual(JSON.parse(stdout), served)
})

test('a second start prints the same credentials, and they still open', async () => {
  assert.equal(await first.stop(), 0)
  const second = await startServer(['--data', data])
  assert.deepEqual(credentials(second.output()), shown)
  assert.equal(await tokenStatus(second, shown.id, shown.secret), 200)
  assert.equal(await second.stop(), 0)
})

test('an operator may choose the secrets; the ones before are refused from then on', async () => {
  const chosen = ['--demo-client-secret', 'chosen-secret', '--demo-password', 'chosen-password']
  const server = await startServer(['--data', data, ...chosen])
  const { id, secret, passwords } = credentials(server.output())
  assert.equal(id, shown.id)
  assert.equal(secret, 'chosen-secret')
  assert.deepEqual(Object.values(passwords), ['chosen-password', 'chosen-password'])
  assert.equal(await tokenStatus(server, id, 'chosen-secret'), 200)
  assert.equal(await tokenStatus(server, id, shown.secret), 400)
  assert.equal(await server.stop(), 0)
})

test('--empty starts without the demo world and says what to do next', async () => {
  const empty = join(folder.path, 'empty')
  const server = await startServer(['--data', empty, '--empty'])
  assert.equal(credentials(server.output()).id, '')
  for (const command of ['app create', 'user add', 'import']) {
    assert.ok(server.output().includes(command), command)
  }
  assert.equal(existsSync(join(empty, 'demo.json')), false)
  assert.equal(await server.stop(), 0)
})

test('a database with a catalog of its own is not given the demo world', async () => {
  const own = join(folder.path, 'own')
  const file = join(folder.path, 'own.ndjson')
  const artist = { type: 'artist', id: '0'.repeat(22), name: 'Somebody' }
  writeFileSync(file, `${JSON.stringify(artist)}\n`)
  const imported = await runCommand(['import', file, '--data', own])
  assert.equal(imported.code, 0, imported.stderr)
  const server = await startServer(['--data', own])
  assert.equal(credentials(server.output()).id, '')
  assert.equal(existsSync(join(own, 'demo.json')), false)
  assert.deepEqual(
    JSON.parse((await runCommand(['user', 'list', '--json', '--data', own])).stdout),
    [],
  )
  assert.equal(await server.stop(), 0)
})

test('--memory keeps nothing: another start is another world', async () => {
  const worlds: string[] = []
  for (const _ of [1, 2]) {
    const server = await startServer(['--memory', '--data', join(folder.path, 'unused')])
    worlds.push(credentials(server.output()).secret)
    assert.equal(await server.stop(), 0)
  }
  assert.notEqual(worlds[0], worlds[1])
  assert.equal(existsSync(join(folder.path, 'unused')), false)
})
