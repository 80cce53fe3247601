import assert from 'node:assert/strict'
import type SpotifyWebApi from 'spotify-web-api-node'
import type { DemoVisit } from '../support/demo-visit.ts'
import type { Calls } from '../support/every-method.ts'
import { jpeg } from '../support/jpeg.ts'

/** The methods about playlists, in the order of one playlist's life. */
export function playlistCalls(api: SpotifyWebApi, { known, user }: DemoVisit): Calls {
  const [a = '', b = '', c = ''] = known.tracks.map((id) => `spotify:track:${id}`)
  let id = ''
  let snapshot = ''
  const contents = async () => {
    const { items } = (await api.getPlaylistTracks(id)).body
    return items.map(({ track }) => track?.uri)
  }
  return {
    async createPlaylist() {
      const made = await api.createPlaylist('Every method', { public: false, description: 'one' })
      assert.equal(made.statusCode, 201)
      id = made.body.id
    },
    async changePlaylistDetails() {
      await api.changePlaylistDetails(id, { name: 'All methods' })
    },
    async getPlaylist() {
      const { body } = await api.getPlaylist(id, { fields: 'name,owner.id' })
      assert.deepEqual(body, { name: 'All methods', owner: { id: user.id } })
    },
    async getUserPlaylists() {
      const { body } = await api.getUserPlaylists(user.id)
      assert.ok(body.items.some((item) => item.id === id))
    },
    async addTracksToPlaylist() {
      snapshot = (await api.addTracksToPlaylist(id, [a, b, c, a])).body.snapshot_id
      assert.ok(snapshot)
    },
    getPlaylistTracks: async () => assert.deepEqual(await contents(), [a, b, c, a]),
    async reorderTracksInPlaylist() {
      snapshot = (await api.reorderTracksInPlaylist(id, 1, 0, { snapshot_id: snapshot })).body
        .snapshot_id
      assert.deepEqual(await contents(), [b, a, c, a])
    },
    async removeTracksFromPlaylistByPosition() {
      await api.removeTracksFromPlaylistByPosition(id, [0, 3], snapshot)
      assert.deepEqual(await contents(), [a, c])
    },
    async removeTracksFromPlaylist() {
      await api.removeTracksFromPlaylist(id, [{ uri: a, positions: [0] }])
      assert.deepEqual(await contents(), [c])
    },
    async replaceTracksInPlaylist() {
      await api.replaceTracksInPlaylist(id, [b, a])
      assert.deepEqual(await contents(), [b, a])
    },
    async uploadCustomPlaylistCoverImage() {
      const { statusCode } = await api.uploadCustomPlaylistCoverImage(id, jpeg)
      assert.equal(statusCode, 202)
    },
  }
}
