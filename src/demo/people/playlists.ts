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
export function playlist(
  { pictures, firstBoot }: Pick<Editors, 'pictures' | 'firstBoot'>,
  sketch: PlaylistSketch,
): PlaylistRecord {
  const { name, ownerId, tracks, isPublic = true, isCollaborative = false } = sketch
  const adders = sketch.addedBy ?? [ownerId]
  return {
    id: idFromKey('demo playlist', `${ownerId}\u001f${name}`),
    name,
    ownerId,
    description: sketch.description ?? '',
    isPublic,
    isCollaborative,
    images: pictures.images(sketch.picture, PLAYLIST_SIZES),
    entries: tracks.map((track, at) => ({
      trackId: track.id,
      addedAt: firstBoot - Math.round(((tracks.length - at) / tracks.length) * 60 * DAY_MS),
      addedBy: adders[at % adders.length] ?? ownerId,
    })),
  }
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
