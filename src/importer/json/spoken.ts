import type {
  AudiobookRecord,
  ChapterRecord,
  EpisodeRecord,
  ShowRecord,
  SourceRank,
} from '../../model/records.ts'
import type { MediaType } from '../../model/spoken.ts'
import type { SpokenDraft } from '../drafts.ts'
import { isObject, type JsonObject } from './expand.ts'
import {
  copyrights,
  count,
  flag,
  idOf,
  images,
  list,
  markets,
  nameOf,
  object,
  releaseDate,
  text,
  texts,
} from './fields.ts'

/** What an object says about something spoken and what it is nested in, or why it says nothing. */
export type SpokenContent = SpokenDraft | { refusal: string }

/** A show object with the episodes it lists of itself. */
export function showContent(value: JsonObject): SpokenContent {
  const show = showOf(value)
  if (show === undefined) return { refusal: 'no_id' }
  const episodes = parts(value.episodes).flatMap((part) => episodeOf(part, show.id) ?? [])
  return draft({ of: 'shows', shows: [show], episodes })
}

/** An episode object. One that does not tell its show cannot be put anywhere. */
export function episodeContent(value: JsonObject): SpokenContent {
  const show = showOf(object(value.show))
  const episode = show && episodeOf(value, show.id)
  if (show === undefined || episode === undefined) {
    return { refusal: idOf(value) === undefined ? 'no_id' : 'no_show' }
  }
  return draft({ of: 'episodes', shows: [show], episodes: [episode] })
}

/** An audiobook object with the chapters it lists of itself. */
export function audiobookContent(value: JsonObject): SpokenContent {
  const audiobook = audiobookOf(value)
  if (audiobook === undefined) return { refusal: 'no_id' }
  const chapters = parts(value.chapters).flatMap((part) => chapterOf(part, audiobook.id) ?? [])
  return draft({ of: 'audiobooks', audiobooks: [audiobook], chapters })
}

/** A chapter object. One that does not tell its audiobook cannot be put anywhere. */
export function chapterContent(value: JsonObject): SpokenContent {
  const audiobook = audiobookOf(object(value.audiobook))
  const chapter = audiobook && chapterOf(value, audiobook.id)
  if (audiobook === undefined || chapter === undefined) {
    return { refusal: idOf(value) === undefined ? 'no_id' : 'no_audiobook' }
  }
  return draft({ of: 'chapters', audiobooks: [audiobook], chapters: [chapter] })
}

/** Chapters say that they are episodes; only they have a number. */
export const isChapter = (value: JsonObject): boolean =>
  isObject(value.audiobook) || count(value.chapter_number) !== undefined

const draft = (given: Partial<SpokenDraft> & Pick<SpokenDraft, 'of'>): SpokenDraft => ({
  kind: 'spoken',
  shows: [],
  episodes: [],
  audiobooks: [],
  chapters: [],
  ...given,
})

function showOf(value: JsonObject): ShowRecord | undefined {
  const id = idOf(value)
  if (id === undefined) return undefined
  return {
    ...wholeOf(value, id, isObject(value.episodes) ? 'full' : 'simplified'),
    isExternallyHosted: flag(value.is_externally_hosted),
    totalEpisodes: count(value.total_episodes),
  }
}

function audiobookOf(value: JsonObject): AudiobookRecord | undefined {
  const id = idOf(value)
  if (id === undefined) return undefined
  return {
    ...wholeOf(value, id, isObject(value.chapters) ? 'full' : 'simplified'),
    authors: namesOf(value.authors),
    narrators: namesOf(value.narrators),
    edition: text(value.edition),
    totalChapters: count(value.total_chapters),
  }
}

function wholeOf(value: JsonObject, id: string, rank: SourceRank) {
  return {
    rank,
    id,
    name: nameOf(value.name),
    publisher: text(value.publisher),
    description: nameOf(value.description),
    htmlDescription: nameOf(value.html_description),
    explicit: flag(value.explicit),
    languages: texts(value.languages),
    images: images(value.images),
    markets: markets(value.available_markets),
    mediaType: mediaType(value.media_type),
    copyrights: copyrights(value.copyrights),
  }
}

function episodeOf(value: JsonObject, showId: string): EpisodeRecord | undefined {
  const id = idOf(value)
  if (id === undefined) return undefined
  return { ...partOf(value, id), showId, isExternallyHosted: flag(value.is_externally_hosted) }
}

function chapterOf(value: JsonObject, audiobookId: string): ChapterRecord | undefined {
  const id = idOf(value)
  if (id === undefined) return undefined
  return { ...partOf(value, id), audiobookId, number: count(value.chapter_number) ?? 0 }
}

/** Both forms of an episode or chapter know the same of it. */
const partOf = (value: JsonObject, id: string) => ({
  rank: 'full' as const,
  id,
  name: nameOf(value.name),
  description: nameOf(value.description),
  htmlDescription: nameOf(value.html_description),
  durationMs: count(value.duration_ms) || undefined,
  explicit: flag(value.explicit),
  languages: texts(value.languages),
  images: images(value.images),
  releaseDate: releaseDate(value),
  previewUrl: text(value.audio_preview_url),
})

const parts = (page: unknown): JsonObject[] =>
  list(Array.isArray(page) ? page : object(page).items).filter(isObject)

const namesOf = (value: unknown): string[] =>
  list(value).flatMap((entry) => nameOf(object(entry).name) || [])

function mediaType(value: unknown): MediaType | undefined {
  return value === 'audio' || value === 'video' || value === 'mixed' ? value : undefined
}
