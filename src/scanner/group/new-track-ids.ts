import { derivedTrackId } from '../../domain/catalog/derived-ids.ts'
import { idFromKey } from '../../lib/base62.ts'
import { fold } from '../../lib/fold.ts'
import type { CatalogRows } from '../../store/catalog-rows.ts'
import { mbidsOf } from './known-songs.ts'
import { idOfMbid } from './named-artists.ts'
import type { Song } from './songs.ts'

/**
 * Ids for songs that are new: the first of those that their MusicBrainz ids, their ISRC or names,
 * their place on the album and at last the place of the file give, which no track has.
 */
export async function newTrackIds(
  stored: CatalogRows,
  songs: readonly Song[],
  albumIdOf: (song: Song) => string,
): Promise<Map<Song, string>> {
  const choices = new Map(songs.map((song) => [song, idsFor(song, albumIdOf(song))]))
  const taken = new Set((await stored.tracks([...choices.values()].flat())).keys())
  const chosen = new Map<Song, string>()
  for (const [song, ids] of choices) {
    const id = ids.find((choice) => !taken.has(choice)) ?? ids.at(-1) ?? ''
    taken.add(id)
    chosen.set(song, id)
  }
  return chosen
}

function idsFor(song: Song, albumId: string): string[] {
  const { title: name, artists, albumName: album, disc, number, read } = song
  const { tags, sound, file } = read
  const artist = artists[0]?.name ?? ''
  const common = { artist, name, album, durationMs: sound.durationMs, albumId, disc, number }
  return [
    ...mbidsOf(tags).reverse().map(idOfMbid),
    derivedTrackId({ ...common, isrc: tags.isrc }),
    idFromKey('track', ['place', albumId, disc, number, fold(name)].join('\u001f')),
    idFromKey('track', `path\u001f${file.path}`),
  ]
}
