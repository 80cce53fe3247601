import { readFile } from 'node:fs/promises'
import type { CsvLayout } from './csv/layout.ts'
import { type CsvRecord, CsvRecords } from './csv/records.ts'
import { rowContent } from './csv/row-content.ts'
import type { Row } from './drafts.ts'
import { expand, isObject } from './json/expand.ts'
import { objectContent } from './json/object-content.ts'
import { parseJson } from './json/parse.ts'
import type { LedgerHead } from './ledger-head.ts'
import type { Source } from './source.ts'
import { readLines } from './text/lines.ts'

/** Some rows of a file, in order. */
export type Rows = { rows: Row[]; bytesRead: number }

/**
 * Reads the rows of a file, some at a time. The same file always gives the same rows, so counting
 * them is enough to go on where an interrupted import stopped. What cannot be read is a rejected
 * row; a bad row never ends the file.
 */
export async function* readRows(source: Source): AsyncGenerator<Rows> {
  const { form, file } = source
  if (form.kind === 'csv') yield* csvRows(source, form.layout)
  else if (form.kind === 'json' && form.isWhole) yield await wholeRows(source)
  else {
    for await (const { first, lines, bytesRead } of readLines(file)) {
      const rows = lines.flatMap((text, at) =>
        form.kind === 'ledger' ? ledgerRows(text, form.head) : jsonRows(text, first + at),
      )
      yield { rows, bytesRead }
    }
  }
}

async function* csvRows({ file, playlistName }: Source, layout: CsvLayout): AsyncGenerator<Rows> {
  const records = new CsvRecords(layout.delimiter, layout.columns, layout.firstLine)
  const toRow = (record: CsvRecord) => csvRow(record, layout, playlistName)
  let bytes = 0
  for await (const { first, lines, bytesRead } of readLines(file)) {
    bytes = bytesRead
    const data = lines.slice(Math.max(0, layout.firstLine - first))
    yield { rows: records.push(data).map(toRow), bytesRead }
  }
  yield { rows: records.end().map(toRow), bytesRead: bytes }
}

function csvRow(record: CsvRecord, layout: CsvLayout, playlistName: string): Row {
  const { line, raw } = record
  const notes = new Set<string>()
  if ('reason' in record) {
    return { line, raw, notes: [], content: { kind: 'rejected', reason: record.reason } }
  }
  if (record.isRepaired) notes.add('repaired')
  const content = rowContent(record.cells, layout, playlistName, (reason) => notes.add(reason))
  return { line, raw, notes: [...notes], content }
}

/** The rows of one line; empty lines have none. */
function jsonRows(text: string, line: number): Row[] {
  if (text.trim() === '') return []
  try {
    return [...expand(parseJson(text))].map((value, _, all) =>
      objectRow(value, line, all.length === 1 ? text : undefined),
    )
  } catch {
    return [{ line, raw: text, notes: [], content: { kind: 'rejected', reason: 'bad_json' } }]
  }
}

function objectRow(value: unknown, line: number, text: string | undefined): Row {
  const notes = new Set<string>()
  const content = objectContent(value, (reason) => notes.add(reason))
  return {
    line,
    // Written again only for the few rows that end up in a ledger.
    get raw() {
      return text ?? JSON.stringify(value)
    },
    notes: [...notes],
    content,
  }
}

/** A file that is one value, printed over many lines. */
async function wholeRows({ file }: Source): Promise<Rows> {
  const text = new TextDecoder(file.encoding).decode(await readFile(file.path))
  return { rows: jsonRows(text, 1), bytesRead: file.bytes }
}

/** The row that a line of a ledger keeps. */
function ledgerRows(text: string, head: LedgerHead): Row[] {
  if (text.trim() === '') return []
  const entry = readEntry(text)
  if (entry === undefined) {
    return [{ line: 0, raw: text, notes: [], content: { kind: 'rejected', reason: 'bad_json' } }]
  }
  if (!('raw' in entry)) return []
  const line = typeof entry.line === 'number' ? entry.line : 0
  const raw = String(entry.raw)
  if (head.layout === undefined) return jsonRows(raw, line)
  const { layout, playlistName } = head
  const records = new CsvRecords(layout.delimiter, layout.columns, line)
  return [...records.push(raw.split('\n')), ...records.end()].map((record) =>
    csvRow(record, layout, playlistName),
  )
}

function readEntry(text: string): Record<string, unknown> | undefined {
  try {
    const value = parseJson(text)
    return isObject(value) ? value : undefined
  } catch {
    return undefined
  }
}
