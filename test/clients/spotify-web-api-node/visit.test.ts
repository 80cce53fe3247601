import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import SpotifyWebApi from 'spotify-web-api-node'
import '../support/preload.mjs'
import { atServer } from '../support/at-server.ts'
import { logInAndAgree } from '../support/consent.ts'
import { album, artist, smallCatalog, tracks } from '../support/small-catalog.ts'
import { startWorld } from '../support/world.ts'

// A visit with spotify-web-api-node, unmodified: it knows no address but the public ones, so the
// process loads the preload of docs/clients.md, as its users would with `--import`.

const REDIRECT_URI = 'http://127.0.0.1:8888/callback'
const SCOPES = [
  'user-read-private',
  'user-library-read',
  'user-library-modify',
  'playlist-read-private',
  'playlist-modify-public',
  'playlist-modify-private',
]
const [bell, orchard, moth, ledger] = tracks.map((track) => track.uri)

const { url, app, user, end } = await startWorld({
  redirectUri: REDIRECT_URI,
  catalog: smallCatalog,
})
after(end)
process.env.REPRISE = url

const api = new SpotifyWebApi({ ...app, redirectUri: REDIRECT_URI })
let playlistId: string

test('logging in and agreeing gives tokens', async () => {
  const authorizeUrl = atServer(api.createAuthorizeURL(SCOPES, 'st4te'), url)
  const redirect = await logInAndAgree(authorizeUrl, user)
  assert.equal(redirect.searchParams.get('state'), 'st4te')
  const { body } = await api.authorizationCodeGrant(redirect.searchParams.get('code') ?? '')
  assert.equal(body.expires_in, 3600)
  api.setAccessToken(body.access_token)
  api.setRefreshToken(body.refresh_token)
})

const playlistUris = async () => {
  const { body } = await api.getPlaylistTracks(playlistId)
  return body.items.map((item) => item.track?.uri)
}

test('the token belongs to who logged in', async () => {
  const { body } = await api.getMe()
  assert.equal(body.id, user.id)
  assert.equal(body.country, 'GB')
})

test('a refreshed token works', async () => {
  const { body } = await api.refreshAccessToken()
  api.setAccessToken(body.access_token)
  assert.equal((await api.getMe()).statusCode, 200)
})

test('search finds tracks, albums and artists', async () => {
  const found = await api.search('veldrune', ['artist', 'album', 'track'])
  assert.deepEqual(
    found.body.artists?.items.map(({ id }) => id),
    [artist.id],
  )
  const byTitle = await api.searchTracks('track:"moth almanac" artist:veldrune')
  assert.deepEqual(
    byTitle.body.tracks?.items.map(({ name }) => name),
    ['Moth Almanac'],
  )
})

test('tracks and albums are saved, found saved and removed', async () => {
  const ids = tracks.slice(0, 2).map(({ id }) => id)
  await api.addToMySavedTracks(ids)
  assert.deepEqual((await api.containsMySavedTracks([...ids, album.id])).body, [true, true, false])
  assert.equal((await api.getMySavedTracks()).body.total, 2)
  await api.removeFromMySavedTracks(ids.slice(0, 1))
  assert.deepEqual((await api.containsMySavedTracks(ids)).body, [false, true])

  await api.addToMySavedAlbums([album.id])
  assert.deepEqual((await api.containsMySavedAlbums([album.id])).body, [true])
  await api.removeFromMySavedAlbums([album.id])
  assert.deepEqual((await api.containsMySavedAlbums([album.id])).body, [false])
})

test('a playlist is created', async () => {
  const { statusCode, body } = await api.createPlaylist('Evenings', { description: 'slow ones' })
  assert.equal(statusCode, 201)
  assert.equal(body.name, 'Evenings')
  assert.equal(body.owner.id, user.id)
  playlistId = body.id
})

test('tracks are added at the end and at a position', async () => {
  const { statusCode, body } = await api.addTracksToPlaylist(playlistId, uris(bell, orchard))
  assert.equal(statusCode, 201)
  assert.ok(body.snapshot_id)
  await api.addTracksToPlaylist(playlistId, uris(moth), { position: 1 })
  assert.deepEqual(await playlistUris(), [bell, moth, orchard])
})

test('tracks are moved', async () => {
  await api.reorderTracksInPlaylist(playlistId, 0, 3, { range_length: 1 })
  assert.deepEqual(await playlistUris(), [moth, orchard, bell])
})

test('tracks are removed by uri and by position', async () => {
  const { body } = await api.removeTracksFromPlaylist(playlistId, [{ uri: orchard ?? '' }])
  assert.deepEqual(await playlistUris(), [moth, bell])
  await api.removeTracksFromPlaylistByPosition(playlistId, [0], body.snapshot_id)
  assert.deepEqual(await playlistUris(), [bell])
})

test('the contents are replaced', async () => {
  await api.replaceTracksInPlaylist(playlistId, uris(ledger, moth))
  assert.deepEqual(await playlistUris(), [ledger, moth])
})

test('details are changed', async () => {
  await api.changePlaylistDetails(playlistId, { name: 'Late evenings' })
  assert.equal((await api.getPlaylist(playlistId)).body.name, 'Late evenings')
})

test('an unfollowed playlist is no longer listed, and is followed again', async () => {
  const listed = async () => (await api.getUserPlaylists()).body.items.map(({ id }) => id)
  const isFollowed = async () =>
    (await api.areFollowingPlaylist(user.id, playlistId, [user.id])).body
  assert.deepEqual(await listed(), [playlistId])
  await api.unfollowPlaylist(playlistId)
  assert.deepEqual(await listed(), [])
  assert.deepEqual(await isFollowed(), [false])
  await api.followPlaylist(playlistId, { public: false })
  assert.deepEqual(await isFollowed(), [true])
})

test('an error carries the message of the server', async () => {
  await assert.rejects(api.getTrack('0000000000000000000000'), {
    statusCode: 404,
    message: /Non existing id: 'spotify:track:0{22}'/,
  })
})

const uris = (...wanted: (string | undefined)[]) => wanted.filter((uri) => uri !== undefined)
