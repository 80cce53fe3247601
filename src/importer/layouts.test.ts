import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { idOf } from '../../test/support/builders.ts'
import { aFile, importText, outcomes } from '../../test/support/imports.ts'
import { testWorld } from '../../test/support/world.ts'
import { derivedArtistId, ownAlbumId } from '../domain/catalog/derived-ids.ts'
import { loadArtists } from '../store/artists.ts'
import { loadAudioFeatures } from '../store/audio-features.ts'
import { loadChunks } from '../store/playlist-chunks.ts'
import { loadPlaylists } from '../store/playlists.ts'
import { loadTracks } from '../store/tracks.ts'
import { runImport } from './run-import.ts'

const world = await testWorld()
const id = (name: string) => idOf(`layouts ${name}`)

async function trackOf(trackId: string) {
  const track = (await loadTracks(world.db, [trackId])).get(trackId)
  assert.ok(track, `track ${trackId} is there`)
  return track
}

/** The playlists there are, each with the ids of its tracks. */
async function playlists() {
  const rows = await world.db
    .selectFrom('playlist')
    .select(['id', 'name'])
    .orderBy('name')
    .execute()
  const loaded = await loadPlaylists(
    world.db,
    rows.map((row) => row.id),
  )
  const found: Record<string, string[]> = {}
  for (const playlist of loaded.values()) {
    const numbers = playlist.directory.map(([number]) => number)
    const chunks = await loadChunks(world.db, playlist.id, numbers)
    const items = numbers.flatMap((number) => chunks.get(number) ?? [])
    found[playlist.name] = items.map(({ uri }) => uri.replace('spotify:track:', ''))
  }
  return found
}

const features =
  'danceability,energy,key,loudness,mode,speechiness,acousticness,instrumentalness,liveness,valence,tempo'
const values = '0.7,0.8,6,-2.6,1,0.05,0.1,0,0.06,0.5,122.0'

test('TidyTuesday: tracks, albums, artists, features and playlists', async () => {
  const header = `track_id,track_name,track_artist,track_popularity,track_album_id,track_album_name,track_album_release_date,playlist_name,playlist_id,playlist_genre,playlist_subgenre,${features},duration_ms`
  const row = (track: string, list: string, genre: string) =>
    `${id(track)},${track},"Earth, Wind & Fire",66,${id('album')},Album,2019-06,${list} ,${id(list)},pop,${genre},${values},194754`
  const report = await importText(
    world,
    'songs.csv',
    [
      header,
      row('One', 'Mix', 'dance pop'),
      row('Two', 'Mix', 'dance pop'),
      row('One', 'Mix', 'disco'),
    ]
      .map((line) => `${line}\n`)
      .join(''),
  )
  assert.deepEqual(outcomes(report), { read: 3, created: 2, unchanged: 1 })
  const track = await trackOf(id('One'))
  assert.deepEqual(track.artists, [
    { id: derivedArtistId('Earth, Wind & Fire'), name: 'Earth, Wind & Fire' },
  ])
  assert.equal(track.album.id, id('album'))
  assert.equal(track.album.releaseDate, '2019-06')
  assert.equal(track.album.totalTracks, 2)
  assert.equal(track.popularity, 66)
  const artist = (await loadArtists(world.db, [track.artists[0]?.id ?? ''])).values().next().value
  assert.deepEqual(artist?.genres, ['dance pop', 'disco'])
  const found = (await loadAudioFeatures(world.db, [id('One')])).get(id('One'))
  assert.equal(found?.features.valence, 0.5)
  // One playlist listed under two genres holds a track once; its name keeps its spaces.
  assert.deepEqual((await playlists())['Mix '], [id('One'), id('Two')])
})

test('Kaggle 114k: artists separated by semicolons, an album without an id', async () => {
  const header = `,track_id,artists,album_name,track_name,popularity,duration_ms,explicit,${features},time_signature,track_genre`
  const row = `0,${id('Comedy')},Gen Hoshino;Guest,Comedy Album,Comedy,73,230666,True,${values},3,acoustic`
  await importText(world, 'dataset.csv', `${header}\n${row}\n`)
  const track = await trackOf(id('Comedy'))
  assert.deepEqual(
    track.artists.map(({ name }) => name),
    ['Gen Hoshino', 'Guest'],
  )
  assert.equal(track.album.name, 'Comedy Album')
  assert.equal(track.explicit, true)
  const found = (await loadAudioFeatures(world.db, [id('Comedy')])).get(id('Comedy'))
  assert.equal(found?.features.timeSignature, 3)
})

test('Kaggle 586k: artists as Python lists, no album', async () => {
  const header = 'id,name,popularity,duration_ms,explicit,artists,id_artists,release_date'
  const row = `${id('Carve')},Carve,6,126903,0,"['Uli', ""Guns N' Roses""]","['${id('Uli')}', '${id('GNR')}']",1922-02-22`
  await importText(world, 'tracks.csv', `${header}\n${row}\n`)
  const track = await trackOf(id('Carve'))
  assert.deepEqual(track.artists, [
    { id: id('Uli'), name: 'Uli' },
    { id: id('GNR'), name: "Guns N' Roses" },
  ])
  assert.equal(track.album.id, ownAlbumId(id('Carve')))
  assert.deepEqual(
    [track.album.name, track.album.albumType, track.album.releaseDate],
    ['Carve', 'single', '1922-02-22'],
  )
})

test('Kaggle 1.2M: everything with ids, disc and track numbers', async () => {
  const header = `id,name,album,album_id,artists,artist_ids,track_number,disc_number,explicit,${features},duration_ms,time_signature,year,release_date`
  const row = `${id('Testify')},Testify,Battle,${id('Battle')},['Rage'],['${id('Rage')}'],7,2,False,${values},210133,4.0,1999,1999-11-02`
  await importText(world, 'tracks_features.csv', `${header}\n${row}\n`)
  const track = await trackOf(id('Testify'))
  assert.deepEqual([track.disc, track.number, track.album.id], [2, 7, id('Battle')])
})

test('Exportify 2024: a playlist called like the file, artists with commas', async () => {
  const header = `\ufeffSpotify ID,Artist IDs,Track Name,Album Name,Artist Name(s),Release Date,Duration (ms),Popularity,Added By,Added At,Genres`
  const rows = [
    `${id('Sweet')},"${id('Tyler')},${id('Fana')}","Sweet","Igor","Tyler, The Creator,Fana Hues",2021-06-25,588139,70,spotify:user:mira,2024-01-04T00:40:15Z,"r&b,rap"`,
    `${id('Alone')},"${id('Tyler')}","Alone","Igor","Tyler, The Creator",2021-06-25,200000,60,spotify:user:mira,2024-01-05T00:40:15Z,"rap"`,
  ]
  await importText(world, 'late_night.csv', [header, ...rows].join('\r\n'))
  const track = await trackOf(id('Sweet'))
  assert.deepEqual(
    track.artists.map(({ name }) => name),
    ['Tyler, The Creator', 'Fana Hues'],
  )
  // Genres of two artists say nothing about either; those of one do.
  const artists = await loadArtists(world.db, [id('Tyler'), id('Fana')])
  assert.deepEqual(artists.get(id('Tyler'))?.genres, ['rap'])
  assert.deepEqual(artists.get(id('Fana'))?.genres, [])
  assert.deepEqual((await playlists())['late night'], [id('Sweet'), id('Alone')])
})

describe('Exportify of watsonbox', () => {
  const rows = [
    `"spotify:track:${id('W1')}","Wander","spotify:artist:${id('Comma')}, spotify:artist:${id('SZA')}","Tyler\\, The Creator, SZA","spotify:album:${id('WA')}","Letters","spotify:artist:${id('Comma')}","Tyler\\, The Creator","2011","","1","3","191485","","true","64","QZDEM1100002","spotify:user:mira","2026-03-19T13:10:21Z","C 2011 Us, P 2011 Them"`,
    `"spotify:local:Somebody:Album:Title:200","Title","","Somebody","","Album","","","","","","","200000","","false","0","","spotify:user:mira","2026-03-20T13:10:21Z",""`,
  ]

  test('everything it knows is taken in, local files stay in the playlist', async () => {
    const header =
      '"Track URI","Track Name","Artist URI(s)","Artist Name(s)","Album URI","Album Name","Album Artist URI(s)","Album Artist Name(s)","Album Release Date","Album Image URL","Disc Number","Track Number","Track Duration (ms)","Track Preview URL","Explicit","Popularity","ISRC","Added By","Added At","Copyrights"'
    const report = await importText(world, 'watson.csv', [header, ...rows].join('\n'))
    assert.deepEqual(outcomes(report), { read: 2, created: 1, skipped: { local_file: 1 } })
    const track = await trackOf(id('W1'))
    assert.deepEqual(
      track.artists.map(({ name }) => name),
      ['Tyler, The Creator', 'SZA'],
    )
    assert.deepEqual(track.album.artists, [{ id: id('Comma'), name: 'Tyler, The Creator' }])
    assert.equal(track.isrc, 'QZDEM1100002')
    assert.deepEqual(track.album.copyrights, [
      { type: 'C', text: '2011 Us' },
      { type: 'P', text: '2011 Them' },
    ])
    assert.deepEqual((await playlists()).watson, [
      id('W1'),
      'spotify:local:Somebody:Album:Title:200',
    ])
  })

  test('its headers are localised', async () => {
    const header = '"Track-URI","Track-Name","Künstler-URI(s)","Künstlername(n)"'
    const row = `"spotify:track:${id('W2')}","Wandern","spotify:artist:${id('Igor')}","Igor"`
    await importText(world, 'wandern.csv', `${header}\n${row}`)
    assert.equal((await trackOf(id('W2'))).name, 'Wandern')
    assert.deepEqual((await playlists()).wandern, [id('W2')])
  })
})

test('Exportify of pavelkomarov: names without commas never replace a better one', async () => {
  const header =
    'Track URI,Track Name,Album Name,Artist Name(s),Release Date,Duration (ms),Added At'
  const row = `spotify:track:${id('W1')},Wander  mangled,Letters,Tyler The Creator;SZA,2011,191485,2026-03-19T13:10:21Z`
  const report = await importText(world, 'mangled.csv', `${header}\n${row}`)
  assert.deepEqual(outcomes(report), { read: 1, unchanged: 1 })
  const track = await trackOf(id('W1'))
  assert.equal(track.name, 'Wander')
  assert.equal(track.artists[0]?.name, 'Tyler, The Creator')
})

test('a relational set: four files in any order', async () => {
  const tracks = `track_id,name,duration_ms,release_date,album_type,explicit\n${id('R1')},Jingle,156666,1945-01-01,compilation,False\n`
  const artists = `artist_id,name,popularity,followers\n${id('RA')},First,28,151\n${id('RB')},Second,5,9\n`
  const mapping = `,artist_id,track_id\n0,artist_id,track_id\n1,${id('RA')},${id('R1')}\n2,${id('RB')},${id('R1')}\n3,${id('RA')},${id('nowhere')}\n`
  const audio = `,track_id,${features}\n0,,,,,,,,,,,,\n1,${id('R1')},${values}\n`
  const files = Object.entries({ mapping, audio, tracks, artists }).map(([name, text]) =>
    aFile(world, `${name}.csv`, text),
  )
  const report = await runImport(world, files)
  assert.deepEqual(outcomes(report), {
    read: 9,
    created: 6,
    unmatched: 1,
    skipped: { header_repeated: 1, empty_row: 1 },
  })
  const track = await trackOf(id('R1'))
  assert.deepEqual(
    track.artists.map(({ name }) => name),
    ['First', 'Second'],
  )
  assert.equal(track.album.artists[0]?.name, 'First')
  assert.equal(track.album.albumType, 'compilation')
  assert.ok((await loadAudioFeatures(world.db, [id('R1')])).has(id('R1')))
  const again = await runImport(world, files)
  assert.deepEqual(outcomes(again), {
    read: 9,
    unchanged: 6,
    unmatched: 1,
    skipped: { header_repeated: 1, empty_row: 1 },
  })
})

test('rows with a length but no id describe tracks; dates with the day first, seconds', async () => {
  const rows = [
    'track_name,album,album_release,artist,popularity,genres,playlist,duration_sec',
    'Care,Caring,14-06-2019,Ed,66,pop,Pop Remix,194.7539999999',
    'Carry,Carrying,05-04-2019,Kygo,79,pop,Pop Remix,215.31600000000003',
  ]
  const report = await importText(world, 'analysis.csv', rows.join('\n'))
  assert.deepEqual(outcomes(report), { read: 2, created: 2 })
  const [first, second] = (await playlists())['Pop Remix'] ?? []
  const track = await trackOf(first ?? '')
  assert.deepEqual(
    [track.name, track.durationMs, track.album.releaseDate],
    ['Care', 194_754, '2019-06-14'],
  )
  assert.equal((await trackOf(second ?? '')).album.releaseDate, '2019-04-05')
  const again = await importText(world, 'analysis.csv', rows.join('\n'))
  assert.deepEqual(outcomes(again), { read: 2, unchanged: 2 })
})

describe('encodings', () => {
  const text = `track_id,track_name,artist\n${id('Jóga')},Jóga – naïve,Björk\n`
  const nameOf = async () => (await trackOf(id('Jóga'))).name

  test('windows-1252', async () => {
    const bytes = Uint8Array.from(text, (letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0)))
    await importText(world, 'a.csv', bytes)
    assert.equal(await nameOf(), 'Jóga – naïve')
  })

  test('UTF-16 with and without a byte order mark', async () => {
    const plain = Buffer.from(text, 'utf16le')
    const marked = Buffer.concat([Buffer.from([0xff, 0xfe]), plain])
    for (const bytes of [plain, marked, Buffer.from(marked).swap16()]) {
      assert.deepEqual(outcomes(await importText(world, 'b.csv', bytes)), { read: 1, unchanged: 1 })
    }
  })

  test('UTF-7, comments first, and Macintosh line ends', async () => {
    const lines = [
      '+ACM- exported 2025+AC0-07',
      'track_id,track_name,artist',
      `${id('Fire')},Fire +AC0- Water,Jimi`,
      '',
    ]
    await importText(world, 'c.csv', lines.join('\r'))
    assert.equal((await trackOf(id('Fire'))).name, 'Fire - Water')
  })
})
