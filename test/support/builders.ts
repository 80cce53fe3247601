import { writeBatch } from '../../src/domain/catalog/write-batch.ts'
import { writeSpoken } from '../../src/domain/spoken/write-spoken.ts'
import { idFromKey } from '../../src/lib/base62.ts'
import type { Role } from '../../src/model/accounts.ts'
import type {
  AlbumRecord,
  ArtistRecord,
  AudiobookRecord,
  CatalogBatch,
  ChapterRecord,
  EpisodeRecord,
  ShowRecord,
  SpokenBatch,
  TrackRecord,
} from '../../src/model/records.ts'
import type { TestWorld } from './world.ts'

/** An id that a name always gives, for tests that want to name their entities. */
export const idOf = (name: string) => idFromKey('test', name)

/** A user who can be acted for with `aToken`; nobody can log in as it. */
export async function aUser(
  world: TestWorld,
  id: string,
  more: {
    country?: string
    displayName?: string
    product?: string
    role?: Role
    isExplicitFiltered?: boolean
  } = {},
): Promise<string> {
  await world.changes.write(async (tx) => {
    await tx
      .insertInto('user_account')
      .values({
        id,
        display_name: more.displayName ?? id,
        email: `${id}@example.org`,
        country: more.country ?? 'SE',
        product: more.product ?? 'premium',
        role: more.role ?? 'user',
        password_hash: '',
        explicit_filter: more.isExplicitFiltered === true ? 1 : 0,
        images: '[]',
        account_id: idOf(id).slice(0, 10),
        created_at: world.clock.now(),
      })
      .execute()
  })
  return id
}

/** Writes records through the writer that imports use. */
export async function aCatalog(world: TestWorld, records: Partial<CatalogBatch>): Promise<void> {
  const batch: CatalogBatch = {
    rank: 'full',
    artists: [],
    albums: [],
    tracks: [],
    features: [],
    aliases: [],
    ...records,
  }
  await world.changes.write(async (tx, touch) => {
    await writeBatch(tx, batch)
    touch('catalog')
  })
}

export async function anArtist(
  world: TestWorld,
  name: string,
  more: Partial<ArtistRecord> = {},
): Promise<string> {
  const id = idOf(`artist ${name}`)
  await aCatalog(world, { artists: [{ id, name, genres: [], popularity: 50, ...more }] })
  return id
}

/** An album; its artist is made when it is missing. */
export async function anAlbum(
  world: TestWorld,
  name: string,
  more: Partial<AlbumRecord> & { artist?: string } = {},
): Promise<string> {
  const { artist = 'Somebody', ...record } = more
  const artistIds = record.artistIds ?? [await anArtist(world, artist)]
  const id = idOf(`album ${name}`)
  await aCatalog(world, {
    albums: [{ id, name, albumType: 'album', releaseDate: '2020-01-01', ...record, artistIds }],
  })
  return id
}

/** A track; its album and artist are made when they are missing. */
export async function aTrack(
  world: TestWorld,
  name: string,
  more: Partial<TrackRecord> & { artist?: string; album?: string } = {},
): Promise<string> {
  const { artist = 'Somebody', album = 'Something', ...record } = more
  const artistIds = record.artistIds ?? [await anArtist(world, artist)]
  const albumId = record.albumId ?? (await anAlbum(world, album, { artistIds }))
  const id = idOf(`track ${name}`)
  await aCatalog(world, {
    tracks: [{ id, name, durationMs: 200_000, disc: 1, number: 1, ...record, albumId, artistIds }],
  })
  return id
}

/** Tracks `name 1` … `name n` of one album. */
export async function manyTracks(world: TestWorld, name: string, count: number): Promise<string[]> {
  const artistId = await anArtist(world, `${name} artist`)
  const albumId = await anAlbum(world, `${name} album`, { artistIds: [artistId] })
  const tracks = Array.from({ length: count }, (_, at) => ({
    id: idOf(`track ${name} ${at + 1}`),
    name: `${name} ${at + 1}`,
    albumId,
    artistIds: [artistId],
    disc: 1,
    number: at + 1,
    durationMs: 200_000,
  }))
  await aCatalog(world, { tracks })
  return tracks.map(({ id }) => id)
}

/** Writes spoken records through the writer that everything uses. */
export async function spokenCatalog(
  world: TestWorld,
  records: Partial<SpokenBatch>,
): Promise<void> {
  const nothing = { shows: [], episodes: [], audiobooks: [], chapters: [] }
  await world.changes.write((tx, touch) =>
    writeSpoken(tx, touch, { rank: 'full', ...nothing, ...records }),
  )
}

export async function aShow(
  world: TestWorld,
  name: string,
  more: Partial<ShowRecord> = {},
): Promise<string> {
  const id = idOf(`show ${name}`)
  await spokenCatalog(world, { shows: [{ id, name, publisher: 'Somebody', ...more }] })
  return id
}

/** An episode; its show is made when none is named. */
export async function anEpisode(
  world: TestWorld,
  name: string,
  more: Partial<EpisodeRecord> = {},
): Promise<string> {
  const showId = more.showId ?? (await aShow(world, `${name} show`))
  const id = idOf(`episode ${name}`)
  const known = { durationMs: 1_800_000, releaseDate: '2026-04-01', ...more }
  await spokenCatalog(world, { episodes: [{ id, name, ...known, showId }] })
  return id
}

export async function anAudiobook(
  world: TestWorld,
  name: string,
  more: Partial<AudiobookRecord> = {},
): Promise<string> {
  const id = idOf(`audiobook ${name}`)
  await spokenCatalog(world, { audiobooks: [{ id, name, authors: ['Somebody'], ...more }] })
  return id
}

/** Chapters `name 1` … `name n` of an audiobook. */
export async function manyChapters(
  world: TestWorld,
  name: string,
  { audiobookId, count }: { audiobookId: string; count: number },
): Promise<string[]> {
  const chapters = Array.from({ length: count }, (_, at): ChapterRecord => {
    const number = at + 1
    const id = idOf(`chapter ${name} ${number}`)
    return { id, name: `${name} ${number}`, audiobookId, number, durationMs: 900_000 }
  })
  await spokenCatalog(world, { chapters })
  return chapters.map(({ id }) => id)
}
