import type { Db } from '../../db/engine.ts'
import { allOf } from '../../lib/all-of.ts'
import { albumsOfArtists, tracksOfAlbums, tracksOfArtists } from '../../store/catalog-dependents.ts'
import type { EntityIds } from './index-entities.ts'
import { type BatchPlan, type Change, outcomeOf } from './plan-batch.ts'

/**
 * What the search index has to hear about after a batch was saved: what changed, and the albums
 * and tracks that are found by a name or genre which changed elsewhere. Albums and artists also
 * count as touched when a track of theirs changed, since its popularity may have become theirs,
 * and artists when they got a release, since they are found by its year.
 */
export async function touchedEntities(tx: Db, plan: BatchPlan): Promise<EntityIds> {
  const artists = changed(plan.artists.changes)
  const albums = changed(plan.albums.changes)
  const tracks = changed(plan.tracks.changes)
  const renamedArtists = altered(plan.artists.changes, ['name'])
  const newStyles = altered(plan.artists.changes, ['genres'])
  const renamedAlbums = altered(plan.albums.changes, ['name', 'release_day'])
  const morePopular = [...plan.tracks.changes.values()].filter(
    ({ before, after }) => before === undefined || after.popularity > before.popularity,
  )
  const otherYears = [...plan.albums.changes.values()].filter(
    ({ before, after }) => before?.release_day !== after.release_day,
  )
  const [albumsOf, tracksOf, tracksOn] = await allOf([
    albumsOfArtists(tx, renamedArtists),
    tracksOfArtists(tx, unique(renamedArtists, newStyles)),
    tracksOfAlbums(tx, renamedAlbums),
  ])
  return {
    artists: unique(
      artists,
      [...morePopular, ...otherYears].flatMap(({ after }) => idsIn(after.artists)),
    ),
    albums: unique(
      albums,
      morePopular.map(({ after }) => after.album_id),
      albumsOf,
    ),
    tracks: unique(tracks, tracksOf, tracksOn),
  }
}

type Changes<Row> = Map<string, Change<Row>>

const changed = <Row extends object>(changes: Changes<Row>) =>
  [...changes].filter(([, { before, after }]) => outcomeOf(before, after) !== 'unchanged').map(idOf)

/** Entities that were there before and differ now in one of the columns. */
const altered = <Row extends object>(changes: Changes<Row>, columns: (keyof Row)[]) =>
  [...changes]
    .filter(
      ([, { before, after }]) =>
        before !== undefined && columns.some((column) => before[column] !== after[column]),
    )
    .map(idOf)

const idsIn = (list: string) => list.split(' ').filter((id) => id !== '')

const idOf = <T>([id]: [string, T]) => id

const unique = (...lists: string[][]) => [...new Set(lists.flat())]
