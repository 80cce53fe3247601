import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { PlaylistChange } from '../../model/playlist.ts'
import { rebaseGap, rebaseItem, totalBefore } from './rebase.ts'
import { countBefore, toRuns } from './runs.ts'

/**
 * The naive model: a list that forgets nothing. What is removed stays in it as a ghost, so the
 * place it left can always be found; positions count the living.
 */
type Entry = { name: number; isGone: boolean }

class Model {
  entries: Entry[] = []
  #next = 0

  living = () => this.entries.filter(({ isGone }) => !isGone)

  positionOf(name: number): number | undefined {
    const at = this.living().findIndex((entry) => entry.name === name)
    return at === -1 ? undefined : at
  }

  /** How many living entries come before one. */
  gapBefore(name: number): number {
    const at = this.entries.findIndex((entry) => entry.name === name)
    return this.entries.slice(0, at).filter(({ isGone }) => !isGone).length
  }

  insert(at: number, count: number): void {
    this.#put(
      at,
      Array.from({ length: count }, () => ({ name: this.#next++, isGone: false })),
    )
  }

  remove(positions: number[]): void {
    const living = this.living()
    for (const position of positions) Object.assign(living[position] ?? {}, { isGone: true })
  }

  move(positions: number[], before: number): void {
    const living = this.living()
    const block = positions.flatMap((position) => living[position] ?? [])
    const gap = before - countBefore(toRuns(positions), before)
    this.entries = this.entries.filter((entry) => !block.includes(entry))
    this.#put(gap, block)
  }

  /** Right after the living entry before the place: ghosts at a place come after what is put there. */
  #put(at: number, entries: Entry[]): void {
    const previous = this.living()[at - 1]
    this.entries.splice(
      previous === undefined ? 0 : this.entries.indexOf(previous) + 1,
      0,
      ...entries,
    )
  }
}

const edits = fc.array(
  fc.record({
    kind: fc.constantFrom('details', 'insert', 'remove', 'move'),
    a: fc.nat(60),
    b: fc.nat(60),
    count: fc.integer({ min: 1, max: 6 }),
    every: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 12 },
)

test('positions read against an old version mean the same items in the new one', () => {
  fc.assert(
    fc.property(fc.nat(40), edits, (size, given) => {
      const model = new Model()
      model.insert(0, size)
      const names = model.living().map(({ name }) => name)
      const changes = given.map((edit) => apply(model, edit))
      const total = model.living().length

      assert.equal(totalBefore(changes, total), size)
      for (const [position, name] of names.entries()) {
        assert.equal(rebaseItem(changes, position), model.positionOf(name))
        assert.equal(rebaseGap(changes, position, size), model.gapBefore(name))
      }
      assert.equal(rebaseGap(changes, size, size), total)
    }),
    { numRuns: 2_000 },
  )
})

function apply(model: Model, { kind, a, b, count, every }: Edit): PlaylistChange {
  const total = model.living().length
  const positions = Array.from({ length: total }, (_, at) => at)
    .slice(a % (total + 1))
    .filter((at) => at % every === 0)
    .slice(0, count)
  if (kind === 'insert') {
    const at = b % (total + 1)
    model.insert(at, count)
    return { kind, at, count }
  }
  if (kind === 'remove') {
    model.remove(positions)
    return { kind, runs: toRuns(positions) }
  }
  if (kind === 'move') {
    const before = b % (total + 1)
    model.move(positions, before)
    return { kind, runs: toRuns(positions), before }
  }
  return { kind: 'details' }
}

type Edit = {
  kind: 'details' | 'insert' | 'remove' | 'move'
  a: number
  b: number
  count: number
  every: number
}

test('after a replacement nothing of what was there is left, and every place is the end', () => {
  const changes: PlaylistChange[] = [
    { kind: 'insert', at: 0, count: 2 },
    { kind: 'replace', removed: 7, count: 3 },
    { kind: 'insert', at: 1, count: 1 },
  ]
  assert.equal(totalBefore(changes, 4), 5)
  assert.equal(rebaseItem(changes, 2), undefined)
  assert.equal(rebaseGap(changes, 2, 5), 4)
})
