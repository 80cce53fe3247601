import type { Copyright } from '../../model/catalog.ts'
import type { Image } from '../../model/image.ts'
import { releaseDateOf } from '../dates.ts'
import { cleanText, instantOf, referenceOf, textOf } from '../values.ts'
import { isObject, type JsonObject } from './expand.ts'

/** Fields of API objects, read with mistrust: whatever is not what it should be is absent. */
export const text = (value: unknown): string | undefined =>
  typeof value === 'string' ? textOf(value) : undefined

/** A name; '' when there is none. Unlike in CSV, words such as `None` are names here. */
export const nameOf = (value: unknown): string =>
  typeof value === 'string' ? cleanText(value) : ''

export const count = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.round(value) : undefined

export const number = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

export const flag = (value: unknown): boolean | undefined =>
  typeof value === 'boolean' ? value : undefined

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

export const object = (value: unknown): JsonObject => (isObject(value) ? value : {})

export const texts = (value: unknown): string[] => list(value).flatMap((entry) => text(entry) ?? [])

/** The id of an object, or the one in its URI. */
export const idOf = (value: JsonObject): string | undefined =>
  referenceOf(text(value.id))?.id ?? referenceOf(text(value.uri))?.id

export const instant = (value: unknown): number | undefined =>
  typeof value === 'string' ? instantOf(value) : undefined

export const images = (value: unknown): Image[] =>
  list(value).flatMap((entry) => {
    const { url, width, height } = object(entry)
    const address = text(url)
    if (address === undefined) return []
    return [{ url: address, width: count(width) ?? null, height: count(height) ?? null }]
  })

/** A release date cut to its stated precision: some writers fill unknown parts with 01. */
export function releaseDate(album: JsonObject): string | undefined {
  const date = releaseDateOf(text(album.release_date), undefined)
  const precision = album.release_date_precision
  const length = precision === 'year' ? 4 : precision === 'month' ? 7 : 10
  return date?.slice(0, length)
}

/** An empty list says that nothing is known, as everywhere in imports. */
export function markets(value: unknown): string[] | undefined {
  const codes = texts(value).filter((code) => /^[A-Z]{2}$/.test(code))
  return codes.length === 0 ? undefined : codes
}

export const copyrights = (value: unknown): Copyright[] =>
  list(value).flatMap((entry) => {
    const { text: holder, type } = object(entry)
    if (typeof holder !== 'string' || (type !== 'C' && type !== 'P')) return []
    return [{ text: nameOf(holder), type }]
  })
