import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { AccessProfile } from '../../src/model/access.ts'
import { type Api, apiOf } from '../support/api.ts'
import { allProfiles, anApp, profileToken, tokenOf } from '../support/apps.ts'
import { aUser, idOf } from '../support/builders.ts'
import { testWorld } from '../support/world.ts'
import { type Mark, operationMarks } from './profiles/operation-marks.ts'

const world = await testWorld()
const mira = await aUser(world, 'mira')
const server = apiOf(world, null).unchecked()

/** The marks of operations that a profile lacks. */
const lacking: Record<AccessProfile, Mark[]> = {
  classic: [],
  extended: ['N24'],
  development: ['N24', 'F26-'],
  both: [],
}

const offered: Record<AccessProfile, number> = {
  classic: 96,
  extended: 88,
  development: 48,
  both: 96,
}

/** Asks for an operation with ids of nothing; what matters is how a refusal looks. */
function ask(api: Api, operation: string) {
  const [method = '', path = ''] = operation.split(' ')
  const url = `/v1${path.replace('{user_id}', 'nobody').replace(/\{\w+\}/g, idOf('nothing'))}`
  if (method === 'GET') return api.get(url)
  if (method === 'PUT') return api.put(url, {})
  if (method === 'POST') return api.post(url, {})
  return api.delete(url, {})
}

for (const profile of allProfiles) {
  test(`${profile}: ${offered[profile]} operations are offered, the others are Forbidden`, async () => {
    const api = server.as(await profileToken(world, profile, mira))
    let answered = 0
    for (const [operation, mark] of operationMarks) {
      const { status, body } = await ask(api, operation)
      const isForbidden = status === 403 && body.error.message === 'Forbidden'
      assert.equal(isForbidden, lacking[profile].includes(mark), operation)
      if (isForbidden) assert.deepEqual(body, { error: { status: 403, message: 'Forbidden' } })
      else answered++
    }
    assert.equal(answered, offered[profile])
  })
}

test('an app token of development mode lacks the same operations', async () => {
  const api = server.as(await tokenOf(world, await anApp(world, { profile: 'development' })))
  assert.equal((await api.get('/v1/markets')).status, 403)
  assert.equal((await api.get(`/v1/tracks?ids=${idOf('x')}`)).body.error.message, 'Forbidden')
  assert.equal((await api.get(`/v1/tracks/${idOf('x')}`)).status, 404)
})

test('old paths of an operation are as open as the new one', async () => {
  const playlist = `/v1/users/theo/playlists/${idOf('nothing')}`
  const young = server.as(await profileToken(world, 'development', mira))
  for (const path of ['/tracks', '/followers/contains']) {
    assert.equal((await young.get(playlist + path)).status, 403)
  }
  assert.equal((await young.get(playlist)).status, 404)
})

test('the marks are those of the reference', (context) => {
  let text: string
  try {
    text = readFileSync(new URL('../../../shared/reference/web-api.md', import.meta.url), 'utf8')
  } catch {
    return context.skip('../shared/reference/web-api.md is not there')
  }
  const rows = [
    ...text.matchAll(/^\| \d+ \| \w+ \| (\w+) \| `(\S+)` \|.*\| (live|N24|F26-|NEW26) \|/gm),
  ]
  const marks = rows.map(([, method, path, mark]) => [`${method} ${path}`, mark])
  assert.deepEqual(marks, operationMarks)
})
