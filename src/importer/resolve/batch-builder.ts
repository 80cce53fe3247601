import { ownAlbumId } from '../../domain/catalog/derived-ids.ts'
import type { RecordKind } from '../../domain/catalog/plan-batch.ts'
import { fold } from '../../lib/fold.ts'
import type { CatalogBatch, FeaturesRecord } from '../../model/records.ts'
import type { CatalogRows } from '../../store/catalog-rows.ts'
import type { AlbumDraft, ArtistDraft, TrackDraft } from '../drafts.ts'
import { type AlbumName, albumKey, type NamedAlbum, resolveAlbumNames } from './album-names.ts'
import type { Known } from './known.ts'

/**
 * Makes records of drafts: gives everything its id and decides what of a row is said about what.
 * Names never change what has a record of its own: they are how things are found when there is no
 * id, and exporters mangle them.
 */
export class BatchBuilder {
  readonly batch: CatalogBatch = {
    rank: 'csv',
    artists: [],
    albums: [],
    tracks: [],
    features: [],
    aliases: [],
  }
  readonly #known: Known
  #albumNames: ReadonlyMap<string, NamedAlbum> = new Map()
  /** The row that each record is from, by the record's place. */
  readonly rowOf: Record<RecordKind, number[]> = {
    artists: [],
    albums: [],
    tracks: [],
    features: [],
  }
  /** The row whose records are being added. */
  row = 0
  /** Artists and albums that this batch has introduced. */
  readonly #introduced = new Set<string>()

  private constructor(known: Known) {
    this.#known = known
  }

  /** @param tracks every track that will be added: the albums they name are looked up at once */
  static async start(
    stored: CatalogRows,
    known: Known,
    tracks: readonly TrackDraft[],
  ): Promise<BatchBuilder> {
    const builder = new BatchBuilder(known)
    const names = tracks.flatMap((track) => builder.#albumName(track) ?? [])
    builder.#albumNames = await resolveAlbumNames(stored, names)
    return builder
  }

  /** The id that a track has; undefined when the row only names one that nobody knows. */
  trackId(track: TrackDraft): string | undefined {
    return track.id === undefined ? this.#known.matches.get(track) : this.#known.current(track.id)
  }

  /** Adds a track with its artists and its album. @returns its place in the batch */
  addTrack(track: TrackDraft, id: string): number {
    const stored = this.#known.tracks.get(id)
    const isNamed = track.artists.some((artist) => artist.id !== undefined)
    const isCredited = stored !== undefined && stored.artists !== ''
    const artistIds =
      isCredited && !isNamed
        ? this.#addStyles(track.artists, stored.artists)
        : track.artists.map((artist) => this.addArtist(artist))
    const albumId = this.#addAlbumOf(track, id, artistIds[0])
    const { artists: _, album: __, features, isNameMangled, ...fields } = track
    const isNameVague = track.id === undefined || isNameMangled === true
    const name = stored !== undefined && isNameVague ? '' : track.name
    if (features !== undefined) {
      this.addFeatures({ rank: track.rank, trackId: id, features })
    }
    const credits = isCredited && !isNamed ? [] : artistIds
    return this.#add('tracks', { ...fields, id, name, albumId, artistIds: credits })
  }

  /** Adds an album that has an id. @returns its place in the batch */
  addAlbum(album: AlbumDraft, id: string): number {
    const { artists, ...fields } = album
    this.#introduced.add(id)
    const artistIds = artists.map((artist) => this.addArtist(artist))
    return this.#add('albums', { ...fields, id, artistIds })
  }

  /** Adds an artist. @returns the artist's id */
  addArtist(artist: ArtistDraft): string {
    const { id, isKnown } = this.#artistId(artist)
    const isRepeated = artist.id === undefined && (isKnown || this.#introduced.has(id))
    this.#introduced.add(id)
    this.#add('artists', { ...artist, id, name: isRepeated ? '' : artist.name })
    return id
  }

  /** Adds audio features. @returns their place in the batch */
  addFeatures(features: FeaturesRecord): number {
    return this.#add('features', features)
  }

  #add<K extends RecordKind>(kind: K, record: CatalogBatch[K][number]): number {
    // Records of one kind go into the list of that kind; the compiler loses the connection.
    const records = this.batch[kind] as CatalogBatch[K][number][]
    this.rowOf[kind].push(this.row)
    return records.push(record) - 1
  }

  #artistId({ id, name }: ArtistDraft): { id: string; isKnown: boolean } {
    if (id !== undefined) return { id: this.#known.current(id), isKnown: false }
    const named = this.#known.artistNames.get(fold(name))
    if (named === undefined) throw new Error(`artist ${name} was not looked up`)
    return { id: named.id, isKnown: named.isStored }
  }

  /** The genres that a row states, for artists that are stored already. */
  #addStyles(artists: ArtistDraft[], storedIds: string): string[] {
    const ids = storedIds.split(' ')
    if (ids.length !== artists.length) return ids
    for (const [at, { genres, rank }] of artists.entries()) {
      const id = ids[at]
      if (id !== undefined && genres !== undefined && genres.length > 0) {
        this.#add('artists', { id, name: '', genres, rank })
      }
    }
    return ids
  }

  /** @returns the album's id; '' where the track is on an album already and the row names no other */
  #addAlbumOf(track: TrackDraft, trackId: string, artistId: string | undefined): string {
    const { album } = track
    if (album?.id !== undefined) return this.#addGivenAlbum(album, album.id, artistId)
    const stored = this.#known.tracks.get(trackId)
    if (stored !== undefined) {
      // A title alone may have found the track on another album than the one the row means.
      if (album !== undefined && track.id !== undefined) {
        this.addAlbum({ ...album, name: '', artists: [] }, stored.album_id)
      }
      return ''
    }
    const name = this.#albumName(track)
    const named = name === undefined ? undefined : this.#albumNames.get(albumKey(name))
    if (album === undefined || named === undefined)
      return this.#addOwnAlbum(track, trackId, artistId)
    const isRepeated = named.isStored || this.#introduced.has(named.id)
    const artistIds = isRepeated || artistId === undefined ? [] : [artistId]
    this.#introduced.add(named.id)
    const { artists: _, ...fields } = album
    const shownName = isRepeated ? '' : album.name
    this.#add('albums', { ...fields, id: named.id, name: shownName, artistIds })
    return named.id
  }

  #addGivenAlbum(album: AlbumDraft, givenId: string, artistId: string | undefined): string {
    const id = this.#known.current(givenId)
    const isNew = !this.#known.albums.has(id) && !this.#introduced.has(id)
    const place = this.addAlbum(album, id)
    const record = this.batch.albums[place]
    // Whose album it is is not said; the first artist of its first track is the best guess.
    if (isNew && album.artists.length === 0 && artistId !== undefined && record !== undefined) {
      record.artistIds = [artistId]
    }
    return id
  }

  /** A track that nobody named an album of is a single. */
  #addOwnAlbum({ name, album, rank }: TrackDraft, trackId: string, artistId?: string): string {
    const id = ownAlbumId(trackId)
    const { artists: _, ...fields } = album ?? { artists: [] }
    const artistIds = artistId === undefined ? [] : [artistId]
    this.#add('albums', { albumType: 'single', rank, ...fields, id, name, artistIds })
    return id
  }

  /** The album that a new track names without an id. */
  #albumName(track: TrackDraft): AlbumName | undefined {
    const { album } = track
    if (album === undefined || album.id !== undefined || album.name === '') return undefined
    const id = this.trackId(track)
    if (id === undefined || this.#known.tracks.has(id)) return undefined
    const artist = album.artists[0] ?? track.artists[0]
    if (artist === undefined) return undefined
    return { album, artist: { id: this.#artistId(artist).id, name: artist.name } }
  }
}
