/** The windows of GET /me/top: about four weeks, six months, a year. */
export type TimeRange = 'short_term' | 'medium_term' | 'long_term'

export const timeRanges: readonly TimeRange[] = ['short_term', 'medium_term', 'long_term']
