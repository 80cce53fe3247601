import type { AlbumType } from '../../model/catalog.ts'
import type {
  AlbumDraft,
  ArtistDraft,
  PlaylistDraft,
  PlaylistItemDraft,
  TrackDraft,
} from '../drafts.ts'
import { completeFeatures } from '../features.ts'
import { isObject, type JsonObject, unwrap } from './expand.ts'
import {
  copyrights,
  count,
  flag,
  idOf,
  images,
  instant,
  list,
  markets,
  nameOf,
  number,
  object,
  releaseDate,
  text,
  texts,
} from './fields.ts'
import { chapterContent, episodeContent, isChapter } from './spoken.ts'

/** An artist object, full or simplified: only the full one knows more than a name. */
export function artistOf(value: JsonObject): ArtistDraft {
  const isFull = ['genres', 'popularity', 'followers', 'images'].some((key) => key in value)
  return {
    rank: isFull ? 'full' : 'simplified',
    id: idOf(value),
    name: nameOf(value.name),
    genres: texts(value.genres),
    images: images(value.images),
    popularity: share(value.popularity),
    followers: count(object(value.followers).total),
  }
}

/** An album object, full or simplified. */
export function albumOf(value: JsonObject): AlbumDraft {
  const isFull = ['label', 'copyrights', 'external_ids', 'tracks'].some((key) => key in value)
  const ids = object(value.external_ids)
  return {
    rank: isFull ? 'full' : 'simplified',
    id: idOf(value),
    name: nameOf(value.name),
    artists: artistsOf(value.artists),
    albumType: albumType(value.album_type),
    releaseDate: releaseDate(value),
    totalTracks: count(value.total_tracks),
    images: images(value.images),
    markets: markets(value.available_markets),
    label: text(value.label),
    popularity: share(value.popularity),
    genres: texts(value.genres),
    copyrights: copyrights(value.copyrights),
    upc: text(ids.upc),
    ean: text(ids.ean),
  }
}

/** A track object, full or simplified; the simplified one does not know its album. */
export function trackOf(value: JsonObject, album?: AlbumDraft): TrackDraft {
  const isFull = ['popularity', 'external_ids', 'album'].some((key) => key in value)
  return {
    rank: isFull ? 'full' : 'simplified',
    id: idOf(value),
    name: nameOf(value.name),
    artists: artistsOf(value.artists),
    album: isObject(value.album) ? albumOf(value.album) : album,
    disc: count(value.disc_number),
    number: count(value.track_number),
    durationMs: count(value.duration_ms) || undefined,
    explicit: flag(value.explicit),
    popularity: share(value.popularity),
    isrc: text(object(value.external_ids).isrc)?.toUpperCase(),
    markets: markets(value.available_markets),
    previewUrl: text(value.preview_url),
  }
}

/** The tracks an album object lists of itself. */
export const tracksOf = (value: JsonObject, album: AlbumDraft): TrackDraft[] =>
  entries(value.tracks).flatMap((item) => (isObject(item) ? [trackOf(item, album)] : []))

export const featuresOf = (value: JsonObject) =>
  completeFeatures({
    acousticness: number(value.acousticness),
    danceability: number(value.danceability),
    energy: number(value.energy),
    instrumentalness: number(value.instrumentalness),
    key: number(value.key),
    liveness: number(value.liveness),
    loudness: number(value.loudness),
    mode: number(value.mode),
    speechiness: number(value.speechiness),
    tempo: number(value.tempo),
    timeSignature: number(value.time_signature),
    valence: number(value.valence),
  })

/** A playlist object with the items it holds, which before 2026 were called its tracks. */
export function playlistOf(
  value: JsonObject,
  note: (reason: string) => void,
): PlaylistDraft | undefined {
  const id = idOf(value)
  if (id === undefined) return undefined
  const owner = object(value.owner)
  const ownerId = userId(owner.id)
  const paging = isObject(value.items) ? value.items : value.tracks
  const isListed = Array.isArray(paging) || Array.isArray(object(paging).items)
  const given = entries(paging)
  if ((count(object(paging).total) ?? 0) > given.length) note('incomplete_playlist')
  return {
    id,
    name: typeof value.name === 'string' ? value.name : '',
    owner:
      ownerId === undefined ? undefined : { id: ownerId, displayName: nameOf(owner.display_name) },
    description: nameOf(value.description),
    isPublic: flag(value.public),
    isCollaborative: flag(value.collaborative),
    images: images(value.images),
    items: isListed ? given.flatMap((item) => itemOf(object(item), note)) : undefined,
  }
}

function itemOf(item: JsonObject, note: (reason: string) => void): PlaylistItemDraft[] {
  const wrapped = unwrap(item)?.value
  const added = {
    addedAt: instant(item.added_at),
    addedBy: text(object(item.added_by).id),
  }
  const value = object(wrapped)
  const uri = text(value.uri) ?? ''
  if (uri.startsWith('spotify:local:')) return [{ localUri: uri, ...added }]
  const isTrack = value.type === 'track' || uri.startsWith('spotify:track:')
  if (isTrack) return [{ track: trackOf(value), ...added }]
  if (value.type === 'episode') {
    const content = isChapter(value) ? chapterContent(value) : episodeContent(value)
    if ('kind' in content) return [{ spoken: content, ...added }]
  }
  note(wrapped === null ? 'null_item' : `unsupported_${text(value.type) ?? 'item'}`)
  return []
}

const artistsOf = (value: unknown): ArtistDraft[] =>
  list(value).flatMap((artist) => {
    const draft = isObject(artist) ? artistOf(artist) : undefined
    return draft !== undefined && (draft.id !== undefined || draft.name !== '') ? [draft] : []
  })

/** A user's name in addresses; anything else would not lead back to them. */
function userId(value: unknown): string | undefined {
  const id = text(value)
  return id !== undefined && /^[^\s/?#]{1,100}$/.test(id) ? id : undefined
}

/** The entries of a list or of a page. */
const entries = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : list(object(value).items)

function share(value: unknown): number | undefined {
  const given = count(value)
  return given !== undefined && given <= 100 ? given : undefined
}

function albumType(value: unknown): AlbumType | undefined {
  const type = typeof value === 'string' ? value.toLowerCase() : ''
  return type === 'album' || type === 'single' || type === 'compilation' ? type : undefined
}
