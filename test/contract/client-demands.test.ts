import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allScopes, apiOf, aToken } from '../support/api.ts'
import { anAlbum, anArtist, aTrack } from '../support/builders.ts'
import { authorizeUrl, challenge, logIn, oauthWorld, verifier } from '../support/oauth.ts'
import { aPlaylist, listedTracks, snapshotOf, trackUris } from '../support/playlists.ts'
import { testWorld } from '../support/world.ts'

// What clients were found to demand beyond the reference pages, one test each; the number is the
// demand's in the list that was made of them. Demand 13, the public image hosts, is in
// `test/clients/tls`.

const world = await testWorld()
const oauth = await oauthWorld(world)
const api = apiOf(world, await aToken(world, 'mira'))
const trackIds: string[] = []
for (const name of ['One', 'Two', 'Three', 'Four']) trackIds.push(await aTrack(world, name))
const [one = '', two = '', three = '', four = ''] = trackIds

test('1. links begin with the address the client used, whatever a proxy in between changed', async () => {
  const list = await aPlaylist(api, { trackIds })
  const path = `/v1/playlists/${list}/tracks?limit=1&offset=1`
  for (const [headers, base] of [
    [{ host: 'music.example:8443' }, 'http://music.example:8443'],
    [
      { host: 'inside', 'x-forwarded-host': 'api.example', 'x-forwarded-proto': 'https' },
      'https://api.example',
    ],
  ] as const) {
    const { body } = await api.get(path, headers)
    for (const link of [body.href, body.next, body.previous, body.items[0].track.href]) {
      assert.ok(link.startsWith(`${base}/v1/`), link)
    }
    const { status } = await api.get(body.next.slice(base.length))
    assert.equal(status, 200)
  }
})

test('2. bodies are read for what they are, not for what their header says', async () => {
  const list = await aPlaylist(api, { trackIds })
  const body = JSON.stringify({ tracks: [{ uri: `spotify:track:${one}` }] })
  for (const type of [
    'text/plain',
    'text/plain;charset=UTF-8',
    'application/x-www-form-urlencoded',
  ]) {
    const { status } = await api.delete(`/v1/playlists/${list}/tracks`, body, {
      'content-type': type,
    })
    assert.equal(status, 200, type)
  }
  assert.deepEqual(await listedTracks(api, list), [two, three, four])
  const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(300)]).toString(
    'base64',
  )
  const cover = await api.put(`/v1/playlists/${list}/images`, jpeg, {
    'content-type': 'image/jpeg',
  })
  assert.equal(cover.status, 202)
})

test('3. items are removed by tracks, by items, and by positions of a snapshot', async () => {
  const list = await aPlaylist(api, { trackIds })
  const remove = async (body: object) =>
    assert.equal((await api.delete(`/v1/playlists/${list}/tracks`, body)).status, 200)
  await remove({ tracks: [{ uri: `spotify:track:${two}`, positions: [1] }] })
  assert.deepEqual(await listedTracks(api, list), [one, three, four])
  await remove({
    items: [{ uri: `spotify:track:${four}` }],
    snapshot_id: await snapshotOf(api, list),
  })
  assert.deepEqual(await listedTracks(api, list), [one, three])
  await remove({ positions: [0], snapshot_id: await snapshotOf(api, list) })
  assert.deepEqual(await listedTracks(api, list), [three])
})

test('4. the addresses of before are still answered', async () => {
  const list = await aPlaylist(api, { trackIds })
  const old = `/v1/users/mira/playlists/${list}`
  assert.equal((await api.get(old)).body.id, list)
  assert.equal((await api.get(`${old}/tracks`)).body.total, 4)
  assert.equal((await api.post(`${old}/tracks`, { uris: trackUris([one]) })).status, 201)
  assert.equal((await api.put(`${old}/tracks`, { uris: trackUris([two]) })).status, 200)
  assert.deepEqual(await listedTracks(api, list), [two])
  assert.equal((await api.put(`${old}/followers`)).status, 200)
  assert.deepEqual((await api.get(`${old}/followers/contains?ids=mira`)).body, [true])
  assert.equal((await api.delete(`${old}/followers`)).status, 200)
  assert.equal((await api.get('/v1/users/mira/starred')).status, 404)
})

test('5. ids come in the query, as a list, or as a member; uris too', async () => {
  const artist = await anArtist(world, 'Somebody')
  const album = await anAlbum(world, 'Some album', { artist })
  const saved = async () => (await api.get(`/v1/me/tracks/contains?ids=${trackIds}`)).body
  const tracks = '/v1/me/tracks'
  assert.equal((await api.put(`${tracks}?ids=${one}`)).status, 200)
  assert.equal((await api.put(tracks, [two])).status, 200)
  assert.equal((await api.put(tracks, { ids: [three] })).status, 200)
  const uri = encodeURIComponent(`spotify:track:${four}`)
  assert.equal((await api.put(`/v1/me/library?uris=${uri}`)).status, 200)
  assert.deepEqual(await saved(), [true, true, true, true])
  assert.equal((await api.put('/v1/me/albums', [album])).status, 200)
  assert.deepEqual((await api.get(`/v1/me/albums/contains?ids=${album}`)).body, [true])
  assert.equal((await api.delete(tracks, { ids: trackIds })).status, 200)
  assert.deepEqual(await saved(), [false, false, false, false])
})

test('6. browsers may ask both hosts, tokens included, and read when to try again', async () => {
  for (const [url, method] of [
    ['/v1/me/player/play', 'PUT'],
    ['/api/token', 'POST'],
  ] as const) {
    const asked = await oauth.app.inject({
      method: 'OPTIONS',
      url,
      headers: {
        origin: 'https://app.example',
        'access-control-request-method': method,
        'access-control-request-headers': 'authorization, content-type',
      },
    })
    assert.equal(asked.statusCode, 200, url)
    assert.equal(asked.headers['access-control-allow-origin'], '*')
    assert.match(String(asked.headers['access-control-allow-methods']), new RegExp(method))
    assert.match(
      String(asked.headers['access-control-allow-headers']),
      /Authorization.*Content-Type/,
    )
    const answered = await oauth.app.inject({
      method,
      url,
      headers: { origin: 'https://app.example' },
    })
    assert.equal(answered.headers['access-control-allow-origin'], '*')
    assert.match(String(answered.headers['access-control-expose-headers']), /Retry-After/)
  }
})

test('7. the pages have the elements that test suites look for', async () => {
  const browser = oauth.browser()
  const login = await browser.open(authorizeUrl(oauth.client))
  for (const [tag, id] of [
    ['input', 'login-username'],
    ['input', 'login-password'],
    ['button', 'login-button'],
  ]) {
    assert.match(login.html, new RegExp(`<${tag}\\b[^>]*\\bid="${id}"`))
  }
  const consent = await logIn(oauth.browser(), authorizeUrl(oauth.client))
  assert.match(consent.html, /<button\b[^>]*\bdata-testid="auth-accept"/)
})

test('8. loopback ports, exact states, refreshes without a secret, ids in the body or the header', async () => {
  const client = await oauth.aClient({ redirectUris: ['http://127.0.0.1/callback'] })
  const pkce = { code_challenge: challenge, code_challenge_method: 'S256' }
  const there = { redirect_uri: 'http://127.0.0.1:53412/callback' }
  const state = 'a b+c/d=é&f'
  const browser = oauth.browser()
  const consent = await logIn(browser, authorizeUrl(client, { ...there, ...pkce, state }))
  const agreed = await browser.press(consent, 'auth-accept')
  const answer = new URL(agreed.location ?? '')
  assert.equal(answer.host, '127.0.0.1:53412')
  assert.equal(answer.searchParams.get('state'), state)

  const code = answer.searchParams.get('code') ?? ''
  const own = { client_id: client.id }
  const first = await oauth.token({
    ...{ grant_type: 'authorization_code', code, code_verifier: verifier },
    ...there,
    ...own,
  })
  assert.equal(first.status, 200)
  const { refresh_token } = first.body
  const second = await oauth.token({ grant_type: 'refresh_token', refresh_token, ...own })
  assert.equal(second.status, 200)

  const secret = { grant_type: 'client_credentials', ...own, client_secret: client.secret }
  assert.equal((await oauth.token(secret)).status, 200)
  assert.equal(
    (await oauth.token({ grant_type: 'client_credentials' }, { as: client })).status,
    200,
  )
})

test('9. a limit per app, with whole seconds to wait, that nobody meets who set none', async () => {
  const limited = await testWorld({ rate_limit: '3' })
  const oauthLimited = await oauthWorld(limited)
  const { body } = await oauthLimited.token(
    { grant_type: 'client_credentials' },
    { as: oauthLimited.client },
  )
  const busy = apiOf(limited, body.access_token)
  const asked = []
  for (let count = 0; count < 4; count++) asked.push(await busy.get('/v1/markets'))
  assert.deepEqual(
    asked.map(({ status }) => status),
    [200, 200, 200, 429],
  )
  assert.match(String(asked[3]?.headers['retry-after']), /^[1-9]\d?$/)
  for (let count = 0; count < 40; count++) {
    assert.equal((await api.get('/v1/markets')).status, 200)
  }
})

test('10. errors have the words that clients compare', async () => {
  const words = async (token: string | null, path: string) =>
    (await api.as(token).get(path)).body.error.message
  assert.equal(await words('nonsense', '/v1/me'), 'Invalid access token')
  const old = await aToken(world, 'mira', allScopes, -1)
  assert.equal(await words(old, '/v1/me'), 'The access token expired')
  assert.equal((await api.get('/v1/tracks/short')).body.error.message, 'Invalid base62 id')
  const idle = await api.put('/v1/me/player/pause')
  assert.equal(idle.body.error.reason, 'NO_ACTIVE_DEVICE')

  const grant = { grant_type: 'client_credentials' }
  const stranger = await oauth.token(grant, { as: { id: '0'.repeat(32), secret: 'x' } })
  assert.deepEqual(stranger.body, {
    error: 'invalid_client',
    error_description: 'Invalid client',
  })
  const wrong = await oauth.token(grant, { as: { ...oauth.client, secret: 'x' } })
  assert.equal(wrong.body.error_description, 'Invalid client secret')
  const refresh = { grant_type: 'refresh_token', refresh_token: 'never given' }
  assert.deepEqual((await oauth.token(refresh, { as: oauth.client })).body, {
    error: 'invalid_grant',
    error_description: 'Invalid refresh token',
  })
})

test('11. the accounts service describes itself where OpenID Connect looks', async () => {
  const { statusCode, body } = await oauth.app.inject('/.well-known/openid-configuration')
  assert.equal(statusCode, 200)
  const { authorization_endpoint, token_endpoint } = JSON.parse(body)
  assert.match(authorization_endpoint, /\/authorize$/)
  assert.match(token_endpoint, /\/api\/token$/)
})

test('12. markets are listed when none is asked for; in one, it is said whether it plays', async () => {
  const app = api.as(await aToken(world, ''))
  const plain = (await app.get(`/v1/tracks/${one}`)).body
  assert.ok('available_markets' in plain && !('is_playable' in plain))
  for (const [as, market] of [
    [app, 'SE'],
    [api, 'from_token'],
  ] as const) {
    const there = (await as.get(`/v1/tracks/${one}?market=${market}`)).body
    assert.ok(there.is_playable === true && !('available_markets' in there))
  }
})
