import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isoSeconds, parseInstant } from './clock.ts'

/** Instants from the year 0 to 9999, which are written with four digits. */
const instant = fc.integer({ min: Date.UTC(0, 0, 1), max: Date.UTC(9999, 11, 31) })

test('an instant is written as Date would, without its fraction', () => {
  const byDate = (epochMs: number) =>
    new Date(Math.floor(epochMs / 1000) * 1000).toISOString().replace('.000Z', 'Z')
  fc.assert(fc.property(instant, (at) => assert.equal(isoSeconds(at), byDate(at))))
  // Neighbours share what is remembered of the day; its ends must not.
  for (const at of [0, -1, 86_399_999, 86_400_000, -86_400_000, -86_400_001, 951_782_399_999]) {
    assert.equal(isoSeconds(at), byDate(at))
  }
})

test('what was written is read again', () => {
  fc.assert(
    fc.property(instant, (at) => {
      assert.equal(parseInstant(isoSeconds(at)), Math.floor(at / 1000) * 1000)
    }),
  )
})

test('a date-time with a zone names an instant', () => {
  assert.equal(parseInstant('2023-01-15T14:30:00Z'), Date.UTC(2023, 0, 15, 14, 30))
  assert.equal(parseInstant('2023-01-15T14:30:00.250+02:00'), Date.UTC(2023, 0, 15, 12, 30, 0, 250))
  assert.equal(parseInstant('2023-01-15T14:30-05:00'), Date.UTC(2023, 0, 15, 19, 30))
  assert.equal(parseInstant('2024-02-29T00:00:00Z'), Date.UTC(2024, 1, 29))
})

test('what names none, or no day of the calendar, is undefined', () => {
  for (const text of [
    '',
    'yesterday',
    '2023-01-15',
    '2023-01-15T14:30:00',
    '2023-02-30T00:00:00Z',
    '2023-02-29T00:00:00Z',
    '2023-13-01T00:00:00Z',
    '2023-01-15T25:00:00Z',
    '2023-01-15 14:30:00Z',
    '1673793000000',
    'Sun, 15 Jan 2023 14:30:00 GMT',
  ]) {
    assert.equal(parseInstant(text), undefined, text)
  }
})
