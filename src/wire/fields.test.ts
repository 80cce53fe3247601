import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { PublicError } from '../lib/errors.ts'
import { asksFor, parseFields, pickFields } from './fields.ts'

const page = {
  href: 'here',
  total: 2,
  items: [
    {
      added_by: { id: 'kim', type: 'user' },
      track: { name: 'One', album: { name: 'A', images: [{ url: 'u', height: 1 }] }, artists: [] },
    },
    { added_by: null, track: null },
  ],
}

const pick = (fields: string) => pickFields(page, parseFields(fields))

test('names, lists of names, and names that nothing has', () => {
  assert.deepEqual(pick('total'), { total: 2 })
  assert.deepEqual(pick('total,href'), { href: 'here', total: 2 })
  assert.deepEqual(pick(' total , href '), { href: 'here', total: 2 })
  assert.deepEqual(pick('nothing,total'), { total: 2 })
  assert.deepEqual(pick('nothing'), {})
  assert.deepEqual(pick('total.value,__proto__,constructor'), {})
})

test('dots and parentheses reach into objects and through arrays', () => {
  const ids = { items: [{ added_by: { id: 'kim' } }, { added_by: null }] }
  assert.deepEqual(pick('items.added_by.id'), ids)
  assert.deepEqual(pick('items(added_by(id))'), ids)
  assert.deepEqual(pick('items(added_by.id)'), ids)
  assert.deepEqual(pick('items.track.album.images.url'), {
    items: [{ track: { album: { images: [{ url: 'u' }] } } }, { track: null }],
  })
})

test('what is asked for twice is united', () => {
  const names = { items: [{ track: { name: 'One', album: { name: 'A' } } }, { track: null }] }
  assert.deepEqual(pick('items.track.name,items.track.album.name'), names)
  assert.deepEqual(pick('items(track(album(name))),items(track.name)'), names)
  assert.deepEqual(pick('items.track.name,items'), { items: page.items })
  assert.deepEqual(pick('items,items.track.name'), { items: page.items })
})

test('an exclamation mark leaves out what it names, and what follows it in its group', () => {
  const without = {
    items: [{ track: { album: {} } }, { track: null }],
  }
  assert.deepEqual(pick('items.track.album(!name,images)'), without)
  assert.deepEqual(pick('items.track.album(!name,!images)'), without)
  assert.deepEqual(pick('!items,href'), { total: 2 })
  assert.deepEqual(pick('items(track,!track.album)'), {
    items: [{ track: { name: 'One', artists: [] } }, { track: null }],
  })
  assert.deepEqual(pick('!items.track,items(added_by(type))'), {
    href: 'here',
    total: 2,
    items: [{ added_by: { id: 'kim' } }, { added_by: null }],
  })
})

test('whether a name is asked for at all', () => {
  assert.ok(asksFor(parseFields('tracks.items'), 'tracks'))
  assert.ok(asksFor(parseFields('!name'), 'tracks'))
  assert.ok(asksFor(parseFields('!tracks.items'), 'tracks'))
  assert.ok(!asksFor(parseFields('snapshot_id'), 'tracks'))
  assert.ok(!asksFor(parseFields('!tracks'), 'tracks'))
})

test('what does not follow the grammar is refused', () => {
  const malformed = ['', ',', 'a,', 'a,,b', 'a(', 'a()', 'a(b', 'a)', 'a..b', '.a', 'a.', 'a b']
  const strange = ['!', '!!a', '(a)', 'a(b)c', 'ä', '*', 'a('.repeat(5_000), 'a.'.repeat(5_000)]
  for (const fields of [...malformed, ...strange]) {
    assert.throws(() => parseFields(fields), /^PublicError|Invalid fields: /, fields.slice(0, 20))
  }
})

test('any text is either a filter or refused, and a filter never adds anything', () => {
  const sign = fc.constantFrom('items', 'track', 'album', 'name', 'x', '(', ')', ',', '.', '!', ' ')
  const text = fc.oneof(
    fc.array(sign).map((signs) => signs.join('')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(text, fc.jsonValue(), (fields, value) => {
      for (const whole of [page, value]) {
        try {
          contains(whole, pickFields(whole, parseFields(fields)))
        } catch (error) {
          assert.ok(error instanceof PublicError, String(error))
        }
      }
    }),
    { numRuns: 2_000 },
  )
})

/** Asserts that a part holds nothing that the whole does not. */
function contains(whole: unknown, part: unknown): void {
  if (part === null || typeof part !== 'object') {
    assert.equal(part, whole)
    return
  }
  assert.ok(typeof whole === 'object' && whole !== null)
  const there = new Map<string, unknown>(Object.entries(whole))
  for (const [name, value] of Object.entries(part)) {
    assert.ok(there.has(name))
    contains(there.get(name), value)
  }
}
