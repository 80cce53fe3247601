import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testWorld } from '../../test/support/world.ts'
import { type Attribute, attributeNames } from '../domain/recommendations/attributes.ts'
import { listOf } from '../domain/recommendations/lists.ts'
import type { Seed } from '../domain/recommendations/profile.ts'
import { recommend } from '../domain/recommendations/recommend.ts'
import { relatedArtists } from '../domain/recommendations/related-artists.ts'
import type { Weights } from '../domain/recommendations/score.ts'
import { clusters } from './clusters/index.ts'
import { ensureDemoWorld } from './first-start.ts'

/** How good recommendations are, on a world of which it is known what belongs together. */
const world = await testWorld()
await ensureDemoWorld({ ...world, chosen: { clientSecret: '', password: '' } })
const knowledge = await world.recommender.knowledge()
const { index } = knowledge

const artists = await world.db.selectFrom('artist').select(['id', 'name']).execute()
const sketched = new Map(
  clusters.flatMap(({ name, artists }) => artists.map((artist) => [artist.name, name])),
)
/** The composers, who have no sketches, are a cluster of their own. */
const clusterOf = new Map(artists.map(({ id, name }) => [id, sketched.get(name) ?? 'classical']))

const trackNumber = (id: string) => index.trackOf.get(id) ?? -1
const creditsOf = (trackId: string) =>
  [...listOf(index.artistsOf, trackNumber(trackId))].map((artist) => index.artistIds[artist] ?? '')

const tracksFor = (seeds: Seed[], more: { weights?: Weights } = {}) =>
  recommend(knowledge, { seeds, tunables: [], market: null, limit: 20, ...more }).trackIds

/** The part of the tracks that somebody of the cluster is credited on. */
const shareOf = (cluster: string | undefined, trackIds: string[]) =>
  trackIds.filter((id) => creditsOf(id).some((artist) => clusterOf.get(artist) === cluster))
    .length / trackIds.length

const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length

const meanShare = (weights?: Weights) =>
  mean(
    artists.map(({ id }) =>
      shareOf(
        clusterOf.get(id),
        tracksFor([{ type: 'artist', id }], weights === undefined ? {} : { weights }),
      ),
    ),
  )

test('an artist as a seed gives mostly tracks of its cluster', () => {
  for (const { id, name } of artists) {
    const share = shareOf(clusterOf.get(id), tracksFor([{ type: 'artist', id }]))
    assert.ok(share > 0.5, `${name}: ${share}`)
  }
  assert.ok(meanShare() > 0.85, `${meanShare()}`)
})

test('so do a track, and three seeds of a cluster together', () => {
  const shares: number[] = []
  for (const { id } of artists) {
    const artist = index.artistOf.get(id) ?? -1
    const [first, second, third] = listOf(index.tracksOf, artist)
    const seeds = [first, second, third].map(
      (track): Seed => ({ type: 'track', id: index.trackIds[track ?? -1] ?? '' }),
    )
    shares.push(shareOf(clusterOf.get(id), tracksFor(seeds)))
    shares.push(shareOf(clusterOf.get(id), tracksFor(seeds.slice(0, 1))))
  }
  assert.ok(mean(shares) > 0.8, `${mean(shares)}`)
})

test('better than by popularity or by sound alone, and less monotonous than by genre alone', () => {
  const only = (one: Partial<Weights>) => ({ sound: 0, genre: 0, together: 0, fame: 0, ...one })
  assert.ok(meanShare() > meanShare(only({ fame: 1 })) + 0.3)
  assert.ok(meanShare() > meanShare(only({ sound: 1 })) + 0.1)
  const repetition = (weights?: Weights) =>
    mean(
      artists.map(({ id }) => {
        const seeds: Seed[] = [{ type: 'artist', id }]
        const tracks = tracksFor(seeds, weights === undefined ? {} : { weights })
        const byArtist = Map.groupBy(tracks, (track) => creditsOf(track)[0])
        return Math.max(...[...byArtist.values()].map(({ length }) => length))
      }),
    )
  assert.ok(repetition() < repetition(only({ genre: 1 })))
})

for (const attribute of attributeNames) {
  test(`target_${attribute} moves the mean of the answer towards it`, () => {
    const known = [...index.columns[attribute]].filter((value) => !Number.isNaN(value)).sort(order)
    for (const genre of ['folk', 'techno', 'jazz', 'hip-hop']) {
      for (const part of [0.1, 0.5, 0.9]) {
        const value = known[Math.floor(part * (known.length - 1))] ?? 0
        const before = meanDistance(genre, attribute, value, false)
        const after = meanDistance(genre, attribute, value, true)
        assert.ok(after < before || after === 0, `${genre} ${value}: ${before} to ${after}`)
      }
    }
  })
}

const order = (a: number, b: number) => a - b

function meanDistance(genre: string, attribute: Attribute, value: number, isAsked: boolean) {
  const { trackIds } = recommend(knowledge, {
    seeds: [{ type: 'genre', id: genre }],
    tunables: isAsked ? [{ kind: 'target', attribute, value }] : [],
    market: null,
    limit: 20,
  })
  const column = index.columns[attribute]
  return mean(trackIds.map((id) => Math.abs((column[trackNumber(id)] ?? 0) - value)))
}

test('each genre of the world has 20 tracks to recommend', () => {
  assert.equal(index.genres.length, 58)
  for (const { name } of index.genres) {
    const tracks = tracksFor([{ type: 'genre', id: name }])
    assert.equal(new Set(tracks).size, 20, name)
  }
})

test('related artists are mostly of the same cluster, and never the artist', () => {
  let related = 0
  let ofCluster = 0
  for (const { id, name } of artists) {
    const found = relatedArtists(knowledge, id)
    assert.ok(found.length > 0 && found.length <= 20, name)
    assert.ok(!found.includes(id), name)
    assert.equal(new Set(found).size, found.length)
    assert.equal(clusterOf.get(found[0] ?? ''), clusterOf.get(id), name)
    related += found.length
    ofCluster += found.filter((other) => clusterOf.get(other) === clusterOf.get(id)).length
  }
  assert.ok(ofCluster / related > 0.8, `${ofCluster} of ${related}`)
})

test('the same state gives the same answer, also to another process', async () => {
  const seeds: Seed[] = [{ type: 'genre', id: 'soul' }]
  const before = tracksFor(seeds)
  world.recommender.hear('catalog')
  const again = await world.recommender.knowledge()
  assert.notEqual(again.index, index)
  assert.deepEqual(
    recommend(again, { seeds, tunables: [], market: null, limit: 20 }).trackIds,
    before,
  )
})
