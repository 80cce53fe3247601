import { demoBookId, demoShowId } from '../../../src/demo/spoken/ids.ts'
import { socketDevice } from '../../realtime/support.ts'
import { analysisOf } from '../../support/analyses.ts'
import { startWorld, type World } from './world.ts'

/** Things of the demo world by which a client can ask for it. */
export type Known = {
  tracks: string[]
  albums: string[]
  artists: string[]
  shows: string[]
  episodes: string[]
  audiobooks: string[]
  chapters: string[]
  categories: string[]
  playlists: string[]
  /** Somebody else. */
  people: string[]
}

/** A server with the demo world, a listener's token for everything, and a device of theirs. */
export type DemoVisit = World & {
  token: string
  known: Known
  /** A device that plays in time without sound, connected from the start. */
  deviceId: string
  /** What the API answers, asked without any client. */
  get(path: string): Promise<Answer>
  put(path: string, body: object): Promise<void>
}

// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
type Answer = any

/** Starts the demo world with what a client needs to call every operation there is. */
export async function startDemoVisit(
  redirectUri: string,
  flags: readonly string[] = [],
): Promise<DemoVisit> {
  await using stack = new AsyncDisposableStack()
  const world = await startWorld({ redirectUri, flags })
  stack.defer(() => world.end())
  const token = await world.mintToken()
  const device = await socketDevice(world.url, token, 'Kitchen')
  stack.defer(() => device.stop())
  const headers = { authorization: `Bearer ${token}` }
  const get = async (path: string) => {
    const res = await fetch(`${world.url}/v1${path}`, { headers })
    return res.status === 204 ? null : await res.json()
  }
  const put = async (path: string, body: object) => {
    const asked = { method: 'PUT', headers, body: JSON.stringify(body) }
    const res = await fetch(`${world.url}/v1${path}`, asked)
    if (!res.ok) throw new Error(`${path}: ${res.status} ${await res.text()}`)
  }
  const known = await whatIsThere(get)
  await world.importObjects(known.tracks.slice(0, 1).map(analysisOf))
  const owned = stack.move()
  return {
    ...world,
    token,
    known,
    deviceId: device.device.id,
    get,
    put,
    end: () => owned.disposeAsync(),
  }
}

async function whatIsThere(get: DemoVisit['get']): Promise<Known> {
  const ids = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id)
  const { tracks, albums } = await get('/search?q=night&type=track,album&limit=5')
  const { artists } = await get('/search?q=bach&type=artist&limit=5')
  const shows = [demoShowId('The Night Desk'), demoShowId('Small Rivers')]
  const audiobooks = [demoBookId('A Christmas Carol'), demoBookId('Peter and Wendy')]
  const { categories } = await get('/browse/categories')
  const { playlists } = await get(`/browse/categories/${categories.items[0].id}/playlists`)
  return {
    tracks: ids(tracks),
    albums: ids(albums),
    artists: ids(artists),
    shows,
    episodes: ids(await get(`/shows/${shows[0]}/episodes?limit=5`)),
    audiobooks,
    chapters: ids(await get(`/audiobooks/${audiobooks[0]}/chapters?limit=5`)),
    categories: ids(categories),
    playlists: ids(playlists),
    people: [playlists.items[0].owner.id],
  }
}
