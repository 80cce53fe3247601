import { type Static, Type as T } from 'typebox'
import { getAlbum } from '../../api/albums/getAlbum.ts'
import { getAlbumTracks } from '../../api/albums/getAlbumTracks.ts'
import { getArtist } from '../../api/artists/getArtist.ts'
import { getArtistAlbums } from '../../api/artists/getArtistAlbums.ts'
import { getAudiobook } from '../../api/audiobooks/getAudiobook.ts'
import { getAudiobookChapters } from '../../api/audiobooks/getAudiobookChapters.ts'
import { getEpisode } from '../../api/episodes/getEpisode.ts'
import { getShow } from '../../api/shows/getShow.ts'
import { getShowEpisodes } from '../../api/shows/getShowEpisodes.ts'
import { getTrack } from '../../api/tracks/getTrack.ts'
import { parseUri } from '../../lib/uri.ts'
import { Line, Lines, PageInput, pageOf, restOf, toLine, toLines } from '../lines.ts'
import type { Operations } from '../operations.ts'
import { ToolError, tool } from '../tool.ts'

const Item = T.Object({
  item: Line,
  album: T.Optional(Line),
  released: T.Optional(T.String({ description: 'a day, a month or a year' })),
  duration_ms: T.Optional(T.Integer()),
  explicit: T.Optional(T.Boolean()),
  genres: T.Optional(T.Array(T.String())),
  description: T.Optional(T.String()),
  contents: T.Optional(Lines),
})
type Item = Static<typeof Item>

export const getItem = tool({
  name: 'get_item',
  title: 'Look something up',
  description:
    'What a track, album, artist, show, episode or audiobook is, and what is in it: the tracks of an album, the albums of an artist, the episodes of a show, the chapters of an audiobook.',
  needs: [getTrack, getAlbum, getArtist, getShow, getEpisode, getAudiobook],
  effect: 'reads',
  input: T.Object({ uri: T.String(), ...PageInput }),
  output: Item,
  async run({ uri, ...input }, operations) {
    const { kind, id } = parseUri(uri)
    const look = looks[kind]
    if (look === undefined)
      throw new ToolError('Not for users and playlists; get_playlist reads those')
    return look(operations, { params: { id }, query: pageOf(input) })
  },
})

type Ask = { params: { id: string }; query: { limit: number; offset: number } }
type Look = (operations: Operations, ask: Ask) => Promise<Item>

const looks: Partial<Record<string, Look>> = {
  async track(operations, { params }) {
    const track = await operations.ask(getTrack, { params })
    const { album, duration_ms, explicit } = track
    return {
      item: toLine(track),
      album: toLine(album),
      released: album.release_date,
      duration_ms,
      explicit,
    }
  },
  async album(operations, { params, query }) {
    const album = await operations.ask(getAlbum, { params })
    const page = await operations.ask(getAlbumTracks, { params, query })
    return {
      item: toLine(album),
      released: album.release_date,
      contents: { items: toLines(page.items), ...restOf(page) },
    }
  },
  async artist(operations, { params, query }) {
    const artist = await operations.ask(getArtist, { params })
    // Ten is what apps in development mode get at most.
    const limit = Math.min(query.limit, 10)
    const page = await operations.ask(getArtistAlbums, { params, query: { ...query, limit } })
    return {
      item: toLine(artist),
      genres: artist.genres,
      contents: { items: toLines(page.items), ...restOf(page) },
    }
  },
  async show(operations, { params, query }) {
    const show = await operations.ask(getShow, { params })
    const page = await operations.ask(getShowEpisodes, { params, query })
    return {
      item: toLine(show),
      description: show.description,
      contents: { items: toLines(page.items), ...restOf(page) },
    }
  },
  async episode(operations, { params }) {
    const episode = await operations.ask(getEpisode, { params })
    const { description, release_date: released, duration_ms, explicit } = episode
    return { item: toLine(episode), released, duration_ms, explicit, description }
  },
  async audiobook(operations, { params, query }) {
    const book = await operations.ask(getAudiobook, { params })
    const page = await operations.ask(getAudiobookChapters, { params, query })
    return {
      item: toLine(book),
      description: book.description,
      contents: { items: toLines(page.items), ...restOf(page) },
    }
  },
}
