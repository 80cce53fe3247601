import type { AlbumRecord, ArtistRecord, CatalogBatch, TrackRecord } from '../../model/records.ts'
import { clusters } from '../clusters/index.ts'

/** Finds things in a finished catalog by the names people know them by. */
export class Shelves {
  readonly #artists = new Map<string, ArtistRecord>()
  readonly #tracks = new Map<string, TrackRecord[]>()
  readonly #albums = new Map<string, AlbumRecord>()

  constructor(batch: CatalogBatch) {
    for (const artist of batch.artists) this.#artists.set(artist.name, artist)
    for (const album of batch.albums) this.#albums.set(album.id, album)
    for (const track of batch.tracks) {
      const [owner = ''] = track.artistIds
      this.#tracks.set(owner, [...(this.#tracks.get(owner) ?? []), track])
    }
  }

  artist(name: string): ArtistRecord {
    const artist = this.#artists.get(name)
    if (artist === undefined) throw new RangeError(`Nobody is called ${name}`)
    return artist
  }

  /** Tracks whose first artist it is, the most popular first. */
  tracksOf(name: string): TrackRecord[] {
    const tracks = this.#tracks.get(this.artist(name).id) ?? []
    return tracks.toSorted((a, b) => (b.popularity ?? 0) - (a.popularity ?? 0))
  }

  /** Albums filed under the artist, singles left out. */
  albumsOf(name: string): AlbumRecord[] {
    const { id } = this.artist(name)
    return [...this.#albums.values()].filter(
      ({ artistIds, albumType }) => artistIds[0] === id && albumType !== 'single',
    )
  }

  albumOf(track: TrackRecord): AlbumRecord {
    const album = this.#albums.get(track.albumId)
    if (album === undefined) throw new RangeError(`${track.name} is on no album`)
    return album
  }

  album(name: string): AlbumRecord {
    const album = [...this.#albums.values()].find((one) => one.name === name)
    if (album === undefined) throw new RangeError(`No album is called ${name}`)
    return album
  }

  tracksOn(album: AlbumRecord): TrackRecord[] {
    return [...this.#tracks.values()].flat().filter((track) => track.albumId === album.id)
  }
}

/** Names of the artists of some clusters. */
export const artistsIn = (...names: string[]) =>
  names.flatMap((name) => {
    const cluster = clusters.find((one) => one.name === name)
    if (cluster === undefined) throw new RangeError(`There is no cluster ${name}`)
    return cluster.artists.map((artist) => artist.name)
  })
