import type { Painting } from '../../domain/artwork/recipe.ts'
import { idFromKey } from '../../lib/base62.ts'
import type { AlbumType } from '../../model/catalog.ts'
import type {
  AlbumRecord,
  ArtistRecord,
  CatalogBatch,
  FeaturesRecord,
} from '../../model/records.ts'
import { isrc, upc } from './codes.ts'
import { ARTIST_SIZES, COVER_SIZES, Pictures } from './pictures.ts'

export type TrackSketch = {
  name: string
  artistIds: string[]
  durationMs: number
  explicit: boolean
  popularity: number
  features: FeaturesRecord['features']
}

export type AlbumSketch = {
  name: string
  albumType: AlbumType
  /** The artist it is filed under, the first of its artists. */
  artist: ArtistRecord
  releaseDate: string
  label: string
  markets: string[]
  popularity: number
  picture: Painting
  /** One list for each disc. */
  discs: TrackSketch[][]
}

/** Collects the records of the world and gives everything its id, codes and pictures. */
export class Catalog {
  readonly pictures = new Pictures()
  /** The cover of each album, by its id. */
  readonly covers = new Map<string, Painting>()
  readonly batch: CatalogBatch = {
    rank: 'full',
    artists: [],
    albums: [],
    tracks: [],
    features: [],
    aliases: [],
  }
  /** Recordings so far, by the artist they are filed under: ISRCs count them. */
  readonly #recordings = new Map<string, number>()

  addArtist(artist: {
    name: string
    genres: string[]
    popularity: number
    followers: number
    picture: Painting
  }): ArtistRecord {
    const { picture, ...known } = artist
    const id = idFromKey('demo artist', artist.name)
    const record = { id, ...known, images: this.pictures.images(picture, ARTIST_SIZES) }
    this.batch.artists.push(record)
    return record
  }

  /** Files an album with its tracks; the ids follow from names, so they are the same every time. */
  addAlbum(sketch: AlbumSketch): AlbumRecord {
    const key = `${sketch.artist.name}\u001f${sketch.albumType}\u001f${sketch.name}`
    const year = sketch.releaseDate.slice(0, 4)
    const album: AlbumRecord = {
      id: idFromKey('demo album', key),
      name: sketch.name,
      artistIds: [sketch.artist.id],
      albumType: sketch.albumType,
      releaseDate: sketch.releaseDate,
      totalTracks: sketch.discs.reduce((sum, disc) => sum + disc.length, 0),
      images: this.pictures.images(sketch.picture, COVER_SIZES),
      markets: sketch.markets,
      label: sketch.label,
      popularity: sketch.popularity,
      genres: [],
      copyrights: [
        { text: `${year} ${sketch.label}`, type: 'C' },
        { text: `${year} ${sketch.label}`, type: 'P' },
      ],
      upc: upc(this.batch.albums.length + 1),
    }
    this.batch.albums.push(album)
    this.covers.set(album.id, sketch.picture)
    for (const [disc, tracks] of sketch.discs.entries()) {
      for (const [at, track] of tracks.entries()) {
        this.#addTrack(sketch, album, { disc: disc + 1, number: at + 1, track, key })
      }
    }
    return album
  }

  #addTrack(
    sketch: AlbumSketch,
    album: AlbumRecord,
    place: { disc: number; number: number; track: TrackSketch; key: string },
  ): void {
    const { disc, number, key } = place
    const { features, ...known } = place.track
    const recording = this.#recordings.get(sketch.artist.id) ?? 0
    this.#recordings.set(sketch.artist.id, recording + 1)
    const owner = this.batch.artists.indexOf(sketch.artist)
    const id = idFromKey('demo track', `${key}\u001f${disc}\u001f${number}`)
    this.batch.tracks.push({
      id,
      albumId: album.id,
      ...known,
      disc,
      number,
      isrc: isrc(sketch.releaseDate, owner, recording),
      markets: sketch.markets,
    })
    this.batch.features.push({ trackId: id, features })
  }
}
