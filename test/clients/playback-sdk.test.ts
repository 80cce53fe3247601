import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { until } from '../realtime/support.ts'
import { findChromium, startChromium } from '../support/chromium.ts'
import { advancing, heard, type OpenPage, type PlaybackRig, playbackRig } from './playback/rig.ts'

const chromium = findChromium()
const options = {
  timeout: 180_000,
  skip: chromium.missing && `NO BROWSER, NOT TESTED: ${chromium.missing}`,
}
let rig: PlaybackRig
let browser: Browser

before(async () => {
  if (chromium.path === undefined) return
  rig = await playbackRig()
  browser = await startChromium(chromium.path)
})
after(async () => {
  await browser?.close()
  await rig?.[Symbol.asyncDispose]()
})

/** A page that does what the public SDK's quick start does, and keeps what it is told. */
const quickStart = (token: string, name: string) => `
  globalThis.events = []
  globalThis.onSpotifyWebPlaybackSDKReady = () => {
    const player = new Spotify.Player({
      name: ${JSON.stringify(name)},
      getOAuthToken: (done) => done(${JSON.stringify(token)}),
      volume: 0.5,
      enableMediaSession: true,
    })
    globalThis.player = player
    for (const event of ['ready', 'not_ready', 'player_state_changed', 'autoplay_failed',
      'initialization_error', 'authentication_error', 'account_error', 'playback_error']) {
      player.addListener(event, (value) => {
        globalThis.events.push([event, value])
        console.log(event)
      })
    }
    player.connect().then((isConnected) => console.log('connected ' + isConnected))
  }`

async function aPlayer(name: string, token = rig.token): Promise<OpenPage & { id: string }> {
  const open = await rig.page(browser, [quickStart(token, name)])
  await until(() => open.lines.includes('ready'), Boolean)
  const id = (await open.page.evaluate('player._options.id')) as string
  return { ...open, id }
}

type SdkState = {
  paused: boolean
  position: number
  duration: number
  track_window: Record<'previous_tracks' | 'next_tracks', { name: string; uri: string }[]> & {
    current_track: { name: string; uri: string; album: { images: { url: string }[] } }
  }
}
const stateOf = ({ page }: OpenPage) =>
  page.evaluate('player.getCurrentState()') as Promise<SdkState | null>
const call = ({ page }: OpenPage, what: string) => page.evaluate(`player.${what}`)

async function albumTracks(): Promise<string[]> {
  const { items } = (await rig
    .api('/search?q=river&type=album&limit=1')
    .then((found) => (found as { albums: { items: { id: string }[] } }).albums)) as {
    items: { id: string }[]
  }
  const page = (await rig.api(`/albums/${items[0]?.id}/tracks`)) as { items: { uri: string }[] }
  return page.items.map(({ uri }) => uri)
}

test(
  'a page plays, skips, seeks and comes to the end, and what was heard is remembered',
  options,
  async () => {
    const open = await aPlayer('One')
    assert.match(open.id, /^[0-9a-f]{40}$/)
    const uris = (await albumTracks()).slice(0, 3)
    assert.equal(uris.length, 3)
    assert.equal(await stateOf(open), null)
    assert.equal((await rig.player('PUT', `/play?device_id=${open.id}`, { uris })).status, 204)
    await advancing(open, 0.3)
    const playing = await stateOf(open)
    assert.equal(playing?.track_window.current_track.uri, uris[0])
    assert.equal(playing?.paused, false)
    assert.ok(playing?.track_window.current_track.album.images[0]?.url)
    const position = async () => (await rig.player('GET', '')).body.progress_ms as number
    const off = Math.abs((await position()) - ((await stateOf(open))?.position ?? 0))
    assert.ok(off < 1_000, `positions differ by ${off} ms`)

    await call(open, 'nextTrack()')
    await until(
      () => stateOf(open),
      (state) => state?.track_window.current_track.uri === uris[1],
    )
    await advancing(open, 0.3)
    await call(open, 'seek(60_000)')
    await advancing(open, 60)
    await until(position, (at) => at >= 60_000)
    await call(open, 'pause()')
    await until(
      () => rig.player('GET', ''),
      ({ body }) => body.is_playing === false,
    )
    assert.equal(await heard(open), null)
    assert.equal((await stateOf(open))?.paused, true)
    await call(open, 'togglePlay()')
    await advancing(open, 60)

    // The third item follows the second without a break.
    const { duration = 0 } = (await stateOf(open)) ?? {}
    await call(open, `seek(${duration - 4_000})`)
    await until(
      () => stateOf(open),
      (state) => state?.track_window.current_track.uri === uris[2],
    )
    await advancing(open)

    // The end of the list: paused at zero, and the last item is among those before.
    const { duration: last = 0 } = (await stateOf(open)) ?? {}
    await open.page.waitForTimeout(31_000)
    await call(open, `seek(${last - 2_500})`)
    const ended = await until(
      () => stateOf(open),
      (state) => state?.paused === true && state.position === 0,
    )
    assert.ok(ended?.track_window.previous_tracks.some(({ uri }) => uri === uris[2]))
    const recent = await until(
      () => rig.player('GET', '/recently-played?limit=1'),
      ({ body }) => body.items[0]?.track.uri === uris[2],
    )
    assert.equal(recent.body.items[0].track.uri, uris[2])
    assert.deepEqual(open.errors, [])
    assert.deepEqual(open.foreign, [])
    await open.page.context().close()
  },
)

test('playback is handed over from tab to tab', options, async () => {
  const one = await aPlayer('First')
  const two = await aPlayer('Second')
  const uris = (await albumTracks()).slice(0, 2)
  await rig.player('PUT', `/play?device_id=${one.id}`, { uris, position_ms: 30_000 })
  await advancing(one, 30)
  assert.equal((await rig.player('PUT', '', { device_ids: [two.id] })).status, 204)
  await advancing(two, 30)
  await until(
    () => heard(one),
    (sound) => sound === null,
  )
  assert.equal(await stateOf(one), null)
  const events = (await one.page.evaluate('events')) as [string, unknown][]
  assert.deepEqual(events.at(-1), ['player_state_changed', null])
  // A tab that is not active controls nobody.
  await call(one, 'pause()')
  await one.page.waitForTimeout(200)
  assert.notEqual(await heard(two), null)
  // One that is closed is gone from the list at once, and playback stands still.
  await two.page.context().close()
  await until(
    () => rig.player('GET', '/devices'),
    ({ body }) => body.devices.length === 1,
  )
  assert.equal((await rig.player('GET', '')).status, 204)
  assert.deepEqual([...one.errors, ...two.errors], [])
  await one.page.context().close()
})

test(
  'the play that is followed by a toggle is heard, however late the answer comes',
  options,
  async () => {
    const open = await aPlayer('Race')
    const [uri] = await albumTracks()
    for (const delay of [0, 40, 400]) {
      for (let round = 0; round < 20; round++) {
        await rig.player('PUT', `/play?device_id=${open.id}`, { uris: [uri] })
        await open.page.waitForTimeout(delay)
        await call(open, 'togglePlay()')
        await open.page.waitForTimeout(150)
        await advancing(open)
        await rig.player('PUT', '/pause')
        await until(
          () => heard(open),
          (sound) => sound === null,
        )
      }
    }
    // The second toggle is one.
    await rig.player('PUT', `/play?device_id=${open.id}`, { uris: [uri] })
    await advancing(open)
    await call(open, 'togglePlay()')
    await call(open, 'togglePlay()')
    await until(
      () => heard(open),
      (sound) => sound === null,
    )
    assert.deepEqual(open.errors, [])
    await open.page.context().close()
  },
)

test('a server that starts again finds its device playing on', options, async () => {
  const open = await aPlayer('Patient')
  const [uri] = await albumTracks()
  await rig.player('PUT', `/play?device_id=${open.id}`, { uris: [uri] })
  await advancing(open, 1)
  await rig.restart()
  const listed = async () => (await rig.player('GET', '/devices')).body.devices
  const devices = await until(listed, (all) => all.length === 1)
  assert.equal(devices[0].id, open.id)
  assert.equal(devices[0].is_active, true)
  await advancing(open, 2)
  const { body } = await rig.player('GET', '')
  assert.deepEqual([body.item.uri, body.is_playing], [uri, true])
  await call(open, 'pause()')
  await until(
    () => rig.player('GET', ''),
    (state) => state.body.is_playing === false,
  )
  await open.page.context().close()
})

test('a token that is none, or not enough, is told as the public SDK does', options, async () => {
  const open = await rig.page(browser, [quickStart('nonsense', 'Nobody')])
  await until(() => open.lines.includes('connected false'), Boolean)
  assert.deepEqual(await open.page.evaluate('events'), [
    ['authentication_error', { message: 'Authentication failed' }],
  ])
  await open.page.context().close()
})

test('a page without a gesture is told that it may not play', options, async () => {
  if (chromium.path === undefined) return
  const shy = await startChromium(chromium.path, false)
  const open = await rig.page(shy, [quickStart(rig.token, 'Shy')])
  await until(() => open.lines.includes('ready'), Boolean)
  const { body } = await rig.player('GET', '/devices')
  const { id } = body.devices.find(({ name }: { name: string }) => name === 'Shy')
  const [uri] = await albumTracks()
  await rig.player('PUT', `/play?device_id=${id}`, { uris: [uri] })
  // Whatever is evaluated in a page counts as a gesture, so its console has to tell.
  await until(() => open.lines.includes('autoplay_failed'), Boolean)
  await until(
    () => rig.player('GET', ''),
    (state) => state.body?.is_playing === false,
  )
  await call(open, 'activateElement()')
  await call(open, 'resume()')
  await advancing(open)
  await shy.close()
})
