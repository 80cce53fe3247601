import assert from 'node:assert/strict'
import { createHash, randomBytes } from 'node:crypto'
import { after, test } from 'node:test'
import {
  addItemsToPlaylist,
  checkIfTracksSaved,
  checkIfUserFollowsPlaylist,
  createPlaylist,
  followPlaylist,
  getAlbumTracks,
  getCurrentUser,
  getPlaylistTracks,
  getSavedTracks,
  removePlaylistItem,
  removeSavedTrack,
  reorderPlaylistItems,
  replacePlaylistItems,
  SpotifyClient,
  SpotifyError,
  saveTracks,
  search,
  unfollowPlaylist,
} from '@soundify/web-api'
import { PageIterator } from '@soundify/web-api/pagination'
import { logInAndAgree } from '../support/consent.ts'
import { album, artist, smallCatalog, tracks } from '../support/small-catalog.ts'
import { startWorld } from '../support/world.ts'

// A visit with @soundify/web-api, unmodified, through its `baseUrl`. The package leaves logging in
// to its users, so this one is a public client: PKCE, no secret, refresh tokens that rotate.

const REDIRECT_URI = 'http://127.0.0.1:8889/callback'
const SCOPES = 'user-library-read user-library-modify playlist-modify-public'
const [bell, orchard, moth, ledger] = tracks.map((track) => track.uri)

const { url, app, user, end } = await startWorld({
  redirectUri: REDIRECT_URI,
  catalog: smallCatalog,
})
after(end)

let client: SpotifyClient
let refreshToken: string
let playlistId: string

test('logging in and agreeing gives tokens', async () => {
  client = new SpotifyClient(await logIn(), { baseUrl: url, refresher: refresh })
})

async function logIn(): Promise<string> {
  const verifier = randomBytes(48).toString('base64url')
  const query = new URLSearchParams({
    client_id: app.clientId,
    response_type: 'code',
    redirect_uri: REDIRECT_URI,
    scope: SCOPES,
    code_challenge_method: 'S256',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
  })
  const redirect = await logInAndAgree(`${url}/authorize?${query}`, user)
  return requestToken({
    grant_type: 'authorization_code',
    code: redirect.searchParams.get('code') ?? '',
    redirect_uri: REDIRECT_URI,
    code_verifier: verifier,
  })
}

const refresh = () => requestToken({ grant_type: 'refresh_token', refresh_token: refreshToken })

async function requestToken(grant: Record<string, string>): Promise<string> {
  const body = new URLSearchParams({ ...grant, client_id: app.clientId })
  const res = await fetch(`${url}/api/token`, { method: 'POST', body })
  const text = await res.text()
  assert.equal(res.status, 200, text)
  const token = JSON.parse(text)
  refreshToken = token.refresh_token
  return token.access_token
}

const playlistUris = async () => {
  const { items } = await getPlaylistTracks(client, playlistId)
  return items.map((item) => item.track.uri)
}

test('the token belongs to who logged in', async () => {
  assert.equal((await getCurrentUser(client)).id, user.id)
})

test('the client refreshes a token that is refused, each refresh token once', async () => {
  const used = refreshToken
  const stale = new SpotifyClient('stale', { baseUrl: url, refresher: refresh })
  assert.equal((await getCurrentUser(stale)).id, user.id)
  assert.notEqual(refreshToken, used)
})

test('search finds by type and by field', async () => {
  const found = await search(client, ['artist', 'album'], 'veldrune')
  assert.deepEqual(
    found.artists.items.map(({ id }) => id),
    [artist.id],
  )
  const byField = await search(client, 'track', { q: 'salt', artist: 'veldrune' })
  assert.deepEqual(
    byField.tracks.items.map(({ name }) => name),
    ['Salt Ledger'],
  )
})

test('pages are walked to their end', async () => {
  const pages = new PageIterator((offset) => getAlbumTracks(client, album.id, { limit: 2, offset }))
  const names = (await pages.collect()).map(({ name }) => name)
  assert.deepEqual(
    names,
    tracks.map(({ name }) => name),
  )
})

test('tracks are saved, found saved and removed', async () => {
  const ids = tracks.slice(0, 2).map(({ id }) => id)
  await saveTracks(client, ids)
  assert.deepEqual(await checkIfTracksSaved(client, [...ids, album.id]), [true, true, false])
  assert.equal((await getSavedTracks(client, {})).total, 2)
  await removeSavedTrack(client, ids[0] ?? '')
  assert.deepEqual(await checkIfTracksSaved(client, ids), [false, true])
})

test('a playlist is created, filled, reordered, emptied of a track and replaced', async () => {
  const playlist = await createPlaylist(client, user.id, { name: 'Mornings', public: true })
  playlistId = playlist.id
  assert.equal(playlist.owner.id, user.id)

  await addItemsToPlaylist(client, playlistId, uris(bell, orchard))
  await addItemsToPlaylist(client, playlistId, uris(moth), 1)
  assert.deepEqual(await playlistUris(), [bell, moth, orchard])

  const { snapshot_id } = await reorderPlaylistItems(client, playlistId, {
    range_start: 2,
    insert_before: 0,
  })
  assert.deepEqual(await playlistUris(), [orchard, bell, moth])

  await removePlaylistItem(client, playlistId, bell ?? '', snapshot_id)
  assert.deepEqual(await playlistUris(), [orchard, moth])

  await replacePlaylistItems(client, playlistId, uris(ledger))
  assert.deepEqual(await playlistUris(), [ledger])
})

test('a playlist is unfollowed and followed again', async () => {
  const isFollowed = () => checkIfUserFollowsPlaylist(client, user.id, playlistId)
  assert.equal(await isFollowed(), true)
  await unfollowPlaylist(client, playlistId)
  assert.equal(await isFollowed(), false)
  await followPlaylist(client, playlistId)
  assert.equal(await isFollowed(), true)
})

test('an error carries status and message', async () => {
  const refused = new SpotifyClient('nonsense', { baseUrl: url })
  await assert.rejects(getCurrentUser(refused), (error) => {
    assert.ok(error instanceof SpotifyError)
    assert.equal(error.status, 401)
    assert.match(error.message, /Invalid access token/)
    return true
  })
})

const uris = (...wanted: (string | undefined)[]) => wanted.filter((uri) => uri !== undefined)
