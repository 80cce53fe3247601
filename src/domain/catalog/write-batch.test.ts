import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { anAlbum, anArtist, aTrack, idOf } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'
import type { CatalogBatch } from '../../model/records.ts'
import { loadAlbums } from '../../store/albums.ts'
import { survivors } from '../../store/aliased.ts'
import { loadArtists } from '../../store/artists.ts'
import { loadAudioFeatures } from '../../store/audio-features.ts'
import { loadTracks } from '../../store/tracks.ts'
import { derivedArtistId, ownAlbumId } from './derived-ids.ts'
import { writeBatch } from './write-batch.ts'

const world = await testWorld()

const write = (records: Partial<CatalogBatch>) =>
  world.changes.write((tx) =>
    writeBatch(tx, {
      rank: 'csv',
      artists: [],
      albums: [],
      tracks: [],
      features: [],
      aliases: [],
      ...records,
    }),
  )

/** Ids that look like those of elsewhere: version 4. */
const nativeArtist = '4nTaPKR7GkFIf2AZQ6Msko'
const nativeAlbum = '6cKThsxaIHRA0P4BmTxSft'
const nativeTrack = '3MJlZ8oD2iuZ2389QyX1Tj'

const features = {
  acousticness: 0.1,
  danceability: 0.2,
  energy: 0.3,
  instrumentalness: 0.4,
  liveness: 0.5,
  loudness: -6,
  speechiness: 0.6,
  tempo: 120,
  valence: 0.7,
}

const everything: Partial<CatalogBatch> = {
  rank: 'full',
  artists: [
    { id: idOf('a1'), name: 'The Älvs', genres: ['folk'], popularity: 40, followers: 12 },
    { id: idOf('a2'), name: 'Guest' },
  ],
  albums: [
    {
      id: idOf('b1'),
      name: 'Record',
      artistIds: [idOf('a1')],
      releaseDate: '2001-02',
      markets: ['SE', 'DE'],
      copyrights: [{ text: '2001 Us', type: 'C' }],
      upc: '123',
    },
  ],
  tracks: [
    {
      id: idOf('t1'),
      name: 'Song',
      albumId: idOf('b1'),
      artistIds: [idOf('a1'), idOf('a2')],
      disc: 2,
      number: 3,
      durationMs: 1234,
      explicit: true,
      isrc: 'SEX120100001',
      markets: ['SE', 'DE'],
    },
  ],
  features: [{ trackId: idOf('t1'), features: { ...features, key: 4, mode: 1, timeSignature: 3 } }],
  aliases: [{ kind: 'track', source: 'elsewhere', sourceId: 'x', id: idOf('t1') }],
}

test('what was written is read back', async () => {
  assert.deepEqual(await write(everything), { created: 5, updated: 0, unchanged: 0 })
  const track = (await loadTracks(world.db, [idOf('t1')])).get(idOf('t1'))
  assert.ok(track)
  assert.deepEqual(track.artists, [
    { id: idOf('a1'), name: 'The Älvs' },
    { id: idOf('a2'), name: 'Guest' },
  ])
  assert.deepEqual(
    [track.disc, track.number, track.durationMs, track.explicit, track.isrc],
    [2, 3, 1234, true, 'SEX120100001'],
  )
  assert.deepEqual(track.markets.codes, ['SE', 'DE'])
  assert.equal(track.album.releaseDate, '2001-02')
  assert.equal(track.album.releaseDatePrecision, 'month')
  assert.equal(track.album.totalTracks, 1)
  assert.deepEqual(track.album.copyrights, [{ text: '2001 Us', type: 'C' }])
  const found = await loadAudioFeatures(world.db, [idOf('t1')])
  assert.equal(found.get(idOf('t1'))?.features.timeSignature, 3)
})

test('writing the same again changes nothing', async () => {
  assert.deepEqual(await write(everything), { created: 0, updated: 0, unchanged: 5 })
})

test('the second record of an entity in one batch only fills in what is unknown', async () => {
  const id = idOf('twice')
  const counts = await write({
    artists: [
      { id, name: 'First' },
      { id, name: 'Second', popularity: 9, genres: ['dub'] },
    ],
  })
  assert.deepEqual(counts, { created: 1, updated: 0, unchanged: 0 })
  const artist = (await loadArtists(world.db, [id])).get(id)
  assert.deepEqual(artist && [artist.name, artist.popularity, artist.genres], ['First', 9, ['dub']])
})

test('an entity that the source described in an earlier batch keeps what it had', async () => {
  const id = idOf('settled')
  await write({ artists: [{ id, name: 'First' }] })
  await write({ artists: [{ id, name: 'Second' }], settled: new Set([id]) })
  assert.equal((await loadArtists(world.db, [id])).get(id)?.name, 'First')
  await write({ artists: [{ id, name: 'Third' }] })
  assert.equal((await loadArtists(world.db, [id])).get(id)?.name, 'Third')
})

test('an album never has fewer tracks than are known of it', async () => {
  const albumId = await anAlbum(world, 'Counted', { totalTracks: 2 })
  for (const number of [1, 2, 3]) await aTrack(world, `Counted ${number}`, { albumId, number })
  assert.equal((await loadAlbums(world.db, [albumId])).get(albumId)?.totalTracks, 3)
  await write({ rank: 'full', albums: [{ id: albumId, name: '', artistIds: [], totalTracks: 12 }] })
  assert.equal((await loadAlbums(world.db, [albumId])).get(albumId)?.totalTracks, 12)
})

test('credits that become fewer leave nothing behind', async () => {
  const [one, two] = [await anArtist(world, 'One'), await anArtist(world, 'Two')]
  const id = await aTrack(world, 'Duet', { artistIds: [one, two] })
  await write({ rank: 'full', tracks: [{ id, name: '', albumId: '', artistIds: [two] }] })
  const track = (await loadTracks(world.db, [id])).get(id)
  assert.deepEqual(track?.artists, [{ id: two, name: 'Two' }])
})

describe('an artist known by name who gets an id from elsewhere', () => {
  const byName = derivedArtistId('Giveon Twice')
  const credited = (id: string, artistId: string): Partial<CatalogBatch> => ({
    artists: [{ id: artistId, name: 'Giveon Twice', genres: ['r&b'] }],
    albums: [{ id: ownAlbumId(id), name: 'Song', artistIds: [artistId] }],
    tracks: [{ id, name: 'Song', albumId: ownAlbumId(id), artistIds: [artistId] }],
  })

  test('is one artist, who keeps the tracks and resolves by the old id', async () => {
    await write(credited(nativeTrack, byName))
    const counts = await write({ artists: [{ id: nativeArtist, name: 'Giveon Twice' }] })
    assert.deepEqual(counts, { created: 0, updated: 0, unchanged: 1 })
    const artists = await loadArtists(world.db, [byName, nativeArtist])
    assert.deepEqual([...artists.keys()], [nativeArtist])
    assert.deepEqual(artists.get(nativeArtist)?.genres, ['r&b'])
    const track = (await loadTracks(world.db, [nativeTrack])).get(nativeTrack)
    assert.deepEqual(track?.artists, [{ id: nativeArtist, name: 'Giveon Twice' }])
    const successors = await survivors(world.db, 'artist', [byName])
    assert.equal(successors.get(byName), nativeArtist)
  })

  test('leaves an album that was made up for a track, once the real one is known', async () => {
    await write({
      albums: [{ id: nativeAlbum, name: 'Real', artistIds: [nativeArtist] }],
      tracks: [{ id: nativeTrack, name: '', albumId: nativeAlbum, artistIds: [] }],
    })
    const albums = await loadAlbums(world.db, [ownAlbumId(nativeTrack), nativeAlbum])
    assert.deepEqual([...albums.keys()], [nativeAlbum])
    const successors = await survivors(world.db, 'album', [ownAlbumId(nativeTrack)])
    assert.equal(successors.get(ownAlbumId(nativeTrack)), nativeAlbum)
  })
})
