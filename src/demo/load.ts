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
import type { SavedKind } from '../model/library.ts'
import type { CatalogBatch } from '../model/records.ts'
import { insertArtwork } from '../store/artwork.ts'
import { NoRows } from '../store/catalog-rows.ts'
import { replaceCategories } from '../store/categories.ts'
import { replaceFeaturedShelves } from '../store/featured-shelves.ts'
import { insertFollows } from '../store/follows.ts'
import { insertMadeSounds } from '../store/made-sounds.ts'
import { insertSavedItems } from '../store/saved-items.ts'
import { setProfile } from '../store/user-profiles.ts'
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
  await allOf([
    insertArtwork(tx, rows),
    writeSpoken(tx, touch, world.spoken),
    importPlaylists(tx, touch, world.playlists, now),
    replaceCategories(tx, world.categories),
    replaceFeaturedShelves(tx, world.shelves),
    insertMadeSounds(tx, urisOf(world)),
  ])
}

/** Stores what a demo user tells, saved, follows and played, but for playlists; the account exists. */
export async function loadDemoLibrary(
  tx: Db,
  touch: Touch,
  { user, batch }: { user: DemoUser; batch: CatalogBatch },
  now: number,
): Promise<void> {
  // Nobody has asked for these lists yet, so no cache has to hear of them.
  const userId = user.id
  const save = (kind: SavedKind, saved: Saved[]) => {
    const at = ({ id, daysAgo }: Saved) => ({ id, addedAt: Math.floor(now - daysAgo * dayMs) })
    return insertSavedItems(tx, { userId, kind }, saved.map(at))
  }
  // None waits for another's answer.
  await allOf([
    setProfile(tx, userId, user),
    save('track', user.savedTracks),
    save('album', user.savedAlbums),
    save('show', user.savedShows),
    save('episode', user.savedEpisodes),
    save('audiobook', user.savedAudiobooks),
    ...user.heard.map(({ daysAgo, ...heard }) =>
      keepResumePoint(tx, touch, { userId, ...heard, now: Math.floor(now - daysAgo * dayMs) }),
    ),
    recordPlays(tx, touch, userId, demoPlays(user, batch, now)),
    insertFollows(tx, { userId, kind: 'artist' }, user.followedArtists, now),
    insertFollows(tx, { userId, kind: 'user' }, user.followedUsers, now),
  ])
}

/** Has a demo user follow playlists, which exist. */
export async function followDemoPlaylists(
  tx: Db,
  touch: Touch,
  { id: userId, followedPlaylists }: DemoUser,
  now: number,
): Promise<void> {
  await allOf(
    followedPlaylists.map((playlistId) =>
      followPlaylist(tx, touch, { playlistId, userId, isPublic: true, now }),
    ),
  )
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
