import { Type as T } from 'typebox'
import { search as searchOperation } from '../../api/search/search.ts'
import { searchTypes } from '../../api/search/types.ts'
import { Cursor, Line, NextCursor, numberOf, toLines } from '../lines.ts'
import { tool } from '../tool.ts'

export const search = tool({
  name: 'search',
  title: 'Search',
  description:
    'Find tracks, artists, albums, playlists, shows, episodes and audiobooks. Words in any order, "phrases", and filters such as artist:, album:, year:1990-1999, genre:.',
  needs: [searchOperation],
  effect: 'reads',
  input: T.Object({
    query: T.String({ minLength: 1 }),
    kinds: T.Optional(
      T.Array(T.Enum(searchTypes), { minItems: 1, description: 'tracks unless said' }),
    ),
    limit: T.Optional(
      T.Integer({ minimum: 1, maximum: 10, description: 'of each kind, 5 unless said' }),
    ),
    cursor: Cursor,
  }),
  output: T.Object({ items: T.Array(Line), next_cursor: NextCursor }),
  async run({ query: q, kinds: asked, limit = 5, cursor = '0' }, operations) {
    const wanted = asked ?? (['track'] as const)
    const offset = numberOf(cursor)
    const query = { q, type: wanted.join(','), limit, offset }
    const found = await operations.ask(searchOperation, { query })
    // In the order in which the kinds were asked for.
    const pages = wanted.flatMap((kind) => found[`${kind}s`] ?? [])
    const isMore = pages.some(({ next }) => next !== null)
    return {
      items: pages.flatMap(({ items }) => toLines(items)),
      ...(isMore ? { next_cursor: String(offset + limit) } : {}),
    }
  },
})
