import { readFile } from 'node:fs/promises'
import { sdkFile } from './package.ts'

type ApiObject = Record<string, unknown>

/** The playlist of a public user, which the tests list but whose id they do not know. */
export const PLAYLIST_ID = '6kTQFvbVMbJ0WrNTl1xjSd'

/** The track that the SDK's playlist test adds by its bare URI; none of its data describes it. */
const BARE_TRACK_ID = '0ZEigpVOtVunIcimL7dJuh'

/**
 * What the SDK's tests expect to find, as newline-delimited API objects for `reprise import`: the
 * objects of its own `src/test/data`, and beside them only what those tests ask for without
 * describing it.
 */
export async function catalogNdjson(): Promise<string> {
  const [artist, album, track, playlist, user] = await Promise.all([
    described('validArtist'),
    described('validAlbumResult'),
    described('validTrack'),
    described('validPlaylist'),
    described('validUser'),
  ])
  const objects = [
    { ...artist, type: 'artist' },
    { ...album, type: 'album' },
    { ...track, type: 'track' },
    { ...playlist, type: 'playlist' },
    { ...track, id: BARE_TRACK_ID, uri: `spotify:track:${BARE_TRACK_ID}`, ...ELSEWHERE },
    relativeOf(artist),
    featuresOf(track),
    analysisOf(track),
    playlistOf(user, track),
  ]
  return objects.map((object) => `${JSON.stringify(object)}\n`).join('')
}

const RELATIVE = { id: '4mYFgEjpQT4IKOrjOUKyXu', name: 'Like them' }

/** Keeps the bare track off the album whose eleven tracks are counted. */
const ELSEWHERE = {
  name: 'Unnamed by the test data',
  track_number: 1,
  external_ids: {},
  artists: [RELATIVE],
  album: {
    type: 'album',
    id: '5vBQ3l2pYyKQw5Yhnb2rTe',
    name: 'Unnamed by the test data',
    album_type: 'single',
    artists: [],
    release_date: '2020',
    release_date_precision: 'year',
    images: [],
    total_tracks: 1,
  },
}

/** The categories that the SDK's tests open, with a playlist in each. */
export async function browsePages(): Promise<object> {
  const { id, name, icons } = await described('validCategory')
  const rule = { playlists: [PLAYLIST_ID] }
  const known = { id, name, names: {}, icons, rule }
  const byId = { id: '0JQ5DAqbMKFEC4WFtoNRpw', name: 'Pop', names: {}, icons: [], rule }
  return { categories: [known, byId], featured: [] }
}

/** One test asks for artists like its own, another for recommendations of rock. */
const relativeOf = ({ genres }: ApiObject): ApiObject => ({
  type: 'artist',
  ...RELATIVE,
  genres: Array.isArray(genres) ? [...genres, 'rock'] : ['rock'],
})

/** One test asks for the audio features of its track. */
const featuresOf = (track: ApiObject): ApiObject => ({
  type: 'audio_features',
  id: track.id,
  uri: track.uri,
  duration_ms: track.duration_ms,
  danceability: 0.4,
  energy: 0.9,
  key: 2,
  loudness: -5,
  mode: 1,
  speechiness: 0.05,
  acousticness: 0.001,
  instrumentalness: 0.1,
  liveness: 0.2,
  valence: 0.3,
  tempo: 120,
  time_signature: 4,
})

/** One test asks for the analysis of its track. */
const analysisOf = (track: ApiObject): ApiObject => ({
  type: 'audio_analysis',
  id: track.id,
  meta: { analyzer_version: '4.0.0', platform: 'Linux', detailed_status: 'OK', status_code: 0 },
  track: { duration: 212.5, loudness: -5, tempo: 120, tempo_confidence: 0.8, key: 2, mode: 1 },
  bars: [{ start: 0.5, duration: 2, confidence: 0.7 }],
  beats: [{ start: 0.5, duration: 0.5, confidence: 0.9 }],
  sections: [],
  segments: [],
  tatums: [],
})

/** One test lists the public playlists of its user. */
const playlistOf = (owner: ApiObject, track: ApiObject): ApiObject => ({
  type: 'playlist',
  id: PLAYLIST_ID,
  name: 'Public list',
  description: '',
  public: true,
  collaborative: false,
  images: [],
  owner,
  tracks: { items: [{ added_at: '2023-03-10T05:39:11Z', track }], total: 1 },
})

/**
 * Calls the one function that a data file exports. Node loads no `.ts` file below node_modules, so
 * it is loaded from memory; what these files hold is plain JavaScript.
 */
export async function described(name: string): Promise<ApiObject> {
  const source = await readFile(sdkFile(`src/test/data/${name}.ts`), 'utf8')
  const script = Buffer.from(source).toString('base64')
  const exported: Record<string, () => ApiObject> = await import(
    `data:text/javascript;base64,${script}`
  )
  const describe = exported[name]
  if (describe === undefined) throw new Error(`${name}.ts does not export ${name}`)
  return describe()
}
