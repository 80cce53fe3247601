import { type Static, Type as T } from 'typebox'
import { isoSeconds } from '../lib/clock.ts'
import { JsonText, toBytes } from '../lib/json-text.ts'
import type { PlaylistItem } from '../model/playlist.ts'
import { EpisodeObject } from './episode.ts'
import { EpisodeTrack } from './episode-track.ts'
import { LocalTrack, presentLocalTrack } from './local-track.ts'
import { PlaylistUser, presentPlaylistUser } from './playlist-user.ts'
import { Nullable, named } from './schema.ts'
import { TrackObject } from './track.ts'
import type { View } from './view.ts'

/** What tells tracks from episodes where both can stand. */
const trackFlags = { episode: T.Literal(false), track: T.Literal(true) }
const episodeFlags = { episode: T.Literal(true), track: T.Literal(false) }

const ListedTrack = Nullable(
  T.Union([
    T.Object({ ...TrackObject.properties, ...trackFlags }),
    T.Object({ ...LocalTrack.properties, ...trackFlags }),
    T.Object({ ...EpisodeObject.properties, ...episodeFlags }),
    T.Object({ ...EpisodeTrack.properties, ...episodeFlags }),
  ]),
)

/** The name under which an entry holds what it is about: `track`, in the answers of 2026 `item`. */
export type EntryKey = 'track' | 'item'

const entryFields = {
  added_at: Nullable(T.String()),
  added_by: Nullable(PlaylistUser),
  is_local: T.Boolean(),
  primary_color: T.Null(),
  video_thumbnail: T.Object({ url: T.Null() }),
}

/** An entry as `/tracks` shows it. */
export const TrackEntry = named(
  'PlaylistTrackObject',
  T.Object({ ...entryFields, track: ListedTrack }),
)

/** An entry as `/items` shows it. */
export const ItemEntry = named(
  'PlaylistItemObject',
  T.Object({ ...entryFields, item: ListedTrack }),
)

export type Entry = Static<typeof TrackEntry> | Static<typeof ItemEntry>

/** Writes the entries of one answer around tracks that are written already. */
export class EntryWriter {
  readonly #key: EntryKey
  readonly #view: View
  /** Lists have few adders: each is written once. */
  readonly #adders = new Map<string, string>()

  constructor(key: EntryKey, view: View) {
    this.#key = key
    this.#view = view
  }

  /** @param track the written track, null when the catalog no longer has it */
  track({ addedAt, addedBy }: PlaylistItem, track: JsonText | null): JsonText<Entry> {
    return this.#entry({ addedAt, addedBy }, 'false', track, trackFlagsText)
  }

  /** @param episode the written episode, in its own shape or in that of a track */
  episode({ addedAt, addedBy }: PlaylistItem, episode: JsonText): JsonText<Entry> {
    return this.#entry({ addedAt, addedBy }, 'false', episode, episodeFlagsText)
  }

  local({ uri, addedAt, addedBy }: PlaylistItem): JsonText<Entry> {
    return this.#entry(
      { addedAt, addedBy },
      'true',
      JsonText.of(presentLocalTrack(uri)),
      trackFlagsText,
    )
  }

  #entry(
    { addedAt, addedBy }: Pick<PlaylistItem, 'addedAt' | 'addedBy'>,
    isLocal: string,
    shown: JsonText | null,
    flags: string,
  ): JsonText<Entry> {
    const added = addedAt < 0 ? 'null' : `"${isoSeconds(addedAt)}"`
    const before = `{"added_at":${added},"added_by":${this.#adder(addedBy)},"is_local":${isLocal},"primary_color":null,"${this.#key}":`
    const tag = `${shown?.tag ?? '-'}${addedAt}${addedBy}`
    return shown === null
      ? new JsonText([before, 'null', lastMember], tag)
      : new JsonText([before, shown.bytes.slice(0, -1), flags, lastMember], tag)
  }

  #adder(userId: string): string {
    if (userId === '') return 'null'
    const known = this.#adders.get(userId)
    if (known !== undefined) return known
    const written = toBytes(JSON.stringify(presentPlaylistUser(userId, this.#view)))
    this.#adders.set(userId, written)
    return written
  }
}

const lastMember = ',"video_thumbnail":{"url":null}}'
const trackFlagsText = ',"episode":false,"track":true}'
const episodeFlagsText = ',"episode":true,"track":false}'
