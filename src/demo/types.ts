import type { ArtworkRecipe } from '../domain/artwork/recipe.ts'
import type { Category, FeaturedShelf } from '../model/browse.ts'
import type { Image } from '../model/image.ts'
import type { CatalogBatch, PlaylistRecord, SpokenBatch } from '../model/records.ts'

/** Everything a server without data starts with. Plain data: nothing here was stored yet. */
export type DemoWorld = {
  batch: CatalogBatch
  spoken: SpokenBatch
  playlists: PlaylistRecord[]
  users: DemoUser[]
  categories: Category[]
  /** What is featured through the day. */
  shelves: FeaturedShelf[]
  /** How to paint the pictures whose paths the images name: `/image/{id}/{size}`. */
  artworks: { id: string; recipe: ArtworkRecipe }[]
}

export type DemoUser = {
  id: string
  displayName: string
  email: string
  country: string
  product: 'premium' | 'free' | 'open'
  explicitFilter: boolean
  images: Image[]
  savedTracks: Saved[]
  savedAlbums: Saved[]
  savedShows: Saved[]
  savedEpisodes: Saved[]
  savedAudiobooks: Saved[]
  heard: Heard[]
  followedArtists: string[]
  followedUsers: string[]
  followedPlaylists: string[]
  /** What the person listens to; nobody listens as the editorial user. */
  taste: Taste | null
}

/** Something saved, newest first; days count back from the first boot and may be fractions. */
export type Saved = { id: string; daysAgo: number }

/** How far an episode or chapter was heard, and when; -1 is to its end. */
type Heard = { episodeId: string; positionMs: number; daysAgo: number }

/** What plays are made from: favourites change from era to era, so that top lists differ by range. */
export type Taste = { playsPerDay: number; skipShare: number; eras: Era[] }

/** A stretch of time, `fromDaysAgo` back to `toDaysAgo`, and how often each artist is heard in it. */
type Era = {
  fromDaysAgo: number
  toDaysAgo: number
  artists: { id: string; weight: number }[]
}
