import { readSettings, toConfig } from '../src/config.ts'
import { openContext } from '../src/context.ts'
import { writeBatch } from '../src/domain/catalog/write-batch.ts'
import { recordPlays } from '../src/domain/personalization/record-plays.ts'
import { writeSpoken } from '../src/domain/spoken/write-spoken.ts'
import { idFromKey } from '../src/lib/base62.ts'
import { SeededRandom } from '../src/lib/seeded-random.ts'
import { createLog } from '../src/log.ts'
import type { CatalogBatch, SpokenBatch } from '../src/model/records.ts'
import { insertFollows } from '../src/store/follows.ts'
import { insertSavedItems } from '../src/store/saved-items.ts'

/** What the rows by family read, beside the imported songs: ids, long lists first. */
export type Families = {
  /** Each with 60 tracks. */
  albums: string[]
  /** The first of them made the albums. */
  artists: string[]
  /** Each with 60 episodes. */
  shows: string[]
  episodes: string[]
  audiobooks: string[]
  chapters: string[]
}

const idOf = (key: string) => idFromKey('bench', key)
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at)

/** How many plays the user has in the history. */
const plays = 500_000

/**
 * Adds to an imported catalog what it lacks: long albums, podcasts and audiobooks; a user who keeps
 * hundreds of each, follows artists, and has listened for years. Written through the same functions
 * as everything, before the server starts.
 */
export async function addFamilies(
  flags: string[],
  { userId, trackIds }: { userId: string; trackIds: readonly string[] },
): Promise<Families> {
  const settings: Record<string, string> = { log: 'silent' }
  for (let at = 0; at < flags.length; at += 2) {
    settings[(flags[at] ?? '').slice(2).replaceAll('-', '_')] = flags[at + 1] ?? ''
  }
  const config = toConfig(readSettings(settings, {}))
  await using ctx = await openContext(config, createLog('silent'))
  const catalog = longAlbums()
  const spoken = spokenWord()
  const now = ctx.clock.now()
  const families: Families = {
    albums: catalog.albums.map(({ id }) => id),
    artists: catalog.artists.map(({ id }) => id),
    shows: spoken.shows.map(({ id }) => id),
    episodes: spoken.episodes.map(({ id }) => id),
    audiobooks: spoken.audiobooks.map(({ id }) => id),
    chapters: spoken.chapters.map(({ id }) => id),
  }
  await ctx.changes.write((tx) => writeBatch(tx, catalog))
  await ctx.changes.write((tx, touch) => writeSpoken(tx, touch, spoken))
  await ctx.changes.write(async (tx) => {
    const saved = { album: families.albums, show: families.shows, episode: families.episodes }
    for (const kind of ['album', 'show', 'episode'] as const) {
      const items = saved[kind].slice(0, 1_000).map((id, at) => ({ id, addedAt: now - at * 1_000 }))
      await insertSavedItems(tx, { userId, kind }, items)
    }
    await insertFollows(tx, { userId, kind: 'artist' }, families.artists, now)
  })
  await ctx.changes.write((tx, touch) =>
    recordPlays(tx, touch, userId, history(trackIds.slice(0, 20_000), now)),
  )
  return families
}

function longAlbums(): CatalogBatch {
  const artists = numbers(200).map((at) => ({ id: idOf(`artist ${at}`), name: `Artist ${at}` }))
  const albums = numbers(200).map((at) => ({
    id: idOf(`album ${at}`),
    name: `Album ${at}`,
    artistIds: [artists[0]?.id ?? ''],
    albumType: 'album' as const,
    releaseDate: `${1900 + (at % 120)}-01-02`,
    images: images(`album ${at}`),
  }))
  const tracks = albums.flatMap((album, of) =>
    numbers(60).map((at) => ({
      id: idOf(`track ${of} ${at}`),
      name: `Track ${at} of ${of}`,
      albumId: album.id,
      artistIds: album.artistIds,
      number: at + 1,
      durationMs: 180_000 + at,
    })),
  )
  return { rank: 'csv', artists, albums, tracks, features: [], aliases: [] }
}

function spokenWord(): SpokenBatch {
  const description =
    'Two people talk about a river, and a third one who has never seen it. '.repeat(5)
  const shows = numbers(200).map((at) => ({
    id: idOf(`show ${at}`),
    name: `Show ${at}`,
    publisher: 'Somebody',
    images: images(`show ${at}`),
    description,
  }))
  const episodes = shows.flatMap((show, of) =>
    numbers(60).map((at) => ({
      id: idOf(`episode ${of} ${at}`),
      name: `Episode ${at} of ${of}`,
      showId: show.id,
      durationMs: 1_800_000 + at,
      releaseDate: `${2000 + (at % 25)}-01-02`,
      images: images(`episode ${of} ${at}`),
      description,
    })),
  )
  const audiobooks = numbers(100).map((at) => ({
    id: idOf(`audiobook ${at}`),
    name: `Audiobook ${at}`,
    authors: ['Somebody'],
    images: images(`audiobook ${at}`),
    description,
  }))
  const chapters = audiobooks.flatMap((book, of) =>
    numbers(20).map((at) => ({
      id: idOf(`chapter ${of} ${at}`),
      name: `Chapter ${at} of ${of}`,
      audiobookId: book.id,
      number: at,
      durationMs: 900_000 + at,
    })),
  )
  return { rank: 'full', shows, episodes, audiobooks, chapters }
}

const images = (key: string) =>
  [640, 300, 64].map((size) => ({
    url: `https://images.example/${idOf(key)}/${size}`,
    width: size,
    height: size,
  }))

/** Some 150 plays a day, the first tracks more often than the last. */
function history(trackIds: readonly string[], now: number) {
  const r = new SeededRandom('history')
  return numbers(plays).map((at) => {
    const playedAt = now - at * 600_000
    const id = trackIds[Math.floor(trackIds.length * r.next() ** 2)] ?? ''
    const uri = `spotify:track:${id}`
    const heard = { startedAt: playedAt - 200_000, playedAt, listenedMs: 200_000 }
    return { playId: `bench${at}`, uri, contextUri: '', ...heard }
  })
}
