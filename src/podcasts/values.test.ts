import assert from 'node:assert/strict'
import { test } from 'node:test'
import { durationOf, explicitOf, instantOf, languagesOf, webAddress } from './values.ts'

const durations: [string, number | undefined][] = [
  ['1:02:03', 3_723_000],
  ['62:03', 3_723_000],
  ['3723', 3_723_000],
  ['00:20:00', 1_200_000],
  [' 3723.5 ', 3_723_500],
  ['1:02:03.400', 3_723_400],
  ['PT1H2M3S', 3_723_000],
  ['1h 2m 3s', 3_723_000],
  ['45 min', 2_700_000],
  ['0', undefined],
  ['00:00:00', undefined],
  ['', undefined],
  ['soon', undefined],
  ['1:2:3:4', undefined],
  ['-5', undefined],
  ['99999999', undefined],
]

for (const [text, expected] of durations) {
  test(`the duration ${JSON.stringify(text)} is ${expected} ms`, () => {
    assert.equal(durationOf(text), expected)
  })
}

const morning = Date.UTC(2026, 4, 1, 6)
const instants: [string, number | undefined][] = [
  ['Fri, 01 May 2026 06:00:00 GMT', morning],
  ['Fri, 01 May 2026 08:00:00 +0200', morning],
  ['1 May 2026 06:00:00', morning],
  ['Fr, 01 May 2026 06:00:00 CEST', morning],
  ['Fri, 01 May 2026 01:00:00 EST', morning],
  ['2026-05-01T06:00:00Z', morning],
  ['2026-05-01 06:00:00', morning],
  ['2026-05-01T08:00:00+02:00', morning],
  ['2026-05-01', Date.UTC(2026, 4, 1)],
  ['yesterday', undefined],
  ['', undefined],
  ['Mon, 01 Jan 0001 00:00:00 GMT', undefined],
]

for (const [text, expected] of instants) {
  test(`the instant ${JSON.stringify(text)} is ${expected}`, () => {
    assert.equal(instantOf(text), expected)
  })
}

test('explicit in all its words', () => {
  const words = ['yes', 'TRUE', 'explicit', 'no', 'False', 'clean', 'maybe', '']
  assert.deepEqual(words.map(explicitOf), [
    true,
    true,
    true,
    false,
    false,
    false,
    undefined,
    undefined,
  ])
})

test('languages in their usual form, unknown ones left out', () => {
  assert.deepEqual(languagesOf('en-us'), ['en-US'])
  assert.deepEqual(languagesOf('de_AT, en; en'), ['de-AT', 'en'])
  assert.deepEqual(languagesOf('english (uk)!'), ['english'])
  assert.deepEqual(languagesOf(''), [])
})

test('only addresses on the web are addresses', () => {
  assert.equal(webAddress(' http://a.org/x ', ''), 'http://a.org/x')
  assert.equal(webAddress('x.mp3', 'https://a.org/feed/f.xml'), 'https://a.org/feed/x.mp3')
  for (const bad of ['x.mp3', 'file:///etc/passwd', 'javascript:alert(1)', 'data:,x', '']) {
    assert.equal(webAddress(bad, ''), '', bad)
  }
})
