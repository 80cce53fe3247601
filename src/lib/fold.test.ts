import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fold, sortKey } from './fold.ts'

const folds = [
  ['Beyoncé', 'beyonce'],
  ['BJÖRK', 'bjork'],
  ['Sigur Rós', 'sigur ros'],
  ['Mø', 'mo'],
  ['Łona', 'lona'],
  ['Straße', 'strasse'],
  ['Æther & Œuvre', 'aether & oeuvre'],
  ['Þór Đorđe Ðýri', 'thor dorde dyri'],
  ['İstanbul ılık', 'istanbul ilik'],
  ['Ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
  ['ﬁve', 'five'],
  ['  two\t\n spaces  ', 'two spaces'],
  ['Song - Live (Remastered 2011)', 'song - live (remastered 2011)'],
  // Marks of other scripts tell letters apart.
  ['ガール', 'ガール'],
  ['Йога', 'йога'],
  ['हिन्दी', 'हिन्दी'],
  ['한국', '한국'],
] as const

for (const [text, folded] of folds) {
  test(`${text} is compared as ${folded}`, () => assert.equal(fold(text), folded))
}

const text = fc.string({ unit: 'binary', maxLength: 30 })

test('a fold folds to itself', () => {
  fc.assert(fc.property(text, (any) => assert.equal(fold(fold(any)), fold(any))))
})

test('how a text is composed makes no difference', () => {
  const forms = fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD')
  fc.assert(
    fc.property(text, forms, (any, form) => assert.equal(fold(any.normalize(form)), fold(any))),
  )
})

test('plain text takes the short way to the same end', () => {
  const plain = fc.string({ unit: 'grapheme-ascii', maxLength: 30 })
  const viaLongWay = (any: string) => fold(`${any}\u00a0`)
  fc.assert(fc.property(plain, (any) => assert.equal(fold(any), viaLongWay(any))))
})

test('lists are ordered without a leading article or punctuation', () => {
  assert.equal(sortKey('The Beatles'), 'beatles')
  assert.equal(sortKey('A Tribe'), 'tribe')
  assert.equal(sortKey('An Evening'), 'evening')
  assert.equal(sortKey('…And Justice'), 'and justice')
  assert.equal(sortKey('"Heroes"'), 'heroes"')
  assert.equal(sortKey('Theory'), 'theory')
  assert.equal(sortKey('The The'), 'the')
})

test('a name of nothing but articles or symbols still has a key', () => {
  assert.equal(sortKey('The'), 'the')
  assert.equal(sortKey('!!!'), '!!!')
  assert.equal(sortKey(''), '')
})
