import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { idOf } from '../../test/support/builders.ts'
import { importText, outcomes } from '../../test/support/imports.ts'
import { testWorld } from '../../test/support/world.ts'
import { loadArtists } from '../store/artists.ts'
import { loadPlaylists } from '../store/playlists.ts'
import { loadTracks } from '../store/tracks.ts'
import { findAccount } from '../store/users.ts'

const world = await testWorld()
const id = (name: string) => idOf(`objects ${name}`)

const trackOf = async (trackId: string) => (await loadTracks(world.db, [trackId])).get(trackId)

describe('API objects', () => {
  const artist = { type: 'artist', id: id('api artist'), name: 'Api' }
  const track = {
    type: 'track',
    id: id('api track'),
    name: 'Full',
    artists: [artist],
    album: {
      type: 'album',
      id: id('api album'),
      name: 'Album',
      album_type: 'single',
      artists: [artist],
      release_date: '2020',
      release_date_precision: 'year',
      total_tracks: 4,
    },
    duration_ms: 1_000_000,
    popularity: 12,
    available_markets: ['SE', 'DE'],
    external_ids: { isrc: 'QZDEM2000001' },
  }
  const playlist = {
    type: 'playlist',
    id: id('api playlist'),
    name: 'Theirs',
    public: true,
    owner: { id: 'somebody.else', display_name: 'Somebody Else' },
    tracks: { items: [{ added_at: '2023-03-10T05:39:11Z', track }], total: 1 },
  }
  const lines = [
    { ...artist, genres: ['glitch'], popularity: 40, followers: { total: 5 } },
    {
      items: [
        { added_at: '2023-03-10T05:39:11Z', track },
        { added_at: 'x', track: null },
      ],
    },
    playlist,
    { type: 'audio_features', id: track.id, danceability: 1 },
    { type: 'episode', id: track.id },
  ].map((value) => JSON.stringify(value))
  const text = [...lines, '{"type": "track", "id": "cut o'].join('\n')

  test('are taken in, whatever they come in', async () => {
    const report = await importText(world, 'objects.ndjson', text)
    assert.deepEqual(outcomes(report), {
      read: 7,
      created: 3,
      rejected: 3,
      skipped: { null_item: 1 },
    })
    assert.equal((await loadArtists(world.db, [artist.id])).get(artist.id)?.followers, 5)
    const stored = await trackOf(track.id)
    assert.deepEqual(stored?.markets.codes, ['SE', 'DE'])
    assert.equal(stored?.album.totalTracks, 4)
    const again = await importText(world, 'objects.ndjson', text)
    assert.equal(again.created + again.updated, 0)
  })

  test('bring playlists of their owners, who cannot log in', async () => {
    const list = (await loadPlaylists(world.db, [playlist.id])).get(playlist.id)
    assert.deepEqual(
      [list?.name, list?.ownerId, list?.ownerName, list?.total],
      ['Theirs', 'somebody.else', 'Somebody Else', 1],
    )
    assert.ok(await findAccount(world.db, 'somebody.else'))
  })

  test('may be printed over many lines', async () => {
    const pretty = JSON.stringify([{ ...track, id: id('pretty') }, null], null, 2)
    const report = await importText(world, 'pretty.json', pretty)
    assert.deepEqual(outcomes(report), { read: 2, created: 1, skipped: { null_item: 1 } })
  })

  test('know better than a list of names that came before', async () => {
    const csv = `track_id,track_name,artist\n${id('later')},mangled name,Api Later\n`
    await importText(world, 'before.csv', csv)
    const later = { type: 'artist', id: id('api later'), name: 'Api Later' }
    const object = { ...track, id: id('later'), name: 'Right', artists: [later] }
    await importText(world, 'later.json', JSON.stringify(object))
    const stored = await trackOf(id('later'))
    assert.deepEqual(
      [stored?.name, stored?.artists],
      ['Right', [{ id: later.id, name: later.name }]],
    )
    assert.equal(stored?.album.id, id('api album'))
    // And the list cannot take it back.
    await importText(world, 'before.csv', csv)
    assert.equal((await trackOf(id('later')))?.name, 'Right')
  })
})
