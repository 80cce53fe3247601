import type { PlaylistEntryRecord } from '../../model/records.ts'
import type { ImportPart } from '../../store/import-parts.ts'

/** What the rows of a batch say of one playlist. */
export type PlaylistPart = { name: string; entries: PlaylistEntryRecord[] }

/** What the rows of a batch say of the artists of one track: their ids. */
export type CreditPart = string[]

/** Items of playlists and credits of tracks that come in rows of their own, put together by batch. */
export class Parts {
  readonly #playlists = new Map<string, { position: number; part: PlaylistPart }>()
  readonly #credits = new Map<string, { position: number; part: CreditPart }>()

  /** @param position of the row in its file */
  addEntry(playlistId: string, name: string, position: number, entry: PlaylistEntryRecord): void {
    const known = this.#playlists.get(playlistId)
    if (known !== undefined) known.part.entries.push(entry)
    else this.#playlists.set(playlistId, { position, part: { name, entries: [entry] } })
  }

  /** @param position of the row in its file */
  addCredit(trackId: string, position: number, artistId: string): void {
    const known = this.#credits.get(trackId)
    if (known !== undefined) known.part.push(artistId)
    else this.#credits.set(trackId, { position, part: [artistId] })
  }

  /** The parts as they are stored. */
  toStored(): ImportPart[] {
    return [
      ...[...this.#playlists].map(([owner, { position, part }]) => ({
        kind: 'playlist' as const,
        owner,
        position,
        value: JSON.stringify(part),
      })),
      ...[...this.#credits].map(([owner, { position, part }]) => ({
        kind: 'credit' as const,
        owner,
        position,
        value: JSON.stringify(part),
      })),
    ]
  }
}
