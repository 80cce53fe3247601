import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { findChromium, startChromium } from '../support/chromium.ts'
import { demoAppId, logIn, startDemoPages, troubleOf } from './visit.ts'

// An app of somebody's, whose login leads a listener through our pages and back.

const found = findChromium()

test('consent is refused, then granted, and the app gets what was agreed to', {
  skip: found.missing,
  timeout: 120_000,
}, async () => {
  await using pages = await startDemoPages()
  await using browser = await startChromium(found.path ?? '')
  const app = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>App</title>')
  })
  await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve))
  const redirectUri = `http://127.0.0.1:${(app.address() as AddressInfo).port}/callback`
  const asked = new URLSearchParams({
    client_id: demoAppId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'user-read-private user-library-read',
    state: 'seventeen',
  })

  const page = await browser.newPage()
  const trouble = troubleOf(page, pages.url)
  await page.goto(`${pages.url}/authorize?${asked}`)
  await logIn(page, 'mira', pages.passwords.mira)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.waitForURL(`${redirectUri}**`)
  const refused = new URL(page.url()).searchParams
  assert.deepEqual([...refused].sort(), [
    ['error', 'access_denied'],
    ['state', 'seventeen'],
  ])

  await page.goto(`${pages.url}/authorize?${asked}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.getByRole('button', { name: 'Agree' }).click()
  await page.waitForURL(`${redirectUri}**`)
  const granted = new URL(page.url()).searchParams
  assert.equal(granted.get('state'), 'seventeen')
  const answer = await fetch(`${pages.url}/api/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${demoAppId}:${pages.clientSecret}`)}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: granted.get('code') ?? '',
      redirect_uri: redirectUri,
    }),
  })
  const token = (await answer.json()) as { access_token: string; scope: string }
  assert.deepEqual(token.scope.split(' ').sort(), ['user-library-read', 'user-read-private'])
  const headers = { authorization: `Bearer ${token.access_token}` }
  const me = (await (await fetch(`${pages.url}/v1/me`, { headers })).json()) as { id: string }
  assert.equal(me.id, 'mira')

  // Who agreed once is not asked again.
  await page.goto(`${pages.url}/authorize?${asked}`)
  await page.waitForURL(`${redirectUri}**`)
  const foreign = trouble.filter((line) => !line.includes(new URL(redirectUri).origin))
  assert.deepEqual(foreign, [])
  app.closeAllConnections()
  app.close()
})
