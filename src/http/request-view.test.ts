import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiOf, aToken } from '../../test/support/api.ts'
import { aTrack, aUser } from '../../test/support/builders.ts'
import { testWorld } from '../../test/support/world.ts'
import { markets } from '../lib/markets.ts'

const world = await testWorld()
const user = apiOf(world, await aToken(world, await aUser(world, 'mira', { country: 'SE' })))
const app = apiOf(world, await aToken(world, ''))
const track = await aTrack(world, 'song', { markets: ['SE', 'NO'] })
const url = `/v1/tracks/${track}`

const playable = async (api: typeof app, market: string) =>
  (await api.get(`${url}?market=${market}`)).body.is_playable

test('without a market, markets are shown; with one, whether it can be played there', async () => {
  const plain = (await app.get(url)).body
  assert.deepEqual(plain.available_markets, ['SE', 'NO'])
  assert.deepEqual(plain.album.available_markets, [...markets])
  assert.equal('is_playable' in plain, false)
  assert.equal('restrictions' in plain, false)
  const inNorway = (await app.get(`${url}?market=NO`)).body
  assert.equal(inNorway.is_playable, true)
  assert.equal('available_markets' in inNorway, false)
  assert.equal('available_markets' in inNorway.album, false)
  const inSpain = (await app.get(`${url}?market=ES`)).body
  assert.equal(inSpain.is_playable, false)
  assert.deepEqual(inSpain.restrictions, { reason: 'market' })
})

test("a user's own country wins over the parameter", async () => {
  assert.equal(await playable(user, 'ES'), true)
  const abroad = apiOf(world, await aToken(world, await aUser(world, 'ana', { country: 'ES' })))
  assert.equal(await playable(abroad, 'SE'), false)
})

test('from_token is the country of the user; an app token has none', async () => {
  assert.equal(await playable(user, 'from_token'), true)
  const { status, body } = await app.get(`${url}?market=from_token`)
  assert.equal(status, 400)
  assert.equal(body.error.message, 'Invalid market code')
})

test('codes are read in any case, and an empty one is none', async () => {
  assert.equal(await playable(app, 'no'), true)
  assert.deepEqual((await app.get(`${url}?market=`)).body.available_markets, ['SE', 'NO'])
})

test('every market of GET /markets is one', async () => {
  for (const market of markets) assert.equal((await app.get(`${url}?market=${market}`)).status, 200)
})

for (const market of ['SWE', 'S', '12', 'QQ', 'from%20token', 'SE,NO', 'SE&market=NO']) {
  test(`400 Invalid market code for ${market}`, async () => {
    const { status, body } = await app.get(`${url}?market=${market}`)
    assert.equal(status, 400)
    assert.deepEqual(body, { error: { status: 400, message: 'Invalid market code' } })
  })
}

const hrefFor = async (headers: Record<string, string>) => (await app.get(url, headers)).body.href

test('links start with the address the client used', async () => {
  assert.equal(
    await hrefFor({ host: 'music.example.org:8443' }),
    `http://music.example.org:8443${url}`,
  )
  assert.equal(await hrefFor({ host: '[::1]:8080' }), `http://[::1]:8080${url}`)
})

test('an address that is none does not get into links', async () => {
  for (const host of ['evil.example/"><script>', 'a b', 'a:999999999']) {
    assert.equal(await hrefFor({ host }), `http://localhost${url}`)
  }
})

test('what a proxy says is believed from this machine only', async () => {
  const headers = {
    authorization: `Bearer ${await aToken(world, '')}`,
    host: 'inside:8080',
    'x-forwarded-host': 'api.example.org',
    'x-forwarded-proto': 'https',
  }
  const hrefFrom = async (remoteAddress: string) =>
    (await app.app.inject({ url, headers, remoteAddress })).json().href
  assert.equal(await hrefFrom('127.0.0.1'), `https://api.example.org${url}`)
  assert.equal(await hrefFrom('192.0.2.7'), `http://inside:8080${url}`)
})
