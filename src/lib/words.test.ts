import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { coreName } from './core-name.ts'
import { oneWord, words } from './words.ts'

const cases: [string, string[]][] = [
  ['Für Elise', ['fur', 'elise']],
  ["Don't Stop Me Now", ['dont', 'stop', 'me', 'now']],
  ['Guns N’ Roses', ['guns', 'n', 'roses']],
  ['AC/DC', ['ac', 'dc']],
  ['R.E.M.', ['rem']],
  ['A$AP & P!nk', ['asap', 'and', 'pink']],
  ['東京ナイト love', ['東', '京', 'ナ', 'イ', 'ト', 'love']],
  ['별빛 우체국', ['별빛', '우체국']],
  ['हिन्दी गीत', ['हिन्दी', 'गीत']],
  ['  Two   Words  ', ['two', 'words']],
  ['!!!', ['sign21x21x21']],
  ['⺀ a', ['a']],
  ['***', []],
  ['', []],
]

for (const [text, expected] of cases) {
  test(`the words of ${JSON.stringify(text)}`, () => assert.deepEqual(words(text), expected))
}

test('words are letters, marks and digits whatever the text, and bounded', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
      const found = words(text)
      assert.ok(found.length <= 100)
      for (const word of found) assert.match(word, /^[\p{L}\p{M}\p{N}]{1,120}$/u)
    }),
  )
})

test('the words of words are the same words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const found = words(text)
      assert.deepEqual(words(found.join(' ')), found)
    }),
  )
})

test('names are one word without spaces and their leading article', () => {
  assert.equal(oneWord(words('The Quiet Astronauts')), oneWord(words('quiet astro-nauts')))
  assert.equal(oneWord(['the']), 'the')
  assert.equal(oneWord([]), '')
})

const cores: [string, string][] = [
  ['Bohemian Rhapsody - Remastered 2011', 'Bohemian Rhapsody'],
  ['Song (feat. Somebody) - Radio Edit', 'Song'],
  ['Something [Deluxe Edition] (2009 Remaster)', 'Something'],
  ['One - Two - 2011 Mix', 'One - Two'],
  ['Song - Live', 'Song - Live'],
  ['Song (Live / Remastered)', 'Song (Live / Remastered)'],
  ['With or Without You', 'With or Without You'],
  ['(feat. Somebody)', '(feat. Somebody)'],
]

for (const [name, core] of cores) {
  test(`the core of ${name}`, () => assert.equal(coreName(name), core))
}

test('a name longer than any is taken as it is', () => {
  const name = `${'( '.repeat(100_000)} - Remastered`
  assert.equal(coreName(name), name)
})
