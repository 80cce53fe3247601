import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Column } from './columns.ts'
import { CsvRecords } from './records.ts'

const song: Column[] = ['track_id', 'track_name', 'artist_names', 'release_date', 'popularity']
const id = '3CJbxqRQ0JNCqboWDNUUeX'

/** Cells of each record, or why there are none; repaired ones marked with a star. */
function read(lines: string[], columns = song, delimiter = ',') {
  const records = new CsvRecords(delimiter, columns, 1)
  return [...records.push(lines), ...records.end()].map((record) =>
    'reason' in record ? record.reason : (record.isRepaired ? '*' : '') + record.cells.join('|'),
  )
}

test('a quote nobody escaped is mended by what stands around it', () => {
  assert.deepEqual(
    read([`${id},"I Will (feat. A, B)","Eminem,Royce Da 5'9",Joell Ortiz",2020-01-17,48`]),
    [`*${id}|I Will (feat. A, B)|Eminem,Royce Da 5'9",Joell Ortiz|2020-01-17|48`],
  )
})

test('quotes within quotes are mended too', () => {
  assert.deepEqual(read([`"${id}","From "Bad" TV","Los Cuates","2013-01-01","5"`]), [
    `*${id}|From "Bad" TV|Los Cuates|2013-01-01|5`,
  ])
})

test('a comma nobody quoted is mended when only one cell can hold it', () => {
  const columns: Column[] = ['track_id', 'track_name', 'popularity']
  assert.deepEqual(read([`${id},Hello, Goodbye,5`], columns), [`*${id}|Hello, Goodbye|5`])
})

test('where two readings are equally good the record stays broken', () => {
  assert.deepEqual(read([`${id},a,b,c,2020,48`]), ['wrong_width'])
})

test('a broken record does not take the next ones with it', () => {
  const good = `${id},Song,Somebody,2020,1`
  assert.deepEqual(read([`${id},"Song,Somebody,2020,x`, good, good]), [
    'broken_quotes',
    good.replaceAll(',', '|'),
    good.replaceAll(',', '|'),
  ])
})

test('a record may span lines, and pieces of a file', () => {
  const records = new CsvRecords(',', ['track_id', 'track_name'], 7)
  assert.deepEqual(records.push([`${id},"two`]), [])
  assert.deepEqual(records.push(['lines"', `${id},next`]), [
    { line: 7, raw: `${id},"two\nlines"`, cells: [id, 'two\nlines'], isRepaired: false },
    { line: 9, raw: `${id},next`, cells: [id, 'next'], isRepaired: false },
  ])
})

test('missing cells at the end are unknown, superfluous empty ones are dropped', () => {
  assert.deepEqual(read([`${id},Song`, `${id},Song,Somebody,2020,1,,`]), [
    `*${id}|Song|||`,
    `${id}|Song|Somebody|2020|1`,
  ])
})

test('a short record whose cells do not fit their columns is refused', () => {
  assert.deepEqual(read(['Song,Somebody']), ['wrong_width'])
})

test('empty lines are no records', () => assert.deepEqual(read(['', '', '']), []))

test('lines of any kind end up in exactly one record each, unless they are empty', () => {
  const line = fc.string({ unit: fc.constantFrom('"', ',', 'a', '1', ' ') })
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const records = new CsvRecords(',', ['track_name', 'artist_names'], 1)
      const all = [...records.push(lines), ...records.end()]
      assert.equal(
        all.map(({ raw }) => raw).join('\n'),
        lines.filter((text, at) => text !== '' || all.some((one) => spans(one, at + 1))).join('\n'),
      )
    }),
  )
})

const spans = ({ line, raw }: { line: number; raw: string }, at: number) =>
  line < at && at < line + raw.split('\n').length
