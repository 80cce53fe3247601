import type { Touch } from '../db/changes.ts'
import type { Db } from '../db/engine.ts'
import { indexEntities } from '../domain/catalog/index-entities.ts'
import { writeEntities } from '../domain/catalog/write-batch.ts'
import { recordPlays } from '../domain/personalization/record-plays.ts'
import { followPlaylist } from '../domain/playlists/followers.ts'
import { importPlaylists } from '../domain/playlists/import-playlists.ts'
import { keepResumePoint } from '../domain/spoken/resume.ts'
import { writeSpoken } from '../domain/spoken/write-spoken.ts'
import { allOf } from '../lib/all-of.ts'
import type { CatalogBatch } from '../model/records.ts'
import { insertArtwork } from '../store/artwork.ts'
import { NoRows } from '../store/catalog-rows.ts'
import { replaceCategories } from '../store/categories.ts'
import { replaceFeaturedShelves } from '../store/featured-shelves.ts'
import { insertFollows } from '../store/follows.ts'
import { insertMadeSounds } from '../store/made-sounds.ts'
import { insertSavedItems } from '../store/saved-items.ts'
import { demoPlays } from './people/plays.ts'
import type { DemoUser, DemoWorld, Saved } from './types.ts'

/** Stores the demo world's catalog, pictures, playlists and browse pages, through the writers imports use. */
export async function loadDemoCatalog(
  tx: Db,
  touch: Touch,
  world: DemoWorld,
  now: number,
): Promise<void> {
  const { touched } = await writeEntities(tx, world.batch, new NoRows(tx))
  // The largest piece of work for a server, beside which the rest is made ready for it.
  await allOf([indexEntities(tx, touched), loadOthers(tx, touch, world, now)])
  touch('catalog')
  touch('categories')
  touch('featured')
}

async function loadOthers(tx: Db, touch: Touch, world: DemoWorld, now: number): Promise<void> {
  const rows = world.artworks.map(({ id, recipe }) => ({ id, recipe: JSON.stringify(recipe) }))
  await insertArtwork(tx, rows)
  await writeSpoken(tx, touch, world.spoken)
  await importPlaylists(tx, touch, world.playlists, now)
  await replaceCategories(tx, world.categories)
  await replaceFeaturedShelves(tx, world.shelves)
  await insertMadeSounds(tx, urisOf(world))
}

/** Stores what the demo users saved, follow and played; their accounts exist already. */
export async function loadDemoLibrary(
  tx: Db,
  touch: Touch,
  { user, batch }: { user: DemoUser; batch: CatalogBatch },
  now: number,
): Promise<void> {
  // Nobody has asked for these lists yet, so no cache has to hear of them.
  const userId = user.id
  const at = ({ id, daysAgo }: Saved) => ({ id, addedAt: Math.floor(now - daysAgo * dayMs) })
  await insertSavedItems(tx, { userId, kind: 'track' }, user.savedTracks.map(at))
  await insertSavedItems(tx, { userId, kind: 'album' }, user.savedAlbums.map(at))
  await insertSavedItems(tx, { userId, kind: 'show' }, user.savedShows.map(at))
  await insertSavedItems(tx, { userId, kind: 'episode' }, user.savedEpisodes.map(at))
  await insertSavedItems(tx, { userId, kind: 'audiobook' }, user.savedAudiobooks.map(at))
  for (const { daysAgo, ...heard } of user.heard) {
    const since = Math.floor(now - daysAgo * dayMs)
    await keepResumePoint(tx, touch, { userId, ...heard, now: since })
  }
  await recordPlays(tx, touch, userId, demoPlays(user, batch, now))
  await insertFollows(tx, { userId, kind: 'artist' }, user.followedArtists, now)
  await insertFollows(tx, { userId, kind: 'user' }, user.followedUsers, now)
  for (const playlistId of user.followedPlaylists) {
    await followPlaylist(tx, touch, { playlistId, userId, isPublic: true, now })
  }
}

const dayMs = 86_400_000

/** Everything in the demo world that can be played: the server makes its sound. */
function urisOf({ batch, spoken }: DemoWorld): string[] {
  const parts = [...spoken.episodes, ...spoken.chapters]
  return [
    ...batch.tracks.map(({ id }) => `spotify:track:${id}`),
    ...parts.map(({ id }) => `spotify:episode:${id}`),
  ]
}
