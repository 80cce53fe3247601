import { encodeUuid, isId } from '../lib/base62.ts'

/** Ways to write "unknown" that real files have (data-and-imports section 4.4). */
const unknowns = new Set(['', 'NA', 'NaN', 'nan', 'None', 'null', '[]'])

/** A text without what no database stores and no screen shows; undefined when it says "unknown". */
export function textOf(raw: string | undefined): string | undefined {
  if (raw === undefined) return undefined
  const text = cleanText(raw)
  return unknowns.has(text) ? undefined : text
}

/** A text without what no database stores and no screen shows. */
export const cleanText = (raw: string): string => raw.replace(unstorable, '').toWellFormed().trim()

// biome-ignore lint/suspicious/noControlCharactersInRegex: taking them out is the point
const unstorable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/** A number, also in scientific notation or with a decimal comma; undefined when it is none. */
export function numberOf(raw: string | undefined): number | undefined {
  // What nearly every cell of a column of numbers is needs no cleaning.
  if (raw !== undefined && isPlainNumber.test(raw)) return Number(raw)
  const text = textOf(raw)
  if (text === undefined) return undefined
  const value = Number(/^[+-]?\d+,\d+$/.test(text) ? text.replace(',', '.') : text)
  return Number.isFinite(value) ? value : undefined
}

const isPlainNumber = /^-?\d{1,15}(?:\.\d{1,20})?$/

/** A whole number that is not negative, also as `78.0`. */
export function countOf(raw: string | undefined): number | undefined {
  const value = numberOf(raw)
  if (value === undefined || value < 0 || value > Number.MAX_SAFE_INTEGER) return undefined
  return Math.round(value)
}

export function flagOf(raw: string | undefined): boolean | undefined {
  const text = textOf(raw)?.toLowerCase()
  if (text === undefined) return undefined
  if (['true', '1', '1.0', 'yes', 'y', 't', 'explicit'].includes(text)) return true
  if (['false', '0', '0.0', 'no', 'n', 'f', 'clean'].includes(text)) return false
  return undefined
}

/** Something with an id: its kind where the text says one, and the id in our form. */
export type Reference = { kind: string | undefined; id: string }

/**
 * An id as sources write it: 22 characters, a URI, the address of a page, or a UUID, which becomes
 * the id that stands for it (data-and-imports section 4.3).
 */
export function referenceOf(raw: string | undefined): Reference | undefined {
  const text = textOf(raw)
  if (text === undefined) return undefined
  const uuid = uuidForm.exec(text)
  if (uuid !== null) {
    const bytes = Buffer.from((uuid[1] ?? '').replaceAll('-', ''), 'hex')
    return { kind: undefined, id: encodeUuid(bytes) }
  }
  const [, kind, id = ''] = uriForm.exec(text) ??
    pageForm.exec(text) ?? [undefined, undefined, text]
  return isId(id) ? { kind, id } : undefined
}

const uuidForm = /^(?:urn:uuid:)?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i
const uriForm = /^spotify:(?:user:[^:]+:)?([a-z]+):([0-9a-zA-Z]{22})$/
const pageForm =
  /^https?:\/\/[\w.:-]+\/(?:intl-[\w-]+\/)?(?:v1\/)?([a-z]+?)s?\/([0-9a-zA-Z]{22})(?:[/?#].*)?$/

/** A user as playlists name them: the bare id, or `spotify:user:…`. */
export const userOf = (raw: string | undefined): string | undefined =>
  textOf(raw)?.replace(/^spotify:user:/, '')

/** An instant: ISO 8601 (UTC where it does not say), or a Unix time in seconds or milliseconds. */
export function instantOf(raw: string | undefined): number | undefined {
  const text = textOf(raw)
  if (text === undefined) return undefined
  if (/^\d{9,10}(\.\d+)?$/.test(text)) return Math.round(Number(text) * 1000)
  if (/^\d{12,13}$/.test(text)) return Number(text)
  if (!/^\d{4}-\d{2}-\d{2}/.test(text)) return undefined
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10))
  const time = Date.parse(`${text.replace(' ', 'T')}${hasZone || text.length === 10 ? '' : 'Z'}`)
  return Number.isNaN(time) || time <= 0 ? undefined : time
}
