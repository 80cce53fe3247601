import { Hub, type HubOptions } from '../../src/realtime/hub.ts'
import { type Attached, attach } from '../../src/realtime/in-process.ts'
import type { DeviceInfo } from '../../src/realtime/protocol.ts'
import { type Api, apiOf, aToken } from './api.ts'
import { aUser, manyTracks } from './builders.ts'
import type { TestWorld } from './world.ts'

export type Rig = {
  api: Api
  hub: Hub
  userId: string
  /** Ids of twelve tracks of 200 seconds, `Song 1` … `Song 12` of one album. */
  tracks: string[]
  /** Connects a virtual device of the user. */
  device(name: string, more?: Partial<DeviceInfo> & { scope?: string }): Promise<Attached>
  /** Time passes for everybody, in steps as small as any device needs. */
  advance(ms: number): Promise<void>
  /** Everything under way is done. */
  settle(): Promise<void>
  /** Name and state of what plays: `Song 3`, `(Song 3)` when paused, '-' for nothing. */
  shown(): Promise<string>
}

/** A listener with an album and virtual devices, in a world of its own time. */
export async function aRig(
  world: TestWorld,
  userId: string,
  options: Partial<HubOptions> = {},
): Promise<Rig> {
  await aUser(world, userId)
  const tracks = await manyTracks(world, 'Song', 12)
  const hub = new Hub(world, { graceMs: 0, coalesceMs: 0, ...options })
  const attached: Attached[] = []
  const api = apiOf(world, await aToken(world, userId, undefined, 1_000_000_000))
  const settle = () => hub.idle()
  return {
    api,
    hub,
    userId,
    tracks,
    settle,
    async device(name, { scope, ...more } = {}) {
      const one = await attach(hub, {
        clock: world.clock,
        device: { name, ...more },
        token: () => aToken(world, userId, scope, 1_000_000_000),
      })
      attached.push(one)
      return one
    },
    async advance(ms) {
      await settle()
      for (let left = ms; left > 0; ) {
        const due = attached.flatMap(({ device }) => device.dueMs ?? [])
        const step = Math.min(left, ...due.map((one) => Math.max(1, one)))
        world.clock.advance(step)
        left -= step
        for (const { device } of attached) device.tick()
        hub.sweep()
        await settle()
      }
    },
    async shown() {
      await settle()
      const { status, body } = await api.get('/v1/me/player')
      if (status === 204 || body.item === null) return '-'
      return body.is_playing ? body.item.name : `(${body.item.name})`
    },
  }
}
