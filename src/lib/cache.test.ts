import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Cache } from './cache.ts'

/** A cache of texts that weigh their length; keys weigh theirs. */
const cacheOf = (maxBytes: number) => new Cache<string>(maxBytes, (text) => text.length)

/** A load that ends when it is told to. */
function slowly(): { load: () => Promise<string>; end: (value: string) => void; started: number } {
  const { promise, resolve } = Promise.withResolvers<string>()
  const slow = {
    started: 0,
    end: resolve,
    load: () => {
      slow.started++
      return promise
    },
  }
  return slow
}

test('what was loaded is held and not loaded again', async () => {
  const cache = cacheOf(100)
  assert.equal(await cache.get('a', async () => 'first'), 'first')
  assert.equal(await cache.get('a', async () => 'second'), 'first')
  assert.equal(cache.peek('a'), 'first')
  assert.equal(cache.peek('b'), undefined)
})

test('loads of one key that overlap are one load', async () => {
  const cache = cacheOf(100)
  const slow = slowly()
  const asked = [cache.get('a', slow.load), cache.get('a', slow.load), cache.get('a', slow.load)]
  slow.end('value')
  assert.deepEqual(await Promise.all(asked), ['value', 'value', 'value'])
  assert.equal(slow.started, 1)
})

test('a load that fails is told to all who wait, and the next one tries again', async () => {
  const cache = cacheOf(100)
  const failing = async () => Promise.reject(new Error('no'))
  const asked = await Promise.allSettled([cache.get('a', failing), cache.get('a', failing)])
  assert.deepEqual(
    asked.map(({ status }) => status),
    ['rejected', 'rejected'],
  )
  assert.equal(await cache.get('a', async () => 'value'), 'value')
})

for (const [what, forget] of [
  ['dropped', (cache: Cache<string>) => cache.drop('a')],
  ['cleared', (cache: Cache<string>) => cache.clear()],
] as const) {
  test(`what was being loaded when its key was ${what} is handed over and not kept`, async () => {
    const cache = cacheOf(100)
    const old = slowly()
    const asked = cache.get('a', old.load)
    forget(cache)
    const fresh = slowly()
    const askedLater = cache.get('a', fresh.load)
    fresh.end('new')
    assert.equal(await askedLater, 'new')
    old.end('old')
    assert.equal(await asked, 'old')
    assert.equal(cache.peek('a'), 'new')
  })
}

test('clearing begins another epoch; dropping does not', () => {
  const cache = cacheOf(100)
  const before = cache.epoch
  cache.drop('a')
  assert.equal(cache.epoch, before)
  cache.clear()
  assert.notEqual(cache.epoch, before)
})

test('the one that was not used longest makes room', () => {
  const cache = cacheOf(12)
  for (const key of ['a', 'b', 'c']) cache.set(key, 'xxx')
  cache.peek('a')
  cache.set('d', 'xxx')
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((key) => cache.peek(key) !== undefined),
    [true, false, true, true],
  )
})

test('a value that would not fit is not kept, and neither is the one it would replace', () => {
  const cache = cacheOf(10)
  cache.set('a', 'short')
  cache.set('a', 'x'.repeat(20))
  assert.equal(cache.peek('a'), undefined)
})

test('whatever is done, what is held never weighs more than allowed', () => {
  const key = fc.constantFrom('a', 'bb', 'ccc', 'd', 'e')
  const step = fc.oneof(
    fc.record({ set: key, size: fc.nat(40) }),
    fc.record({ drop: key }),
    fc.record({ peek: key }),
    fc.constant({ clear: true }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const cache = cacheOf(60)
      const latest = new Map<string, string>()
      for (const one of steps) {
        if ('set' in one) {
          latest.set(one.set, 'x'.repeat(one.size))
          cache.set(one.set, 'x'.repeat(one.size))
        } else if ('drop' in one) {
          latest.delete(one.drop)
          cache.drop(one.drop)
        } else if ('peek' in one) cache.peek(one.peek)
        else {
          latest.clear()
          cache.clear()
        }
      }
      const held = [...latest.keys()].filter((name) => cache.peek(name) !== undefined)
      for (const name of held) assert.equal(cache.peek(name), latest.get(name))
      const bytes = held.reduce(
        (sum, name) => sum + name.length + (cache.peek(name) ?? '').length,
        0,
      )
      assert.ok(bytes <= 60)
    }),
  )
})
