import { type DayFirst, dayFirstOf } from '../dates.ts'
import { type ArtistStyle, artistStyleOf } from './artist-lists.ts'
import type { ColumnMap } from './column-map.ts'
import type { Column } from './columns.ts'
import { findHeader, type Header } from './header.ts'
import type { Field } from './labels.ts'
import { splitRecord } from './split.ts'
import { type Table, tableOf, toTable } from './tables.ts'

/** Everything about a CSV file that holds for all its rows. */
export type CsvLayout = {
  table: Table
  delimiter: string
  columns: Column[]
  /** Names of the columns; empty when the file has none. */
  header: string[]
  /** Number of the first line after the header. */
  firstLine: number
  artistStyle: ArtistStyle
  dayFirst: DayFirst
  /** One playlist was listed under several genres, so a track that it holds twice is held once. */
  collapsesPlaylists: boolean
  /** An exporter that takes commas, semicolons and quotes out of names. */
  manglesNames: boolean
  /** The rows are the items of one playlist, which is called like the file. */
  isPlaylist: boolean
}

/**
 * Recognises what a CSV file holds, by its content: delimiter, header in one of the first lines,
 * what each column is.
 * @param lines the first lines of the file, enough to tell habits by
 * @returns undefined when no header is found and no columns were named
 */
export function csvLayout(lines: string[], map: ColumnMap): CsvLayout | undefined {
  const header = findHeader(lines, map)
  if (header === undefined) return undefined
  const table = tableOf(header.columns)
  if (table === undefined) return undefined
  const columns = toTable(header.columns, table)
  const rows = lines.slice(header.firstLine - 1).flatMap((line) => {
    const split = splitRecord(line, header.delimiter)
    return split.state === 'complete' && line !== '' ? [split.cells] : []
  })
  const cellsOf = (field: Field) => {
    const at = columns.indexOf(field)
    return at === -1 ? [] : rows.flatMap((cells) => cells[at] ?? [])
  }
  return {
    table,
    delimiter: header.delimiter,
    columns,
    header: header.cells,
    firstLine: header.firstLine,
    artistStyle: artistStyleOf({
      label: header.cells[columns.indexOf('artist_names')] ?? '',
      names: cellsOf('artist_names'),
      ids: cellsOf('artist_ids'),
    }),
    dayFirst: dayFirstOf(cellsOf('release_date')),
    collapsesPlaylists: columns.includes('playlist_id') && columns.includes('playlist_subgenre'),
    manglesNames: columns.includes('added_at') && !columns.includes('artist_ids'),
    isPlaylist: table === 'tracks' && isPlaylist(columns, header, cellsOf('track_id')),
  }
}

/** Exportify writes one playlist a file: items with their dates, or at least with URIs. */
function isPlaylist(columns: Column[], { cells }: Header, trackIds: string[]): boolean {
  if (columns.includes('playlist_id') || columns.includes('playlist_name')) return false
  if (columns.includes('added_at')) return true
  const isUri = (text: string) => text.startsWith('spotify:')
  return cells.length > 0 && columns.includes('artist_ids') && trackIds.some(isUri)
}
