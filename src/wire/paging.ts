import { Type as T, type TSchema } from 'typebox'
import { digest, JsonText, toBytes } from '../lib/json-text.ts'
import { Nullable, named } from './schema.ts'

/** Query parameters of a paged list; `limit` is bounded by the operation. */
export const PageQuery = {
  limit: T.Integer({ minimum: 1, maximum: 50, default: 20 }),
  offset: T.Integer({ minimum: 0, default: 0 }),
}

export type PageQuery = { limit: number; offset: number }

/** A paging object around items of one kind. */
export const Page = <S extends TSchema>(items: S) =>
  named(
    `Paging${'title' in items ? String(items.title) : 'Object'}`,
    T.Object({
      href: T.String(),
      limit: T.Integer(),
      next: Nullable(T.String()),
      offset: T.Integer(),
      previous: Nullable(T.String()),
      total: T.Integer(),
      items: T.Array(items),
    }),
  )

export type PageOf<I> = {
  href: string
  limit: number
  next: string | null
  offset: number
  previous: string | null
  total: number
  items: I[]
}

/** A page as the address bar of the client would show it, with its neighbours (web-api section 2.6). */
export type PageFrame = {
  /** The operation's address without a query. */
  url: string
  page: PageQuery
  total: number
  /** The other parameters of the request, to be repeated in every link. */
  also?: Record<string, string | undefined> | undefined
}

/** Everything of a page but its items. */
export function pageFrame({ url, page: { limit, offset }, total, also = {} }: PageFrame) {
  const rest = Object.entries(also)
    .filter((entry) => entry[1] !== undefined)
    .map(([name, value]) => `&${name}=${encodeURIComponent(String(value))}`)
    .join('')
  const at = (start: number) => `${url}?offset=${start}&limit=${limit}${rest}`
  return {
    href: at(offset),
    limit,
    next: offset + limit < total ? at(offset + limit) : null,
    offset,
    previous: offset > 0 ? at(Math.max(0, offset - limit)) : null,
    total,
  }
}

/** A page of values. */
export const toPage = <I>(frame: PageFrame, items: I[]): PageOf<I> => ({
  ...pageFrame(frame),
  items,
})

/** A page of items that are already written: joined, not written again. */
export function toPageText<I>(frame: PageFrame, items: JsonText<I>[]): JsonText<PageOf<I>> {
  return withItems(pageFrame(frame), items)
}

/** A page whose end is found by a cursor. */
export const CursorPage = <S extends TSchema>(items: S) =>
  T.Object({
    href: T.String(),
    limit: T.Integer(),
    next: Nullable(T.String()),
    cursors: T.Object({ after: Nullable(T.String()), before: T.Optional(T.String()) }),
    total: T.Integer(),
    items: T.Array(items),
  })

/** A page of a list that is walked by id, as one member of an answer (web-api section 2.6). */
export type CursorFrame<K extends string> = {
  /** The member that holds the page. */
  key: K
  /** The operation's address with its other parameters. */
  url: string
  limit: number
  /** The id after which this page begins; '' at the start. */
  after: string
  /** The id after which the next page begins, or null at the end. */
  next: string | null
  total: number
}

/** A page of items that are already written, between cursors. */
export function toCursorPageText<K extends string, I>(
  { key, url, limit, after, next, total }: CursorFrame<K>,
  items: JsonText<I>[],
) {
  const from = (id: string) => `${url}${id === '' ? '' : `&after=${id}`}&limit=${limit}`
  const page = withItems(
    {
      href: from(after),
      limit,
      next: next === null ? null : from(next),
      cursors: { after: next },
      total,
    },
    items,
  )
  return page.within<Record<K, CursorPageOf<I>>>(`{"${key}":`, '}')
}

export type CursorPageOf<I> = {
  href: string
  limit: number
  next: string | null
  cursors: { after: string | null }
  total: number
  items: I[]
}

/** Written JSON with `items` as its last member. */
export function withItems<I, F extends object>(frame: F, items: JsonText<I>[]) {
  const head = toBytes(JSON.stringify(frame)).slice(0, -1)
  const pieces = [`${head},"items":[`]
  let tags = head
  items.forEach((item, at) => {
    if (at > 0) pieces.push(',')
    item.addTo(pieces)
    tags += item.tag
  })
  pieces.push(']}')
  return new JsonText<F & { items: I[] }>(pieces, digest(tags))
}
