import { type Column, checkOf } from './columns.ts'

/**
 * Splits a record whose quotes are broken, by what its columns can hold: cells that have to be an
 * id, a date or a number anchor it, and the texts between them take what is left. Of the ways to do
 * that the one with the fewest odd quotes is the right one; when two are equally good there is no
 * telling, and the record stays broken.
 */
export function repairRecord(
  text: string,
  delimiter: string,
  columns: readonly Column[],
): string[] | undefined {
  const pieces = text.split(delimiter)
  const spare = pieces.length - columns.length
  if (spare < 0 || spare > maxSpare) return undefined
  const checks = columns.map(checkOf)
  // best[s]: the best ways to fill the columns so far that have used up s spare pieces.
  let best: (Way | undefined)[] = [{ cost: 0, ways: 1, cells: [] }]
  for (const [column, check] of checks.entries()) {
    const next: (Way | undefined)[] = []
    for (const [used, way] of best.entries()) {
      if (way === undefined) continue
      const most = check === undefined ? spare - used : 0
      for (let more = 0; more <= most; more++) {
        const from = column + used
        const cell = pieces.slice(from, from + more + 1).join(delimiter)
        const cost =
          check === undefined ? oddness(cell, more) : check(unquote(cell)) ? 0 : undefined
        if (cost === undefined) continue
        next[used + more] = better(next[used + more], {
          cost: way.cost + cost,
          ways: way.ways,
          cells: [...way.cells, unquote(cell)],
        })
      }
    }
    best = next
  }
  const way = best[spare]
  return way?.ways === 1 ? way.cells : undefined
}

/** More pieces than this in one record would be a file with another delimiter. */
const maxSpare = 40

type Way = { cost: number; ways: number; cells: string[] }

function better(known: Way | undefined, way: Way): Way {
  if (known === undefined || way.cost < known.cost) return way
  return way.cost > known.cost ? known : { ...known, ways: known.ways + way.ways }
}

/** How unlikely it is that somebody wrote this as one cell. */
function oddness(cell: string, delimitersInside: number): number {
  const quotes = cell.replaceAll('""', '').split('"').length - 1
  if (quotes === 0) return delimitersInside * 2
  const isQuoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
  return isQuoted ? Math.max(0, quotes - 2) : quotes + 3 + delimitersInside * 2
}

function unquote(cell: string): string {
  const isQuoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"')
  return isQuoted ? cell.slice(1, -1).replaceAll('""', '"') : cell
}
