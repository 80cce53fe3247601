import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { idFromKey } from '../../src/lib/base62.ts'
import { temporaryFolder } from '../support/folder.ts'
import { postgresSchema } from '../support/schema.ts'
import { runCommand, startServer } from '../support/server.ts'

const rounds = 20
const trackIds = Array.from({ length: 400 }, (_, at) => idFromKey('test', `power cut ${at}`))

test('no acknowledged write is lost when the process is killed, on SQLite', async () => {
  using folder = temporaryFolder()
  await survives(['--data', folder.path])
})

const postgres = process.env.TEST_POSTGRES_URL
test('no acknowledged write is lost when the process is killed, on PostgreSQL', {
  skip: postgres === undefined && 'TEST_POSTGRES_URL names no server',
}, async () => {
  using folder = temporaryFolder()
  await using schema = await postgresSchema(postgres ?? '')
  await survives(['--data', folder.path, '--database-url', schema.url])
})

/** Saves tracks and adds them to a playlist until the server is killed; twenty times over. */
async function survives(where: string[]): Promise<void> {
  const token = await prepare(where)
  const saved = new Set<string>()
  const added: string[] = []
  let playlist = ''
  for (let round = 0; round < rounds; round++) {
    const server = await startServer([...where, '--empty'])
    const api = apiAt(server.url, token)
    if (playlist === '') playlist = (await api('POST', '/v1/me/playlists', { name: 'kept' })).id
    await checkKept(api, playlist, saved, added)
    let isAlive = true
    const writing = (async () => {
      for (let at = round * 20; isAlive; at++) {
        const id = trackIds[at % trackIds.length] ?? ''
        await api('PUT', `/v1/me/tracks?ids=${id}`)
        saved.add(id)
        await api('POST', `/v1/playlists/${playlist}/tracks`, { uris: [`spotify:track:${id}`] })
        added.push(id)
      }
    })().catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 20 + round * 7))
    await server.kill()
    isAlive = false
    await writing
  }
  const server = await startServer([...where, '--empty'])
  await checkKept(apiAt(server.url, token), playlist, saved, added)
  assert.ok(saved.size > rounds, `only ${saved.size} writes were acknowledged`)
  assert.equal(await server.stop(), 0)
}

async function prepare(where: string[]): Promise<string> {
  const file = join(where[1] ?? '', 'tracks.ndjson')
  const artist = { type: 'artist', id: idFromKey('test', 'a'), name: 'A' }
  const album = { type: 'album', id: idFromKey('test', 'b'), name: 'B', artists: [artist] }
  const lines = trackIds.map((id, at) =>
    JSON.stringify({
      ...{ type: 'track', id, name: `T ${at}`, artists: [artist], album },
      ...{ duration_ms: 1000, track_number: at + 1, disc_number: 1 },
    }),
  )
  writeFileSync(file, lines.join('\n'))
  await command(['import', file, ...where])
  await command([
    'user',
    'add',
    'kim',
    '--password',
    'a long password',
    '--country',
    'SE',
    ...where,
  ])
  const app = await command(['app', 'create', '--name', 'x', '--json', ...where])
  const { client_id: id } = JSON.parse(app)
  const minted = ['token', '--app', id, '--user', 'kim', '--scope', 'all', '--json', ...where]
  return JSON.parse(await command(minted)).access_token
}

async function command(args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runCommand(args)
  assert.equal(code, 0, stderr)
  return stdout
}

type Call = (method: string, path: string, body?: unknown) => Promise<{ id: string } & Page>
type Page = { total: number; items: { track: { id: string } }[] }

function apiAt(url: string, token: string): Call {
  return async (method, path, body) => {
    const reply = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    assert.ok(reply.ok, `${method} ${path}: ${reply.status}`)
    const text = await reply.text()
    return text === '' ? {} : JSON.parse(text)
  }
}

/** Everything acknowledged is there, in order; at most the one write in flight is there besides. */
async function checkKept(api: Call, playlist: string, saved: Set<string>, added: string[]) {
  const library = await all(api, '/v1/me/tracks', 50)
  for (const id of saved) assert.ok(library.includes(id), `the saved track ${id} is lost`)
  const items = await all(api, `/v1/playlists/${playlist}/tracks`, 100)
  assert.deepEqual(items.slice(0, added.length), added)
  assert.ok(items.length <= added.length + 1)
  // What was in flight is kept from now on.
  added.push(...items.slice(added.length))
}

async function all(api: Call, path: string, limit: number): Promise<string[]> {
  const ids: string[] = []
  for (let offset = 0; ; offset += limit) {
    const page = await api('GET', `${path}?limit=${limit}&offset=${offset}`)
    ids.push(...page.items.map(({ track }) => track.id))
    if (offset + limit >= page.total) {
      assert.equal(ids.length, page.total, `${path} says ${page.total} and shows ${ids.length}`)
      return ids
    }
  }
}
