import { idFromKey } from '../../lib/base62.ts'
import { fold } from '../../lib/fold.ts'

/**
 * Ids for what a source names without an id of its own: a hash of what identifies it
 * (data-and-imports section 4.3), so that the same name gets the same id in every import.
 */
export const derivedArtistId = (name: string): string => idFromKey('artist', fold(name))

/** @param year '' when it is unknown */
export function derivedAlbumId(album: {
  artist: string
  name: string
  year: string
  upc?: string | undefined
}): string {
  if (album.upc !== undefined && album.upc !== '')
    return idFromKey('album', `upc${unit}${album.upc}`)
  return idFromKey('album', [fold(album.artist), fold(album.name), album.year].join(unit))
}

/** The album of a track about whose album nothing is known: one of its own. */
export const ownAlbumId = (trackId: string): string => idFromKey('album', `track${unit}${trackId}`)

/** Recordings of one title on one album that differ by a second are the same. */
export function derivedTrackId(track: {
  artist: string
  name: string
  album: string
  durationMs: number
  isrc?: string | undefined
  albumId?: string | undefined
  disc?: number | undefined
  number?: number | undefined
}): string {
  const { artist, name, album, durationMs, isrc = '', albumId = '', disc = 1, number = 0 } = track
  const key =
    isrc === ''
      ? [fold(artist), fold(name), fold(album), Math.round(durationMs / 2_000)]
      : ['isrc', isrc, albumId, disc, number]
  return idFromKey('track', key.join(unit))
}

/** Separates the parts of a key; no name contains it. */
const unit = '\u001f'
