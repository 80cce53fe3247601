import assert from 'node:assert/strict'
import type SpotifyWebApi from 'spotify-web-api-node'
import type { DemoVisit } from '../support/demo-visit.ts'
import type { Calls } from '../support/every-method.ts'

/** The methods of the player, on a device that plays in time without sound. */
export function playerCalls(api: SpotifyWebApi, { known, deviceId }: DemoVisit): Calls {
  const [a = '', b = '', c = ''] = known.tracks.map((id) => `spotify:track:${id}`)
  const state = async () => (await api.getMyCurrentPlaybackState()).body
  const playing = async () => (await state()).item?.uri
  return {
    async getMyDevices() {
      const { body } = await api.getMyDevices()
      assert.deepEqual(
        body.devices.map(({ id }) => id),
        [deviceId],
      )
    },
    async transferMyPlayback() {
      const { statusCode } = await api.transferMyPlayback([deviceId], { play: false })
      assert.equal(statusCode, 204)
    },
    async play() {
      await api.play({ uris: [a, b], offset: { position: 0 }, device_id: deviceId })
      assert.equal(await playing(), a)
    },
    getMyCurrentPlaybackState: async () => assert.equal((await state()).device.id, deviceId),
    async getMyCurrentPlayingTrack() {
      const { body } = await api.getMyCurrentPlayingTrack()
      assert.equal(body.item?.uri, a)
    },
    addToQueue: async () => assert.equal((await api.addToQueue(c)).statusCode, 204),
    async skipToNext() {
      await api.skipToNext()
      assert.equal(await playing(), c)
    },
    async skipToPrevious() {
      await api.skipToPrevious()
      assert.equal(await playing(), a)
    },
    async pause() {
      await api.pause()
      assert.equal((await state()).is_playing, false)
    },
    async seek() {
      await api.seek(41_000)
      assert.equal((await state()).progress_ms, 41_000)
    },
    async setRepeat() {
      await api.setRepeat('context')
      assert.equal((await state()).repeat_state, 'context')
    },
    async setShuffle() {
      await api.setShuffle(true)
      assert.equal((await state()).shuffle_state, true)
    },
    async setVolume() {
      await api.setVolume(33)
      assert.equal((await state()).device.volume_percent, 33)
    },
    async getMyRecentlyPlayedTracks() {
      const { body } = await api.getMyRecentlyPlayedTracks({ limit: 20 })
      assert.ok(Array.isArray(body.items))
    },
  }
}
