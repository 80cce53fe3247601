import type { Image } from './image.ts'

/** A text in several languages, by locale: `sv`, or `pt_BR` where countries differ. */
export type Translations = Readonly<Record<string, string>>

/**
 * Which playlists belong somewhere: those that are named, then public ones that mostly hold tracks
 * of one of the genres. An empty rule stands for the public playlists with the most followers.
 */
export type PlaylistRule = { playlists?: string[]; genres?: string[] }

/** A shelf of the browse pages. `name` is the one in American English. */
export type Category = {
  id: string
  name: string
  names: Translations
  icons: Image[]
  rule: PlaylistRule
}

/**
 * What is featured during some hours of the day, from one up to, not including, the other; a night
 * may reach over midnight. `message` is the greeting in American English.
 */
export type FeaturedShelf = {
  id: string
  fromHour: number
  toHour: number
  message: string
  messages: Translations
  rule: PlaylistRule
}

/** Everything of the browse pages that the operator decides. */
export type BrowsePages = { categories: Category[]; featured: FeaturedShelf[] }
