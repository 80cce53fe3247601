import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Db } from '../../db/engine.ts'
import { derivedArtistId } from '../../domain/catalog/derived-ids.ts'
import { fold, sortKey } from '../../lib/fold.ts'
import type { PlaylistEntryRecord } from '../../model/records.ts'
import { findAliases } from '../../store/aliases.ts'
import { audioFilesAt } from '../../store/audio-files.ts'
import { artistsBySortKey, tracksBySortKey, tracksWithIsrc } from '../../store/catalog-matches.ts'
import { knownIds } from '../../store/known-ids.ts'
import { idOfMbid, musicBrainz } from '../group/named-artists.ts'
import type { ListedEntry } from './listed-entry.ts'

/**
 * What the entries of a playlist are: by the file they name, by what else they are called, by
 * artist, title and length; the rest are local files of the owner.
 * @param folder where the playlist lies: paths are from there
 */
export async function resolveEntries(
  db: Db,
  entries: readonly ListedEntry[],
  folder: string,
): Promise<PlaylistEntryRecord[]> {
  const files = await uriByPath(db, entries, folder)
  const named = await idsByName(db, entries)
  const called = await idsByIdentifier(db, entries)
  return entries.map((entry) => {
    const added = entry.addedAt === undefined ? {} : { addedAt: entry.addedAt }
    const uri = pathsOf(entry, folder)
      .map((path) => files.get(path))
      .find((found) => found !== undefined)
    const [, kind, fileId] = /^spotify:(track|episode):(\w+)$/.exec(uri ?? '') ?? []
    if (fileId !== undefined) {
      return kind === 'track' ? { trackId: fileId, ...added } : { episodeId: fileId, ...added }
    }
    const trackId = entry.identifiers.map((id) => called.get(id)).find((id) => id !== undefined)
    const id = trackId ?? named.get(entry)
    return id === undefined ? { localUri: localUriOf(entry), ...added } : { trackId: id, ...added }
  })
}

/** The paths that an entry's locations are; addresses of other hosts are none. */
function pathsOf({ locations }: ListedEntry, folder: string): string[] {
  return locations.flatMap((location) => {
    if (/^file:/i.test(location)) return fromUrl(location)
    if (/^[a-z][a-z0-9+.-]+:\/\//i.test(location)) return []
    const path = location.replaceAll('\\', '/')
    const plain = isAbsolute(path) ? path : resolve(folder, path)
    const decoded = decode(plain)
    return decoded === plain ? [plain] : [plain, decoded]
  })
}

function fromUrl(url: string): string[] {
  try {
    return [fileURLToPath(url)]
  } catch {
    return []
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

async function uriByPath(db: Db, entries: readonly ListedEntry[], folder: string) {
  const paths = entries.flatMap((entry) => pathsOf(entry, folder))
  const files = await audioFilesAt(
    db,
    // No path holds it, and PostgreSQL has no text with it.
    paths.filter((path) => !path.includes('\0')),
  )
  return new Map(files.map(({ path, uri }) => [path, uri]))
}

async function idsByIdentifier(db: Db, entries: readonly ListedEntry[]) {
  const identifiers = entries.flatMap((entry) => entry.identifiers)
  const own = new Map<string, string>()
  const isrcs = new Map<string, string>()
  const mbids = new Map<string, string>()
  for (const identifier of identifiers) {
    const id = /(?:spotify:track:|\/track\/)([0-9A-Za-z]{22})\b/.exec(identifier)?.[1]
    const isrc = /^urn:isrc:([A-Za-z0-9-]{12,15})$/i.exec(identifier)?.[1]
    const mbid = /musicbrainz\.org\/(?:recording|track)\/([\da-f-]{36})/i.exec(identifier)?.[1]
    if (id !== undefined) own.set(identifier, id)
    if (isrc !== undefined) isrcs.set(identifier, isrc.replaceAll('-', '').toUpperCase())
    if (mbid !== undefined) mbids.set(identifier, mbid.toLowerCase())
  }
  const aliases = await findAliases(db, 'track', musicBrainz, mbids.values())
  const recordings = await tracksWithIsrc(db, isrcs.values())
  const known = await knownIds(db, 'track', [...own.values(), ...[...mbids.values()].map(idOfMbid)])
  const found = new Map<string, string>()
  for (const [identifier, id] of own) if (known.has(id)) found.set(identifier, id)
  for (const [identifier, isrc] of isrcs) {
    const recording = recordings.find((track) => track.isrc === isrc)
    if (recording !== undefined) found.set(identifier, recording.id)
  }
  for (const [identifier, mbid] of mbids) {
    const id = aliases.get(mbid) ?? (known.has(idOfMbid(mbid)) ? idOfMbid(mbid) : undefined)
    if (id !== undefined) found.set(identifier, id)
  }
  return found
}

async function idsByName(db: Db, entries: readonly ListedEntry[]) {
  const named = entries.filter(({ title, artist }) => title !== '' && artist !== '')
  const artists = await artistsBySortKey(
    db,
    named.map(({ artist }) => sortKey(artist)),
  )
  const artistIds = [
    ...artists.map(({ id }) => id),
    ...named.map(({ artist }) => derivedArtistId(artist)),
  ]
  const nameOf = new Map(artists.map(({ id, name }) => [id, fold(name)]))
  const tracks = await tracksBySortKey(
    db,
    named.map(({ title }) => sortKey(title)),
    artistIds,
  )
  const found = new Map<ListedEntry, string>()
  for (const entry of named) {
    const track = tracks.find(
      ({ name, artistId, durationMs }) =>
        fold(name) === fold(entry.title) &&
        nameOf.get(artistId) === fold(entry.artist) &&
        (entry.durationMs === 0 || Math.abs(durationMs - entry.durationMs) <= 3_000),
    )
    if (track !== undefined) found.set(entry, track.id)
  }
  return found
}

/** `spotify:local:{artist}:{album}:{title}:{seconds}`. */
function localUriOf({ artist, album, title, durationMs, locations }: ListedEntry): string {
  const name = title || (locations[0] ?? '').replace(/^.*[\\/]/, '')
  const parts = [artist, album, name].map((part) =>
    encodeURIComponent(part.toWellFormed()).replaceAll('%20', '+'),
  )
  return `spotify:local:${parts.join(':')}:${Math.round(durationMs / 1000)}`
}
