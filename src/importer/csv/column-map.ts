import { closest } from '../../lib/edit-distance.ts'
import { ImportError } from '../import-error.ts'
import { allFields, type Field, fieldOf } from './labels.ts'

/** What the user says columns are: a field → the name of its column, or its number from 1. */
export type ColumnMap = ReadonlyMap<Field, string | number>

/**
 * Reads `name=column` as it is given on a command line: `track_name=1`, `artist_names=Interpret`.
 * @throws ImportError for a name that is no field, with a suggestion
 */
export function parseColumnMap(entries: readonly string[]): ColumnMap {
  const map = new Map<Field, string | number>()
  for (const entry of entries) {
    const equals = entry.indexOf('=')
    const name = entry.slice(0, equals)
    const column = entry.slice(equals + 1)
    if (equals < 1 || column === '') {
      throw new ImportError(`--map takes name=column, such as track_name=1, not ${entry}`)
    }
    map.set(fieldNamed(name), /^[1-9]\d*$/.test(column) ? Number(column) : column)
  }
  return map
}

function fieldNamed(name: string): Field {
  const field = allFields.find((candidate) => candidate === name) ?? fieldOf(name)
  if (field !== undefined) return field
  const meant = closest(name, allFields)
  const hint = meant === undefined ? `one of ${allFields.join(', ')}` : `did you mean ${meant}?`
  throw new ImportError(`--map: ${name} is not a field; ${hint}`)
}
