import type { Context } from '../../context.ts'
import { libraryTopic } from '../../domain/library/topics.ts'
import type { JsonText } from '../../lib/json-text.ts'
import type { SavedKind, SavedList } from '../../model/library.ts'
import { loadSavedList } from '../../store/saved-items.ts'
import { type PageFrame, type PageOf, toPageText } from '../../wire/paging.ts'
import { savedText } from '../../wire/saved.ts'
import type { View } from '../../wire/view.ts'
import { heldList } from '../shared/lists.ts'
import { type Shown, textsOf } from '../shared/texts.ts'

/** A user's whole saved list, in memory after the first time. */
export const savedList = (
  ctx: Context,
  userId: string,
  kind: SavedKind,
): SavedList | Promise<SavedList> =>
  heldList(ctx, libraryTopic(userId, kind), () => loadSavedList(ctx.db, { userId, kind }))

/**
 * A page of a saved list. Items that the catalog no longer has are left out of the page and still
 * counted in `total`, as the public API does with what it cannot show.
 */
export async function savedPage<K extends SavedKind, V, P>(
  { ctx, view }: { ctx: Context; view: View },
  key: K,
  shown: Shown<V, P>,
  { list, ...frame }: Omit<PageFrame, 'total'> & { list: SavedList },
): Promise<JsonText<PageOf<{ added_at: string } & Record<K, P>>>> {
  const { limit, offset } = frame.page
  const ids = list.ids.slice(offset, offset + limit)
  const texts = await textsOf(ctx, shown, ids, view)
  const items = texts.flatMap((text, at) =>
    text === null ? [] : [savedText(key, list.addedAt[offset + at] ?? 0, text)],
  )
  return toPageText({ ...frame, total: list.ids.length }, items)
}
