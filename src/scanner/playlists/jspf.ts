import { entry, type ListedEntry, PlaylistError, type PlaylistFile } from './listed-entry.ts'

/** Reads JSPF: the fields of XSPF as JSON. Lists may be single values. */
export function parseJspf(text: string): PlaylistFile {
  let root: unknown
  try {
    root = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    throw new PlaylistError('not_json', 0, { cause })
  }
  const playlist = fieldsOf(fieldsOf(root).playlist)
  if (!Array.isArray(playlist.track)) throw new PlaylistError('no_track_list')
  return {
    name: textOf(playlist.title),
    description: textOf(playlist.annotation),
    entries: playlist.track.map((track) => entryOf(fieldsOf(track))),
  }
}

function entryOf(track: Record<string, unknown>): ListedEntry {
  const duration = Number(track.duration)
  const added = Object.values(fieldsOf(track.extension))
    .map((extension) => Date.parse(textOf(fieldsOf(extension).added_at)))
    .find((time) => time > 0)
  return entry({
    locations: listOf(track.location),
    identifiers: listOf(track.identifier),
    title: textOf(track.title),
    artist: textOf(track.creator),
    album: textOf(track.album),
    durationMs: duration > 0 ? Math.round(duration) : 0,
    ...(added === undefined ? {} : { addedAt: added }),
  })
}

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '')

const listOf = (value: unknown): string[] =>
  [value].flat().filter((one): one is string => typeof one === 'string' && one !== '')

const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
