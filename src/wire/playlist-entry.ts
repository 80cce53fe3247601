import { type Static, Type as T } from 'typebox'
import { isoSeconds } from '../lib/clock.ts'
import { JsonText, toBytes } from '../lib/json-text.ts'
import type { PlaylistItem } from '../model/playlist.ts'
import { EpisodeObject } from './episode.ts'
import { EpisodeTrack } from './episode-track.ts'
import { LocalTrack, presentLocalTrack } from './local-track.ts'
import { PlaylistUser, presentPlaylistUser } from './playlist-user.ts'
import { type EntryKey, entryKeys, written } from './profiles.ts'
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

const entryFields = {
  added_at: Nullable(T.String()),
  added_by: Nullable(PlaylistUser),
  is_local: T.Boolean(),
  primary_color: T.Null(),
  video_thumbnail: T.Object({ url: T.Null() }),
}

/** An entry as `/tracks` shows it; the other name is the profile `both`'s. */
export const TrackEntry = named(
  'PlaylistTrackObject',
  T.Object({ ...entryFields, track: ListedTrack, item: T.Optional(ListedTrack) }),
)

/** An entry as `/items` shows it. */
export const ItemEntry = named(
  'PlaylistItemObject',
  T.Object({ ...entryFields, item: ListedTrack, track: T.Optional(ListedTrack) }),
)

export type Entry = Static<typeof TrackEntry> | Static<typeof ItemEntry>

/** Writes the entries of one answer around tracks that are written already. */
export class EntryWriter {
  readonly #keys: readonly EntryKey[]
  readonly #view: View
  /** Tells entries with two names from those with one, which show the same. */
  readonly #variant: string
  /** Lists have few adders: each is written once. */
  readonly #adders = new Map<string, string>()

  /** @param key the name that the path of the request has for them */
  constructor(key: EntryKey, view: View) {
    this.#keys = entryKeys(view.profile, key)
    this.#view = view
    this.#variant = this.#keys.length > 1 ? view.profile : ''
  }

  /** @param track the written track, null when the catalog no longer has it */
  track({ addedAt, addedBy }: PlaylistItem, track: JsonText | null): JsonText<Entry> {
    return this.#entry({ addedAt, addedBy, isLocal: false }, track, trackFlagsText)
  }

  /** @param episode the written episode, in its own shape or in that of a track */
  episode({ addedAt, addedBy }: PlaylistItem, episode: JsonText): JsonText<Entry> {
    return this.#entry({ addedAt, addedBy, isLocal: false }, episode, episodeFlagsText)
  }

  local({ uri, addedAt, addedBy }: PlaylistItem): JsonText<Entry> {
    const track = written(this.#view, presentLocalTrack(uri))
    return this.#entry({ addedAt, addedBy, isLocal: true }, track, trackFlagsText)
  }

  #entry(
    { addedAt, addedBy, isLocal }: Head,
    shown: JsonText | null,
    flags: string,
  ): JsonText<Entry> {
    const added = addedAt < 0 ? 'null' : `"${isoSeconds(addedAt)}"`
    const pieces = [
      `{"added_at":${added},"added_by":${this.#adder(addedBy)},"is_local":${isLocal},"primary_color":null`,
    ]
    for (const key of this.#keys) {
      pieces.push(`,"${key}":`)
      if (shown === null) pieces.push('null')
      else pieces.push(shown.bytes.slice(0, -1), flags)
    }
    pieces.push(',"video_thumbnail":{"url":null}}')
    return new JsonText(pieces, `${shown?.tag ?? '-'}${addedAt}${addedBy}${this.#variant}`)
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

/** What an entry says beside its track. */
type Head = { addedAt: number; addedBy: string; isLocal: boolean }

const trackFlagsText = ',"episode":false,"track":true}'
const episodeFlagsText = ',"episode":true,"track":false}'
