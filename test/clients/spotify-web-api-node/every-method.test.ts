import assert from 'node:assert/strict'
import { after } from 'node:test'
import SpotifyWebApi from 'spotify-web-api-node'
import '../support/preload.mjs'
import { atServer } from '../support/at-server.ts'
import { logInAndAgree } from '../support/consent.ts'
import { startDemoVisit } from '../support/demo-visit.ts'
import { type Calls, callEvery } from '../support/every-method.ts'
import { scopes } from '../support/scopes.ts'
import { catalogCalls } from './catalog.ts'
import { libraryCalls } from './library.ts'
import { playerCalls } from './player.ts'
import { playlistCalls } from './playlists.ts'

// Every method of spotify-web-api-node, unmodified, behind the preload of docs/clients.md.

const redirectUri = 'http://127.0.0.1:8888/callback'
const visit = await startDemoVisit(redirectUri)
after(visit.end)
process.env.REPRISE = visit.url

const api = new SpotifyWebApi({ ...visit.app, redirectUri })

/** Logs in for everything a user can grant; the calls after it use the tokens that came. */
const accountCalls: Calls = {
  createAuthorizeURL() {
    const { host, searchParams } = new URL(api.createAuthorizeURL(scopes, 'st4te', true))
    assert.equal(host, 'accounts.spotify.com')
    assert.equal(searchParams.get('show_dialog'), 'true')
  },
  async clientCredentialsGrant() {
    assert.equal((await api.clientCredentialsGrant()).body.token_type, 'Bearer')
  },
  async authorizationCodeGrant() {
    const page = atServer(api.createAuthorizeURL(scopes, 'st4te'), visit.url)
    const { searchParams } = await logInAndAgree(page, visit.user)
    const { body } = await api.authorizationCodeGrant(searchParams.get('code') ?? '')
    assert.deepEqual(new Set(body.scope.split(' ')), new Set(scopes))
    api.setAccessToken(body.access_token)
    api.setRefreshToken(body.refresh_token)
  },
  async refreshAccessToken() {
    api.setAccessToken((await api.refreshAccessToken()).body.access_token)
  },
}

/** Those that only keep what they are given ask no server anything. */
const isKeeper = (name: string) =>
  /^(_|(set|get|reset)(Credentials|Client|Redirect|\w+Token))/.test(name)
const methods = Object.keys(SpotifyWebApi.prototype).filter((name) => !isKeeper(name))

callEvery('spotify-web-api-node', methods, {
  ...accountCalls,
  ...catalogCalls(api, visit),
  ...libraryCalls(api, visit),
  ...playlistCalls(api, visit),
  ...playerCalls(api, visit),
})
