import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Browser } from '../../../test/support/browser.ts'
import { authorizeUrl, oauthWorld, password } from '../../../test/support/oauth.ts'
import { testWorld } from '../../../test/support/world.ts'
import { addUser, setPassword } from '../../domain/accounts/users.ts'

const { world, browser, client, aUser } = await oauthWorld(await testWorld())

async function attempt(someone: Browser, username: string, given: string) {
  const login = await someone.open(authorizeUrl(client, { show_dialog: 'true' }))
  return someone.press(login, 'login-button', { username, password: given })
}

test('a wrong password, an unknown user and one without a password are told the same', async () => {
  world.clock.advance(60_000)
  await addUser(world, { name: 'silent', country: 'SE' })
  const someone = browser()
  const cases: [string, string][] = [
    ['mira', 'wrong password'],
    ['nobody', password],
    ['silent', password],
    ['silent', ''],
    ['mi\0ra', password],
    ['', ''],
  ]
  for (const [name, given] of cases) {
    const page = await attempt(someone, name, given)
    assert.equal(page.status, 400, name)
    assert.match(page.html, /role="alert">That user name and password do not belong together/)
    assert.equal(someone.cookies.has('reprise_session'), false)
  }
})

test('what was typed as a name is there again, and the password is not', async () => {
  world.clock.advance(60_000)
  const page = await attempt(browser(), '"><script>', 'secret words')
  assert.match(page.html, /value="&#34;&#62;&#60;script&#62;"/)
  assert.doesNotMatch(page.html, /secret words/)
})

test('429 after five wrong passwords for an account, until twenty seconds have passed', async () => {
  world.clock.advance(60_000)
  const someone = browser()
  for (let count = 0; count < 5; count++) {
    assert.equal((await attempt(someone, 'mira', 'wrong')).status, 400)
    world.clock.advance(1_000)
  }
  const refused = await attempt(someone, ' MIRA ', password)
  assert.equal(refused.status, 429)
  assert.equal(refused.headers['retry-after'], '15')
  assert.match(refused.html, /Too many attempts\. Please wait 15 seconds and try again\./)
  world.clock.advance(14_999)
  assert.match((await attempt(someone, 'mira', password)).html, /wait 1 second and/)
  world.clock.advance(1)
  assert.equal((await attempt(someone, 'mira', password)).status, 303)
})

test('429 after thirty wrong passwords from one address, whatever the accounts', async () => {
  world.clock.advance(60_000)
  const someone = browser({ 'x-forwarded-for': '203.0.113.9' })
  for (let count = 0; count < 30; count++) {
    assert.equal((await attempt(someone, `user${count}`, 'wrong')).status, 400)
  }
  assert.equal((await attempt(someone, 'mira', password)).status, 429)
  assert.equal((await attempt(browser(), 'mira', password)).status, 303)
})

test('logins that succeed are not limited', async () => {
  world.clock.advance(60_000)
  for (let count = 0; count < 8; count++) {
    assert.equal((await attempt(browser(), 'mira', password)).status, 303)
  }
})

test('a new password ends the sessions of the old one', async () => {
  world.clock.advance(60_000)
  await aUser('vera')
  const someone = browser()
  await attempt(someone, 'vera', password)
  await setPassword(world, 'vera', 'another password')
  const page = await someone.open(authorizeUrl(client, { show_dialog: 'true' }))
  assert.match(page.html, /id="login-username"/)
  assert.equal((await attempt(someone, 'vera', password)).status, 400)
  assert.equal((await attempt(someone, 'vera', 'another password')).status, 303)
})
