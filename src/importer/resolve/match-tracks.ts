import type { Db } from '../../db/engine.ts'
import { derivedTrackId } from '../../domain/catalog/derived-ids.ts'
import { fold, sortKey } from '../../lib/fold.ts'
import { type TrackMatch, tracksBySortKey, tracksWithIsrc } from '../../store/catalog-matches.ts'
import type { TrackDraft } from '../drafts.ts'
import type { NamedArtist } from './artist-names.ts'

/**
 * Finds the tracks that rows without an id mean: by ISRC, else by artist, title and album, else by
 * artist and title; where both lengths are known they may differ by three seconds
 * (data-and-imports section 4.4). A row that finds none describes a new track when it says how long
 * it is; otherwise it only names one, and stays unmatched.
 * @returns ids by draft; unmatched drafts are absent
 */
export async function matchTracks(
  db: Db,
  drafts: readonly TrackDraft[],
  artists: ReadonlyMap<string, NamedArtist>,
): Promise<Map<TrackDraft, string>> {
  const found = new Map<TrackDraft, string>()
  if (drafts.length === 0) return found
  const artistIdOf = (draft: TrackDraft) => {
    const [artist] = draft.artists
    return artist?.id ?? artists.get(fold(artist?.name ?? ''))?.id ?? ''
  }
  const recordings = groupBy(
    await tracksWithIsrc(
      db,
      drafts.flatMap(({ isrc }) => isrc ?? []),
    ),
    ({ isrc }) => isrc,
  )
  const titles = groupBy(
    await tracksBySortKey(
      db,
      drafts.map(({ name }) => sortKey(name)),
      drafts.map(artistIdOf),
    ),
    ({ artistId, name }) => `${artistId} ${fold(name)}`,
  )
  for (const draft of drafts) {
    const byIsrc = recordings.get(draft.isrc ?? '') ?? []
    const byTitle = titles.get(`${artistIdOf(draft)} ${fold(draft.name)}`) ?? []
    const id = choose(draft, byIsrc) ?? choose(draft, byTitle) ?? derive(draft)
    if (id !== undefined) found.set(draft, id)
  }
  return found
}

/** Of several candidates the one on the album that was named, else the most popular. */
function choose({ album, durationMs }: TrackDraft, candidates: TrackMatch[]): string | undefined {
  const fitting = candidates.filter((candidate) => isAsLong(candidate.durationMs, durationMs))
  const albumName = fold(album?.name ?? '')
  const onAlbum = fitting.find((candidate) => fold(candidate.album) === albumName)
  return (onAlbum ?? fitting[0])?.id
}

const isAsLong = (a: number, b = 0) => a === 0 || b === 0 || Math.abs(a - b) <= 3_000

function derive({ name, artists, album, durationMs, isrc, disc, number }: TrackDraft) {
  const artist = artists[0]?.name ?? ''
  if (name === '' || artist === '' || durationMs === undefined) return undefined
  const albumId = album?.id
  return derivedTrackId({
    artist,
    name,
    album: album?.name ?? '',
    durationMs,
    // Without the album's own id a recording that is on two albums would be one track.
    isrc: albumId === undefined ? undefined : isrc,
    albumId,
    disc,
    number,
  })
}

function groupBy<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group === undefined) groups.set(keyOf(item), [item])
    else group.push(item)
  }
  return groups
}
