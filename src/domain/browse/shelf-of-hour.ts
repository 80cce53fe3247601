import type { FeaturedShelf } from '../../model/browse.ts'
import { standardShelves } from './standard-shelves.ts'

/**
 * What is featured at an hour of the day (0–23): the first of the shelves that is up then, or the
 * standard one where the operator's leave a gap.
 */
export function shelfOfHour(shelves: readonly FeaturedShelf[], hour: number): FeaturedShelf {
  const shelf = [...shelves, ...standardShelves].find((one) => isUp(one, hour))
  if (shelf === undefined) throw new Error(`the standard shelves have a gap at ${hour} o'clock`)
  return shelf
}

/** A shelf that ends before it begins reaches over midnight; equal hours mean the whole day. */
const isUp = ({ fromHour, toHour }: FeaturedShelf, hour: number) =>
  fromHour < toHour ? hour >= fromHour && hour < toHour : hour >= fromHour || hour < toHour
