import assert from 'node:assert/strict'
import type SpotifyWebApi from 'spotify-web-api-node'
import type { DemoVisit } from '../support/demo-visit.ts'
import type { Calls } from '../support/every-method.ts'

/** The methods about what the user saved, follows and is. */
export function libraryCalls(api: SpotifyWebApi, { known, user }: DemoVisit): Calls {
  const tracks = known.tracks.slice(0, 2)
  const albums = known.albums.slice(0, 2)
  const [artist = ''] = known.artists
  const [person = ''] = known.people
  const [playlist = ''] = known.playlists
  return {
    getMe: async () => assert.equal((await api.getMe()).body.email, user.email),
    getUser: async () => assert.equal((await api.getUser(person)).body.id, person),
    async addToMySavedTracks() {
      assert.equal((await api.addToMySavedTracks(tracks)).statusCode, 200)
    },
    async containsMySavedTracks() {
      assert.deepEqual((await api.containsMySavedTracks(tracks)).body, [true, true])
    },
    async getMySavedTracks() {
      const { body } = await api.getMySavedTracks({ limit: 1, offset: 1 })
      assert.equal(body.total, 2)
      assert.equal(body.items.length, 1)
    },
    async removeFromMySavedTracks() {
      await api.removeFromMySavedTracks(tracks)
      assert.equal((await api.getMySavedTracks()).body.total, 0)
    },
    async addToMySavedAlbums() {
      assert.equal((await api.addToMySavedAlbums(albums)).statusCode, 200)
    },
    async containsMySavedAlbums() {
      assert.deepEqual((await api.containsMySavedAlbums(albums)).body, [true, true])
    },
    async getMySavedAlbums() {
      const { body } = await api.getMySavedAlbums({ limit: 2 })
      assert.deepEqual(new Set(body.items.map(({ album }) => album.id)), new Set(albums))
    },
    async removeFromMySavedAlbums() {
      await api.removeFromMySavedAlbums(albums)
      assert.equal((await api.getMySavedAlbums()).body.total, 0)
    },
    async addToMySavedShows() {
      assert.equal((await api.addToMySavedShows(known.shows)).statusCode, 200)
    },
    async containsMySavedShows() {
      assert.deepEqual((await api.containsMySavedShows(known.shows)).body, [true, true])
    },
    async getMySavedShows() {
      assert.equal((await api.getMySavedShows()).body.items.length, 2)
    },
    async removeFromMySavedShows() {
      await api.removeFromMySavedShows(known.shows)
      assert.deepEqual((await api.containsMySavedShows(known.shows)).body, [false, false])
    },
    followUsers: async () => assert.equal((await api.followUsers([person])).statusCode, 204),
    async isFollowingUsers() {
      assert.deepEqual((await api.isFollowingUsers([person])).body, [true])
    },
    async unfollowUsers() {
      await api.unfollowUsers([person])
      assert.deepEqual((await api.isFollowingUsers([person])).body, [false])
    },
    followArtists: async () => assert.equal((await api.followArtists([artist])).statusCode, 204),
    async isFollowingArtists() {
      assert.deepEqual((await api.isFollowingArtists([artist])).body, [true])
    },
    async getFollowedArtists() {
      const { body } = await api.getFollowedArtists({ limit: 1 })
      assert.deepEqual(
        body.artists.items.map(({ id }) => id),
        [artist],
      )
    },
    async unfollowArtists() {
      await api.unfollowArtists([artist])
      assert.equal((await api.getFollowedArtists()).body.artists.total, 0)
    },
    followPlaylist: async () =>
      assert.equal((await api.followPlaylist(playlist, { public: true })).statusCode, 200),
    async areFollowingPlaylist() {
      const { body } = await api.areFollowingPlaylist(person, playlist, [user.id])
      assert.deepEqual(body, [true])
    },
    async unfollowPlaylist() {
      await api.unfollowPlaylist(playlist)
      assert.deepEqual((await api.areFollowingPlaylist(person, playlist, [user.id])).body, [false])
    },
    async getMyTopArtists() {
      assert.ok(Array.isArray((await api.getMyTopArtists({ limit: 5 })).body.items))
    },
    async getMyTopTracks() {
      assert.ok(Array.isArray((await api.getMyTopTracks({ limit: 5 })).body.items))
    },
  }
}
