import type { AlbumRecord, ArtistRecord, CatalogBatch, TrackRecord } from '../../model/records.ts'
import { clusters } from '../clusters/index.ts'

/** Finds things in a finished catalog by the names people know them by. */
export class Shelves {
  readonly #artists: Map<string, ArtistRecord>
  readonly #albums: Map<string, AlbumRecord>
  /** By the artist they are filed under. */
  readonly #albumsOf: Map<string, AlbumRecord[]>
  /** By their first artist, the most popular first. */
  readonly #tracksOf = new Map<string, TrackRecord[]>()
  readonly #tracksOn: Map<string, TrackRecord[]>

  constructor({ artists, albums, tracks }: CatalogBatch) {
    this.#artists = new Map(artists.map((artist) => [artist.name, artist]))
    this.#albums = new Map(albums.map((album) => [album.id, album]))
    this.#albumsOf = Map.groupBy(albums, ({ artistIds }) => artistIds[0] ?? '')
    const byArtist = Map.groupBy(tracks, ({ artistIds }) => artistIds[0] ?? '')
    for (const [id, theirs] of byArtist) {
      const fame = theirs.toSorted((a, b) => (b.popularity ?? 0) - (a.popularity ?? 0))
      this.#tracksOf.set(id, fame)
    }
    this.#tracksOn = Map.groupBy([...byArtist.values()].flat(), ({ albumId }) => albumId)
  }

  artist(name: string): ArtistRecord {
    const artist = this.#artists.get(name)
    if (artist === undefined) throw new RangeError(`Nobody is called ${name}`)
    return artist
  }

  /** Tracks whose first artist it is, the most popular first. */
  tracksOf(name: string): readonly TrackRecord[] {
    return this.#tracksOf.get(this.artist(name).id) ?? []
  }

  /** Albums filed under the artist, singles left out. */
  albumsOf(name: string): AlbumRecord[] {
    const albums = this.#albumsOf.get(this.artist(name).id) ?? []
    return albums.filter(({ albumType }) => albumType !== 'single')
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

  tracksOn(album: AlbumRecord): readonly TrackRecord[] {
    return this.#tracksOn.get(album.id) ?? []
  }
}

/** Names of the artists of some clusters. */
export const artistsIn = (...names: string[]) =>
  names.flatMap((name) => {
    const cluster = clusters.find((one) => one.name === name)
    if (cluster === undefined) throw new RangeError(`There is no cluster ${name}`)
    return cluster.artists.map((artist) => artist.name)
  })
