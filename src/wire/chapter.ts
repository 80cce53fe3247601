import { type Static, Type as T } from 'typebox'
import type { Episode } from '../model/spoken.ts'
import { presentSimplifiedAudiobook, SimplifiedAudiobook } from './audiobook.ts'
import { named } from './schema.ts'
import { chapterFields, presentSimplifiedChapter } from './simplified-chapter.ts'
import type { View } from './view.ts'

export const ChapterObject = named(
  'ChapterObject',
  T.Object({ ...chapterFields, audiobook: SimplifiedAudiobook }),
)

export function presentChapter(chapter: Episode, view: View): Static<typeof ChapterObject> {
  return {
    ...presentSimplifiedChapter(chapter, view),
    audiobook: presentSimplifiedAudiobook(chapter.show, view),
  }
}
