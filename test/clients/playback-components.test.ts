import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { until } from '../realtime/support.ts'
import { findChromium, startChromium } from '../support/chromium.ts'
import { bundle } from './playback/bundle.ts'
import { advancing, heard, type OpenPage, type PlaybackRig, playbackRig } from './playback/rig.ts'

/** Unmodified components from npm play through our SDK, with every foreign host out of reach. */
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

async function someTracks(): Promise<string[]> {
  const found = (await rig.api('/search?q=night&type=track&limit=4')) as {
    tracks: { items: { uri: string }[] }
  }
  return found.tracks.items.map(({ uri }) => uri)
}

/** Hands playback over to another tab, and back. */
async function goesAndComesBack(open: OpenPage): Promise<void> {
  const other = await rig.page(browser, [await hooked(rig.token, 'Elsewhere')], '?rewrite=1')
  const { device } = (await rig.player('GET', '')).body
  await rig.player('PUT', '', { device_ids: [await deviceOf(other)], play: true })
  await advancing(other, 0.3)
  assert.equal(await heard(open), null)
  await rig.player('PUT', '', { device_ids: [device.id], play: true })
  await advancing(open, 0.3)
  await other.page.context().close()
}

/** Nothing went wrong in a tab and no foreign host was asked for; closes it. */
async function endsCleanly({ page, errors, foreign }: OpenPage): Promise<void> {
  assert.deepEqual(errors, [])
  assert.deepEqual(foreign, [])
  await page.context().close()
}

/** The device that a page of ours shows it is. */
const deviceOf = ({ page }: OpenPage) =>
  until(
    () => page.textContent('#device'),
    (text) => text !== '' && text !== null,
  )

test(
  'react-spotify-web-playback plays, pauses, skips, hands over, and survives a reload',
  options,
  async () => {
    const uris = await someTracks()
    const script = await bundle(`
    import { createElement } from 'react'
    import { createRoot } from 'react-dom/client'
    import SpotifyPlayer from 'react-spotify-web-playback'
    const props = {
      token: ${JSON.stringify(rig.token)},
      uris: ${JSON.stringify(uris)},
      name: 'Component',
      showSaveIcon: true,
      callback: ({ type, error }) => console.log(type + ' ' + error),
    }
    createRoot(document.getElementById('root')).render(createElement(SpotifyPlayer, props))`)
    const open = await rig.page(browser, [script], '?rewrite=1')
    await open.page.getByRole('button', { name: 'Play' }).click()
    await advancing(open, 0.3)
    const playing = async () => (await rig.player('GET', '')).body
    assert.equal((await playing()).item.uri, uris[0])
    await open.page.getByRole('button', { name: 'Next' }).click()
    await until(playing, ({ item }) => item.uri === uris[1])
    await advancing(open, 0.3)
    await open.page.getByRole('button', { name: 'Pause' }).click()
    await until(
      () => heard(open),
      (sound) => sound === null,
    )
    await open.page.getByRole('button', { name: 'Play' }).click()
    await advancing(open, 0.3)
    await goesAndComesBack(open)
    await open.page.reload()
    await open.page.getByRole('button', { name: 'Play' }).click()
    await advancing(open, 0.3)
    await endsCleanly(open)
  },
)

/**
 * A hook of the days of React 16, which wants what Babel compiled generators to then. It is rendered
 * once the SDK is there: it makes a second player when that says it is ready.
 */
const hooked = (token: string, name: string) =>
  bundle(`
    import { createElement } from 'react'
    import { createRoot } from 'react-dom/client'
    import 'regenerator-runtime'
    import { useSpotifyWebPlaybackSdk } from 'use-spotify-web-playback-sdk'
    const getOAuthToken = async () => ${JSON.stringify(token)}
    const onPlayerStateChanged = () => {}
    function Player() {
      const { player, deviceId } = useSpotifyWebPlaybackSdk({ name: ${JSON.stringify(name)}, getOAuthToken, onPlayerStateChanged })
      return createElement('div', null,
        createElement('p', { id: 'device' }, deviceId),
        createElement('button', { onClick: () => player.nextTrack() }, 'Next'))
    }
    globalThis.onSpotifyWebPlaybackSDKReady = () =>
      createRoot(document.getElementById('root')).render(createElement(Player))`)

test(
  'use-spotify-web-playback-sdk plays, skips, hands over, and survives a reload',
  options,
  async () => {
    const uris = await someTracks()
    const open = await rig.page(browser, [await hooked(rig.token, 'Desk')], '?rewrite=1')
    const other = await rig.page(browser, [await hooked(rig.token, 'Kitchen')], '?rewrite=1')
    await rig.player('PUT', `/play?device_id=${await deviceOf(open)}`, { uris })
    await advancing(open, 0.3)
    await open.page.getByRole('button', { name: 'Next' }).click()
    const playing = async () => (await rig.player('GET', '')).body
    await until(playing, ({ item }) => item.uri === uris[1])
    await rig.player('PUT', '', { device_ids: [await deviceOf(other)], play: true })
    await advancing(other, 0.3)
    assert.equal(await heard(open), null)
    await other.page.reload()
    // It is another device then, as with the public SDK, and goes on where the one before was.
    await rig.player('PUT', `/play?device_id=${await deviceOf(other)}`)
    await advancing(other, 0.3)
    assert.equal((await playing()).item.uri, uris[1])
    await endsCleanly(open)
    await endsCleanly(other)
  },
)

test(
  'react-spotify-web-playback-sdk shows what plays, toggles, hands over, and survives a reload',
  options,
  async () => {
    const uris = await someTracks()
    const script = await bundle(`
    import { createElement } from 'react'
    import { createRoot } from 'react-dom/client'
    import { WebPlaybackSDK, usePlaybackState, usePlayerDevice, useSpotifyPlayer } from 'react-spotify-web-playback-sdk'
    const token = (done) => done(${JSON.stringify(rig.token)})
    function Player() {
      const state = usePlaybackState()
      const device = usePlayerDevice()
      const player = useSpotifyPlayer()
      return createElement('div', null,
        createElement('p', { id: 'device' }, device ? device.device_id : ''),
        createElement('p', { id: 'title' }, state ? state.track_window.current_track.name : ''),
        createElement('button', { onClick: () => player.togglePlay() }, 'Toggle'))
    }
    createRoot(document.getElementById('root')).render(createElement(WebPlaybackSDK,
      { initialDeviceName: 'Hooks', getOAuthToken: token, initialVolume: 0.5 },
      createElement(Player)))`)
    const open = await rig.page(browser, [script], '?rewrite=1')
    await rig.player('PUT', `/play?device_id=${await deviceOf(open)}`, { uris })
    await advancing(open, 0.3)
    const { item } = (await rig.player('GET', '')).body
    await until(
      () => open.page.textContent('#title'),
      (text) => text === item.name,
    )
    await open.page.waitForTimeout(1_500)
    await open.page.getByRole('button', { name: 'Toggle' }).click()
    await until(
      () => heard(open),
      (sound) => sound === null,
    )
    await open.page.getByRole('button', { name: 'Toggle' }).click()
    await advancing(open, 0.3)
    await rig.player('POST', '/next')
    await until(
      () => open.page.textContent('#title'),
      (text) => text !== item.name,
    )
    await goesAndComesBack(open)
    await open.page.reload()
    await rig.player('PUT', `/play?device_id=${await deviceOf(open)}`)
    await advancing(open, 0.3)
    await endsCleanly(open)
  },
)
