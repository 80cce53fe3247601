import { resolveArtistNames } from '../../importer/resolve/artist-names.ts'
import { encodeUuid } from '../../lib/base62.ts'
import { fold } from '../../lib/fold.ts'
import type { AliasRecord } from '../../model/records.ts'
import { aliasedBy, findAliases } from '../../store/aliases.ts'
import type { CatalogRows } from '../../store/catalog-rows.ts'
import type { TaggedArtist } from '../tags/tags.ts'

/** Under which name aliases of MusicBrainz are kept. */
export const musicBrainz = 'musicbrainz'

/** The id that a MusicBrainz id is in our digits; nothing of it is lost. */
export const idOfMbid = (mbid: string): string =>
  encodeUuid(Buffer.from(mbid.replaceAll('-', ''), 'hex'))

/** Ids for the artists that tags name. */
export type ArtistIds = { idOf(artist: TaggedArtist): string; aliases: AliasRecord[] }

/**
 * Finds the artists that tags mean: by MusicBrainz id, else by name. An artist known by name so far
 * keeps its id and learns its MusicBrainz id; a namesake with another one is somebody else.
 */
export async function findArtists(
  stored: CatalogRows,
  tagged: readonly TaggedArtist[],
): Promise<ArtistIds> {
  const names = await resolveArtistNames(
    stored,
    tagged.map(({ name }) => name),
  )
  const mbids = tagged.flatMap(({ mbid }) => mbid ?? [])
  const known = await findAliases(stored.db, 'artist', musicBrainz, mbids)
  const own = await stored.artists(mbids.map(idOfMbid))
  const taken = await aliasedBy(stored.db, musicBrainz, [
    ...new Set([...names.values()].map(({ id }) => id)),
  ])
  const found = new Map<string, string>()
  const aliases: AliasRecord[] = []
  for (const { name, mbid } of tagged) {
    if (mbid === undefined || found.has(mbid)) continue
    const named = names.get(fold(name))
    const isFree = named?.isStored === true && !taken.has(named.id)
    const id = known.get(mbid) ?? (own.has(idOfMbid(mbid)) || !isFree ? idOfMbid(mbid) : named.id)
    found.set(mbid, id)
    taken.add(id)
    if (!known.has(mbid)) aliases.push({ kind: 'artist', source: musicBrainz, sourceId: mbid, id })
  }
  return {
    aliases,
    idOf: ({ name, mbid }) => found.get(mbid ?? '') ?? names.get(fold(name))?.id ?? '',
  }
}
