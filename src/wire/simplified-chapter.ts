import { type Static, Type as T } from 'typebox'
import type { Episode } from '../model/spoken.ts'
import { named } from './schema.ts'
import { presentSpokenPart, spokenPartFields } from './simplified-episode.ts'
import type { View } from './view.ts'

/** What both forms of a chapter have. */
export const chapterFields = {
  ...spokenPartFields,
  available_markets: T.Array(T.String()),
  chapter_number: T.Integer(),
}

export const SimplifiedChapter = named('SimplifiedChapterObject', T.Object(chapterFields))

/** A chapter has an address of its own and, being an episode underneath, the URI and type of one. */
export function presentSimplifiedChapter(
  chapter: Episode,
  view: View,
): Static<typeof SimplifiedChapter> {
  return {
    ...presentSpokenPart(chapter, view),
    href: `${view.base}/v1/chapters/${chapter.id}`,
    available_markets: [...chapter.show.markets.codes],
    chapter_number: chapter.number,
  }
}
