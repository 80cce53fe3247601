import type { Static } from 'typebox'
import type { getAlbum } from '../../../src/api/albums/getAlbum.ts'
import type { checkSavedTracks } from '../../../src/api/library/checkSavedTracks.ts'
import type { getSavedTracks } from '../../../src/api/library/getSavedTracks.ts'
import type { removeSavedTracks } from '../../../src/api/library/removeSavedTracks.ts'
import type { saveTracks } from '../../../src/api/library/saveTracks.ts'
import type { getAvailableDevices } from '../../../src/api/player/getAvailableDevices.ts'
import type { getPlaybackState } from '../../../src/api/player/getPlaybackState.ts'
import type { pausePlayback } from '../../../src/api/player/pausePlayback.ts'
import type { startPlayback } from '../../../src/api/player/startPlayback.ts'
import type { addPlaylistItems } from '../../../src/api/playlists/addPlaylistItems.ts'
import type { changePlaylistDetails } from '../../../src/api/playlists/changePlaylistDetails.ts'
import type { createPlaylist } from '../../../src/api/playlists/createPlaylist.ts'
import type { getPlaylistItems } from '../../../src/api/playlists/getPlaylistItems.ts'
import type { removePlaylistItems } from '../../../src/api/playlists/removePlaylistItems.ts'
import type { updatePlaylistItems } from '../../../src/api/playlists/updatePlaylistItems.ts'
import type { search } from '../../../src/api/search/search.ts'
import type { getTrack } from '../../../src/api/tracks/getTrack.ts'
import type { getCurrentUser } from '../../../src/api/users/getCurrentUser.ts'
import type { Endpoint } from '../../../src/http/endpoint.ts'

/**
 * Paths in the form that openapi-fetch and its kind take, made from our own endpoints: what compiles
 * with them is what is taken and answered.
 */
export type Paths = {
  '/me': { get: Mine<typeof getCurrentUser> }
  '/search': { get: Asked<typeof search> }
  '/albums/{id}': { get: Of<typeof getAlbum> }
  '/tracks/{id}': { get: Of<typeof getTrack> }
  '/me/tracks': {
    get: Mine<typeof getSavedTracks>
    put: Mine<typeof saveTracks> & Taking<typeof saveTracks>
    delete: Mine<typeof removeSavedTracks> & Taking<typeof removeSavedTracks>
  }
  '/me/tracks/contains': { get: Asked<typeof checkSavedTracks> }
  '/me/playlists': { post: Mine<typeof createPlaylist, 201> & Taking<typeof createPlaylist> }
  '/playlists/{playlist_id}': {
    put: Of<typeof changePlaylistDetails> & Taking<typeof changePlaylistDetails>
  }
  '/playlists/{playlist_id}/items': {
    get: Of<typeof getPlaylistItems>
    post: Of<typeof addPlaylistItems, 201> & Taking<typeof addPlaylistItems>
    put: Of<typeof updatePlaylistItems> & Taking<typeof updatePlaylistItems>
    delete: Of<typeof removePlaylistItems> & Taking<typeof removePlaylistItems>
  }
  '/me/player': { get: Mine<typeof getPlaybackState> }
  '/me/player/devices': { get: Mine<typeof getAvailableDevices> }
  '/me/player/play': {
    put: Mine<typeof startPlayback, 204> & Taking<typeof startPlayback>
  }
  '/me/player/pause': { put: Mine<typeof pausePlayback, 204> }
}

/** An operation on something that its path names. */
type Of<E, S extends number = 200> = {
  parameters: { path: Parts<E>['params']; query?: Partial<Parts<E>['query']> }
  responses: Responses<E, S>
}

/** An operation whose query has to say something. */
type Asked<E> = {
  parameters: { query: Partial<Parts<E>['query']> }
  responses: Responses<E, 200>
}

/** An operation on what is the caller's own. */
type Mine<E, S extends number = 200> = {
  parameters: { query?: Partial<Parts<E>['query']> }
  responses: Responses<E, S>
}

/** The same with a body. */
type Taking<E> = { requestBody: Json<Parts<E>['body']> }

type Responses<E, S extends number> = {
  [status in S]: Parts<E>['reply'] extends null ? { content?: never } : Json<Parts<E>['reply']>
} & { [status in 400 | 401 | 403 | 404]: Json<Failure> }

type Failure = { error: { status: number; message: string; reason?: string } }

type Json<Body> = { content: { 'application/json': Body } }

type Parts<E> =
  E extends Endpoint<infer P, infer Q, infer B, infer R>
    ? { params: Static<P>; query: Static<Q>; body: Static<B>; reply: Static<R> }
    : never
