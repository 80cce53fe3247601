import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayFirstOf, releaseDateOf } from './dates.ts'
import { countOf, flagOf, instantOf, numberOf, referenceOf, textOf, userOf } from './values.ts'

test('every way to write "unknown" is unknown', () => {
  for (const text of ['', '  ', 'NA', 'NaN', 'None', 'null', '[]'])
    assert.equal(textOf(text), undefined)
  assert.equal(textOf(' Nana '), 'Nana')
})

test('what no database stores is taken out of texts', () => {
  assert.equal(textOf('a\u0000b\u0007'), 'ab')
  assert.equal(textOf('half \ud83c of a pair'), 'half \ufffd of a pair')
  assert.equal(textOf('Reggaeton🔥'), 'Reggaeton🔥')
})

test('numbers are read in every notation', () => {
  assert.deepEqual(['9.15e-06', '78.0', '-7,5', '1,234.5', 'x', ''].map(numberOf), [
    9.15e-6,
    78,
    -7.5,
    undefined,
    undefined,
    undefined,
  ])
  assert.deepEqual(['78.0', '-1', '1e300', '194.7539999999'].map(countOf), [
    78,
    undefined,
    undefined,
    195,
  ])
})

test('flags are read in every notation', () => {
  assert.deepEqual(['True', 'false', '1', '0', 'Yes', 'No', 'maybe'].map(flagOf), [
    true,
    false,
    true,
    false,
    true,
    false,
    undefined,
  ])
})

test('ids are found in URIs, addresses and UUIDs', () => {
  const id = '3CJbxqRQ0JNCqboWDNUUeX'
  const found = (text: string) => referenceOf(text)
  assert.deepEqual(found(id), { kind: undefined, id })
  assert.deepEqual(found(`spotify:track:${id}`), { kind: 'track', id })
  assert.deepEqual(found(`https://open.spotify.com/intl-de/album/${id}?si=1`), {
    kind: 'album',
    id,
  })
  assert.deepEqual(found(`https://api.spotify.com/v1/tracks/${id}`), { kind: 'track', id })
  assert.deepEqual(found('00000000-0000-0000-0000-00000000003e'), {
    kind: undefined,
    id: `${'0'.repeat(20)}10`,
  })
  for (const text of ['NA', 'spotify:local:A:B:C:1', '3CJbxqRQ0JNCqboWDNUUe', `${id}x`, '42']) {
    assert.equal(found(text), undefined, text)
  }
})

test('users are bare or in URIs', () => {
  assert.deepEqual(['spotify:user:mira', 'mira', ''].map(userOf), ['mira', 'mira', undefined])
})

test('instants are read in every notation, UTC where they do not say', () => {
  const instant = Date.UTC(2024, 0, 4, 0, 40, 15)
  for (const text of [
    '2024-01-04T00:40:15Z',
    '2024-01-04 00:40:15',
    '2024-01-04T01:40:15+01:00',
    '1704328815',
    '1704328815000',
  ]) {
    assert.equal(instantOf(text), instant, text)
  }
  assert.equal(instantOf('2024-01-04'), Date.UTC(2024, 0, 4))
  assert.equal(instantOf('1970-01-01T00:00:00Z'), undefined)
  assert.equal(instantOf('yesterday'), undefined)
})

const dates: [string, boolean | undefined, string | undefined][] = [
  ['2012', undefined, '2012'],
  ['2012.0', undefined, '2012'],
  ['2012-01', undefined, '2012-01'],
  ['2012-1-5', undefined, '2012-01-05'],
  ['2019-06-14T00:00:00Z', undefined, '2019-06-14'],
  ['14-06-2019', undefined, '2019-06-14'],
  ['06/14/2019', undefined, '2019-06-14'],
  ['04-06-2019', true, '2019-06-04'],
  ['04-06-2019', false, '2019-04-06'],
  ['04-06-2019', undefined, '2019'],
  ['1900-01-01', undefined, undefined],
  ['0000', undefined, undefined],
  ['2012-13', undefined, undefined],
  ['2023-02-30', undefined, undefined],
  ['soon', undefined, undefined],
]

for (const [text, dayFirst, date] of dates) {
  test(`the date ${text} is ${date ?? 'unknown'}`, () => {
    assert.equal(releaseDateOf(text, dayFirst), date)
  })
}

test('a number above twelve tells which one is the day', () => {
  assert.equal(dayFirstOf(['1-2-2019', undefined, '13-2-2019']), true)
  assert.equal(dayFirstOf(['1-2-2019', '2-13-2019']), false)
  assert.equal(dayFirstOf(['2019-01-31']), undefined)
})
