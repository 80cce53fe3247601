import { allOf } from '../../lib/all-of.ts'
import { survivors } from '../../store/aliased.ts'
import type { CatalogRows } from '../../store/catalog-rows.ts'
import type { AlbumRow, ArtistRow, TrackRow } from '../../store/load-catalog-rows.ts'
import type { AlbumDraft, ArtistDraft, Row, TrackDraft } from '../drafts.ts'
import { type NamedArtist, resolveArtistNames } from './artist-names.ts'
import { matchTracks } from './match-tracks.ts'

/** Everything that some rows mention. */
export type Mentioned = { tracks: TrackDraft[]; albums: AlbumDraft[]; artists: ArtistDraft[] }

/** What the catalog knows of what some rows mention. */
export type Known = {
  artistNames: ReadonlyMap<string, NamedArtist>
  /** Ids of the tracks that rows without an id mean. */
  matches: ReadonlyMap<TrackDraft, string>
  tracks: ReadonlyMap<string, TrackRow>
  albums: ReadonlyMap<string, AlbumRow>
  artists: ReadonlyMap<string, ArtistRow>
  /** An id, or the one that took its place. */
  current(id: string): string
}

/** Looks up what rows mention. Reads only. */
export async function lookUp(stored: CatalogRows, rows: readonly Row[]): Promise<Known> {
  const { db } = stored
  const mentioned = mentionedIn(rows)
  const artistNames = await resolveArtistNames(
    stored,
    mentioned.artists.flatMap(({ id, name }) => (id === undefined && name !== '' ? [name] : [])),
  )
  const matches = await matchTracks(
    db,
    mentioned.tracks.filter(({ id }) => id === undefined),
    artistNames,
  )
  const credits = rows.flatMap(({ content }) => (content.kind === 'credit' ? [content] : []))
  const features = rows.flatMap(({ content }) =>
    content.kind === 'features' ? [content.features.trackId] : [],
  )
  const analyses = rows.flatMap(({ content }) =>
    content.kind === 'analysis' ? [content.analysis.trackId] : [],
  )
  const trackIds = [
    ...idsOf(mentioned.tracks),
    ...matches.values(),
    ...features,
    ...analyses,
    ...credits.map(({ trackId }) => trackId),
  ]
  const albumIds = idsOf(mentioned.albums)
  const artistIds = [...idsOf(mentioned.artists), ...credits.map(({ artistId }) => artistId)]
  // All at once: on a server, each takes a way there and back.
  const former = await allOf([
    survivors(db, 'track', trackIds),
    survivors(db, 'album', albumIds),
    survivors(db, 'artist', artistIds),
  ])
  const successors = new Map(former.flatMap((found) => [...found]))
  const current = (id: string) => successors.get(id) ?? id
  const [tracks, albums, artists] = await allOf([
    stored.tracks(trackIds.map(current)),
    stored.albums(albumIds.map(current)),
    stored.artists(artistIds.map(current)),
  ])
  return { artistNames, matches, tracks, albums, artists, current }
}

const idsOf = (drafts: readonly { id?: string }[]) => [
  ...new Set(drafts.flatMap(({ id }) => id ?? [])),
]

function mentionedIn(rows: readonly Row[]): Mentioned {
  const found: Mentioned = { tracks: [], albums: [], artists: [] }
  for (const { content } of rows) {
    if (content.kind === 'track') found.tracks.push(content.track)
    if (content.kind === 'artist') found.artists.push(content.artist)
    if (content.kind === 'album') {
      found.albums.push(content.album)
      found.tracks.push(...content.tracks)
    }
    if (content.kind === 'playlist') {
      for (const item of content.playlist.items ?? []) {
        if ('track' in item) found.tracks.push(item.track)
      }
    }
  }
  for (const { album } of found.tracks) if (album !== undefined) found.albums.push(album)
  for (const { artists } of [...found.tracks, ...found.albums]) found.artists.push(...artists)
  return found
}
