import { type Static, Type as T } from 'typebox'
import type { Show } from '../model/spoken.ts'
import { Page } from './paging.ts'
import { named } from './schema.ts'
import { presentSpoken, spokenFields } from './show.ts'
import { SimplifiedChapter } from './simplified-chapter.ts'
import type { View } from './view.ts'

const audiobookFields = {
  ...spokenFields,
  authors: T.Array(named('AuthorObject', T.Object({ name: T.String() }))),
  edition: T.String(),
  narrators: T.Array(named('NarratorObject', T.Object({ name: T.String() }))),
  total_chapters: T.Integer(),
  type: T.Literal('audiobook'),
}

export const SimplifiedAudiobook = named('SimplifiedAudiobookObject', T.Object(audiobookFields))

export const AudiobookObject = named(
  'AudiobookObject',
  T.Object({ ...audiobookFields, chapters: Page(SimplifiedChapter) }),
)

/** An audiobook has an address of its own and, being a show underneath, the URI of a show. */
export function presentSimplifiedAudiobook(
  book: Show,
  view: View,
): Static<typeof SimplifiedAudiobook> {
  return {
    ...presentSpoken(book, view),
    href: `${view.base}/v1/audiobooks/${book.id}`,
    authors: book.authors.map((name) => ({ name })),
    edition: book.edition,
    narrators: book.narrators.map((name) => ({ name })),
    total_chapters: book.totalEpisodes,
    type: 'audiobook',
  }
}
