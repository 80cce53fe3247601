import assert from 'node:assert/strict'
import type { FastifyInstance } from 'fastify'
import { buildApp } from '../../src/app.ts'
import { type AppInput, createApp } from '../../src/domain/accounts/apps.ts'
import { addUser, type UserInput } from '../../src/domain/accounts/users.ts'
import { Browser, type Page } from './browser.ts'
import type { TestWorld } from './world.ts'

export const redirectUri = 'http://localhost:8888/callback'
export const password = 'quiet records after eight'

/** RFC 7636 appendix B: a verifier and its challenge. */
export const verifier = 'dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk'
export const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'

export type Client = { id: string; secret: string }

export type OAuthWorld = {
  world: TestWorld
  app: FastifyInstance
  /** An app that may redirect to `redirectUri`. */
  client: Client
  aClient(more?: Partial<AppInput>): Promise<Client>
  aUser(name: string, more?: Partial<UserInput>): Promise<string>
  browser(headers?: Record<string, string>): Browser
  /** `POST /api/token` (or another path) with these fields. */
  token(fields: Record<string, string>, options?: TokenOptions): Promise<TokenReply>
}

type TokenOptions = { as?: Client; headers?: Record<string, string>; path?: string }

type TokenReply = {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any
  headers: Record<string, unknown>
}

/** Gives a world an app, the user mira, and the means to log in. */
export async function oauthWorld(world: TestWorld): Promise<OAuthWorld> {
  const app = buildApp(world)
  const aClient = async (more: Partial<AppInput> = {}) => {
    const input = { name: 'Evening Player', redirectUris: [redirectUri], ...more }
    const { app: made, secret } = await createApp(world, input)
    return { id: made.id, secret }
  }
  const aUser = async (name: string, more: Partial<UserInput> = {}) => {
    const email = `${name}@example.org`
    return (await addUser(world, { name, password, email, country: 'SE', ...more })).id
  }
  await aUser('mira', { displayName: 'Mira Lindqvist' })
  return {
    world,
    app,
    client: await aClient(),
    aClient,
    aUser,
    browser: (headers) => new Browser(app, headers),
    async token(fields, { as, headers = {}, path = '/api/token' } = {}) {
      const reply = await app.inject({
        method: 'POST',
        url: path,
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          ...(as === undefined ? {} : { authorization: `Basic ${btoa(`${as.id}:${as.secret}`)}` }),
          ...headers,
        },
        payload: new URLSearchParams(fields).toString(),
      })
      const body = reply.body === '' ? undefined : reply.json()
      return { status: reply.statusCode, body, headers: reply.headers }
    },
  }
}

/** The address of an authorization request. */
export function authorizeUrl(
  client: Client,
  more: Record<string, string | undefined> = {},
): string {
  const parameters = {
    client_id: client.id,
    response_type: 'code',
    redirect_uri: redirectUri,
    ...more,
  }
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )
  return `/authorize?${new URLSearchParams(given)}`
}

/** Logs a browser in and returns the page after it, redirect followed. */
export async function logIn(browser: Browser, url: string, name = 'mira'): Promise<Page> {
  const login = await browser.open(url)
  const entered = await browser.press(login, 'login-button', { username: name, password })
  return browser.follow(entered)
}

/** Logs in, agrees, and returns what the app is told. */
export async function agree(browser: Browser, url: string): Promise<URLSearchParams> {
  const consent = await logIn(browser, url)
  const done = await browser.press(consent, 'auth-accept')
  return answerOf(done)
}

/** What an app is told by a redirect to it. */
export function answerOf(page: Page): URLSearchParams {
  assert.ok(page.location, `a redirect, not ${page.status} ${page.html}`)
  return new URL(page.location).searchParams
}

/** The code of a fresh browser that logged in and agreed. */
export async function aCode(
  { browser, client }: Pick<OAuthWorld, 'browser' | 'client'>,
  more: Record<string, string> = {},
): Promise<string> {
  const answer = await agree(browser(), authorizeUrl(client, { show_dialog: 'true', ...more }))
  return answer.get('code') ?? ''
}

/** Whom a token belongs to, as the Web API finds it. */
export const callerOf = async ({ callers }: TestWorld, token: string) => callers.find(token)

/** Whether a token opens anything. */
export async function isOpen(world: TestWorld, token: string): Promise<boolean> {
  try {
    await callerOf(world, token)
    return true
  } catch {
    return false
  }
}
