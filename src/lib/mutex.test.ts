import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Mutex } from './mutex.ts'

test('one at a time, in the order they asked, failures included', async () => {
  const mutex = new Mutex()
  const steps: string[] = []
  const work = (name: number) => async () => {
    steps.push(`begin ${name}`)
    await new Promise((resolve) => setImmediate(resolve))
    steps.push(`end ${name}`)
    if (name === 2) throw new Error('work 2')
    return name
  }
  const outcomes = await Promise.allSettled([1, 2, 3].map((name) => mutex.run(work(name))))
  assert.deepEqual(steps, ['begin 1', 'end 1', 'begin 2', 'end 2', 'begin 3', 'end 3'])
  assert.deepEqual(
    outcomes.map(({ status }) => status),
    ['fulfilled', 'rejected', 'fulfilled'],
  )
})
