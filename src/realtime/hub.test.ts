import assert from 'node:assert/strict'
import { beforeEach, describe, test } from 'node:test'
import { aToken } from '../../test/support/api.ts'
import { anApp, tokenOf } from '../../test/support/apps.ts'
import { aUser, idOf } from '../../test/support/builders.ts'
import { aRig, type Rig } from '../../test/support/rig.ts'
import { testWorld } from '../../test/support/world.ts'
import { allowUsers, disallowUsers } from '../domain/accounts/app-access.ts'
import type { View } from '../wire/view.ts'
import type { Attached } from './in-process.ts'
import type { ServerMessage } from './protocol.ts'

const world = await testWorld()
const album = `spotify:album:${idOf('album Song album')}`
const view: View = {
  base: 'http://localhost',
  open: 'http://localhost',
  market: null,
  isExplicitFiltered: false,
  profile: 'classic',
}
let rig: Rig
let count = 0

beforeEach(async () => {
  rig = await aRig(world, `owner${++count}`)
})

const play = async ({ device }: Attached, body: object = { context_uri: album }) => {
  await rig.api.put(`/v1/me/player/play?device_id=${device.id}`, body)
  await rig.settle()
}

const listed = async () => (await rig.api.get('/v1/me/player/devices')).body.devices

/** A bare connection that keeps what it is told. */
function connect() {
  const heard: ServerMessage[] = []
  let ended: number | undefined
  const connection = rig.hub.connect(
    {
      send: (message) => heard.push(message),
      close(code) {
        ended = code
        rig.hub.disconnected(connection, false)
      },
    },
    view,
  )
  const say = async (message: unknown) => {
    connection.receive(typeof message === 'string' ? message : JSON.stringify(message))
    await connection.settled
    await rig.settle()
  }
  return { heard, say, ended: () => ended }
}

describe('who may connect', () => {
  const hello = (token: string) => ({ type: 'hello', token, device: { name: 'Any' } })

  for (const [code, what, token] of [
    [4401, 'an unknown token', async () => 'nonsense'],
    [4401, 'a token that ended', () => aToken(world, rig.userId, undefined, -1)],
    [4401, "an app's own token", () => aToken(world, '')],
    [4403, 'a token without the scopes', () => aToken(world, rig.userId, 'streaming')],
  ] as const) {
    test(`${code} for ${what}`, async () => {
      const one = connect()
      await one.say(hello(await token()))
      assert.equal(one.ended(), code)
      assert.equal(one.heard[0]?.type, 'error')
      assert.deepEqual(await listed(), [])
    })
  }

  test('4407 for a user who is not of the app in development mode, then and later', async () => {
    const ownerId = await aUser(world, `maker${count}`)
    const app = await anApp(world, { profile: 'development', ownerId })
    const token = await tokenOf(world, app, rig.userId)
    const stranger = connect()
    await stranger.say(hello(token))
    assert.equal(stranger.ended(), 4407)
    assert.match(JSON.stringify(stranger.heard[0]), /the user may not be registered/)
    await allowUsers(world, app, [rig.userId])
    const member = connect()
    await member.say(hello(token))
    assert.equal((await listed()).length, 1)
    await disallowUsers(world, app, [rig.userId])
    rig.hub.sweep()
    await rig.settle()
    assert.equal(member.ended(), 4407)
  })

  test('4402 for a user who is not premium', async () => {
    await aUser(world, `free${count}`, { product: 'free' })
    const one = connect()
    await one.say(hello(await aToken(world, `free${count}`)))
    assert.equal(one.ended(), 4402)
  })

  test('4400 for what is no message, or not hello first', async () => {
    for (const message of ['{', '[]', { type: 'dance' }, { type: 'ended', playId: 'x' }]) {
      const one = connect()
      await one.say(message)
      assert.equal(one.ended(), 4400)
    }
  })

  test('4408 for who says nothing', async () => {
    const hasty = await aRig(world, `hasty${count}`, { helloMs: 1 })
    const code = await new Promise((resolve) => {
      hasty.hub.connect({ send: () => {}, close: resolve }, view)
    })
    assert.equal(code, 4408)
  })

  test('4429 for the twenty-first device of a user', async () => {
    for (let number = 1; number <= 20; number++) await rig.device(`Device ${number}`)
    const { closed } = await rig.device('One too many')
    assert.equal(closed()?.code, 4429)
    assert.equal((await listed()).length, 20)
  })

  test('a device is given an id of forty hexadecimal digits, and may bring its own', async () => {
    const given = await rig.device('Given')
    assert.match(given.device.id, /^[0-9a-f]{40}$/)
    const own = await rig.device('Own', { id: 'ab'.repeat(20) })
    assert.equal(own.device.id, 'ab'.repeat(20))
  })

  test('the same device again takes the place of its old connection', async () => {
    const id = 'cd'.repeat(20)
    const first = await rig.device('Twice', { id })
    await play(first)
    const second = await rig.device('Twice', { id })
    assert.equal(first.closed()?.code, 4000)
    assert.equal((await listed()).length, 1)
    assert.equal(second.device.isPlaying, true)
  })
})

describe('what devices are told', () => {
  test('only the active device is told what plays; the others that they are not', async () => {
    const [kitchen, study] = [await rig.device('Kitchen'), await rig.device('Study')]
    await play(kitchen)
    assert.equal(kitchen.device.state?.window.current?.item?.name, 'Song 1')
    assert.deepEqual(
      kitchen.device.state?.window.next.map(({ item }) => item?.name),
      ['Song 2', 'Song 3'],
    )
    assert.equal(study.device.state, null)
    assert.deepEqual(study.device.loaded, [])
  })

  test('a seek to where it is already is told as well', async () => {
    const one = connect()
    const token = await aToken(world, rig.userId, undefined, 1_000_000_000)
    const id = '12'.repeat(20)
    await one.say({ type: 'hello', token, device: { name: 'Raw', id } })
    await rig.api.put(`/v1/me/player/play?device_id=${id}`, { context_uri: album })
    await rig.settle()
    await rig.api.put('/v1/me/player/seek?position_ms=0')
    await rig.settle()
    const states = one.heard.filter(({ type }) => type === 'state')
    assert.deepEqual(
      states.map((message) => 'seek' in message && message.seek),
      [false, 0],
    )
  })

  test('rapid changes are told together, the latest winning', async () => {
    const calm = await aRig(world, `calm${count}`, { coalesceMs: 50 })
    const { device } = await calm.device('Calm')
    await calm.api.put(`/v1/me/player/play?device_id=${device.id}`, { context_uri: album })
    const positions = Array.from({ length: 20 }, (_, at) => 1_000 * (at + 1))
    for (const position of positions) {
      await calm.api.put(`/v1/me/player/seek?position_ms=${position}`)
    }
    await calm.settle()
    assert.equal(device.positionMs, 20_000)
  })

  test('a token near its end is asked for again, and one that ended ends the connection', async () => {
    const one = connect()
    const token = await aToken(world, rig.userId, undefined, 100_000)
    await one.say({ type: 'hello', token, device: { name: 'Aging' } })
    rig.hub.sweep()
    await rig.settle()
    assert.equal(one.heard.at(-1)?.type, 'welcome')
    world.clock.advance(41_000)
    rig.hub.sweep()
    await rig.settle()
    assert.equal(one.heard.at(-1)?.type, 'reauth')
    await one.say({ type: 'token', token: await aToken(world, rig.userId, undefined, 100_000) })
    world.clock.advance(61_000)
    rig.hub.sweep()
    assert.equal(one.ended(), undefined)
    world.clock.advance(61_000)
    rig.hub.sweep()
    assert.equal(one.ended(), 4401)
  })
})

describe('what devices say', () => {
  test('their own buttons work, and reach no other device', async () => {
    const kitchen = await rig.device('Kitchen')
    await play(kitchen)
    const one = connect()
    const token = await aToken(world, rig.userId, undefined, 1_000_000_000)
    await one.say({ type: 'hello', token, device: { name: 'Raw', id: '34'.repeat(20) } })
    await one.say({ type: 'command', id: 1, command: { kind: 'next' } })
    assert.deepEqual(one.heard.at(-1), {
      type: 'error',
      id: 1,
      reason: 'NOT_PLAYING_LOCALLY',
      message: 'This device is not active',
    })
    await rig.api.put('/v1/me/player', { device_ids: ['34'.repeat(20)] })
    await one.say({ type: 'command', id: 2, command: { kind: 'next' } })
    assert.ok(one.heard.some((message) => message.type === 'ok' && message.id === 2))
    assert.equal(await rig.shown(), 'Song 2')
  })

  test('a volume turned by hand, and another name, are seen everywhere', async () => {
    const one = connect()
    const token = await aToken(world, rig.userId)
    await one.say({ type: 'hello', token, device: { name: 'Raw' } })
    await one.say({ type: 'volume', value: 12 })
    await one.say({ type: 'rename', name: 'Cooked' })
    const [device] = await listed()
    assert.deepEqual([device.name, device.volume_percent], ['Cooked', 12])
  })

  test('a device that may not play pauses the session there', async () => {
    const kitchen = await rig.device('Kitchen')
    await play(kitchen)
    const one = connect()
    const token = await aToken(world, rig.userId, undefined, 1_000_000_000)
    const id = '56'.repeat(20)
    await one.say({ type: 'hello', token, device: { name: 'Tab', id } })
    await rig.api.put('/v1/me/player', { device_ids: [id], play: true })
    await rig.settle()
    const told = one.heard.findLast((message) => message.type === 'state')
    const playId = told !== undefined && 'load' in told ? told.load?.playId : undefined
    await one.say({ type: 'failed', playId, code: 'autoplay' })
    assert.equal(await rig.shown(), '(Song 1)')
    assert.equal((await rig.api.get('/v1/me/player')).body.device.name, 'Tab')
  })
})

describe('devices that go', () => {
  test('one that says goodbye is gone; what it played can be taken up elsewhere', async () => {
    const [kitchen, study] = [await rig.device('Kitchen'), await rig.device('Study')]
    await play(kitchen)
    await rig.advance(30_000)
    kitchen.leave()
    await rig.settle()
    assert.equal((await rig.api.get('/v1/me/player')).status, 204)
    assert.equal((await listed()).length, 1)
    await rig.api.put(`/v1/me/player/play?device_id=${study.device.id}`)
    await rig.settle()
    assert.equal(study.device.positionMs, 30_000)
    assert.equal(await rig.shown(), 'Song 1')
  })

  test('one that loses its connection may come back within its grace, playing on', async () => {
    const patient = await aRig(world, `patient${count}`, { graceMs: 3_600_000 })
    const kitchen = await patient.device('Kitchen')
    const url = `/v1/me/player/play?device_id=${kitchen.device.id}`
    await patient.api.put(url, { context_uri: album })
    await patient.advance(10_000)
    kitchen.drop()
    await patient.advance(5_000)
    assert.equal(await patient.shown(), 'Song 1')
    await kitchen.connect()
    await patient.advance(5_000)
    const { body } = await patient.api.get('/v1/me/player')
    assert.deepEqual([body.progress_ms, body.is_playing], [20_000, true])
    assert.equal(kitchen.device.loaded.length, 1)
    await patient.hub.close()
  })

  test('an item that ended during a break is followed by the next one after it', async () => {
    const patient = await aRig(world, `waiting${count}`, { graceMs: 3_600_000 })
    const kitchen = await patient.device('Kitchen')
    const url = `/v1/me/player/play?device_id=${kitchen.device.id}`
    await patient.api.put(url, { context_uri: album, position_ms: 190_000 })
    await patient.advance(5_000)
    kitchen.drop()
    await patient.advance(20_000)
    await kitchen.connect()
    assert.equal(await patient.shown(), 'Song 2')
    await patient.hub.close()
  })

  test('one whose process crashed is gone when its presence runs out', async () => {
    const kitchen = await rig.device('Kitchen')
    await play(kitchen)
    world.clock.advance(46_000)
    assert.deepEqual(await listed(), [])
    const study = await rig.device('Study')
    await rig.api.put(`/v1/me/player/play?device_id=${study.device.id}`)
    const { body } = await rig.api.get('/v1/me/player')
    assert.equal(body.item.name, 'Song 1')
    assert.ok(body.progress_ms <= 30_000)
  })

  test('when the server stops, devices are told to come back', async () => {
    const kitchen = await rig.device('Kitchen')
    await rig.hub.close()
    assert.equal(kitchen.closed()?.code, 1012)
  })
})

describe('many at once', () => {
  test('two hundred commands of five clients lose no queued item', async () => {
    const kitchen = await rig.device('Kitchen')
    await play(kitchen)
    const commands = Array.from({ length: 200 }, (_, at) => {
      const uri = `spotify:track:${rig.tracks[at % 12]}`
      if (at % 5 === 0) return rig.api.post(`/v1/me/player/queue?uri=${uri}`)
      if (at % 5 === 1) return rig.api.put(`/v1/me/player/shuffle?state=${at % 2 === 0}`)
      if (at % 5 === 2) return rig.api.put(`/v1/me/player/seek?position_ms=${at}`)
      return rig.api.put(`/v1/me/player/${at % 5 === 3 ? 'pause' : 'play'}`)
    })
    const replies = await Promise.all(commands)
    assert.ok(replies.every(({ status }) => status === 204))
    const { state } = await world.players.session(rig.userId)
    assert.equal(state.queue.length, 40)
    assert.deepEqual(
      state.queue.map(({ uid }) => uid),
      Array.from({ length: 40 }, (_, at) => `q${at}`),
    )
  })
})
