import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Turnstile } from './turnstile.ts'

test('no more than so many run at a time, in the order they came, failures included', async () => {
  const turnstile = new Turnstile(2)
  const began: number[] = []
  let running = 0
  let most = 0
  const work = (name: number) => async () => {
    began.push(name)
    most = Math.max(most, ++running)
    await new Promise((resolve) => setImmediate(resolve))
    running--
    if (name % 2 === 0) throw new Error(`work ${name}`)
    return name
  }
  const names = [1, 2, 3, 4, 5, 6]
  const outcomes = await Promise.allSettled(names.map((name) => turnstile.run(work(name))))
  assert.deepEqual(began, names)
  assert.equal(most, 2)
  assert.deepEqual(
    outcomes.map(({ status }) => status === 'fulfilled'),
    [true, false, true, false, true, false],
  )
  assert.equal(await turnstile.run(work(7)), 7)
})
