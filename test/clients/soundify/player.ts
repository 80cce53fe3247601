import assert from 'node:assert/strict'
import * as soundify from '@soundify/web-api'
import type { DemoVisit } from '../support/demo-visit.ts'
import type { Calls } from '../support/every-method.ts'

/** The functions of the player, on a device that plays in time without sound. */
export function playerCalls(client: soundify.HTTPClient, { known, deviceId }: DemoVisit): Calls {
  const [a = '', b = '', c = ''] = known.tracks.map((id) => `spotify:track:${id}`)
  const state = () => soundify.getPlaybackState(client)
  const playing = async () => (await state())?.item?.uri
  return {
    async getAvailableDevices() {
      assert.equal((await soundify.getAvailableDevices(client))[0]?.id, deviceId)
    },
    transferPlayback: () =>
      soundify.transferPlayback(client, { device_ids: [deviceId], play: false }),
    async startPlayback() {
      await soundify.startPlayback(client, { uris: [a, b], offset: { position: 0 } })
      assert.equal(await playing(), a)
    },
    getPlaybackState: async () => assert.equal((await state())?.device?.id, deviceId),
    async getCurrentPlayingTrack() {
      assert.equal((await soundify.getCurrentPlayingTrack(client))?.item?.uri, a)
    },
    addItemToPlaybackQueue: () => soundify.addItemToPlaybackQueue(client, c),
    async getUserQueue() {
      const { queue } = await soundify.getUserQueue(client)
      assert.deepEqual(
        queue.map(({ uri }) => uri),
        [c, b],
      )
    },
    async skipToNext() {
      await soundify.skipToNext(client)
      assert.equal(await playing(), c)
    },
    async skipToPrevious() {
      await soundify.skipToPrevious(client)
      assert.equal(await playing(), a)
    },
    async pausePlayback() {
      await soundify.pausePlayback(client)
      assert.equal((await state())?.is_playing, false)
    },
    async resumePlayback() {
      await soundify.resumePlayback(client, { device_id: deviceId })
      assert.equal((await state())?.is_playing, true)
    },
    async seekToPosition() {
      await soundify.pausePlayback(client)
      await soundify.seekToPosition(client, 41_000)
      assert.equal((await state())?.progress_ms, 41_000)
    },
    async setRepeatMode() {
      await soundify.setRepeatMode(client, 'track')
      assert.equal((await state())?.repeat_state, 'track')
    },
    async togglePlaybackShuffle() {
      await soundify.togglePlaybackShuffle(client, true)
      assert.equal((await state())?.shuffle_state, true)
    },
    async getRecentPlayedTracks() {
      assert.ok(Array.isArray((await soundify.getRecentPlayedTracks(client)).items))
    },
  }
}
