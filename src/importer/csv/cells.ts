import { releaseDateOf } from '../dates.ts'
import {
  countOf,
  flagOf,
  instantOf,
  numberOf,
  type Reference,
  referenceOf,
  textOf,
} from '../values.ts'
import type { Field } from './labels.ts'
import type { CsvLayout } from './layout.ts'

/**
 * The cells of one row by what they hold. A cell that says something which cannot be read is as
 * good as empty, and noted.
 */
export class Cells {
  readonly #cells: readonly string[]
  readonly #layout: CsvLayout
  readonly #note: (reason: string) => void

  constructor(cells: readonly string[], layout: CsvLayout, note: (reason: string) => void) {
    this.#cells = cells
    this.#layout = layout
    this.#note = note
  }

  /** The cell just as it is; '' when there is no such column. */
  raw(field: Field): string {
    return this.#cells[placesOf(this.#layout).get(field) ?? -1] ?? ''
  }

  text(field: Field): string | undefined {
    return textOf(this.raw(field))
  }

  reference(field: Field): Reference | undefined {
    return this.#read(field, referenceOf)
  }

  number(field: Field): number | undefined {
    return this.#read(field, numberOf)
  }

  count(field: Field): number | undefined {
    return this.#read(field, countOf)
  }

  flag(field: Field): boolean | undefined {
    return this.#read(field, flagOf)
  }

  instant(field: Field): number | undefined {
    return this.#read(field, instantOf)
  }

  date(field: Field): string | undefined {
    const { dayFirst } = this.#layout
    const raw = this.raw(field)
    const date = releaseDateOf(raw, dayFirst)
    if (date === undefined && textOf(raw) !== undefined && !raw.includes('1900-01-01')) {
      this.#note('unreadable_value')
    }
    return date
  }

  #read<T>(field: Field, parse: (raw: string) => T | undefined): T | undefined {
    const raw = this.raw(field)
    const value = raw === '' ? undefined : parse(raw)
    if (value === undefined && textOf(raw) !== undefined) this.#note('unreadable_value')
    return value
  }
}

/** Where each field is; looked for once a file, not once a cell. */
function placesOf(layout: CsvLayout): ReadonlyMap<Field, number> {
  const known = places.get(layout)
  if (known !== undefined) return known
  const found = new Map<Field, number>()
  for (const [at, field] of layout.columns.entries()) if (field !== undefined) found.set(field, at)
  places.set(layout, found)
  return found
}

const places = new WeakMap<CsvLayout, ReadonlyMap<Field, number>>()
