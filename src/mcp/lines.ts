import { type Static, Type as T } from 'typebox'
import { ToolError } from './tool.ts'

/** How everything is listed: by what it is called, by whom it is, and what to pass to other tools. */
export const Line = T.Object({
  name: T.String(),
  by: T.Optional(T.String({ description: 'artists, authors, publisher or owner' })),
  uri: T.String(),
})
export type Line = Static<typeof Line>

/** What the public objects say of who made them; which of it is there depends on the kind. */
type Shown = {
  name: string
  uri: string
  artists?: readonly { name?: string }[]
  authors?: readonly { name: string }[]
  show?: { name: string }
  publisher?: string
  owner?: { display_name?: string | null }
}

export function toLine({ name, uri, artists, authors, show, publisher, owner }: Shown): Line {
  const people = (artists ?? authors)?.map((one) => one.name ?? '').join(', ')
  const by = people ?? show?.name ?? publisher ?? owner?.display_name ?? ''
  return by === '' ? { name, uri } : { name, by, uri }
}

/** Lines of what is still there. */
export const toLines = (items: readonly (Shown | null)[]): Line[] =>
  items.flatMap((item) => (item === null ? [] : toLine(item)))

/** Where a list goes on, for the next call. */
export const NextCursor = T.Optional(
  T.String({ description: 'pass as cursor to read on; absent at the end' }),
)

/** A part of a list. */
export const Lines = T.Object({
  items: T.Array(Line),
  total: T.Integer(),
  next_cursor: NextCursor,
})

export const Cursor = T.Optional(T.String({ description: 'next_cursor of the answer before' }))

/** How a tool's input says which part of a list it wants. */
export const PageInput = {
  limit: T.Optional(T.Integer({ minimum: 1, maximum: 50, description: '20 unless said' })),
  cursor: Cursor,
}

/** The part that was asked for, as operations take it. @throws ToolError for a made-up cursor */
export function pageOf({ limit = 20, cursor = '0' }: { limit?: number; cursor?: string }) {
  return { limit, offset: numberOf(cursor) }
}

/** @throws ToolError for a made-up cursor */
export function numberOf(cursor: string): number {
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor)
  throw new ToolError('The cursor is none that was given out')
}

type Page = { total: number; limit: number; offset: number; next: string | null }

/** How many there are, and where the rest begins. */
export const restOf = ({ total, limit, offset, next }: Page) => ({
  total,
  ...(next === null ? {} : { next_cursor: String(offset + limit) }),
})
