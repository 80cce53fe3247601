/** Where time comes from: the machine, or a test that turns it by hand. Epoch milliseconds. */
export type Clock = { now(): number }

export const systemClock: Clock = { now: () => Date.now() }

/** An instant as the public API writes it: UTC, whole seconds (`2024-05-01T12:00:00Z`). */
export function isoSeconds(epochMs: number): string {
  const seconds = Math.floor(epochMs / 1000)
  const day = Math.floor(seconds / 86_400)
  if (day !== cachedDay) {
    cachedDay = day
    cachedPrefix = new Date(day * 86_400_000).toISOString().slice(0, 11)
  }
  const rest = seconds - day * 86_400
  return `${cachedPrefix}${two((rest / 3600) | 0)}:${two(((rest / 60) | 0) % 60)}:${two(rest % 60)}Z`
}

// Lists are sorted by time, so neighbours mostly share the day: half the cost of a Date each.
let cachedDay = Number.NaN
let cachedPrefix = ''

const two = (value: number) => (value < 10 ? `0${value}` : `${value}`)

/**
 * The instant that an ISO 8601 date-time with a time zone names (`2023-01-15T14:30:00Z`,
 * `…:00.250+02:00`), or undefined when it is none, or no day of the calendar.
 */
export function parseInstant(text: string): number | undefined {
  const day = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/.exec(text)?.[1]
  const instant = Date.parse(text)
  if (day === undefined || Number.isNaN(instant)) return undefined
  // 30 February would otherwise become a day in March.
  return new Date(`${day}T00:00Z`).toISOString().startsWith(day) ? instant : undefined
}
