/** How much of a release date (`2012`, `2012-01`, `2012-01-05`) is known. */
export const datePrecision = (date: string): 'year' | 'month' | 'day' =>
  date.length > 7 ? 'day' : date.length > 4 ? 'month' : 'year'

/** The first instant of a release date, UTC, epoch milliseconds; 0 for none. */
export function startOfRelease(date: string): number {
  const [year = '', month = '01', day = '01'] = date.split('-')
  return Date.parse(`${year}-${month}-${day}T00:00:00Z`) || 0
}
