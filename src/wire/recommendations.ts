import { type Static, Type as T } from 'typebox'
import { JsonText } from '../lib/json-text.ts'
import { SimplifiedAlbum } from './album.ts'
import { Nullable, named } from './schema.ts'
import { TrackObject } from './track.ts'
import type { View } from './view.ts'

export const RecommendationSeed = named(
  'RecommendationSeedObject',
  T.Object({
    initialPoolSize: T.Integer(),
    afterFilteringSize: T.Integer(),
    afterRelinkingSize: T.Integer(),
    id: T.String(),
    // The official document says lower case; the service always answered this.
    type: T.Enum(['ARTIST', 'TRACK', 'GENRE']),
    href: Nullable(T.String()),
  }),
)

/** A track whose album names its type in capitals, as nowhere else (web-api reference, section 10). */
const RecommendedTrack = T.Object({
  ...TrackObject.properties,
  album: T.Object({
    ...SimplifiedAlbum.properties,
    album_type: T.Enum(['ALBUM', 'SINGLE', 'COMPILATION']),
  }),
})

export const RecommendationsObject = named(
  'RecommendationsObject',
  T.Object({ seeds: T.Array(RecommendationSeed), tracks: T.Array(RecommendedTrack) }),
)

/** A seed with the sizes of its pool. */
type SeedPool = {
  type: 'artist' | 'genre' | 'track'
  id: string
  initialPoolSize: number
  afterFilteringSize: number
  afterRelinkingSize: number
}

export function presentSeed(
  { type, id, ...sizes }: SeedPool,
  view: View,
): Static<typeof RecommendationSeed> {
  return {
    initialPoolSize: sizes.initialPoolSize,
    afterFilteringSize: sizes.afterFilteringSize,
    afterRelinkingSize: sizes.afterRelinkingSize,
    id,
    type: upperTypes[type],
    href: type === 'genre' ? null : `${view.base}/v1/${type}s/${encodeURIComponent(id)}`,
  }
}

const upperTypes = { artist: 'ARTIST', genre: 'GENRE', track: 'TRACK' } as const

/** The answer around tracks that are written already. */
export function recommendationsText(
  seeds: Static<typeof RecommendationSeed>[],
  tracks: JsonText<Static<typeof TrackObject>>[],
): JsonText<Static<typeof RecommendationsObject>> {
  const head = JsonText.of(seeds)
  const items = tracks.map(({ bytes }) => bytes.replace(albumType, inCapitals))
  return new JsonText(
    `{"seeds":${head.bytes},"tracks":[${items.join(',')}]}`,
    `${head.tag}${tracks.map(({ tag }) => tag).join('')}`,
  )
}

/** A written track begins with its album, and that with its type. */
const albumType = /^\{"album":\{"album_type":"[a-z]+"/
const inCapitals = (start: string) => start.replace(/"[a-z]+"$/, (type) => type.toUpperCase())
