import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { type Api, apiOf, aToken } from '../../../test/support/api.ts'
import { anEpisode, aShow, aTrack, aUser } from '../../../test/support/builders.ts'
import { aPlaylist } from '../../../test/support/playlists.ts'
import { testWorld } from '../../../test/support/world.ts'
import { keepResumePoint } from '../../domain/spoken/resume.ts'

const world = await testWorld()
let api: Api
let app: Api
let track: string
let episode: string
let foreign: string
let playlistId: string

const uriOf = (id: string) => `spotify:episode:${id}`

before(async () => {
  await aUser(world, 'kim', { country: 'SE' })
  api = apiOf(world, await aToken(world, 'kim'))
  app = api.as(await aToken(world, ''))
  track = await aTrack(world, 'Song')
  const showId = await aShow(world, 'Tides', {
    images: [{ url: '/image/a/640', width: 640, height: 640 }],
  })
  episode = await anEpisode(world, 'High water', { showId })
  const abroad = await aShow(world, 'Mareas', { markets: ['ES'] })
  foreign = await anEpisode(world, 'Marea alta', { showId: abroad })
  playlistId = await aPlaylist(api, {})
  const uris = [uriOf(episode), `spotify:track:${track}`, uriOf(foreign)]
  const { status } = await api.post(`/v1/playlists/${playlistId}/items`, { uris })
  assert.equal(status, 201)
})

test('200: a client that knows episodes gets them as such, with its own resume point', async () => {
  await world.changes.write((tx, touch) =>
    keepResumePoint(tx, touch, { userId: 'kim', episodeId: episode, positionMs: 9, now: 1 }),
  )
  for (const [path, key] of [
    ['tracks', 'track'],
    ['items', 'item'],
  ] as const) {
    const { body } = await api.get(
      `/v1/playlists/${playlistId}/${path}?additional_types=track,episode`,
    )
    const { show, resume_point, type, uri, episode: isEpisode, track: isTrack } = body.items[0][key]
    assert.deepEqual(
      [show.name, type, uri, isEpisode, isTrack],
      ['Tides', 'episode', uriOf(episode), true, false],
    )
    assert.deepEqual(resume_point, { fully_played: false, resume_position_ms: 9 })
    assert.deepEqual([body.items[1][key].episode, body.items[1][key].track], [false, true])
  }
  const { body } = await api.get(`/v1/playlists/${playlistId}?additional_types=episode`)
  assert.equal(body.tracks.items[0].track.show.name, 'Tides')
})

test('200: the others get it in the shape of a track', async () => {
  const { body } = await api.get(`/v1/playlists/${playlistId}/tracks`)
  const shown = body.items[0].track
  assert.deepEqual(
    [shown.type, shown.uri, shown.name, shown.album.name, shown.artists[0].name],
    ['episode', uriOf(episode), 'High water', 'Tides', 'Tides'],
  )
  assert.deepEqual([shown.episode, shown.track, shown.is_playable], [true, false, false])
  assert.equal(shown.album.images[0].url, 'http://localhost:80/image/a/640')
  assert.equal('resume_point' in shown, false)
})

test('200: what cannot be heard in the market is left out, and counted', async () => {
  for (const [reader, query, shown] of [
    [api, '', 2],
    [api, '&market=ES', 2],
    [app, '', 1],
    [app, '&market=ES', 3],
    [app, '&market=DE', 2],
  ] as const) {
    const { body } = await reader.get(`/v1/playlists/${playlistId}/tracks?limit=50${query}`)
    assert.deepEqual([body.items.length, body.total], [shown, 3], query)
  }
})

test('episodes are removed and replaced like tracks', async () => {
  const id = await aPlaylist(api, {})
  const uris = [uriOf(episode), `spotify:track:${track}`, uriOf(episode)]
  assert.equal((await api.put(`/v1/playlists/${id}/tracks`, { uris })).status, 200)
  const tracks = [{ uri: uriOf(episode), positions: [2] }]
  assert.equal((await api.delete(`/v1/playlists/${id}/tracks`, { tracks })).status, 200)
  const { body } = await api.get(`/v1/playlists/${id}/tracks?fields=items.track.uri`)
  assert.deepEqual(
    body.items.map((entry: { track: { uri: string } }) => entry.track.uri),
    uris.slice(0, 2),
  )
})
