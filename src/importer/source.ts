import { basename } from 'node:path'
import type { ColumnMap } from './csv/column-map.ts'
import { type CsvLayout, csvLayout } from './csv/layout.ts'
import { tableOrder } from './csv/tables.ts'
import { ImportError } from './import-error.ts'
import { isObject } from './json/expand.ts'
import { parseJson } from './json/parse.ts'
import { type LedgerHead, ledgerHead } from './ledger-head.ts'
import { type FileFacts, fileFacts } from './text/file-facts.ts'
import { firstLines } from './text/lines.ts'

/** How the rows of a file are found. */
export type Form =
  | { kind: 'csv'; layout: CsvLayout }
  /** An object a line, or one value in the whole file. */
  | { kind: 'json'; isWhole: boolean }
  /** What an earlier import could not take, mended. */
  | { kind: 'ledger'; head: LedgerHead }

/** A file that can be imported. */
export type Source = { file: FileFacts; form: Form; playlistName: string }

/**
 * Finds out what a file is, by its content.
 * @throws ImportError when it cannot be read or is not recognised; the message says what would help
 */
export async function inspectFile(path: string, map: ColumnMap): Promise<Source> {
  const file = await fileFacts(path)
  const lines = await firstLines(file, sampleLines)
  const playlistName = nameFromFile(path)
  const first = lines.find((line) => line.trim() !== '')
  if (first === undefined) throw new ImportError(`${path} is empty`)
  if (/^\s*[[{]/.test(first)) return { file, form: jsonForm(first, lines), playlistName }
  const layout = csvLayout(lines, map)
  if (layout !== undefined) return { file, form: { kind: 'csv', layout }, playlistName }
  throw new ImportError(
    `${path}: no column is known by its name; say what the columns are, ` +
      `such as --map track_name=1 --map artist_names=2 (it starts with ${JSON.stringify(first.slice(0, 60))})`,
  )
}

const sampleLines = 1_000

function jsonForm(first: string, lines: string[]): Form {
  const head = ledgerHead(tryJson(first))
  if (head !== undefined) return { kind: 'ledger', head }
  // One line of a printed value, such as `},`, is no value; one broken object among many is.
  const isWhole = !lines.some((line) => isObject(tryJson(line)) || Array.isArray(tryJson(line)))
  return { kind: 'json', isWhole }
}

function tryJson(text: string): unknown {
  try {
    return parseJson(text)
  } catch {
    return undefined
  }
}

/** Exportify names a file after its playlist and writes `_` for what file names may not contain. */
const nameFromFile = (path: string) =>
  basename(path)
    .replace(/\.[^.]*$/, '')
    .replaceAll('_', ' ')

/** Files of one data set in the order in which what they refer to is there; others as given. */
export const inReadingOrder = (sources: readonly Source[]): Source[] =>
  sources.toSorted((a, b) => orderOf(a) - orderOf(b))

const orderOf = ({ form }: Source) =>
  form.kind === 'csv' ? tableOrder.indexOf(form.layout.table) : tableOrder.indexOf('tracks')
