import { textOf } from './values.ts'

/** Whether dates with the year last start with the day; undefined when nothing has told yet. */
export type DayFirst = boolean | undefined

/**
 * A release date in its public form, as precise as it is known: `2012`, `2012-01`, `2012-01-05`.
 * Where day and month cannot be told apart only the year is kept. 1900-01-01 is how catalogs write
 * "unknown".
 */
export function releaseDateOf(raw: string | undefined, dayFirst: DayFirst): string | undefined {
  const text = textOf(raw)
  if (text === undefined) return undefined
  const [, year = '', month, day] = yearFirst.exec(text) ?? []
  if (year !== '') return dateOf(year, month, day)
  const [, a = '', b = '', lastYear = ''] = yearLast.exec(text) ?? []
  if (lastYear === '') return undefined
  const isDayFirst = Number(a) > 12 ? true : Number(b) > 12 ? false : dayFirst
  if (isDayFirst === undefined) return dateOf(lastYear, undefined, undefined)
  return isDayFirst ? dateOf(lastYear, b, a) : dateOf(lastYear, a, b)
}

/** What dates with the year last tell about the order of day and month: the first above 12 does. */
export function dayFirstOf(values: Iterable<string | undefined>): DayFirst {
  for (const value of values) {
    const [, a = '0', b = '0'] = yearLast.exec(textOf(value) ?? '') ?? []
    if (Number(a) > 12) return true
    if (Number(b) > 12) return false
  }
  return undefined
}

const yearFirst = /^(\d{4})(?:\.0)?(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?:[T ].*)?$/
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/

function dateOf(year: string, month: string | undefined, day: string | undefined) {
  if (Number(year) === 0) return undefined
  if (month === undefined) return year
  if (!isWithin(month, 12)) return undefined
  if (day === undefined) return `${year}-${month.padStart(2, '0')}`
  if (!isWithin(day, daysIn(Number(year), Number(month)))) return undefined
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return date === '1900-01-01' ? undefined : date
}

const isWithin = (text: string, highest: number) => Number(text) >= 1 && Number(text) <= highest

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()
