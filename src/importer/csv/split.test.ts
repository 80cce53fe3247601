import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { splitRecord } from './split.ts'

const complete = (...cells: string[]) => ({ state: 'complete', cells })

const records: [string, string, string, object][] = [
  ['plain cells', 'a,b,,c', ',', complete('a', 'b', '', 'c')],
  ['another delimiter', 'a,b;c', ';', complete('a,b', 'c')],
  ['a delimiter in quotes', 'a,"b,c",d', ',', complete('a', 'b,c', 'd')],
  ['doubled quotes', '"say ""hi""",x', ',', complete('say "hi"', 'x')],
  ['a line break in quotes', '"a\nb",c', ',', complete('a\nb', 'c')],
  ['an empty quoted cell', '"",""', ',', complete('', '')],
  ['a trailing delimiter', '"a",', ',', complete('a', '')],
  ['a quote that is not closed', 'a,"b,c', ',', { state: 'open' }],
  ['text after a closing quote', '"a"b,c', ',', { state: 'broken' }],
  ['a quote inside a plain cell', 'a"b,c', ',', { state: 'broken' }],
]

for (const [name, text, delimiter, split] of records) {
  test(`splitting: ${name}`, () => assert.deepEqual(splitRecord(text, delimiter), split))
}

test('whatever was written as CSV is read back', () => {
  const quote = (cell: string) => `"${cell.replaceAll('"', '""')}"`
  fc.assert(
    fc.property(fc.array(fc.string(), { minLength: 1 }), (cells) => {
      assert.deepEqual(splitRecord(cells.map(quote).join(','), ','), complete(...cells))
    }),
  )
})
