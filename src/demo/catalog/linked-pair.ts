import type { Catalog } from './catalog.ts'
import { audioFeatures } from './features.ts'
import { NORTH_AMERICA, OUTSIDE_NORTH_AMERICA } from './markets.ts'
import { painting } from './pictures.ts'
import type { Studio } from './songs.ts'

/** Whose song it is, and the album it is on outside North America. */
export const LINKED = { artist: 'Neon Pilgrims', album: 'Letters from Havana' }

/**
 * Gives one recording two ids, as happens when two labels share the world: the album's track is
 * withdrawn from North America, and a single with the same ISRC is sold there instead. Asked for
 * either in the other's market, the server links to the one that may be played.
 */
export function addLinkedPair(catalog: Catalog, studios: ReadonlyMap<string, Studio>): void {
  const studio = studios.get(LINKED.artist)
  const { albums, tracks, features } = catalog.batch
  const album = albums.find(({ name }) => name === LINKED.album)
  const abroad = tracks.find((track) => track.albumId === album?.id && track.number === 3)
  if (studio === undefined || abroad === undefined) throw new RangeError('The pair has no original')
  abroad.markets = OUTSIDE_NORTH_AMERICA
  const measured = features.find(({ trackId }) => trackId === abroad.id)?.features
  const single = catalog.addAlbum({
    artist: studio.artist,
    name: abroad.name,
    albumType: 'single',
    releaseDate: album?.releaseDate ?? '2008',
    label: 'Harbour Freight Records',
    markets: NORTH_AMERICA,
    popularity: album?.popularity ?? 0,
    picture: painting(`single ${abroad.name}`, studio.cluster.covers, studio.cluster.palettes),
    discs: [
      [
        {
          name: abroad.name,
          artistIds: abroad.artistIds,
          durationMs: abroad.durationMs ?? 0,
          explicit: abroad.explicit ?? false,
          popularity: abroad.popularity ?? 0,
          features: measured ?? audioFeatures(studio.cluster.sound, studio.r),
        },
      ],
    ],
  })
  const home = tracks.find((track) => track.albumId === single.id)
  if (home !== undefined && abroad.isrc !== undefined) home.isrc = abroad.isrc
}
