import type { Db } from '../db/engine.ts'
import { albumTrackIds } from './albums.ts'
import { type Pictured, wantCovers } from './scanned-files.ts'

/** Paths of the first files of an album or audiobook, where a picture of it may be. */
export async function pathsOf(db: Db, { kind, id }: Pictured, limit: number): Promise<string[]> {
  const uris =
    kind === 'album'
      ? (await albumTrackIds(db, id, { limit: some, offset: 0 })).map(
          (track) => `spotify:track:${track}`,
        )
      : (await firstChapters(db, id)).map((chapter) => `spotify:episode:${chapter}`)
  if (uris.length === 0) return []
  const files = await db
    .selectFrom('audio_file')
    .select(['uri', 'path'])
    .where('uri', 'in', uris)
    .where('missing_since', '=', -1)
    .execute()
  const inOrder = files.toSorted(
    (a, b) => uris.indexOf(a.uri) - uris.indexOf(b.uri) || (a.path < b.path ? -1 : 1),
  )
  return [...new Set(inOrder.map(({ path }) => path))].slice(0, limit)
}

/** Notes that everything that has files has to look for its picture again. */
export async function wantEveryCover(db: Db): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await db
      .selectFrom('audio_file')
      .select(['id', 'uri'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(500)
      .execute()
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
    const idsOf = (kind: string) =>
      rows.flatMap(({ uri }) => (uri.startsWith(kind) ? uri.slice(kind.length) : []))
    const tracks = idsOf('spotify:track:')
    const chapters = idsOf('spotify:episode:')
    const albums =
      tracks.length === 0
        ? []
        : await db.selectFrom('track').select('album_id as id').where('id', 'in', tracks).execute()
    const books =
      chapters.length === 0
        ? []
        : await db
            .selectFrom('episode')
            .select('show_id as id')
            .where('id', 'in', chapters)
            .execute()
    const unique = (found: { id: string }[]) => [...new Set(found.map(({ id }) => id))]
    await wantCovers(db, [
      ...unique(albums).map((id) => ({ kind: 'album' as const, id })),
      ...unique(books).map((id) => ({ kind: 'audiobook' as const, id })),
    ])
  }
}

const some = 50

async function firstChapters(db: Db, showId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('episode')
    .select('id')
    .where('show_id', '=', showId)
    .orderBy('number')
    .orderBy('id')
    .limit(some)
    .execute()
  return rows.map(({ id }) => id)
}
