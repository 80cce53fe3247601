/** Values of feeds, which everybody writes in their own way; undefined for what makes no sense. */

/**
 * A duration in milliseconds: `1:02:03`, `62:03`, `3723`, each with or without decimals, and
 * `PT1H2M3S` or `1h 2m 3s`.
 */
export function durationOf(text: string): number | undefined {
  const written = text.trim()
  const clock = /^(?:(?:(\d{1,4}):)?(\d{1,4}):)?(\d{1,8}(?:[.,]\d+)?)$/.exec(written)
  const words =
    /^(?:P?T?)(?:(\d+)\s*h[a-z]*)?\s*(?:(\d+)\s*m[a-z]*)?\s*(?:(\d+(?:\.\d+)?)\s*s[a-z]*)?$/i.exec(
      written,
    )
  const [, hours = '0', minutes = '0', seconds = '0'] = clock ?? words ?? []
  if (clock === null && (words === null || !/\d/.test(written))) return undefined
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'))
  return total > 0 && total <= longestSeconds ? Math.round(total * 1000) : undefined
}

/** Where chapters begin: like a duration, and 0 is a place, too. */
export const placeOf = (text: string): number | undefined =>
  /^[0:.]+$/.test(text.trim()) ? 0 : durationOf(text)

/** Beyond a hundred hours somebody wrote milliseconds. */
const longestSeconds = 360_000

/** An instant (epoch milliseconds): RFC 822 as feeds bend it, or ISO 8601; UTC where none is said. */
export function instantOf(text: string): number | undefined {
  const written = text.trim().replace(/^\p{L}+\.?,?\s+(?=\d)/u, '')
  // What some programs write for "no date", and others read as 2001.
  if (/(^|\s)0\d{3}(\s|$)/.test(written)) return undefined
  const isIso = /^\d{4}-\d{2}-\d{2}/.test(written)
  for (const form of isIso ? isoForms(written) : rfcForms(written)) {
    const time = Date.parse(form)
    if (!Number.isNaN(time) && time > earliest && time < latest) return time
  }
  return undefined
}

const isoForms = (text: string) => {
  const form = text.replace(' ', 'T').replace(/T?\s+/, '')
  return /T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(form) ? [form] : [`${form}Z`, form]
}

/** Names of zones that nobody knows are taken for UTC. */
const rfcForms = (text: string) => [
  /(?:GMT|UTC?|[ECMP][SD]T|[+-]\d{4})$/.test(text) ? text : `${text} GMT`,
  `${text.replace(/\s+[A-Za-z]{1,5}$/, '')} GMT`,
]

const earliest = Date.UTC(1970, 0, 1)
const latest = Date.UTC(2100, 0, 1)

/** Whether something is explicit. */
export function explicitOf(text: string): boolean | undefined {
  const word = text.trim().toLowerCase()
  if (['yes', 'true', 'explicit', '1'].includes(word)) return true
  return ['no', 'false', 'clean', '0'].includes(word) ? false : undefined
}

/** Language tags in their usual form: `en-us` is `en-US`. */
export function languagesOf(text: string): string[] {
  const tags = text.split(/[\s,;]+/).flatMap((tag) => {
    try {
      return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))
    } catch {
      return []
    }
  })
  return [...new Set(tags)]
}

/** A number of a season or an episode. */
export function numberOf(text: string): number | undefined {
  const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0
  return value > 0 ? value : undefined
}

/** How many bytes; 0 when nobody knows. */
export const bytesOf = (text: string): number => (/^\d{1,12}$/.test(text) ? Number(text) : 0)

/** An address on the web, also when it is written relative to another; '' for anything else. */
export function webAddress(text: string, base: string): string {
  const written = text.trim()
  const url = written === '' ? null : URL.parse(written, base === '' ? undefined : base)
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : ''
}
