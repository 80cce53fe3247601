import type { Db } from '../db/engine.ts'
import {
  type AlbumRow,
  type ArtistRow,
  albumRows,
  artistRows,
  type FeaturesRow,
  featuresRows,
  type TrackRow,
  trackRows,
} from './load-catalog-rows.ts'

/**
 * Reads rows, each once: what was read, and what was found missing, is remembered. Lives as long as
 * the transaction it reads in, and only until something is written.
 */
export class CatalogRows {
  readonly db: Db
  readonly #artists = new Map<string, ArtistRow | undefined>()
  readonly #albums = new Map<string, AlbumRow | undefined>()
  readonly #tracks = new Map<string, TrackRow | undefined>()
  readonly #features = new Map<string, FeaturesRow | undefined>()

  constructor(db: Db) {
    this.db = db
  }

  artists(ids: Iterable<string>): Promise<Map<string, ArtistRow>> {
    return remembered(this.#artists, ids, (unread) => artistRows(this.db, unread))
  }

  albums(ids: Iterable<string>): Promise<Map<string, AlbumRow>> {
    return remembered(this.#albums, ids, (unread) => albumRows(this.db, unread))
  }

  tracks(ids: Iterable<string>): Promise<Map<string, TrackRow>> {
    return remembered(this.#tracks, ids, (unread) => trackRows(this.db, unread))
  }

  features(trackIds: Iterable<string>): Promise<Map<string, FeaturesRow>> {
    return remembered(this.#features, trackIds, (unread) => featuresRows(this.db, unread))
  }
}

/** The rows of a catalog that is known to be empty. */
export class NoRows extends CatalogRows {
  override artists = none<ArtistRow>
  override albums = none<AlbumRow>
  override tracks = none<TrackRow>
  override features = none<FeaturesRow>
}

const none = async <Row>(): Promise<Map<string, Row>> => new Map()

async function remembered<Row>(
  known: Map<string, Row | undefined>,
  ids: Iterable<string>,
  load: (unread: string[]) => Promise<Map<string, Row>>,
): Promise<Map<string, Row>> {
  const wanted = new Set(ids)
  const unread = [...wanted].filter((id) => !known.has(id))
  const loaded = await load(unread)
  for (const id of unread) known.set(id, loaded.get(id))
  const found = new Map<string, Row>()
  for (const id of wanted) {
    const row = known.get(id)
    if (row !== undefined) found.set(id, row)
  }
  return found
}
