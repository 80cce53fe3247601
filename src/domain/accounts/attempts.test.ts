import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Attempts } from './attempts.ts'

function attempts(limit: number) {
  let now = 1_000
  const clock = { now: () => now }
  const pass = (ms: number) => {
    now += ms
  }
  return { made: new Attempts(clock, { limit, windowMs: 100 }), pass }
}

test('the window slides: each attempt makes room when it is old', () => {
  const { made, pass } = attempts(2)
  assert.equal(made.take('a'), 0)
  pass(40)
  assert.equal(made.take('a'), 0)
  assert.equal(made.take('a'), 60)
  pass(60)
  assert.equal(made.take('a'), 0)
  assert.equal(made.take('a'), 40)
})

test('refused attempts do not count, and other keys are not touched', () => {
  const { made, pass } = attempts(1)
  made.take('a')
  for (let count = 0; count < 10; count++) assert.equal(made.take('a'), 100)
  assert.equal(made.take('b'), 0)
  pass(100)
  assert.equal(made.take('a'), 0)
})

test('an attempt can be taken back', () => {
  const { made } = attempts(1)
  made.take('a')
  made.giveBack('a')
  assert.equal(made.take('a'), 0)
  made.giveBack('nobody')
})

test('made-up keys push out the oldest, not each other forever', () => {
  const { made } = attempts(1)
  made.take('first')
  for (let count = 0; count < 10_000; count++) made.take(`key ${count}`)
  assert.equal(made.take('first'), 0, 'forgotten')
  assert.equal(made.take('key 9999'), 100, 'remembered')
})
