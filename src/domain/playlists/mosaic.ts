import type { Db } from '../../db/engine.ts'
import { chunk as inRuns } from '../../lib/chunk.ts'
import { SeededRandom } from '../../lib/seeded-random.ts'
import { findArtworkRecipe } from '../../store/artwork.ts'
import { loadChunks } from '../../store/playlist-chunks.ts'
import { loadPlaylists } from '../../store/playlists.ts'
import { loadTracks } from '../../store/tracks.ts'
import type { Composition } from '../artwork/compositions/index.ts'
import { type PaletteName, palettes } from '../artwork/palettes.ts'
import type { ArtworkRecipe, Painting, Picture } from '../artwork/recipe.ts'

/**
 * The picture of a playlist that nobody chose one for: the covers of its first four albums, or of
 * the first one when there are fewer; a painting of its own when the catalog has no covers.
 * @param chunk the chunk the list starts with; once it is gone the list's present start counts
 * @returns null when there is no such playlist, or it holds nothing
 */
export async function mosaicOf(
  db: Db,
  playlistId: string,
  chunk: number,
): Promise<ArtworkRecipe | null> {
  const uris = (await urisOf(db, playlistId, chunk)) ?? (await firstUris(db, playlistId))
  if (uris === null) return null
  const tiles = await firstCovers(db, uris)
  const [first] = tiles
  if (tiles.length === maxTiles) return { kind: 'mosaic', tiles }
  return first ?? ownPainting(playlistId)
}

const maxTiles = 4

async function urisOf(db: Db, playlistId: string, chunk: number): Promise<string[] | null> {
  const items = (await loadChunks(db, playlistId, [chunk])).get(chunk)
  return items?.map(({ uri }) => uri) ?? null
}

async function firstUris(db: Db, playlistId: string): Promise<string[] | null> {
  const [first] = (await loadPlaylists(db, [playlistId])).get(playlistId)?.directory ?? []
  return first === undefined ? null : urisOf(db, playlistId, first[0])
}

/** Pictures of the first albums that have one, as many as a mosaic shows. */
async function firstCovers(db: Db, uris: string[]): Promise<Picture[]> {
  const covers = new Map<string, Picture>()
  const ids = uris.flatMap((uri) => /^spotify:track:(\w+)$/.exec(uri)?.[1] ?? [])
  for (const run of inRuns(ids, 50)) {
    const tracks = await loadTracks(db, run)
    for (const id of run) {
      const album = tracks.get(id)?.album
      if (album === undefined || covers.has(album.id)) continue
      const cover = await pictureAt(db, album.images[0]?.url ?? '')
      if (cover !== null) covers.set(album.id, cover)
      if (covers.size === maxTiles) return [...covers.values()]
    }
  }
  return [...covers.values()]
}

/** The picture that one of our own image addresses shows. */
async function pictureAt(db: Db, url: string): Promise<Picture | null> {
  const id = /^\/image\/([0-9a-f]{40})\/\d+$/.exec(url)?.[1]
  const text = id === undefined ? undefined : await findArtworkRecipe(db, id)
  if (text === undefined) return null
  const recipe: ArtworkRecipe = JSON.parse(text)
  return recipe.kind === 'mosaic' ? (recipe.tiles[0] ?? null) : recipe
}

function ownPainting(playlistId: string): Painting {
  const r = new SeededRandom(`playlist ${playlistId}`)
  return {
    kind: 'painting',
    composition: r.pick<Composition>(['halo', 'folds', 'discs', 'waves', 'ridges', 'orbit']),
    palette: r.pick(Object.keys(palettes) as PaletteName[]),
    seed: r.integer(1, 1_000_000),
  }
}
