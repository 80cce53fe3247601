import { type CatalogWorld, listLength } from './catalog-world.ts'
import { compare, compareFirst } from './compare.ts'
import type { Measurement } from './measurement.ts'

/** Reads that are held against the bare server. */
export const readRows: readonly Measurement<CatalogWorld>[] = [
  {
    name: 'track, first read',
    run: (world, { seconds }) => compareFirst({ ...world, paths: tracks(world), seconds }),
  },
  comparison('track', tracks),
  comparison('saved tracks, first page', () => pages('/v1/me/tracks', 0)),
  comparison('saved tracks, deep page', () => pages('/v1/me/tracks', deep)),
  comparison('playlist, first page', (world) => pages(itemsOf(world), 0)),
  comparison('playlist, deep page', (world) => pages(itemsOf(world), deep)),
]

function tracks({ trackIds }: CatalogWorld): string[] {
  return trackIds.map((id) => `/v1/tracks/${id}`)
}

const pageLength = 50

/** Fifty neighbouring pages, the last of them the last full page of the list. */
const deep = listLength - 2 * pageLength + 1

const itemsOf = ({ playlistId }: CatalogWorld) => `/v1/playlists/${playlistId}/tracks`

/** The offset varies a little, so that no single prepared answer serves them all. */
const pages = (path: string, from: number) =>
  Array.from({ length: 50 }, (_, at) => `${path}?limit=${pageLength}&offset=${from + at}`)

function comparison(
  name: string,
  paths: (world: CatalogWorld) => string[],
): Measurement<CatalogWorld> {
  return {
    name,
    run: (world, { seconds }) => compare({ ...world, paths: paths(world), seconds }),
  }
}
