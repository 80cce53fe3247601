import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { after, test } from 'node:test'
import '../support/preload.mjs'
import { atServer } from '../support/at-server.ts'
import { logInAndAgree } from '../support/consent.ts'
import { smallCatalog } from '../support/small-catalog.ts'
import { startWorld } from '../support/world.ts'

// passport-spotify, unmodified: once behind the preload, once through its address options. Passport
// itself only calls the strategy, which is what is done here.

const redirectUri = 'http://127.0.0.1:8888/callback'
const { url, app, user, end } = await startWorld({ redirectUri, catalog: smallCatalog })
after(end)
process.env.REPRISE = url

type Profile = { id: string; displayName: string; product: string; emails?: { value: string }[] }
type Outcome = { redirect: string } | { success: Profile } | { failure: unknown }
type Strategy = {
  authenticate(request: object, options?: object): void
  redirect(url: string): void
  success(profile: Profile): void
  fail(reason: unknown): void
  error(reason: unknown): void
}

/** The package has no types of its own. */
const { Strategy } = createRequire(import.meta.url)('passport-spotify') as {
  Strategy: new (
    options: object,
    verify: (
      access: string,
      refresh: string,
      expires: number,
      profile: Profile,
      done: (error: null, user: Profile) => void,
    ) => void,
  ) => Strategy
}

const addresses = {
  authorizationURL: `${url}/authorize`,
  tokenURL: `${url}/api/token`,
  userProfileURL: `${url}/v1/me`,
}

for (const [way, options] of [
  ['the preload', {}],
  ['its address options', addresses],
] as const) {
  test(`passport-spotify: a visitor logs in through ${way}`, async () => {
    const strategy = new Strategy(
      {
        clientID: app.clientId,
        clientSecret: app.clientSecret,
        callbackURL: redirectUri,
        scope: ['user-read-email', 'user-read-private'],
        showDialog: true,
        ...options,
      },
      (_access, _refresh, _expires, profile, done) => done(null, profile),
    )
    const outcome = (query: object) =>
      new Promise<Outcome>((resolve) => {
        strategy.redirect = (address) => resolve({ redirect: address })
        strategy.success = (profile) => resolve({ success: profile })
        strategy.fail = (failure) => resolve({ failure })
        strategy.error = (failure) => resolve({ failure })
        strategy.authenticate({ query, headers: {}, connection: {} }, {})
      })
    const sent = await outcome({})
    assert.ok('redirect' in sent)
    const answer = await logInAndAgree(atServer(sent.redirect, url), user)
    const done = await outcome(Object.fromEntries(answer.searchParams))
    assert.ok('success' in done, JSON.stringify(done))
    assert.equal(done.success.id, user.id)
    assert.equal(done.success.product, 'premium')
    assert.equal(done.success.emails?.[0]?.value, user.email)
  })
}
