import { LINKED } from '../../../src/demo/catalog/linked-pair.ts'
import { ensureDemoWorld } from '../../../src/demo/first-start.ts'
import { demoWorld } from '../../../src/demo/world.ts'
import type { Method } from '../../../src/http/endpoint.ts'
import { Hub } from '../../../src/realtime/hub.ts'
import { attach } from '../../../src/realtime/in-process.ts'
import { anAnalysis } from '../../support/analyses.ts'
import { type Api, allScopes, apiOf, aToken, type Reply } from '../../support/api.ts'
import { aUser, idOf } from '../../support/builders.ts'
import type { TestWorld } from '../../support/world.ts'
import type { Request } from './request.ts'
import { seeded } from './seeds.ts'

export type Stage = {
  /** What the names in samples stand for. */
  known: Record<string, string>
  /** With every scope, for each of the people. */
  apis: { mira: Api; theo: Api; kim: Api }
  /** mira without some scopes. */
  without(scopes: string[]): Promise<Api>
  /** Everything that devices are told has been heard. */
  settle(): Promise<void>
}

/** The demo world with what it lacks, and a device of mira's on which it can be played. */
export async function aStage(world: TestWorld): Promise<Stage> {
  await ensureDemoWorld({ ...world, chosen: { clientSecret: '', password: '' } })
  const token = (user: string, scope?: string) => aToken(world, user, scope, 1_000_000_000)
  const apis = {
    mira: apiOf(world, await token('mira')),
    theo: apiOf(world, await token('theo')),
    kim: apiOf(world, await token(await aUser(world, 'kim'))),
  }
  const hub = new Hub(world, { graceMs: 0, coalesceMs: 0 })
  const device = { name: 'Kitchen', type: 'Speaker', volume: 40 }
  const { device: kitchen } = await attach(hub, {
    clock: world.clock,
    device,
    token: () => token('mira'),
  })
  const known = demoIds(world.clock.now())
  await anAnalysis(world, known.track ?? '')
  return {
    known: {
      ...(await seeded(world, apis.mira)),
      ...known,
      device: kitchen.id,
    },
    apis,
    async without(scopes) {
      const left = allScopes.split(' ').filter((scope) => !scopes.includes(scope))
      return apis.mira.as(await token('mira', left.join(' ')))
    },
    settle: () => hub.idle(),
  }
}

/** Ids of the demo world. */
function demoIds(now: number): Record<string, string> {
  const { batch, spoken, playlists, categories } = demoWorld(now)
  const linkedAlbum = batch.albums.find(({ name }) => name === LINKED.album)
  const linked = batch.tracks.find(
    ({ albumId, number }) => albumId === linkedAlbum?.id && number === 3,
  )
  const [album] = batch.albums
  const [audiobook] = spoken.audiobooks
  const track = batch.tracks.find(({ albumId }) => albumId === album?.id)
  return named({
    album: album?.id,
    track: track?.id,
    artist: album?.artistIds[0],
    linkedAlbum: linkedAlbum?.id,
    linked: linked?.id,
    show: spoken.shows[0]?.id,
    episode: spoken.episodes[0]?.id,
    audiobook: audiobook?.id,
    chapter: spoken.chapters.find((one) => one.audiobookId === audiobook?.id)?.id,
    foreign: playlists.find(({ ownerId, isPublic }) => ownerId === 'theo' && isPublic !== false)
      ?.id,
    category: categories[0]?.id,
    unknown: idOf('nothing'),
  })
}

function named(found: Record<string, string | undefined>): Record<string, string> {
  for (const [name, id] of Object.entries(found)) {
    if (id === undefined) throw new RangeError(`The demo world has no ${name}`)
  }
  return found as Record<string, string>
}

/** Sends a request with its names filled in. */
export async function send(
  { known, settle }: Stage,
  api: Api,
  method: Method,
  { url, body, type }: Request,
  more: Record<string, string> = {},
): Promise<Reply> {
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (whole, name) => known[name] ?? whole)
  const headers = { ...(type === undefined ? {} : { 'content-type': type }), ...more }
  const filled = body === undefined ? undefined : fill(asText(body))
  const reply = await (method === 'GET'
    ? api.get(fill(url), headers)
    : api[verbs[method]](fill(url), filled, headers))
  await settle()
  return reply
}

const verbs = { PUT: 'put', POST: 'post', DELETE: 'delete' } as const

const asText = (body: unknown) => (typeof body === 'string' ? body : JSON.stringify(body))
