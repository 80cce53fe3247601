import { index, type Schema, table } from './columns.ts'

export async function catalog(db: Schema): Promise<void> {
  await table(db, 'setting', { name: 'text', value: 'text' }, ['name'])
  await table(
    db,
    'artist',
    {
      id: 'text',
      name: 'text',
      sort_key: 'text',
      genres: 'text',
      images: 'text',
      popularity: 'int',
      followers: 'int',
      rank: 'int',
    },
    ['id'],
  )
  await table(
    db,
    'album',
    {
      id: 'text',
      name: 'text',
      sort_key: 'text',
      album_type: 'text',
      release_date: 'text',
      release_day: 'int',
      total_tracks: 'int',
      images: 'text',
      market_set: 'text',
      label: 'text',
      popularity: 'int',
      genres: 'text',
      copyrights: 'text',
      upc: 'text',
      ean: 'text',
      rank: 'int',
    },
    ['id'],
  )
  await table(db, 'album_artist', { album_id: 'text', position: 'int', artist_id: 'text' }, [
    'album_id',
    'position',
  ])
  await table(
    db,
    'track',
    {
      id: 'text',
      name: 'text',
      sort_key: 'text',
      album_id: 'text',
      disc: 'int',
      number: 'int',
      duration_ms: 'int',
      explicit: 'int',
      popularity: 'int',
      isrc: 'text',
      market_set: 'text',
      preview_url: 'text',
      rank: 'int',
    },
    ['id'],
  )
  await table(db, 'track_artist', { track_id: 'text', position: 'int', artist_id: 'text' }, [
    'track_id',
    'position',
  ])
  await table(db, 'market_set', { key: 'text', codes: 'text' }, ['key'])
  await table(
    db,
    'audio_features',
    {
      track_id: 'text',
      acousticness: 'real',
      danceability: 'real',
      energy: 'real',
      instrumentalness: 'real',
      key: 'int',
      liveness: 'real',
      loudness: 'real',
      mode: 'int',
      speechiness: 'real',
      tempo: 'real',
      time_signature: 'int',
      valence: 'real',
      rank: 'int',
    },
    ['track_id'],
  )
  await table(db, 'alias', { kind: 'text', source: 'text', source_id: 'text', id: 'text' }, [
    'kind',
    'source',
    'source_id',
  ])
  await table(db, 'artwork', { id: 'text', recipe: 'text' }, ['id'])
  await index(db, 'artist_by_sort_key', 'artist', ['sort_key'])
  await index(db, 'album_by_sort_key', 'album', ['sort_key'])
  await index(db, 'album_by_upc', 'album', ['upc'])
  await index(db, 'album_by_release', 'album', ['release_day', 'id'])
  await index(db, 'album_of_artist', 'album_artist', ['artist_id', 'album_id'])
  await index(db, 'track_of_album', 'track', ['album_id', 'disc', 'number', 'id'])
  await index(db, 'track_by_isrc', 'track', ['isrc'])
  await index(db, 'track_by_sort_key', 'track', ['sort_key'])
  await index(db, 'track_of_artist', 'track_artist', ['artist_id', 'track_id'])
  await index(db, 'alias_of', 'alias', ['id'])
}
