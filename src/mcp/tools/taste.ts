import { Type as T } from 'typebox'
import { getTopItems } from '../../api/personalization/getTopItems.ts'
import { getRecentlyPlayed } from '../../api/player/getRecentlyPlayed.ts'
import {
  Line,
  Lines,
  NextCursor,
  numberOf,
  PageInput,
  pageOf,
  restOf,
  toLine,
  toLines,
} from '../lines.ts'
import { tool } from '../tool.ts'

export const history = tool({
  name: 'history',
  title: 'Recently played',
  description: 'The last tracks that the user heard, newest first.',
  needs: [getRecentlyPlayed],
  effect: 'reads',
  input: T.Object(PageInput),
  output: T.Object({
    items: T.Array(T.Object({ ...Line.properties, played_at: T.String() })),
    next_cursor: NextCursor,
  }),
  async run({ limit = 20, cursor }, operations) {
    const before = cursor === undefined ? undefined : numberOf(cursor)
    const { items, next, cursors } = await operations.ask(getRecentlyPlayed, {
      query: { limit, before },
    })
    return {
      items: items.map(({ track, played_at }) => ({ ...toLine(track), played_at })),
      ...(next === null || cursors === null ? {} : { next_cursor: cursors.before }),
    }
  },
})

const windows = { weeks: 'short_term', months: 'medium_term', years: 'long_term' } as const

export const top = tool({
  name: 'top',
  title: 'Most played',
  description: 'The tracks or artists that the user plays most.',
  needs: [getTopItems],
  effect: 'reads',
  input: T.Object({
    kind: T.Enum(['tracks', 'artists']),
    over: T.Optional(T.Enum(['weeks', 'months', 'years'], { description: 'months unless said' })),
    ...PageInput,
  }),
  output: Lines,
  async run({ kind: type, over = 'months', ...input }, operations) {
    const query = { ...pageOf(input), time_range: windows[over] }
    const page = await operations.ask(getTopItems, { params: { type }, query })
    return { items: toLines(page.items), ...restOf(page) }
  },
})
