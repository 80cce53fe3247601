import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { items, type OwnInput, Session } from '../../../test/support/player.ts'
import { PublicError } from '../../lib/errors.ts'
import { indexAt, shuffled } from './order.ts'
import { progressOf } from './time.ts'

const letters = 'abcdefghij'

const inputs = fc.oneof<fc.Arbitrary<OwnInput>[]>(
  fc.record({
    kind: fc.constant('play' as const),
    context: fc.constant(null),
    list: fc.integer({ min: 0, max: letters.length }).map((end) => items(letters.slice(0, end))),
    positionMs: fc.option(fc.integer({ min: 0, max: 200_000 }), { nil: undefined }),
  }),
  fc.constantFrom<OwnInput>(
    { kind: 'resume' },
    { kind: 'pause' },
    { kind: 'next' },
    { kind: 'previous' },
    { kind: 'lost' },
    { kind: 'transfer', deviceId: 'study', play: false },
    { kind: 'transfer', deviceId: 'kitchen', play: true },
  ),
  fc.record({
    kind: fc.constant('seek' as const),
    positionMs: fc.integer({ min: 0, max: 200_000 }),
  }),
  fc.record({
    kind: fc.constant('repeat' as const),
    mode: fc.constantFrom('off' as const, 'context' as const, 'track' as const),
  }),
  fc.record({ kind: fc.constant('shuffle' as const), isOn: fc.boolean() }),
  fc.record({
    kind: fc.constant('queue' as const),
    uri: fc.constantFrom(...items('qrs')),
  }),
)

/** Something that happens: an input, time, or what the active device says of the current play. */
const happenings = fc.oneof(
  { weight: 5, arbitrary: inputs },
  { weight: 2, arbitrary: fc.record({ wait: fc.integer({ min: 0, max: 400_000 }) }) },
  { weight: 2, arbitrary: fc.constantFrom('ended' as const, 'heard' as const) },
)

type Happening = typeof happenings extends fc.Arbitrary<infer H> ? H : never

const walks = fc.array(happenings, { maxLength: 60 })

function happen(session: Session, happening: Happening): void {
  if (typeof happening === 'object' && 'wait' in happening) {
    session.now += happening.wait
    return
  }
  const { current, deviceId } = session.state
  try {
    if (typeof happening === 'object') session.do(happening)
    else if (happening === 'heard') session.report({ deviceId })
    else session.do({ kind: 'ended', deviceId, playId: current?.playId ?? '' })
  } catch (error) {
    assert.ok(error instanceof PublicError, String(error))
  }
}

const check = (holds: (session: Session) => void) =>
  fc.assert(
    fc.property(walks, (walk) => {
      const session = new Session()
      session.unplayable.add('c')
      for (const happening of walk) {
        happen(session, happening)
        holds(session)
      }
    }),
    { numRuns: 300, seed: 11 },
  )

test('the cursor stays within the list, and an item of the list is the one it points to', () => {
  check(({ state, list }) => {
    assert.ok(state.cursor >= -1 && state.cursor < Math.max(1, state.listLength))
    if (state.current?.from !== 'context') return
    assert.equal(state.current.uri, list[indexAt(state, state.cursor)])
  })
})

test('progress is never negative and never beyond the duration', () => {
  check(({ state, now }) => {
    for (const later of [0, 1_000, 100_000, 10_000_000]) {
      const progress = progressOf(state, now + later)
      assert.ok(progress >= 0 && progress <= (state.current?.durationMs ?? 0), `${progress}`)
    }
  })
})

test('only what is loaded plays, and only on a device', () => {
  check(({ state }) => {
    if (state.isPlaying) assert.ok(state.current !== null && state.deviceId !== '')
    if (state.isBuffering) assert.ok(state.isPlaying)
    assert.notEqual(state.current?.uri, 'spotify:track:c')
  })
})

test('versions only grow, and nothing is heard longer than time passed', () => {
  let version = 0
  check((session) => {
    if (session.state.version < version) version = 0
    assert.ok(session.state.version >= version)
    version = session.state.version
    const { current } = session.state
    if (current !== null) assert.ok(current.listenedMs <= session.now - current.startedAt)
  })
})

test('the queue is first in, first out, whatever else happens', () => {
  fc.assert(
    fc.property(walks, (walk) => {
      const session = new Session()
      const taken: number[] = []
      let last = ''
      for (const happening of walk) {
        happen(session, happening)
        const { current, queue } = session.state
        const waiting = queue.map(({ uid }) => Number(uid.slice(1)))
        assert.deepEqual(
          waiting,
          waiting.toSorted((a, b) => a - b),
        )
        if (current?.from === 'queue' && current.playId !== last) {
          taken.push(Number(current.uid.slice(1)))
          last = current.playId
        }
      }
      assert.deepEqual(
        taken,
        taken.toSorted((a, b) => a - b),
      )
    }),
    { numRuns: 300, seed: 12 },
  )
})

test('one play is recorded at most once, for more than thirty seconds of listening, and none in private', () => {
  fc.assert(
    fc.property(walks, fc.boolean(), (walk, isPrivate) => {
      const session = new Session()
      session.isPrivate = isPrivate
      for (const happening of walk) {
        const before = session.state
        const recorded = session.played.length
        const since = session.now - (before.current?.startedAt ?? session.now)
        happen(session, happening)
        const count = session.played.length - recorded
        assert.ok(count <= 1)
        if (count === 0) continue
        // Every item here is three minutes long, so only listening counts.
        assert.ok(!isPrivate && before.current !== null && since > 30_000)
        assert.equal(session.played.at(-1), before.current.uri.slice(-1))
        assert.notEqual(session.state.current?.playId, before.current.playId)
      }
    }),
    { numRuns: 300, seed: 13 },
  )
})

test('a shuffled order is a permutation that begins with the item that plays', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: 1, max: 500 }), fc.nat(), (seed, length, at) => {
      const first = at % length
      const order = shuffled({ seed, first }, length)
      assert.equal(order[0], first)
      assert.deepEqual(
        [...order].sort((a, b) => a - b),
        Array.from({ length }, (_, index) => index),
      )
      assert.deepEqual(shuffled({ seed, first }, length), order)
    }),
  )
})

test('unshuffling gives the item its place in the list back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9 }), fc.nat({ max: 8 }), (position, steps) => {
      const session = new Session().play(letters, { offset: { position } })
      session.do({ kind: 'shuffle', isOn: true })
      for (let step = 0; step < steps; step++) session.do({ kind: 'next' })
      const { current } = session.state
      session.do({ kind: 'shuffle', isOn: false })
      assert.equal(session.state.current, current)
      assert.equal(session.state.cursor, letters.indexOf(current?.uri.slice(-1) ?? ''))
    }),
  )
})
