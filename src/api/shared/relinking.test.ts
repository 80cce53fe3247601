import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isDeepStrictEqual } from 'node:util'
import { apiOf, aToken } from '../../../test/support/api.ts'
import { aCatalog, anAlbum, anArtist, aTrack, aUser, idOf } from '../../../test/support/builders.ts'
import { aPlaylist } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'

// Web-api reference, section 7, on every surface that shows tracks.

const world = await testWorld()
const mira = apiOf(world, await aToken(world, await aUser(world, 'mira', { country: 'SE' })))
const app = mira.as(await aToken(world, ''))

const isrc = 'SEABC2400001'
const artist = await anArtist(world, 'Band')
const album = await anAlbum(world, 'Record', { artistIds: [artist], totalTracks: 2 })
const of = { albumId: album, artistIds: [artist] }
const asked = await aTrack(world, 'Asked', { ...of, number: 1, isrc, markets: ['US'] })
const lonely = await aTrack(world, 'Lonely', { ...of, number: 2, markets: ['US'] })
const substitute = await aTrack(world, 'Substitute', { isrc, markets: ['SE', 'NO'] })
const survivor = await aTrack(world, 'Survivor', { ...of, number: 3 })
const former = idOf('former')
await aCatalog(world, {
  aliases: [{ kind: 'track', source: 'reprise', sourceId: former, id: survivor }],
})
const playlist = await aPlaylist(mira, { trackIds: [asked, lonely, former] })
await mira.put(`/v1/me/tracks?ids=${asked},${lonely},${former}`)

type Seen = {
  id: string
  is_playable?: boolean
  linked_from?: { id: string }
  restrictions?: { reason: string }
  available_markets?: string[]
}

const facts = ({ id, is_playable, linked_from, restrictions, available_markets }: Seen) => ({
  id,
  is_playable,
  from: linked_from?.id,
  reason: restrictions?.reason,
  markets: available_markets?.slice(0, 3),
})

const relinked = { id: substitute, is_playable: true, from: asked }
const unplayable = { id: lonely, is_playable: false, reason: 'market' }
const merged = { id: survivor, is_playable: true, from: former }

const known = (seen: Seen) =>
  Object.fromEntries(Object.entries(facts(seen)).filter(([, value]) => value !== undefined))

const surfaces: [surface: string, tracks: (market: string) => Promise<Seen[]>, third: object][] = [
  [
    'a track',
    async (market) =>
      Promise.all(
        [asked, lonely, former].map(
          async (id) => (await mira.get(`/v1/tracks/${id}${market}`)).body,
        ),
      ),
    merged,
  ],
  [
    'several tracks',
    async (market) => {
      const ids = `ids=${asked},${lonely},${former}`
      return (await mira.get(`/v1/tracks${market === '' ? '?' : `${market}&`}${ids}`)).body.tracks
    },
    merged,
  ],
  [
    'an album',
    async (market) => (await mira.get(`/v1/albums/${album}${market}`)).body.tracks.items,
    { id: survivor, is_playable: true },
  ],
  [
    'tracks of an album',
    async (market) => (await mira.get(`/v1/albums/${album}/tracks${market}`)).body.items,
    { id: survivor, is_playable: true },
  ],
]

for (const [surface, tracks, third] of surfaces) {
  for (const market of ['?market=SE', '?market=from_token', '?market=se']) {
    test(`${surface} with ${market}: another recording stands in, or the reason is told`, async () => {
      assert.deepEqual((await tracks(market)).map(known), [relinked, unplayable, third])
    })
  }
  test(`${surface} without a market: where it is available, and no stand-in`, async () => {
    const seen = (await tracks('')).map(facts)
    assert.deepEqual(
      seen.map(({ id, from, is_playable }) => [id, from, is_playable]),
      [asked, lonely, survivor].map((id) => [id, undefined, undefined]),
    )
    assert.deepEqual(
      seen.map(({ markets }) => markets?.length),
      [1, 1, 3],
    )
  })
}

test('entries of playlists and saved lists are relinked, and edited by the original id', async () => {
  const entries = (await mira.get(`/v1/playlists/${playlist}/tracks?market=SE`)).body.items
  const saved = (await mira.get('/v1/me/tracks?market=SE')).body.items
  for (const list of [entries, saved]) {
    const seen = list.map(({ track }: { track: Seen }) => known(track))
    assert.ok(seen.some((track: object) => isDeepStrictEqual(track, relinked)))
    assert.ok(seen.some((track: object) => isDeepStrictEqual(track, unplayable)))
  }
  const contains = (id: string) => mira.get(`/v1/me/tracks/contains?ids=${id}`)
  assert.deepEqual((await contains(asked)).body, [true])
  assert.deepEqual((await contains(former)).body, [true])
  const body = { tracks: [{ uri: `spotify:track:${asked}` }] }
  await mira.delete(`/v1/playlists/${playlist}/tracks`, body)
  assert.equal((await mira.get(`/v1/playlists/${playlist}`)).body.tracks.total, 2)
})

test('the country of a user wins over the market that is asked for', async () => {
  assert.equal((await mira.get(`/v1/tracks/${asked}?market=US`)).body.id, substitute)
  assert.equal((await app.get(`/v1/tracks/${asked}?market=US`)).body.id, asked)
  assert.equal((await app.get(`/v1/tracks/${asked}?market=NO`)).body.id, substitute)
})
