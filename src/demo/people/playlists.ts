import type { ArtworkRecipe, Painting } from '../../domain/artwork/recipe.ts'
import { idFromKey } from '../../lib/base62.ts'
import { SeededRandom } from '../../lib/seeded-random.ts'
import type { PlaylistRecord, TrackRecord } from '../../model/records.ts'
import { type Pictures, PLAYLIST_SIZES, painting } from '../catalog/pictures.ts'
import { EDITORIAL, FRESH_INK } from './editorial.ts'
import type { Shelves } from './shelves.ts'

const DAY_MS = 86_400_000

export type Editors = {
  shelves: Shelves
  pictures: Pictures
  firstBoot: number
  fresh: TrackRecord[]
}

/** The 13 playlists of the editors. */
export function editorialPlaylists(editors: Editors): PlaylistRecord[] {
  const lists = EDITORIAL.map((sketch) => {
    const r = new SeededRandom(`playlist ${sketch.name}`)
    return playlist(editors, {
      ...sketch,
      ownerId: 'editorial',
      tracks: selection(editors.shelves, sketch.artists, sketch.count, r),
      picture: painting(sketch.name, ['halo', 'folds', 'discs'], [sketch.palette]),
    })
  })
  const newest = playlist(editors, {
    ...FRESH_INK,
    ownerId: 'editorial',
    tracks: editors.fresh,
    picture: painting(FRESH_INK.name, ['folds'], [FRESH_INK.palette]),
  })
  return [...lists, newest]
}

export type PlaylistSketch = {
  name: string
  description?: string
  ownerId: string
  tracks: TrackRecord[]
  picture: ArtworkRecipe
  isPublic?: boolean
  isCollaborative?: boolean
  /** Who added the entries, in turns; the owner when nobody is named. */
  addedBy?: string[]
}

/** Makes a playlist that grew over the weeks before the first boot, the last entry the newest. */
export function playlist(editors: Editors, sketch: PlaylistSketch): PlaylistRecord {
  const { name, ownerId, tracks, isPublic = true, isCollaborative = false } = sketch
  const adders = sketch.addedBy ?? [ownerId]
  return {
    id: idFromKey('demo playlist', `${ownerId}\u001f${name}`),
    name,
    ownerId,
    description: sketch.description ?? '',
    isPublic,
    isCollaborative,
    images: editors.pictures.images(sketch.picture, PLAYLIST_SIZES),
    entries: tracks.map((track, at) => ({
      trackId: track.id,
      addedAt: addedAt(editors, track, (tracks.length - at) / tracks.length),
      addedBy: adders[at % adders.length] ?? ownerId,
    })),
  }
}

/** A moment of the last sixty days, 1 the first and 0 the last; never before the track was out. */
function addedAt({ shelves, firstBoot }: Editors, track: TrackRecord, part: number): number {
  const wanted = firstBoot - Math.round(part * 60 * DAY_MS)
  const released = Date.parse(shelves.albumOf(track).releaseDate ?? '')
  return Math.min(firstBoot, Math.max(wanted, released))
}

/** The covers of the first four albums, as an ordinary playlist shows them. */
export function mosaic(
  shelves: Shelves,
  tracks: TrackRecord[],
  paintings: ReadonlyMap<string, Painting>,
): ArtworkRecipe {
  const covers = new Map<string, Painting>()
  for (const track of tracks) {
    const cover = paintings.get(shelves.albumOf(track).id)
    if (cover !== undefined && covers.size < 4) covers.set(track.albumId, cover)
  }
  const tiles = [...covers.values()]
  const [first] = tiles
  if (first === undefined) return painting('empty playlist', ['mist'], ['fog'])
  return tiles.length === 4 ? { kind: 'mosaic', tiles } : first
}

/** Well-known tracks of the artists, shuffled so that neighbours differ. */
function selection(
  shelves: Shelves,
  artists: string[],
  count: number,
  r: SeededRandom,
): TrackRecord[] {
  const share = Math.ceil(count / artists.length) + 1
  const best = artists.flatMap((name) => shelves.tracksOf(name).slice(0, share))
  return r.shuffle(best).slice(0, count)
}
