import type { Db } from '../../db/engine.ts'
import { idFromKey } from '../../lib/base62.ts'
import { fold } from '../../lib/fold.ts'
import type {
  CatalogBatch,
  PlaylistEntryRecord,
  PlaylistRecord,
  SpokenBatch,
  SpokenKind,
} from '../../model/records.ts'
import type { CatalogRows } from '../../store/catalog-rows.ts'
import type {
  AnalysisDraft,
  EntryDraft,
  PlaylistDraft,
  Row,
  RowContent,
  SpokenDraft,
  TrackDraft,
} from '../drafts.ts'
import { BatchBuilder } from './batch-builder.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import { type Known, lookUp } from './known.ts'
import { Parts } from './parts.ts'

/** What a row comes to: its place among the records of its kind, or an outcome of its own. */
export type Verdict =
  | {
      kind: 'artists' | 'albums' | 'tracks' | 'features' | 'analyses' | 'playlists'
      place: number
    }
  | { kind: 'spoken'; of: SpokenKind; place: number }
  | { kind: 'created' | 'unchanged' }
  | { kind: 'unmatched'; reason: string; candidates: Candidate[] }
  | { kind: 'skipped' | 'rejected'; reason: string }

/** A playlist that came in one piece. */
export type GivenPlaylist = {
  record: PlaylistRecord
  /** Name of the owner, when the source tells who that is. */
  ownerName: string | undefined
  /** False when the source did not say what the playlist holds. */
  isListed: boolean
}

/** Rows as the catalog can take them in. */
export type Resolved = {
  batch: CatalogBatch
  spoken: SpokenBatch
  parts: Parts
  analyses: AnalysisDraft[]
  playlists: GivenPlaylist[]
  /** One for each row, in order. */
  verdicts: Verdict[]
  /** The row that each record of the batch is from. */
  rowOf: BatchBuilder['rowOf']
  /** More that was odd about a row, by its place. */
  notes: Map<number, string>
}

/** What holds for all rows of a run. */
export type Setting = {
  /** Whose the playlists are that the rows name, and those that came whole without an owner. */
  ownerId: string
  /** Whether they are also the owner's that came whole with another owner. */
  isOwnerChosen: boolean
}

/**
 * Finds out what rows are about: gives everything an id, by matching it with the catalog or from
 * its names. Reads only.
 * @param first how many rows of the file came before
 */
export async function resolveRows(
  stored: CatalogRows,
  rows: readonly Row[],
  first: number,
  setting: Setting,
): Promise<Resolved> {
  const known = await lookUp(stored, rows)
  const builder = await BatchBuilder.start(stored, known, rows.flatMap(tracksOf))
  const resolved: Resolved = {
    batch: builder.batch,
    spoken: { rank: 'full', shows: [], episodes: [], audiobooks: [], chapters: [] },
    parts: new Parts(),
    analyses: [],
    playlists: [],
    verdicts: [],
    rowOf: builder.rowOf,
    notes: new Map(),
  }
  for (const [at, { content }] of rows.entries()) {
    builder.row = at
    const position = first + at
    resolved.verdicts.push(
      (await unmatched(stored.db, builder, content)) ??
        addRow({ builder, known, resolved, setting, position }, content, (note) =>
          resolved.notes.set(at, note),
        ),
    )
  }
  return resolved
}

type Adding = {
  builder: BatchBuilder
  known: Known
  resolved: Resolved
  setting: Setting
  position: number
}

function addRow(adding: Adding, content: RowContent, note: (reason: string) => void): Verdict {
  const { builder, known } = adding
  switch (content.kind) {
    case 'track': {
      const id = builder.trackId(content.track) ?? ''
      if (content.entry !== undefined) addEntry(adding, content.entry, { trackId: id })
      return { kind: 'tracks', place: builder.addTrack(content.track, id) }
    }
    case 'local':
      if (content.entry !== undefined) addEntry(adding, content.entry, { localUri: content.uri })
      return { kind: 'skipped', reason: 'local_file' }
    case 'album': {
      const id = known.current(content.album.id ?? '')
      const place = builder.addAlbum(content.album, id)
      addTracks(builder, content.tracks)
      return { kind: 'albums', place }
    }
    case 'artist':
      builder.addArtist(content.artist)
      return { kind: 'artists', place: builder.batch.artists.length - 1 }
    case 'features': {
      const trackId = known.current(content.features.trackId)
      if (!known.tracks.has(trackId)) note('no_track_yet')
      const place = builder.addFeatures({ ...content.features, trackId })
      return { kind: 'features', place }
    }
    case 'analysis': {
      const trackId = known.current(content.analysis.trackId)
      if (!known.tracks.has(trackId)) note('no_track_yet')
      const place = adding.resolved.analyses.push({ ...content.analysis, trackId })
      return { kind: 'analyses', place: place - 1 }
    }
    case 'credit':
      return addCredit(adding, content.trackId, content.artistId)
    case 'playlist':
      return addPlaylist(adding, content.playlist)
    case 'spoken':
      return { kind: 'spoken', of: content.of, place: addSpoken(adding, content) }
    default:
      return content
  }
}

/** @returns the place of what it is about among the records of its kind */
function addSpoken({ resolved: { spoken } }: Adding, draft: SpokenDraft): number {
  const place = spoken[draft.of].length
  spoken.shows.push(...draft.shows)
  spoken.episodes.push(...draft.episodes)
  spoken.audiobooks.push(...draft.audiobooks)
  spoken.chapters.push(...draft.chapters)
  return place
}

function addCredit({ known, resolved, position }: Adding, track: string, artist: string): Verdict {
  const [trackId, artistId] = [known.current(track), known.current(artist)]
  const stored = known.tracks.get(trackId)
  if (stored === undefined) return { kind: 'unmatched', reason: 'unknown_track', candidates: [] }
  if (!known.artists.has(artistId)) {
    return { kind: 'unmatched', reason: 'unknown_artist', candidates: [] }
  }
  resolved.parts.addCredit(trackId, position, artistId)
  return { kind: stored.artists.split(' ').includes(artistId) ? 'unchanged' : 'created' }
}

function addPlaylist(adding: Adding, playlist: PlaylistDraft): Verdict {
  const { builder, resolved, setting } = adding
  const { items, owner, ...fields } = playlist
  const entries = (items ?? []).flatMap((item): PlaylistEntryRecord[] => {
    const { addedAt, addedBy } = item
    if ('localUri' in item) return [{ localUri: item.localUri, addedAt, addedBy }]
    if ('spoken' in item) {
      const episodeId = item.spoken[item.spoken.of][0]?.id ?? ''
      addSpoken(adding, item.spoken)
      return [{ episodeId, addedAt, addedBy }]
    }
    const trackId = builder.trackId(item.track)
    if (trackId === undefined) return []
    builder.addTrack(item.track, trackId)
    return [{ trackId, addedAt, addedBy }]
  })
  const isOwnersOwn = owner === undefined || setting.isOwnerChosen
  const ownerId = isOwnersOwn ? setting.ownerId : owner.id
  const place = resolved.playlists.push({
    record: { ...fields, ownerId, entries },
    ownerName: isOwnersOwn ? undefined : owner.displayName,
    isListed: items !== undefined,
  })
  return { kind: 'playlists', place: place - 1 }
}

function addTracks(builder: BatchBuilder, tracks: TrackDraft[]): void {
  for (const track of tracks) {
    const id = builder.trackId(track)
    if (id !== undefined) builder.addTrack(track, id)
  }
}

/** An item of a playlist whose items come in rows of their own; it is put together at the end. */
function addEntry(
  { resolved, setting, position }: Adding,
  { playlist, addedAt, addedBy }: EntryDraft,
  what: { trackId: string } | { localUri: string },
): void {
  const owner =
    playlist.id ?? idFromKey('playlist', `${setting.ownerId}\u001f${fold(playlist.name)}`)
  resolved.parts.addEntry(owner, playlist.name, position, { ...what, addedAt, addedBy })
}

/** The verdict on a row that names a track which nobody knows. */
async function unmatched(
  db: Db,
  builder: BatchBuilder,
  content: RowContent,
): Promise<Verdict | undefined> {
  if (content.kind !== 'track' || builder.trackId(content.track) !== undefined) return undefined
  const candidates = await candidatesFor(db, content.track)
  return { kind: 'unmatched', reason: 'no_such_track', candidates }
}

function tracksOf({ content }: Row): TrackDraft[] {
  if (content.kind === 'track') return [content.track]
  if (content.kind === 'album') return content.tracks
  if (content.kind !== 'playlist') return []
  return (content.playlist.items ?? []).flatMap((item) => ('track' in item ? [item.track] : []))
}
