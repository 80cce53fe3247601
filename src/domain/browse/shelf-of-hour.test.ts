import assert from 'node:assert/strict'
import { test } from 'node:test'
import { shelfOfHour } from './shelf-of-hour.ts'
import { standardShelves } from './standard-shelves.ts'

test('the standard shelves cover the day without a gap', () => {
  const ids = Array.from({ length: 24 }, (_, hour) => shelfOfHour([], hour).id)
  assert.deepEqual([...new Set(ids)], ['night', 'morning', 'afternoon', 'evening'])
  assert.deepEqual(
    [ids[4], ids[5], ids[12], ids[17], ids[22]],
    ['night', 'morning', 'afternoon', 'evening', 'night'],
  )
})

test('a shelf of the operator wins over the standard one, also over midnight and all day', () => {
  const [first] = standardShelves
  assert.ok(first)
  const late = { ...first, id: 'late', fromHour: 23, toHour: 2 }
  assert.equal(shelfOfHour([late], 23).id, 'late')
  assert.equal(shelfOfHour([late], 1).id, 'late')
  assert.equal(shelfOfHour([late], 2).id, 'night')
  assert.equal(shelfOfHour([{ ...late, toHour: 23 }], 9).id, 'late')
})
