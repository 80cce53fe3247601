import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { SeededRandom } from '../src/lib/seeded-random.ts'
import type { CatalogWorld } from './catalog-world.ts'
import { compare, measureOnce } from './compare.ts'
import type { Families } from './family-world.ts'
import type { Measurement } from './measurement.ts'
import { spawnReprise } from './server-process.ts'
import { timed } from './write-rows.ts'

type Paths = (families: Families, world: CatalogWorld) => string[]

/** Reads and commands of every family, beside those of tracks. */
export const familyRows: readonly Measurement<CatalogWorld>[] = [
  single('album', ({ albums }) => albums),
  single('artist', ({ artists }) => artists),
  single('show', ({ shows }) => shows),
  single('episode', ({ episodes }) => episodes),
  single('audiobook', ({ audiobooks }) => audiobooks),
  single('chapter', ({ chapters }) => chapters),
  read('one playlist', (_, { playlistId }) => [`/v1/playlists/${playlistId}`]),
  read('album tracks', ({ albums }) => albums.map((id) => page(`/v1/albums/${id}/tracks`, 0))),
  read('artist albums', ({ artists }) => pages(`/v1/artists/${artists[0]}/albums`)),
  read('show episodes', ({ shows }) => shows.map((id) => page(`/v1/shows/${id}/episodes`, 0))),
  read('saved albums', () => pages('/v1/me/albums')),
  read('saved shows', () => pages('/v1/me/shows')),
  read('saved episodes', () => pages('/v1/me/episodes')),
  read('followed artists', () => ['/v1/me/following?type=artist&limit=50']),
  read('top', () =>
    ['short_term', 'medium_term', 'long_term'].flatMap((range) => [
      `/v1/me/top/tracks?limit=50&time_range=${range}`,
      `/v1/me/top/artists?limit=50&time_range=${range}`,
    ]),
  ),
  latency('top, one at a time', () =>
    ['tracks', 'artists'].map((type) => `/v1/me/top/${type}?limit=50`),
  ),
  latency('recommendations', (_, { trackIds }) => {
    const r = new SeededRandom('seeds')
    return Array.from({ length: 500 }, () => {
      const seeds = [r.pick(trackIds), r.pick(trackIds), r.pick(trackIds)]
      return `/v1/recommendations?limit=20&seed_tracks=${seeds}&target_energy=${r.next().toFixed(2)}`
    })
  }),
  playing('player', async (world, { seconds }) => {
    return compare({ ...world, paths: ['/v1/me/player'], seconds })
  }),
  playing('player command', ({ call }) =>
    timed(async (time, at) => {
      const command = at % 2 === 0 ? 'pause' : 'play'
      await time(() => call('PUT', `/v1/me/player/${command}`))
    }),
  ),
]

function single(family: string, ids: (families: Families) => string[]) {
  return read(family, (families) => ids(families).map((id) => `/v1/${family}s/${id}`))
}

function read(name: string, paths: Paths): Measurement<CatalogWorld> {
  return {
    name,
    run: (world, { seconds }) => compare({ ...world, paths: paths(of(world), world), seconds }),
  }
}

/** How long an answer takes when nothing else is asked. */
function latency(name: string, paths: Paths): Measurement<CatalogWorld> {
  return {
    name,
    async run(world, { seconds }) {
      const { server, token } = world
      const order = { port: server.port, token, paths: paths(of(world), world), connections: 1 }
      await measureOnce(server, { ...order, seconds, seed: 0 })
      const { cpuUs, rps, p50Ms, p99Ms } = await measureOnce(server, {
        ...order,
        seconds: seconds * 3,
        seed: 1,
      })
      return { cpu_us: cpuUs, rps, p50_ms: p50Ms, p99_ms: p99Ms }
    },
  }
}

/** With a virtual device of the user that plays the long playlist. */
function playing(name: string, run: Measurement<CatalogWorld>['run']): Measurement<CatalogWorld> {
  return {
    name,
    async run(world, options) {
      const { call, flags, server, playlistId } = world
      const url = `http://127.0.0.1:${server.port}`
      const device = spawnReprise(['device', '--user', 'bench', '--url', url, ...flags])
      const ended = once(device, 'exit')
      try {
        await call('PUT', '/v1/me/player', { device_ids: [await deviceId(call)], play: false })
        await call('PUT', '/v1/me/player/play', { context_uri: `spotify:playlist:${playlistId}` })
        return await run(world, options)
      } finally {
        device.kill('SIGTERM')
        await ended
      }
    },
  }
}

async function deviceId(call: CatalogWorld['call']): Promise<string> {
  for (let attempt = 0; attempt < 1_200; attempt++) {
    const { devices } = (await call('GET', '/v1/me/player/devices')) as {
      devices: { id: string }[]
    }
    const [device] = devices
    if (device !== undefined) return device.id
    await sleep(50)
  }
  throw new Error('the device did not connect')
}

function of({ families }: CatalogWorld): Families {
  if (families === undefined) throw new Error('the world was made without its families')
  return families
}

const page = (path: string, offset: number) => `${path}?limit=50&offset=${offset}`

const pages = (path: string) => Array.from({ length: 50 }, (_, at) => page(path, at))
