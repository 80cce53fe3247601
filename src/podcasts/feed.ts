import type { FeedChapter, Transcript } from '../model/podcasts.ts'

/** What a feed says, whatever it is written in. Texts are as they stand there, '' when absent. */
export type Feed = {
  title: string
  /** HTML or plain text. */
  description: string
  author: string
  link: string
  /** Where the feed says it is. */
  selfUrl: string
  /** The next page of a paged feed (RFC 5005). */
  nextUrl: string
  /** Where the feed says it moved to. */
  newUrl: string
  /** `podcast:guid`: the same wherever the feed is hosted. */
  guid: string
  languages: string[]
  explicit: boolean | undefined
  imageUrl: string
  type: 'episodic' | 'serial'
  copyright: string
  items: FeedItem[]
}

export type Enclosure = { url: string; mimeType: string; bytes: number }

export type FeedItem = {
  guid: string
  title: string
  /** HTML or plain text. */
  description: string
  link: string
  /** Epoch milliseconds. */
  publishedAt: number | undefined
  durationMs: number | undefined
  explicit: boolean | undefined
  imageUrl: string
  /** The first that sounds or moves; undefined for a text. */
  enclosure: Enclosure | undefined
  season: number | undefined
  number: number | undefined
  type: 'full' | 'trailer' | 'bonus'
  transcripts: Transcript[]
  chapters: FeedChapter[]
  chaptersUrl: string
}

/** What a document turned out to be. */
export type Document =
  | { kind: 'feed'; feed: Feed }
  | { kind: 'opml'; outlines: Outline[] }
  | { kind: 'moved'; url: string }

/** An entry of a list of subscriptions. */
export type Outline = { url: string; name: string }
