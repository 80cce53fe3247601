import type { Db } from '../../../src/db/engine.ts'
import * as accessTokens from '../../../src/store/access-tokens.ts'
import * as albums from '../../../src/store/albums.ts'
import { survivors } from '../../../src/store/aliased.ts'
import * as aliases from '../../../src/store/aliases.ts'
import * as apps from '../../../src/store/apps.ts'
import * as artists from '../../../src/store/artists.ts'
import { findArtworkRecipe } from '../../../src/store/artwork.ts'
import * as analyses from '../../../src/store/audio-analyses.ts'
import { loadAudioFeatures } from '../../../src/store/audio-features.ts'
import * as codes from '../../../src/store/authorization-codes.ts'
import { availableIn } from '../../../src/store/availability.ts'
import * as dependents from '../../../src/store/catalog-dependents.ts'
import * as matches from '../../../src/store/catalog-matches.ts'
import * as merges from '../../../src/store/catalog-merges.ts'
import { CatalogRows } from '../../../src/store/catalog-rows.ts'
import { findConsent } from '../../../src/store/consents.ts'
import * as credits from '../../../src/store/credits.ts'
import * as follows from '../../../src/store/follows.ts'
import * as parts from '../../../src/store/import-parts.ts'
import * as runs from '../../../src/store/import-runs.ts'
import { knownIds } from '../../../src/store/known-ids.ts'
import { trackCounts } from '../../../src/store/load-catalog-rows.ts'
import * as changes from '../../../src/store/playlist-changes.ts'
import * as chunks from '../../../src/store/playlist-chunks.ts'
import { findCover } from '../../../src/store/playlist-covers.ts'
import * as followers from '../../../src/store/playlist-followers.ts'
import * as playlists from '../../../src/store/playlists.ts'
import * as refreshTokens from '../../../src/store/refresh-tokens.ts'
import * as saved from '../../../src/store/saved-items.ts'
import * as docs from '../../../src/store/search-docs.ts'
import * as pending from '../../../src/store/search-pending.ts'
import * as terms from '../../../src/store/search-terms.ts'
import * as sessions from '../../../src/store/sessions.ts'
import { readSetting } from '../../../src/store/settings.ts'
import * as tracks from '../../../src/store/tracks.ts'
import * as profiles from '../../../src/store/user-profiles.ts'
import * as users from '../../../src/store/users.ts'

/** Ids of things that are there, so that what follows a first query is asked too. */
export type Known = {
  trackId: string
  albumId: string
  artistId: string
  userId: string
  playlistId: string
}

export type Query = {
  name: string
  run(db: Db, known: Known): Promise<unknown>
  /** Its order has to come from an index: it is paged, or long. */
  isOrdered?: true
}

const page = { limit: 20, offset: 0 }
const library = ({ userId }: Known) => ({ userId, kind: 'track' }) as const
const following = ({ userId }: Known) => ({ userId, kind: 'artist' }) as const

/** What requests and imports ask of large tables, by the names of the functions that ask. */
export const queries: Query[] = [
  // Every request.
  { name: 'findAccessToken', run: (db) => accessTokens.findAccessToken(db, 'x') },
  { name: 'survivors', run: (db, { trackId }) => survivors(db, 'track', [trackId]) },
  { name: 'readSetting', run: (db) => readSetting(db, 'x') },

  // The catalog.
  { name: 'loadTracks', run: (db, { trackId }) => tracks.loadTracks(db, [trackId]) },
  { name: 'loadAlbums', run: (db, { albumId }) => albums.loadAlbums(db, [albumId]) },
  { name: 'loadArtists', run: (db, { artistId }) => artists.loadArtists(db, [artistId]) },
  {
    name: 'albumTrackIds',
    run: (db, { albumId }) => albums.albumTrackIds(db, albumId, page),
    isOrdered: true,
  },
  { name: 'artistAlbums', run: (db, { artistId }) => artists.artistAlbums(db, artistId) },
  {
    name: 'artistTopTrackIds',
    run: (db, { artistId }) => artists.artistTopTrackIds(db, artistId, 10),
  },
  { name: 'tracksByIsrc', run: (db) => tracks.tracksByIsrc(db, ['x']) },
  { name: 'findAnalysisText', run: (db, { trackId }) => analyses.findAnalysisText(db, trackId) },
  {
    name: 'importedAnalyses',
    run: (db, { trackId }) => analyses.importedAnalyses(db, [trackId]),
  },
  { name: 'loadAudioFeatures', run: (db, { trackId }) => loadAudioFeatures(db, [trackId]) },
  { name: 'availableIn', run: (db, { trackId }) => availableIn(db, 'track', [trackId], 'SE') },
  { name: 'knownIds', run: (db, { trackId }) => knownIds(db, 'track', [trackId]) },
  { name: 'findArtworkRecipe', run: (db) => findArtworkRecipe(db, 'x') },

  // Libraries.
  {
    name: 'loadSavedList',
    run: (db, known) => saved.loadSavedList(db, library(known)),
    isOrdered: true,
  },
  {
    name: 'recentlySaved',
    run: (db, known) => saved.recentlySaved(db, library(known), 20),
    isOrdered: true,
  },
  { name: 'savedAmong', run: (db, known) => saved.savedAmong(db, library(known), ['x', 'y']) },
  {
    name: 'deleteSavedItems',
    run: (db, known) => saved.deleteSavedItems(db, library(known), ['x', 'y']),
  },
  {
    name: 'loadFollowedList',
    run: (db, known) => follows.loadFollowedList(db, following(known)),
    isOrdered: true,
  },
  { name: 'recentFollows', run: (db, known) => follows.recentFollows(db, following(known), 20) },
  { name: 'followedAmong', run: (db, known) => follows.followedAmong(db, following(known), ['x']) },
  { name: 'deleteFollows', run: (db, known) => follows.deleteFollows(db, following(known), ['x']) },

  // Playlists.
  {
    name: 'loadPlaylists',
    run: (db, { playlistId }) => playlists.loadPlaylists(db, [playlistId]),
  },
  { name: 'takePlaylist', run: (db, { playlistId }) => playlists.takePlaylist(db, playlistId) },
  {
    name: 'countOwnedPlaylists',
    run: (db, { userId }) => playlists.countOwnedPlaylists(db, userId),
  },
  { name: 'loadChunks', run: (db, { playlistId }) => chunks.loadChunks(db, playlistId, [0, 1]) },
  {
    name: 'changesFrom',
    run: (db, { playlistId }) => changes.changesFrom(db, playlistId, 1),
    isOrdered: true,
  },
  {
    name: 'deleteChangesBefore',
    run: (db, { playlistId }) => changes.deleteChangesBefore(db, playlistId, 1),
  },
  {
    name: 'followedPlaylists',
    run: (db, { userId }) => followers.followedPlaylists(db, userId),
  },
  {
    name: 'followersAmong',
    run: (db, { playlistId }) => followers.followersAmong(db, playlistId, ['x']),
  },
  { name: 'followerIds', run: (db, { playlistId }) => followers.followerIds(db, playlistId) },
  {
    name: 'addToFollowers',
    run: (db, { playlistId }) =>
      followers.addToFollowers(db, { playlistId, userId: 'x', count: 1 }),
  },
  { name: 'findCover', run: (db, { playlistId }) => findCover(db, playlistId, 'x') },

  // People and their logins.
  { name: 'findProfile', run: (db, { userId }) => profiles.findProfile(db, userId) },
  { name: 'knownUserIds', run: (db, { userId }) => profiles.knownUserIds(db, [userId]) },
  { name: 'findAccount', run: (db, { userId }) => users.findAccount(db, userId) },
  { name: 'findLogin by name', run: (db, { userId }) => users.findLogin(db, userId) },
  { name: 'findLogin by address', run: (db) => users.findLogin(db, 'x@example.org') },
  { name: 'isEmailTaken', run: (db) => users.isEmailTaken(db, 'x@example.org') },
  { name: 'findSessionAccount', run: (db) => sessions.findSessionAccount(db, 'x', 0) },
  { name: 'findApp', run: (db) => apps.findApp(db, 'x') },
  { name: 'findConsent', run: (db) => findConsent(db, 'x', 'y') },
  { name: 'findAuthorizationCode', run: (db) => codes.findAuthorizationCode(db, 'x') },
  { name: 'useAuthorizationCode', run: (db) => codes.useAuthorizationCode(db, 'x') },
  { name: 'findRefreshToken', run: (db) => refreshTokens.findRefreshToken(db, 'x') },
  { name: 'revokeRefreshToken', run: (db) => refreshTokens.revokeRefreshToken(db, 'x') },
  {
    name: 'revokeRefreshTokensOfGrant',
    run: (db) => refreshTokens.revokeRefreshTokensOfGrant(db, 'x'),
  },
  {
    name: 'lastEndOfGrant',
    run: (db) => accessTokens.lastEndOfGrant(db, 'x'),
  },
  {
    name: 'deleteAccessTokensOfGrant',
    run: (db) => accessTokens.deleteAccessTokensOfGrant(db, 'x'),
  },

  // Cleaning up.
  {
    name: 'deleteAccessTokensEndedBefore',
    run: (db) => accessTokens.deleteAccessTokensEndedBefore(db, 1),
  },
  {
    name: 'deleteAuthorizationCodesEndedBefore',
    run: (db) => codes.deleteAuthorizationCodesEndedBefore(db, 1),
  },
  {
    name: 'deleteRefreshTokensAuthorizedBefore',
    run: (db) => refreshTokens.deleteRefreshTokensAuthorizedBefore(db, 1),
  },
  { name: 'deleteSessionsEndedBefore', run: (db) => sessions.deleteSessionsEndedBefore(db, 1) },
  { name: 'deleteSessionsOfUser', run: (db) => sessions.deleteSessionsOfUser(db, 'x') },

  // Imports.
  { name: 'findAliases', run: (db) => aliases.findAliases(db, 'track', 'spotify', ['x', 'y']) },
  {
    name: 'aliasFormerIds',
    run: (db) => aliases.aliasFormerIds(db, 'artist', new Map([['x', 'y']])),
  },
  {
    name: 'CatalogRows.artists',
    run: (db, { artistId }) => new CatalogRows(db).artists([artistId]),
  },
  { name: 'CatalogRows.albums', run: (db, { albumId }) => new CatalogRows(db).albums([albumId]) },
  { name: 'CatalogRows.tracks', run: (db, { trackId }) => new CatalogRows(db).tracks([trackId]) },
  {
    name: 'CatalogRows.features',
    run: (db, { trackId }) => new CatalogRows(db).features([trackId]),
  },
  { name: 'trackCounts', run: (db, { albumId }) => trackCounts(db, [albumId]) },
  { name: 'trackCredits', run: (db, { trackId }) => credits.trackCredits(db, [trackId]) },
  { name: 'albumCredits', run: (db, { albumId }) => credits.albumCredits(db, [albumId]) },
  {
    name: 'albumsOfArtists',
    run: (db, { artistId }) => dependents.albumsOfArtists(db, [artistId]),
  },
  {
    name: 'tracksOfArtists',
    run: (db, { artistId }) => dependents.tracksOfArtists(db, [artistId]),
  },
  { name: 'tracksOfAlbums', run: (db, { albumId }) => dependents.tracksOfAlbums(db, [albumId]) },
  { name: 'artistsBySortKey', run: (db) => matches.artistsBySortKey(db, ['x', 'y']) },
  {
    name: 'albumsBySortKey',
    run: (db, { artistId }) => matches.albumsBySortKey(db, ['x', 'y'], [artistId]),
  },
  {
    name: 'tracksBySortKey',
    run: (db, { artistId }) => matches.tracksBySortKey(db, ['x', 'y'], [artistId]),
  },
  { name: 'tracksWithIsrc', run: (db) => matches.tracksWithIsrc(db, ['x', 'y']) },
  {
    name: 'tracksBeginningWith',
    run: (db) => matches.tracksBeginningWith(db, 'x', 10),
    isOrdered: true,
  },
  { name: 'moveCredits', run: (db) => merges.moveCredits(db, new Map([['x', 'y']])) },
  { name: 'deleteArtists', run: (db) => merges.deleteArtists(db, ['x']) },
  { name: 'deleteAlbums', run: (db) => merges.deleteAlbums(db, ['x']) },
  { name: 'followedArtists', run: (db) => merges.followedArtists(db, ['x']) },
  { name: 'findUnfinishedRun', run: (db) => runs.findUnfinishedRun(db, 'x') },
  { name: 'countRuns', run: (db) => runs.countRuns(db, 'x') },
  { name: 'partOwners', run: (db) => parts.partOwners(db, 'x', 'playlist', 10) },
  { name: 'nextPending', run: (db) => pending.nextPending(db, 'x'), isOrdered: true },
  { name: 'deletePending', run: (db) => pending.deletePending(db, 'x', 5) },
  { name: 'partsOf', run: (db) => parts.partsOf(db, 'x', 'playlist', ['y']) },

  // The search index.
  { name: 'artistDocs', run: (db, { artistId }) => docs.artistDocs(db, [artistId]) },
  { name: 'albumDocs', run: (db, { albumId }) => docs.albumDocs(db, [albumId]) },
  { name: 'trackDocs', run: (db, { trackId }) => docs.trackDocs(db, [trackId]) },
  { name: 'hasTerm', run: (db) => terms.hasTerm(db, 'x', true) },
]
