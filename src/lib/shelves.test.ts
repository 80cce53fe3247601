import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Shelves } from './shelves.ts'

const shelvesOf = (maxBytes: number) => new Shelves<string>(maxBytes, (text) => text.length)

test('what one shelf holds is on no other', () => {
  const shelves = shelvesOf(100)
  shelves.shelf('a').set('id', 'one')
  shelves.shelf('b').set('id', 'two')
  assert.equal(shelves.shelf('a').peek('id'), 'one')
  assert.equal(shelves.shelf('b').peek('id'), 'two')
  assert.equal(shelves.shelf('c').peek('id'), undefined)
})

test('shelves share one room: the oldest that was not used makes way, wherever it is', () => {
  const shelves = shelvesOf(30)
  shelves.shelf('a').set('1', 'xxxxxxxxx')
  shelves.shelf('b').set('2', 'xxxxxxxxx')
  shelves.shelf('a').set('3', 'xxxxxxxxx')
  shelves.shelf('a').peek('1')
  shelves.shelf('c').set('4', 'xxxxxxxxx')
  assert.ok(shelves.shelf('a').peek('1'))
  assert.equal(shelves.shelf('b').peek('2'), undefined)
  assert.ok(shelves.shelf('c').peek('4'))
})

test('clearing empties every shelf and begins another epoch on each', () => {
  const shelves = shelvesOf(100)
  const shelf = shelves.shelf('a')
  shelf.set('1', 'x')
  const { epoch } = shelf
  shelves.clear()
  assert.equal(shelf.peek('1'), undefined)
  assert.notEqual(shelf.epoch, epoch)
})

test('some shelves can be cleared by their names', () => {
  const shelves = shelvesOf(100)
  for (const name of ['US artist', 'DE artist', 'US album']) shelves.shelf(name).set('1', 'x')
  shelves.clear((name) => name.endsWith(' artist'))
  assert.equal(shelves.shelf('US artist').peek('1'), undefined)
  assert.equal(shelves.shelf('DE artist').peek('1'), undefined)
  assert.equal(shelves.shelf('US album').peek('1'), 'x')
})

test('any number of names leaves what is held where it was', () => {
  const shelves = shelvesOf(1_000)
  shelves.shelf('kept').set('1', 'x')
  for (let name = 0; name < 1_000; name++) shelves.shelf(`asked for once ${name}`)
  assert.equal(shelves.shelf('kept').peek('1'), 'x')
})
