import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  agree,
  answerOf,
  authorizeUrl,
  logIn,
  oauthWorld,
  password,
  redirectUri,
} from '../../../test/support/oauth.ts'
import { testWorld } from '../../../test/support/world.ts'

const { world, browser, client, aClient, aUser } = await oauthWorld(await testWorld())
await aUser('noah')
const scope = 'user-library-read playlist-modify-private'

test('a user logs in, agrees, and the app gets a code and its state to the letter', async () => {
  const app = await aClient()
  const state = 'a b+c&d=é%20/?#"<>'
  const someone = browser()
  const login = await someone.open(authorizeUrl(app, { scope, state }))
  assert.equal(login.status, 200)
  assert.match(login.html, /Evening Player/)
  const entered = await someone.press(login, 'login-button', { username: 'mira', password })
  assert.equal(entered.status, 303)
  const consent = await someone.follow(entered)
  assert.equal(consent.status, 200)
  for (const text of [
    'Mira Lindqvist',
    'Evening Player',
    'See what you have saved',
    'private playlists',
    'localhost:8888',
  ]) {
    assert.ok(consent.html.includes(text), text)
  }
  const done = await someone.press(consent, 'auth-accept')
  assert.equal(done.status, 303)
  assert.ok(done.location?.startsWith(`${redirectUri}?code=`))
  assert.match(answerOf(done).get('code') ?? '', /^AQ[\w-]{100,}$/)
  assert.equal(answerOf(done).get('state'), state)
  assert.ok(!done.location?.includes('+'), 'spaces are %20: not every app undoes a plus')
})

test('without a state none comes back, and an empty one comes back empty', async () => {
  const app = await aClient()
  const someone = browser()
  assert.equal((await agree(someone, authorizeUrl(app))).has('state'), false)
  const again = answerOf(await someone.open(authorizeUrl(app, { state: '' })))
  assert.equal(again.get('state'), '')
})

test('a redirect URI with a query keeps it', async () => {
  const app = await aClient({ redirectUris: [`${redirectUri}?from=here`, 'my-player://cb'] })
  const someone = browser()
  const answer = await agree(
    someone,
    authorizeUrl(app, { redirect_uri: `${redirectUri}?from=here` }),
  )
  assert.equal(answer.get('from'), 'here')
  assert.ok(answer.has('code'))
  const other = await someone.open(authorizeUrl(app, { redirect_uri: 'my-player://cb' }))
  assert.match(other.location ?? '', /^my-player:\/\/cb\?code=/)
})

test('cancelling tells the app that access was denied', async () => {
  const someone = browser()
  const consent = await logIn(someone, authorizeUrl(await aClient(), { state: 's 1' }))
  const done = await someone.press(consent, 'auth-cancel')
  assert.equal(done.location, `${redirectUri}?error=access_denied&state=s%201`)
})

test('who agreed before is sent straight back, unless there is more to agree to', async () => {
  const app = await aClient()
  const someone = browser()
  await agree(someone, authorizeUrl(app, { scope }))
  const fewer = await someone.open(authorizeUrl(app, { scope: 'user-library-read' }))
  assert.equal(fewer.status, 302)
  assert.ok(answerOf(fewer).has('code'))
  const more = await someone.open(authorizeUrl(app, { scope: 'user-read-email' }))
  assert.equal(more.status, 200)
  assert.match(more.html, /See your e-mail address/)
  await someone.press(more, 'auth-accept')
  const all = await someone.open(authorizeUrl(app, { scope: `${scope} user-read-email` }))
  assert.equal(all.status, 302, 'what was granted before stays granted')
})

test('a refusal is not remembered as consent', async () => {
  const app = await aClient()
  const someone = browser()
  await someone.press(await logIn(someone, authorizeUrl(app)), 'auth-cancel')
  assert.equal((await someone.open(authorizeUrl(app))).status, 200)
})

test('show_dialog asks again', async () => {
  const app = await aClient()
  const someone = browser()
  await agree(someone, authorizeUrl(app))
  const asked = await someone.open(authorizeUrl(app, { show_dialog: 'true' }))
  assert.equal(asked.status, 200)
  assert.match(asked.html, /data-testid="auth-accept"/)
  assert.ok(answerOf(await someone.press(asked, 'auth-accept')).has('code'))
  assert.equal((await someone.open(authorizeUrl(app, { show_dialog: 'false' }))).status, 302)
})

test('an e-mail address logs in as well, in any case', async () => {
  const page = await logIn(browser(), authorizeUrl(await aClient()), 'Mira@Example.org')
  assert.match(page.html, /Mira Lindqvist/)
})

test('"not you" logs out and asks for another account', async () => {
  const app = await aClient()
  const someone = browser()
  const consent = await logIn(someone, authorizeUrl(app))
  const csrf = /name="csrf" value="([^"]+)"/.exec(consent.html)?.[1] ?? ''
  const switched = await someone.post(consent.url, { step: 'switch', csrf })
  assert.equal(switched.status, 303)
  assert.equal(someone.cookies.has('reprise_session'), false)
  const login = await someone.follow(switched)
  assert.match(login.html, /id="login-username"/)
  const entered = await someone.press(login, 'login-button', { username: 'noah', password })
  assert.match((await someone.follow(entered)).html, /noah/)
})

test('a session ends after its time, and with a logout', async () => {
  const app = await aClient()
  const someone = browser()
  await agree(someone, authorizeUrl(app))
  const ask = await someone.open('/logout')
  assert.match(ask.html, /Log out\?/)
  const csrf = /name="csrf" value="([^"]+)"/.exec(ask.html)?.[1] ?? ''
  assert.match((await someone.post('/logout', { csrf: 'x' })).html, /Log out\?/)
  assert.match((await someone.post('/logout', { csrf })).html, /You are logged out/)
  assert.match((await someone.open(authorizeUrl(app))).html, /id="login-username"/)

  const other = browser()
  await agree(other, authorizeUrl(app, { show_dialog: 'true' }))
  world.clock.advance(31 * 24 * 3_600_000)
  assert.match((await other.open(authorizeUrl(app))).html, /id="login-username"/)
})

test('a form of another site changes nothing', async () => {
  const app = await aClient()
  const url = authorizeUrl(app)
  const someone = browser()
  const login = await someone.open(url)
  for (const csrf of [{ csrf: 'wrong' }, { csrf: '' }]) {
    const refused = await someone.press(login, 'login-button', {
      username: 'mira',
      password,
      ...csrf,
    })
    assert.equal(refused.status, 403)
    assert.equal(someone.cookies.has('reprise_session'), false)
  }
  const missing = await browser().post(url, { step: 'login', username: 'mira', password })
  assert.equal(missing.status, 403)

  const consent = await logIn(someone, url)
  const stolen = await logIn(browser(), url)
  const foreign = /name="csrf" value="([^"]+)"/.exec(stolen.html)?.[1] ?? ''
  for (const csrf of ['', 'wrong', foreign]) {
    const refused = await someone.press(consent, 'auth-accept', { csrf })
    assert.equal(refused.status, 403)
    assert.equal(refused.location, undefined)
  }
  const unknown = await someone.post(url, { step: 'everything' })
  assert.equal(unknown.status, 400)
  const nothing = await someone.press(consent, 'auth-accept', { decision: 'maybe' })
  assert.equal(nothing.status, 400)
})

test('a consent form without a session asks for a login', async () => {
  const page = await browser().post(authorizeUrl(client), { step: 'consent', decision: 'accept' })
  assert.match(page.html, /id="login-username"/)
  assert.equal(page.location, undefined)
})

test('what users and apps are called is shown as text', async () => {
  const app = await aClient({ name: '<b>Tom & "Co"</b>', description: "<img src='x'>" })
  const page = await logIn(browser(), authorizeUrl(app))
  assert.ok(page.html.includes('&#60;b&#62;Tom &#38; &#34;Co&#34;&#60;/b&#62;'))
  assert.ok(!page.html.includes('<b>'))
  assert.ok(!page.html.includes('<img'))
})
