import type { Copyright, DatePrecision, MarketSet } from './catalog.ts'
import type { Image } from './image.ts'

/** What the public object says about the media of a show. */
export type MediaType = 'audio' | 'video' | 'mixed'

/**
 * Something spoken that comes in parts: a podcast with its episodes, or an audiobook with its
 * chapters. Both share one id space, because underneath the Web API an audiobook is a show and a
 * chapter is an episode: the URI of an audiobook is `spotify:show:…`.
 */
export type Show = {
  id: string
  kind: 'show' | 'audiobook'
  name: string
  publisher: string
  description: string
  /** '' when only the plain description is known. */
  htmlDescription: string
  explicit: boolean
  languages: string[]
  images: Image[]
  mediaType: MediaType
  isExternallyHosted: boolean
  copyrights: Copyright[]
  markets: MarketSet
  totalEpisodes: number
  /** Of an audiobook, as are the next two. */
  authors: string[]
  narrators: string[]
  edition: string
}

/** A part of a show. It can be heard wherever its show can. */
export type Episode = {
  id: string
  show: Show
  name: string
  /** Number of a chapter; 0 for an episode of a podcast. */
  number: number
  description: string
  /** '' when only the plain description is known. */
  htmlDescription: string
  durationMs: number
  explicit: boolean
  languages: string[]
  images: Image[]
  releaseDate: string
  releaseDatePrecision: DatePrecision
  previewUrl: string | null
  isExternallyHosted: boolean
}

/** How far a user has heard an episode or chapter. Heard to the end, it begins at 0 again. */
export type ResumePoint = { fullyPlayed: boolean; positionMs: number }
