import { Type as T } from 'typebox'
import type { Seed } from '../../domain/recommendations/profile.ts'
import { isId } from '../../lib/base62.ts'
import { invalidRequest } from '../../lib/errors.ts'

/** What recommendations start from: ids and genres, separated by commas. */
export const SeedQuery = {
  seed_artists: T.Optional(T.String()),
  seed_genres: T.Optional(T.String()),
  seed_tracks: T.Optional(T.String()),
}

const maxSeeds = 5

/** The seeds of a request. @throws 400 for none, for more than five, and for a malformed id */
export function readSeeds(query: {
  seed_artists?: string
  seed_genres?: string
  seed_tracks?: string
}): Seed[] {
  const seeds: Seed[] = [
    ...listed(query.seed_artists).map((id): Seed => ({ type: 'artist', id })),
    ...listed(query.seed_genres).map((id): Seed => ({ type: 'genre', id })),
    ...listed(query.seed_tracks).map((id): Seed => ({ type: 'track', id })),
  ]
  if (seeds.length === 0 || seeds.length > maxSeeds) throw invalidRequest()
  if (seeds.some(({ type, id }) => type !== 'genre' && !isId(id))) throw invalidRequest()
  return seeds
}

const listed = (csv: string | undefined) => [
  ...new Set(
    (csv ?? '')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
]
