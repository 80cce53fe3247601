import assert from 'node:assert/strict'
import { test } from 'node:test'
import { postgresArray } from './postgres-array.ts'

test('texts are quoted, whatever they hold; numbers and what is missing are not', () => {
  assert.equal(
    postgresArray(['a "b" \\c', 'null', '', '{,}', 1.5, -2, null, undefined]),
    '{"a \\"b\\" \\\\c","null","","{,}",1.5,-2,null,null}',
  )
})
