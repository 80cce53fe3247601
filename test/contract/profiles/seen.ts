import { importPlaylists } from '../../../src/domain/playlists/import-playlists.ts'
import type { Api } from '../../support/api.ts'
import {
  anAlbum,
  anArtist,
  anAudiobook,
  anEpisode,
  aShow,
  aTrack,
  idOf,
  manyChapters,
} from '../../support/builders.ts'
import type { TestWorld } from '../../support/world.ts'
import type { Kind } from './field-tables.ts'

/** Ids of what there is to see. */
export type Sights = Awaited<ReturnType<typeof someSights>>

/** One of everything, with every field known. */
export async function someSights(world: TestWorld, ownerId: string, otherId: string) {
  const artist = await anArtist(world, 'Band', { followers: 7, genres: ['pop'] })
  const album = await anAlbum(world, 'Record', {
    artistIds: [artist],
    label: 'Label',
    popularity: 9,
    genres: ['pop'],
    upc: '012345678905',
  })
  const previewUrl = 'https://previews.example.org/1.mp3'
  const known = { albumId: album, artistIds: [artist], popularity: 30, previewUrl }
  const track = await aTrack(world, 'Song', { ...known, isrc: 'SEABC0000001' })
  const asked = await aTrack(world, 'Asked', { ...known, isrc: 'SEABC0000002', markets: ['US'] })
  await aTrack(world, 'Substitute', { ...known, isrc: 'SEABC0000002', markets: ['SE'] })
  const show = await aShow(world, 'Show', { languages: ['en'] })
  const episode = await anEpisode(world, 'Talk', { showId: show, previewUrl })
  const audiobook = await anAudiobook(world, 'Novel', { markets: ['SE'] })
  const [chapter = ''] = await manyChapters(world, 'Part', { audiobookId: audiobook, count: 1 })
  const entries = [{ trackId: track }, { localUri: 'spotify:local:Me:Mine:Own+song:60' }].map(
    (entry) => ({ ...entry, addedAt: 1_700_000_000_000, addedBy: ownerId }),
  )
  const list = { id: idOf('own'), name: 'Own', ownerId, isPublic: true, entries }
  const others = { ...list, id: idOf('others'), ownerId: otherId }
  await world.changes.write((tx, touch) =>
    importPlaylists(tx, touch, [list, others], world.clock.now()),
  )
  return { artist, album, track, asked, show, episode, audiobook, chapter, ...playlists }
}

const playlists = { own: idOf('own'), others: idOf('others') }

type Look = (api: Api, sights: Sights) => Promise<unknown>

/** How an app comes to see an object of each kind, by operations that every profile has. */
export const looks: Record<Kind, Look> = {
  'simplified track': async (api, { album }) =>
    (await api.get(`/v1/albums/${album}/tracks`)).body.items[0],
  track: async (api, { track }) => (await api.get(`/v1/tracks/${track}`)).body,
  'track in a market': async (api, { asked }) =>
    (await api.get(`/v1/tracks/${asked}?market=SE`)).body,
  'track in a playlist': async (api, { own }) => itemOf((await entriesOf(api, own))[0]),
  'local track': async (api, { own }) => itemOf((await entriesOf(api, own))[1]),
  'simplified album': async (api, { track }) => (await api.get(`/v1/tracks/${track}`)).body.album,
  'album of an artist': async (api, { artist }) =>
    (await api.get(`/v1/artists/${artist}/albums`)).body.items[0],
  album: async (api, { album }) => (await api.get(`/v1/albums/${album}`)).body,
  'simplified artist': async (api, { album }) =>
    (await api.get(`/v1/albums/${album}`)).body.artists[0],
  artist: async (api, { artist }) => (await api.get(`/v1/artists/${artist}`)).body,
  'simplified show': async (api, { episode }) =>
    (await api.get(`/v1/episodes/${episode}`)).body.show,
  show: async (api, { show }) => (await api.get(`/v1/shows/${show}`)).body,
  'simplified audiobook': async (api, { chapter }) =>
    (await api.get(`/v1/chapters/${chapter}`)).body.audiobook,
  audiobook: async (api, { audiobook }) => (await api.get(`/v1/audiobooks/${audiobook}`)).body,
  'simplified episode': async (api, { show }) =>
    (await api.get(`/v1/shows/${show}/episodes`)).body.items[0],
  episode: async (api, { episode }) => (await api.get(`/v1/episodes/${episode}`)).body,
  'simplified chapter': async (api, { audiobook }) =>
    (await api.get(`/v1/audiobooks/${audiobook}/chapters`)).body.items[0],
  chapter: async (api, { chapter }) => (await api.get(`/v1/chapters/${chapter}`)).body,
  'current user': async (api) => (await api.get('/v1/me')).body,
  'user who added': async (api, { own }) => (await entriesOf(api, own))[0].added_by,
  owner: async (api, { own }) => (await api.get(`/v1/playlists/${own}`)).body.owner,
  'simplified playlist': async (api) => (await api.get('/v1/me/playlists')).body.items[0],
  playlist: async (api, { own }) => (await api.get(`/v1/playlists/${own}`)).body,
  'new playlist': async (api) => (await api.post('/v1/me/playlists', { name: 'New' })).body,
  "somebody else's playlist": async (api, { others }) =>
    (await api.get(`/v1/playlists/${others}`)).body,
  entry: async (api, { own }) => (await entriesOf(api, own))[0],
  'saved track': async (api, { track }) => saved(api, 'track', track),
  'saved album': async (api, { album }) => saved(api, 'album', album),
  'saved episode': async (api, { episode }) => saved(api, 'episode', episode),
  'saved show': async (api, { show }) => saved(api, 'show', show),
}

async function entriesOf(api: Api, playlistId: string) {
  const { body } = await api.get(`/v1/playlists/${playlistId}`)
  return (body.items ?? body.tracks).items
}

const itemOf = (entry: { item?: unknown; track?: unknown }) => entry.item ?? entry.track

async function saved(api: Api, kind: string, id: string) {
  await api.put(`/v1/me/library?uris=spotify:${kind}:${id}`)
  return (await api.get(`/v1/me/${kind}s`)).body.items[0]
}
