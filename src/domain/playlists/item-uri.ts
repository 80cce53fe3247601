import { isId } from '../../lib/base62.ts'
import { badRequest } from '../../lib/errors.ts'
import type { PlaylistEntryRecord } from '../../model/records.ts'

/** Something a playlist can hold. */
export type ItemUri = { kind: 'track' | 'episode'; id: string } | { kind: 'local'; uri: string }

/**
 * Reads what a client calls an item: its URI, or the address of its page as people copy it.
 * @throws 400 with the wording the public API has for it
 */
export function parseItemUri(text: string): ItemUri {
  if (text.startsWith('spotify:local:')) return { kind: 'local', uri: text }
  const [, kind, id] = itemUri.exec(text) ?? itemPage.exec(text) ?? []
  if ((kind !== 'track' && kind !== 'episode') || !isId(id ?? '')) throw invalidUri(text)
  return { kind, id: id ?? '' }
}

/** 400: this cannot be put into a playlist. */
export const invalidUri = (text: string) => badRequest(`Invalid track uri: ${text}`)

export const trackUri = (id: string) => `spotify:track:${id}`

export const episodeUri = (id: string) => `spotify:episode:${id}`

/** The URI of what a source says a playlist holds. */
export function entryUri(entry: PlaylistEntryRecord): string {
  if ('trackId' in entry) return trackUri(entry.trackId)
  return 'episodeId' in entry ? episodeUri(entry.episodeId) : entry.localUri
}

const itemUri = /^spotify:(track|episode):(\w{22})$/
const itemPage = /^https?:\/\/[\w.:-]+\/(?:intl-[\w-]+\/)?(track|episode)\/(\w{22})(?:\?\S*)?$/
