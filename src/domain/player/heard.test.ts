import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Session } from '../../../test/support/player.ts'

const episodes = ['spotify:episode:a', 'spotify:episode:b']

/** A session in which two episodes of ten minutes play. */
function aSession(points: Record<string, number> = {}): Session {
  const session = new Session()
  for (const uri of episodes) session.durations.set(uri, 600_000)
  for (const [letter, at] of Object.entries(points)) {
    session.points.set(`spotify:episode:${letter}`, at)
  }
  return session.do({ kind: 'play', context: null, list: episodes }).heard()
}

const lastOf = (session: Session) => session.heardTo.at(-1)

test('pausing, seeking, losing the device and leaving tell how far an episode was heard', () => {
  const session = aSession().wait(60_000).do({ kind: 'pause' })
  assert.equal(lastOf(session), 'a@60000')
  session.do({ kind: 'resume' }).heard().wait(5_000).do({ kind: 'seek', positionMs: 300_000 })
  assert.equal(lastOf(session), 'a@300000')
  session.heard().wait(10_000).do({ kind: 'lost', deviceId: 'kitchen' })
  assert.equal(lastOf(session), 'a@310000')
  const other = aSession().wait(70_000).do({ kind: 'next' })
  assert.equal(lastOf(other), 'a@70000')
})

test('every report of the device tells it, without making a new version', () => {
  const session = aSession().wait(10_000)
  const { version } = session.state
  session.report({ positionMs: 10_000 })
  assert.deepEqual([lastOf(session), session.state.version], ['a@10000', version])
})

test('what was heard to its end, or nearly, begins at the start the next time', () => {
  const ended = aSession().end()
  assert.ok(ended.heardTo.includes('a@-1'))
  assert.equal(ended.state.current?.uri, 'spotify:episode:b')
  assert.equal(lastOf(aSession().wait(590_000).do({ kind: 'pause' })), 'a@-1')
  assert.equal(lastOf(aSession().wait(580_000).do({ kind: 'pause' })), 'a@580000')
})

test('an episode goes on where it was left, the next one too; a stated position wins', () => {
  const session = aSession({ a: 120_000, b: 30_000 })
  assert.equal(session.state.positionMs, 120_000)
  session.do({ kind: 'next' })
  assert.equal(session.state.positionMs, 30_000)
  session.do({ kind: 'play', context: null, list: episodes, positionMs: 0 })
  assert.equal(session.state.positionMs, 0)
  session.do({ kind: 'queue', uri: 'spotify:episode:b' }).do({ kind: 'next' })
  assert.equal(session.state.positionMs, 30_000)
})

test('a repeated episode and one that waits at the end of a list begin at the start', () => {
  const repeated = aSession({ a: 120_000 }).do({ kind: 'repeat', mode: 'track' }).end()
  assert.deepEqual(
    [repeated.state.current?.uri, repeated.state.positionMs],
    ['spotify:episode:a', 0],
  )
  const over = aSession({ a: 120_000 }).end().end()
  assert.deepEqual([over.state.hasEnded, over.state.positionMs], [true, 0])
})

test('a point beyond the end of what became shorter is none', () => {
  assert.equal(aSession({ a: 700_000 }).state.positionMs, 0)
})

test('tracks and private sessions tell nothing', () => {
  assert.deepEqual(new Session().play('ab').wait(60_000).do({ kind: 'next' }).heardTo, [])
  const hidden = aSession()
  hidden.heardTo.length = 0
  hidden.isPrivate = true
  assert.deepEqual(hidden.wait(60_000).do({ kind: 'pause' }).do({ kind: 'next' }).heardTo, [])
})

test('an episode that was not heard at all keeps the point it had', () => {
  assert.deepEqual(
    aSession()
      .do({ kind: 'next' })
      .heardTo.filter((one) => one.startsWith('a@')),
    [],
  )
})
