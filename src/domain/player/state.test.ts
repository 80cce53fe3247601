import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { device, items, letterOf, Session } from '../../../test/support/player.ts'
import { PublicError } from '../../lib/errors.ts'
import { progressOf } from './time.ts'
import { played, upcoming } from './upcoming.ts'

const reasonOf = (session: Session, input: Parameters<Session['try']>[0]) => {
  try {
    session.try(input)
  } catch (error) {
    return error instanceof PublicError ? error.reason : error
  }
  return undefined
}

const next = { kind: 'next' } as const
const previous = { kind: 'previous' } as const
const album = { kind: 'album', id: 'x', uri: 'spotify:album:x' } as const
const playing = (letters: string) => new Session().play(letters)
const queued = (session: Session, letters: string) => {
  for (const uri of items(letters)) session.do({ kind: 'queue', uri })
  return session
}

describe('starting', () => {
  test('a context plays from its first item', () => {
    const session = playing('abc').do({ kind: 'play', context: album, list: items('xyz') })
    assert.equal(session.shown, 'x')
    assert.deepEqual(session.state.context, album)
    assert.equal(session.state.current?.contextUri, album.uri)
  })

  test('items with an offset play from there', () => {
    assert.equal(playing('abc').play('xyz', { offset: { position: 1 } }).shown, 'y')
    assert.equal(new Session().play('xyz', { offset: { uri: 'spotify:track:z' } }).shown, 'z')
  })

  test('an item that is in the list twice plays where it is first', () => {
    const session = new Session().play('abab', { offset: { uri: 'spotify:track:b' } })
    assert.equal(session.state.current?.uid, 'c1')
    assert.equal(session.do(next).do(next).state.current?.uid, 'c3')
  })

  test('an offset that is not in the list is refused', () => {
    const play = { kind: 'play', context: null, list: items('ab') } as const
    const session = playing('xy')
    assert.equal(
      reasonOf(session, { ...play, offset: { uri: 'spotify:track:q' } }),
      'NO_SPECIFIC_TRACK',
    )
    assert.equal(reasonOf(session, { ...play, offset: { position: 2 } }), 'NO_SPECIFIC_TRACK')
    assert.equal(session.shown, 'x')
  })

  test('a position beyond the end begins with the next item', () => {
    assert.equal(new Session().play('ab', { positionMs: 180_000 }).shown, 'b')
    assert.equal(new Session().play('ab', { positionMs: 60_000 }).state.positionMs, 60_000)
  })

  test('resuming keeps everything, and is refused when nothing was loaded', () => {
    const session = queued(playing('abc'), 'q').wait(5_000).do({ kind: 'pause' })
    assert.equal(session.shown, '(a)')
    session.wait(60_000).do({ kind: 'resume' })
    assert.equal(session.shown, 'a')
    assert.equal(session.state.queue.length, 1)
    assert.equal(progressOf(session.state, session.now + 1_000), 6_000)
    assert.equal(reasonOf(new Session(), { kind: 'resume' }), 'UNKNOWN')
  })

  test('playing while it plays, and pausing while it is paused, change nothing', () => {
    const session = playing('ab')
    assert.equal(session.try({ kind: 'resume' }).state, session.state)
    session.do({ kind: 'pause' })
    assert.equal(session.try({ kind: 'pause' }).state, session.state)
  })

  test('an empty list leaves the device active and idle', () => {
    const session = playing('abc').play('')
    assert.equal(session.shown, '-')
    assert.equal(session.state.isPlaying, false)
    assert.equal(session.state.deviceId, device)
  })

  test("the user's queue survives another context", () => {
    const session = queued(playing('abc'), 'q').play('xy')
    assert.equal(session.do(next).shown, 'q')
    assert.equal(session.do(next).shown, 'y')
  })
})

describe('the end of a list', () => {
  for (const [mode, natural, manual] of [
    ['off', '(a)', '(a)'],
    ['context', 'a', 'a'],
    ['track', 'b', '(a)'],
  ] as const) {
    test(`repeat ${mode}: ${natural} after the last item, ${manual} after next`, () => {
      const session = () => playing('ab').do({ kind: 'repeat', mode }).do(next).heard()
      assert.equal(session().end().shown, natural)
      assert.equal(session().do(next).shown, manual)
    })
  }

  test('is paused at the first item, and the last one is what played before', () => {
    const session = playing('ab').end().end()
    assert.equal(session.shown, '(a)')
    assert.equal(session.state.positionMs, 0)
    assert.equal(session.state.hasEnded, true)
    assert.deepEqual(
      played(session.state, session.list, 2).map(({ uri }) => letterOf(uri)),
      ['a', 'b'],
    )
    assert.equal(session.do({ kind: 'resume' }).shown, 'a')
    assert.equal(session.state.hasEnded, false)
  })

  test('repeat track starts the same item again as another play, and next moves on', () => {
    const session = playing('ab').do({ kind: 'repeat', mode: 'track' })
    const before = session.state.current?.playId
    session.end()
    assert.equal(session.shown, 'a')
    assert.notEqual(session.state.current?.playId, before)
    assert.equal(session.do(next).shown, 'b')
    assert.equal(session.state.repeat, 'track')
  })
})

describe('previous', () => {
  test('goes back within three seconds and restarts after', () => {
    assert.equal(playing('ab').do(next).heard().wait(2_999).do(previous).shown, 'a')
    const late = playing('ab').do(next).heard().wait(3_001).do(previous)
    assert.equal(late.shown, 'b')
    assert.equal(late.state.positionMs, 0)
  })

  test('restarts the first item', () => {
    const session = playing('ab').wait(1_000).do(previous)
    assert.equal(session.shown, 'a')
    assert.equal(session.state.positionMs, 0)
  })

  test('after a queued item is the item of the list before it; the queue gets nothing back', () => {
    const session = queued(playing('abc').do(next), 'q').do(next)
    assert.equal(session.shown, 'q')
    assert.equal(session.do(previous).shown, 'b')
    assert.equal(session.state.queue.length, 0)
    assert.equal(session.do(next).shown, 'c')
  })
})

describe('queue and order', () => {
  test('three queued items play first, then the list goes on', () => {
    const session = queued(playing('abc'), 'xyz')
    const heard = [1, 2, 3, 4].map(() => session.do(next).shown)
    assert.deepEqual(heard, ['x', 'y', 'z', 'b'])
  })

  test('shuffle on and off keeps the item, and off restores the order', () => {
    const session = playing('abcdefgh').do(next).do(next)
    session.do({ kind: 'shuffle', isOn: true })
    assert.equal(session.shown, 'c')
    assert.equal(session.state.cursor, 0)
    session.do({ kind: 'shuffle', isOn: false })
    assert.equal(session.shown, 'c')
    assert.equal(session.do(next).shown, 'd')
  })

  test('shuffled, a list plays every item once', () => {
    const session = playing('abcdefgh').do({ kind: 'shuffle', isOn: true })
    const heard = new Set([session.shown])
    for (let count = 1; count < 8; count++) heard.add(session.do(next).shown)
    assert.equal(heard.size, 8)
    assert.equal(session.do(next).state.isPlaying, false)
  })

  test('what comes next is the queue, then the list, and does not go round', () => {
    const session = queued(playing('abc'), 'x')
    const shown = () => upcoming(session.state, session.world(), 5).map(({ uri }) => letterOf(uri))
    assert.deepEqual(shown(), ['x', 'b', 'c'])
    session.do({ kind: 'repeat', mode: 'context' })
    assert.deepEqual(shown(), ['x', 'b', 'c', 'a'])
    session.do({ kind: 'repeat', mode: 'track' })
    assert.deepEqual(shown(), ['x', 'a', 'a', 'a', 'a'])
  })

  test('a list of ten thousand items is shuffled and walked', () => {
    const list = Array.from({ length: 10_000 }, (_, at) => `spotify:track:${at}`)
    const session = new Session().do({ kind: 'shuffle', isOn: true })
    session.do({ kind: 'play', context: album, list, offset: { position: 9_000 } })
    assert.equal(session.shown, '9000')
    for (let count = 0; count < 100; count++) session.do(next)
    assert.equal(session.state.cursor, 100)
    assert.ok(JSON.stringify(session.state).length < 1_500)
  })
})

describe('seeking', () => {
  test('moves within the item; past its end is the next one', () => {
    const session = playing('ab').do({ kind: 'seek', positionMs: 100_000 })
    assert.equal(progressOf(session.state, session.now + 500), 100_500)
    assert.equal(session.do({ kind: 'seek', positionMs: 180_001 }).shown, 'b')
    assert.equal(session.state.positionMs, 0)
  })

  test('never shows more than the item has', () => {
    const session = playing('ab').wait(10_000_000)
    assert.equal(progressOf(session.state, session.now), 180_000)
  })
})

describe('devices', () => {
  const transfer = (deviceId: string, play = false) =>
    ({ kind: 'transfer', deviceId, play }) as const

  test('a transfer keeps playing, standing still until the other device is heard', () => {
    const session = playing('ab').wait(10_000).do(transfer('study'))
    assert.equal(session.shown, 'a')
    assert.equal(progressOf(session.state, session.now + 5_000), 10_000)
    session.report({ deviceId: 'study' })
    assert.equal(progressOf(session.state, session.now + 5_000), 15_000)
  })

  test('a transfer of what is paused stays paused unless it says play', () => {
    const paused = playing('ab').wait(1_000).do({ kind: 'pause' })
    assert.equal(paused.do(transfer('study')).shown, '(a)')
    assert.equal(paused.do(transfer('kitchen', true)).shown, 'a')
  })

  test('after its device was lost, a transfer takes up what was there, playing only if it says so', () => {
    for (const play of [false, true]) {
      const session = playing('ab').wait(7_000).do({ kind: 'lost' }).do(transfer('study', play))
      assert.equal(session.shown, play ? 'a' : '(a)')
      assert.equal(session.state.deviceId, 'study')
      assert.equal(session.state.positionMs, 7_000)
    }
  })

  test('a transfer to the device that is active already changes nothing', () => {
    const session = playing('ab')
    assert.equal(session.try(transfer(device)).state, session.state)
  })

  test('a transfer of nothing makes the device active', () => {
    const session = new Session().do(transfer('study', true))
    assert.equal(session.state.deviceId, 'study')
    assert.equal(session.shown, '-')
  })

  test('a command for another device moves playback there', () => {
    const session = playing('ab').do({ ...next, deviceId: 'study' })
    assert.equal(session.state.deviceId, 'study')
    assert.equal(session.shown, 'b')
  })

  test('a device that is lost leaves everything where it was, playing or paused', () => {
    for (const isPlaying of [true, false]) {
      const session = playing('ab').wait(7_000)
      if (!isPlaying) session.do({ kind: 'pause' })
      session.do({ kind: 'lost' })
      assert.equal(session.shown, '(a)')
      assert.equal(session.state.deviceId, '')
      assert.equal(progressOf(session.state, session.now + 60_000), 7_000)
      const { state } = session.do({ kind: 'resume', deviceId: 'study' })
      assert.deepEqual([state.deviceId, state.isPlaying, state.positionMs], ['study', true, 7_000])
      assert.equal(session.do({ kind: 'lost', deviceId: 'kitchen' }).state, state)
    }
  })
})

describe('what devices say', () => {
  test('the end of another play is ignored, and so is the second time', () => {
    const session = playing('abc')
    const { playId } = session.state.current ?? { playId: '' }
    session.do({ kind: 'ended', playId: 'other' })
    assert.equal(session.shown, 'a')
    session.do({ kind: 'ended', playId }).do({ kind: 'ended', playId })
    assert.equal(session.shown, 'b')
  })

  test('a report older than the last command is ignored', () => {
    const session = playing('ab')
    const { version } = session.state
    session.do({ kind: 'pause' }).report({ version, isPlaying: true, positionMs: 90_000 })
    assert.equal(session.shown, '(a)')
    assert.equal(session.state.positionMs, 0)
  })

  test('a report of another device is ignored', () => {
    const session = playing('ab')
    const { state } = session
    assert.equal(session.report({ deviceId: 'study', isPlaying: false }).state, state)
  })

  test('a report near what was computed keeps version and timestamp', () => {
    const session = playing('ab')
    const { version, changedAt } = session.state
    session.now += 10_000
    session.report({ positionMs: 9_700 })
    assert.deepEqual([session.state.version, session.state.changedAt], [version, changedAt])
    assert.equal(session.state.reportedAt, session.now)
    session.report({ positionMs: 9_500 })
    assert.equal(session.state.version, version + 1)
    assert.equal(progressOf(session.state, session.now), 9_500)
  })

  test('a command about the queue does not make a report stale', () => {
    const session = new Session().do({ kind: 'play', context: null, list: items('ab') })
    const { version } = session.state
    queued(session, 'x').report({ version })
    assert.equal(session.state.isBuffering, false)
  })

  test('while the device buffers, nothing moves', () => {
    const session = playing('ab').wait(1_000).report({ positionMs: 1_000, isBuffering: true })
    assert.equal(progressOf(session.state, session.now + 9_000), 1_000)
  })

  test('a silent device is believed for thirty seconds', () => {
    const session = playing('ab')
    assert.equal(progressOf(session.state, session.now + 45_000), 45_000)
    assert.equal(progressOf(session.state, session.now + 46_000), 30_000)
  })

  test('a device that may not play is paused on the item', () => {
    const session = playing('ab')
    const { playId } = session.state.current ?? { playId: '' }
    session.do({ kind: 'failed', playId, code: 'autoplay' })
    assert.equal(session.shown, '(a)')
  })
})

describe('items that cannot be played', () => {
  test('are passed over in both directions', () => {
    const session = new Session()
    session.unplayable.add('b')
    session.play('abc').do(next)
    assert.equal(session.shown, 'c')
    assert.equal(session.do(previous).shown, 'a')
  })

  test('stop a list of nothing else, without going round', () => {
    const session = new Session()
    for (const letter of 'abc') session.unplayable.add(letter)
    session.do({ kind: 'repeat', mode: 'context' }).play('abc')
    assert.equal(session.shown, '-')
    assert.equal(session.state.isPlaying, false)
  })

  test('are skipped when they disappear while they play', () => {
    const session = playing('abc')
    session.unplayable.add('a')
    const { playId } = session.state.current ?? { playId: '' }
    session.do({ kind: 'failed', playId, code: 'unavailable' })
    assert.equal(session.shown, 'b')
  })

  test('are not skipped for ever', () => {
    const session = playing('ab').do({ kind: 'repeat', mode: 'context' })
    for (let count = 0; count < 11; count++) {
      const { playId } = session.state.current ?? { playId: '' }
      session.do({ kind: 'failed', playId, code: 'unavailable' })
    }
    assert.equal(session.shown, '(a)')
  })
})

describe('the history', () => {
  test('has what was heard for more than thirty seconds', () => {
    assert.deepEqual(playing('ab').wait(30_000).do(next).played, [])
    assert.deepEqual(playing('ab').wait(30_001).do(next).played, ['a'])
  })

  test('counts listening, not position', () => {
    const session = playing('ab').do({ kind: 'seek', positionMs: 170_000 }).wait(5_000)
    assert.deepEqual(session.do(next).played, [])
    const paused = playing('ab').wait(20_000).do({ kind: 'pause' }).wait(60_000)
    paused.do({ kind: 'resume' }).wait(10_001)
    assert.deepEqual(paused.do(next).played, ['a'])
  })

  test('has a short item only when it was heard to its end', () => {
    const session = new Session()
    session.durations.set('spotify:track:a', 20_000)
    assert.deepEqual(session.play('ab').end().played, ['a'])
    assert.deepEqual(session.play('ab').wait(19_000).do(next).played, ['a'])
  })

  test('has nothing of a private session', () => {
    const session = playing('ab')
    session.isPrivate = true
    assert.deepEqual(session.end().played, [])
  })

  test('has an item that another list replaced', () => {
    assert.deepEqual(playing('ab').wait(40_000).play('xy').played, ['a'])
  })
})
