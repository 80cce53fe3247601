import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold } from '../../lib/fold.ts'
import { SeededRandom } from '../../lib/seeded-random.ts'
import { clusters } from '../clusters/index.ts'
import { Titles, type Voice } from './voice.ts'

const voice: Voice = {
  lines: [],
  frames: ['{a} {b}', '{a} {b}', '{a} {b}', '{b} and {b}'],
  words: { a: ['Red', 'Blue'], b: ['Door', 'Road'] },
}

test('no title comes twice, nor one that was taken elsewhere', () => {
  const titles = new Titles(voice, new SeededRandom('once'))
  assert.ok(titles.claim('red door'))
  const made = Array.from({ length: 5 }, () => titles.next())
  assert.equal(new Set(made.map(fold)).size, 5)
  assert.ok(!made.includes('Red Door'))
})

test('a voice that has said everything says so', () => {
  const titles = new Titles(voice, new SeededRandom('all'))
  assert.throws(() => Array.from({ length: 7 }, () => titles.next()), RangeError)
})

test('a slot that occurs twice gets two words', () => {
  const twice = { ...voice, frames: ['{b} and {b}'] }
  const titles = new Titles(twice, new SeededRandom('two'))
  assert.deepEqual([titles.next(), titles.next()].sort(), ['Door and Road', 'Road and Door'])
})

test('every slot of every frame has words', () => {
  for (const { name, voice } of clusters) {
    for (const frame of voice.frames) {
      for (const [, slot = ''] of frame.matchAll(/\{(\w+)\}/g)) {
        assert.ok((voice.words[slot] ?? []).length > 1, `${name}: ${frame}`)
      }
    }
  }
})
