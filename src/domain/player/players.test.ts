import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aUser, manyTracks } from '../../../test/support/builders.ts'
import { testWorld } from '../../../test/support/world.ts'
import { PublicError } from '../../lib/errors.ts'
import { SeededRandom } from '../../lib/seeded-random.ts'
import type { Device, PlayerState } from '../../model/player.ts'
import { type Command, command } from './commands.ts'
import { Players } from './players.ts'

const world = await testWorld()
const userId = await aUser(world, 'mira')
const listener = { userId, country: 'US', isExplicitFiltered: false }
const uris = (await manyTracks(world, 'Song', 12)).map((id) => `spotify:track:${id}`)
const devices = ['kitchen', 'study'].map(
  (name): Device => ({
    id: name,
    name,
    type: 'Speaker',
    appId: '',
    volumePercent: 50,
    supportsVolume: true,
    isRestricted: false,
    isPrivate: false,
  }),
)
for (const device of devices) await world.players.bus.presence.set(listener.userId, device)

type Link = { before: PlayerState; after: PlayerState }

/** Sessions as another process holds them, which writes down what each accepted command made of what. */
class Recorded extends Players {
  readonly links: Link[]

  constructor(links: Link[]) {
    super({ ...world, bus: world.players.bus })
    this.links = links
  }

  override async act(...[who, decide]: Parameters<Players['act']>): Promise<PlayerState> {
    let before: PlayerState | undefined
    const after = await super.act(who, (session, listed) => {
      before = session.state
      return decide(session, listed)
    })
    if (before !== undefined && after !== before) this.links.push({ before, after })
    return after
  }
}

test('two hundred commands of five clients at two processes are one chain of changes', async () => {
  const links: Link[] = []
  const processes = [new Recorded(links), new Recorded(links)]
  const [first = new Recorded(links)] = processes
  await command(
    first,
    listener,
    { kind: 'play', context: null, list: uris.slice(0, 6) },
    { deviceId: 'kitchen' },
  )
  let queued = 0
  const client = async (number: number) => {
    const r = new SeededRandom(`client ${number}`)
    for (let count = 0; count < 40; count++) {
      const asked = randomCommand(r)
      const at = processes[number % 2] ?? first
      try {
        await command(
          at,
          listener,
          asked,
          r.chance(0.1) ? { deviceId: r.pick(['kitchen', 'study']) } : {},
        )
        if (asked.kind === 'queue') queued++
      } catch (error) {
        if (!(error instanceof PublicError)) throw error
      }
    }
  }
  await Promise.all([0, 1, 2, 3, 4].map(client))

  const inOrder = links.toSorted((a, b) => a.after.version - b.after.version)
  for (const [at, { before }] of inOrder.entries()) {
    if (at > 0) assert.deepEqual(before, inOrder[at - 1]?.after)
  }
  const last = inOrder.at(-1)?.after
  assert.deepEqual((await new Recorded([]).session(listener.userId)).state, last)
  assert.equal(last?.queuedCount, queued)
})

function randomCommand(r: SeededRandom): Command {
  return r.pick<() => Command>([
    () => ({ kind: 'queue', uri: r.pick(uris) }),
    () => ({ kind: 'next' }),
    () => ({ kind: 'previous' }),
    () => ({ kind: 'pause' }),
    () => ({ kind: 'resume' }),
    () => ({ kind: 'seek', positionMs: r.integer(0, 250_000) }),
    () => ({ kind: 'shuffle', isOn: r.chance(0.5) }),
    () => ({ kind: 'repeat', mode: r.pick(['off', 'context', 'track'] as const) }),
  ])()
}
