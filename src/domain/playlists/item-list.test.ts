import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Directory, PlaylistItem } from '../../model/playlist.ts'
import { ItemList } from './item-list.ts'

const item = (name: string | number): PlaylistItem => ({
  uri: `spotify:track:${name}`,
  addedAt: 0,
  addedBy: 'kim',
})

/** A list in a database that is a map, and beside it an ordinary array. */
class Kept {
  readonly rows = new Map<number, readonly PlaylistItem[]>()
  directory: Directory = []
  expected: PlaylistItem[] = []
  revision = 0
  loads = 0

  async change(work: (list: ItemList) => Promise<void>): Promise<void> {
    const list = new ItemList(this.directory, async (chunks) => {
      this.loads += chunks.length
      return new Map(chunks.map((chunk) => [chunk, [...(this.rows.get(chunk) ?? [])]]))
    })
    await work(list)
    const { directory, total, written, dropped } = await list.store(++this.revision)
    for (const chunk of dropped) assert.ok(this.rows.delete(chunk), 'dropped chunks existed')
    for (const [chunk, items] of written) {
      assert.ok(!this.rows.has(chunk), 'a chunk is never written twice')
      this.rows.set(chunk, items)
    }
    this.directory = directory
    assert.equal(total, this.expected.length)
    this.check()
  }

  check(): void {
    const chunks = this.directory.map(([chunk, count]) => {
      assert.equal(this.rows.get(chunk)?.length, count)
      return this.rows.get(chunk) ?? []
    })
    assert.deepEqual(chunks.flat(), this.expected)
    assert.equal(this.rows.size, this.directory.length, 'nothing is left behind')
    for (const { length } of chunks) {
      assert.ok(length <= 256 && length > 0)
      assert.ok(length >= 64 || chunks.length === 1, `a chunk of ${length} among ${chunks.length}`)
    }
  }
}

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('insert', 'insert', 'remove', 'move', 'clear'),
    at: fc.nat(9_999),
    count: fc.oneof(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 700 })),
    every: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 5, maxLength: 25, size: 'max' },
)

test('a list in chunks is the same list as an array, and its chunks stay within bounds', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (given) => {
      const kept = new Kept()
      let next = 2_000
      kept.expected = Array.from({ length: next }, (_, at) => item(at))
      await kept.change((list) => list.insert(0, kept.expected))
      for (const { kind, at, count, every } of given) {
        const { expected } = kept
        const position = at % (expected.length + 1)
        const chosen = expected
          .map((_, index) => index)
          .slice(position)
          .filter((index) => index % every === 0)
          .slice(0, count)
        await kept.change(async (list) => {
          if (kind === 'insert') {
            const items = Array.from({ length: count }, () => item(next++))
            expected.splice(position, 0, ...items)
            await list.insert(position, items)
          } else if (kind === 'clear' && every === 1) {
            expected.length = 0
            list.clear()
          } else {
            assert.deepEqual(
              await list.at(chosen),
              chosen.map((index) => expected[index]),
            )
            const taken = await list.remove(chosen)
            const out = new Set(chosen)
            kept.expected = expected.filter((_, index) => !out.has(index))
            assert.equal(taken.length, chosen.length)
            if (kind === 'move') {
              const to = count % (kept.expected.length + 1)
              kept.expected.splice(to, 0, ...taken)
              await list.insert(to, taken)
            }
          }
        })
      }
    }),
    { numRuns: 60 },
  )
})

test('an insertion in the middle of 10,000 items reads and writes one chunk', async () => {
  const kept = new Kept()
  kept.expected = Array.from({ length: 10_000 }, (_, at) => item(at))
  await kept.change((list) => list.insert(0, kept.expected))
  assert.equal(kept.directory.length, 40)
  const before = new Set(kept.rows.keys())
  kept.loads = 0
  kept.expected.splice(5_000, 0, item('new'))
  await kept.change((list) => list.insert(5_000, [item('new')]))
  assert.equal(kept.loads, 1)
  assert.equal([...kept.rows.keys()].filter((chunk) => !before.has(chunk)).length, 1)
})

test('positions are found by what stands there', async () => {
  const kept = new Kept()
  kept.expected = Array.from({ length: 600 }, (_, at) => item(at % 2))
  await kept.change((list) => list.insert(0, kept.expected))
  await kept.change(async (list) => {
    const odd = await list.positionsOf(({ uri }) => uri === 'spotify:track:1')
    assert.deepEqual(
      odd,
      Array.from({ length: 300 }, (_, at) => 2 * at + 1),
    )
  })
})
