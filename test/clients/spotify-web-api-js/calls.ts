import assert from 'node:assert/strict'
import type SpotifyWebApi from 'spotify-web-api-js'
import type { DemoVisit } from '../support/demo-visit.ts'
import type { Calls } from '../support/every-method.ts'
import { jpeg } from '../support/jpeg.ts'

/** An instance of the package's one class. */
export type Api = InstanceType<typeof SpotifyWebApi.default>

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)

/** The methods that read the catalog, search it and browse. */
export function catalogCalls(api: Api, { known }: DemoVisit): Calls {
  const { tracks, albums, artists, shows, episodes, categories } = known
  const [track = '', album = '', artist = '', show = '', episode = '', category = ''] = [
    tracks[0],
    albums[0],
    artists[0],
    shows[0],
    episodes[0],
    categories[0],
  ]
  return {
    async getGeneric() {
      const { name } = (await api.getGeneric(`https://api.spotify.com/v1/tracks/${track}`)) as {
        name: string
      }
      assert.match(name, /night/i)
    },
    getTrack: async () => assert.equal((await api.getTrack(track)).id, track),
    getTracks: async () => assert.deepEqual(idsOf((await api.getTracks(tracks)).tracks), tracks),
    getAlbum: async () => assert.equal((await api.getAlbum(album)).id, album),
    getAlbums: async () => assert.deepEqual(idsOf((await api.getAlbums(albums)).albums), albums),
    async getAlbumTracks() {
      assert.equal((await api.getAlbumTracks(album, { limit: 1 })).items.length, 1)
    },
    getArtist: async () => assert.equal((await api.getArtist(artist)).id, artist),
    getArtists: async () =>
      assert.deepEqual(idsOf((await api.getArtists([artist])).artists), [artist]),
    getArtistAlbums: async () => assert.ok((await api.getArtistAlbums(artist)).total > 0),
    getArtistTopTracks: async () =>
      assert.ok((await api.getArtistTopTracks(artist, 'GB')).tracks.length > 0),
    getArtistRelatedArtists: async () =>
      assert.ok((await api.getArtistRelatedArtists(artist)).artists.length > 0),
    getFeaturedPlaylists: async () =>
      assert.ok((await api.getFeaturedPlaylists()).playlists.items.length > 0),
    getNewReleases: async () =>
      assert.equal((await api.getNewReleases({ limit: 2 })).albums.items.length, 2),
    getCategories: async () =>
      assert.deepEqual(idsOf((await api.getCategories()).categories.items), categories),
    getCategory: async () => assert.equal((await api.getCategory(category)).id, category),
    getCategoryPlaylists: async () =>
      assert.ok((await api.getCategoryPlaylists(category)).playlists.items.length > 0),
    search: async () => assert.ok((await api.search('night', ['track'])).tracks?.items.length),
    searchAlbums: async () => assert.ok((await api.searchAlbums('night')).albums.items.length),
    searchArtists: async () => assert.ok((await api.searchArtists('bach')).artists.items.length),
    searchTracks: async () => assert.ok((await api.searchTracks('night')).tracks.items.length),
    searchPlaylists: async () =>
      assert.ok((await api.searchPlaylists('pop')).playlists.items.length),
    searchShows: async () => assert.ok((await api.searchShows('night')).shows),
    searchEpisodes: async () => assert.ok((await api.searchEpisodes('night')).episodes),
    getAudioFeaturesForTrack: async () =>
      assert.equal((await api.getAudioFeaturesForTrack(track)).id, track),
    getAudioFeaturesForTracks: async () =>
      assert.deepEqual(idsOf((await api.getAudioFeaturesForTracks(tracks)).audio_features), tracks),
    getAudioAnalysisForTrack: async () => assert.ok(await api.getAudioAnalysisForTrack(track)),
    getRecommendations: async () =>
      assert.equal(
        (await api.getRecommendations({ seed_artists: artist, limit: 4 })).tracks.length,
        4,
      ),
    getAvailableGenreSeeds: async () =>
      assert.equal((await api.getAvailableGenreSeeds()).genres.length, 126),
    getShow: async () => assert.equal((await api.getShow(show)).id, show),
    getShows: async () => assert.deepEqual(idsOf((await api.getShows(shows)).shows), shows),
    getShowEpisodes: async () =>
      assert.deepEqual(idsOf((await api.getShowEpisodes(show, { limit: 5 })).items), episodes),
    getEpisode: async () => assert.equal((await api.getEpisode(episode)).id, episode),
    getEpisodes: async () =>
      assert.deepEqual(idsOf((await api.getEpisodes(episodes)).episodes), episodes),
  }
}

/** The methods about what the user saved, follows and is. */
export function libraryCalls(api: Api, { known, user }: DemoVisit): Calls {
  const tracks = known.tracks.slice(0, 2)
  const albums = known.albums.slice(0, 2)
  const { shows } = known
  const [artist = ''] = known.artists
  const [person = ''] = known.people
  const [playlist = ''] = known.playlists
  const [both, neither] = [
    [true, true],
    [false, false],
  ]
  return {
    getMe: async () => assert.equal((await api.getMe()).id, user.id),
    getUser: async () => assert.equal((await api.getUser(person)).id, person),
    addToMySavedTracks: () => api.addToMySavedTracks(tracks),
    containsMySavedTracks: async () =>
      assert.deepEqual(await api.containsMySavedTracks(tracks), both),
    getMySavedTracks: async () => assert.equal((await api.getMySavedTracks()).total, 2),
    async removeFromMySavedTracks() {
      await api.removeFromMySavedTracks(tracks)
      assert.deepEqual(await api.containsMySavedTracks(tracks), neither)
    },
    addToMySavedAlbums: () => api.addToMySavedAlbums(albums),
    containsMySavedAlbums: async () =>
      assert.deepEqual(await api.containsMySavedAlbums(albums), both),
    getMySavedAlbums: async () => assert.equal((await api.getMySavedAlbums()).total, 2),
    async removeFromMySavedAlbums() {
      await api.removeFromMySavedAlbums(albums)
      assert.deepEqual(await api.containsMySavedAlbums(albums), neither)
    },
    addToMySavedShows: () => api.addToMySavedShows(shows),
    containsMySavedShows: async () => assert.deepEqual(await api.containsMySavedShows(shows), both),
    getMySavedShows: async () => assert.equal((await api.getMySavedShows()).total, 2),
    async removeFromMySavedShows() {
      await api.removeFromMySavedShows(shows)
      assert.deepEqual(await api.containsMySavedShows(shows), neither)
    },
    getMyTopArtists: () => api.getMyTopArtists(),
    getMyTopTracks: () => api.getMyTopTracks({ limit: 5 }),
    getMyRecentlyPlayedTracks: () => api.getMyRecentlyPlayedTracks({ limit: 5 }),
    followUsers: () => api.followUsers([person]),
    isFollowingUsers: async () => assert.deepEqual(await api.isFollowingUsers([person]), [true]),
    unfollowUsers: () => api.unfollowUsers([person]),
    followArtists: () => api.followArtists([artist]),
    isFollowingArtists: async () =>
      assert.deepEqual(await api.isFollowingArtists([artist]), [true]),
    getFollowedArtists: async () =>
      assert.deepEqual(idsOf((await api.getFollowedArtists()).artists.items), [artist]),
    unfollowArtists: () => api.unfollowArtists([artist]),
    followPlaylist: () => api.followPlaylist(playlist),
    areFollowingPlaylist: async () =>
      assert.deepEqual(await api.areFollowingPlaylist(playlist, [user.id]), [true]),
    async unfollowPlaylist() {
      await api.unfollowPlaylist(playlist)
      assert.deepEqual(await api.areFollowingPlaylist(playlist, [user.id]), [false])
    },
  }
}

/** The methods about playlists, in the order of one playlist's life. */
export function playlistCalls(api: Api, { known, user }: DemoVisit): Calls {
  const [a = '', b = '', c = ''] = known.tracks.map((id) => `spotify:track:${id}`)
  let id = ''
  let snapshot = ''
  const contents = async () => (await api.getPlaylistTracks(id)).items.map(({ track }) => track.uri)
  const holds = async (...uris: string[]) => assert.deepEqual(await contents(), uris)
  return {
    async createPlaylist() {
      id = (await api.createPlaylist(user.id, { name: 'In the browser' })).id
    },
    changePlaylistDetails: () => api.changePlaylistDetails(id, { name: 'Renamed' }),
    getPlaylist: async () => assert.equal((await api.getPlaylist(id)).name, 'Renamed'),
    getUserPlaylists: async () =>
      assert.deepEqual(idsOf((await api.getUserPlaylists(user.id)).items), [id]),
    addTracksToPlaylist: () => api.addTracksToPlaylist(id, [a, b, c, a]),
    getPlaylistTracks: () => holds(a, b, c, a),
    async reorderTracksInPlaylist() {
      snapshot = (await api.reorderTracksInPlaylist(id, 0, 2)).snapshot_id
      await holds(b, a, c, a)
    },
    async removeTracksFromPlaylistInPositions() {
      await api.removeTracksFromPlaylistInPositions(id, [1], snapshot)
      await holds(b, c, a)
    },
    async removeTracksFromPlaylist() {
      snapshot = (await api.removeTracksFromPlaylist(id, [b])).snapshot_id
      await holds(c, a)
    },
    async removeTracksFromPlaylistWithSnapshotId() {
      await api.removeTracksFromPlaylistWithSnapshotId(id, [c], snapshot)
      await holds(a)
    },
    async replaceTracksInPlaylist() {
      await api.replaceTracksInPlaylist(id, [b, c])
      await holds(b, c)
    },
    // The package takes the base64 without its `data:` prefix, or cuts that off.
    uploadCustomPlaylistCoverImage: () => api.uploadCustomPlaylistCoverImage(id, jpeg),
    getPlaylistCoverImage: async () =>
      assert.equal((await api.getPlaylistCoverImage(id)).length, 1),
  }
}

/** The methods of the player, on a device that plays in time without sound. */
export function playerCalls(api: Api, { known, deviceId }: DemoVisit): Calls {
  const [a = '', b = '', c = ''] = known.tracks.map((id) => `spotify:track:${id}`)
  const state = () => api.getMyCurrentPlaybackState()
  const plays = async (uri: string) => assert.equal((await state()).item?.uri, uri)
  return {
    getMyDevices: async () =>
      assert.deepEqual(
        (await api.getMyDevices()).devices.map(({ id }) => id),
        [deviceId],
      ),
    transferMyPlayback: () => api.transferMyPlayback([deviceId]),
    async play() {
      await api.play({ uris: [a, b], device_id: deviceId })
      await plays(a)
    },
    getMyCurrentPlaybackState: async () => assert.equal((await state()).device.id, deviceId),
    getMyCurrentPlayingTrack: async () =>
      assert.equal((await api.getMyCurrentPlayingTrack()).item?.uri, a),
    queue: () => api.queue(c),
    async skipToNext() {
      await api.skipToNext()
      await plays(c)
    },
    async skipToPrevious() {
      await api.skipToPrevious()
      await plays(a)
    },
    async pause() {
      await api.pause()
      assert.equal((await state()).is_playing, false)
    },
    async seek() {
      await api.seek(30_500)
      assert.equal((await state()).progress_ms, 30_500)
    },
    async setRepeat() {
      await api.setRepeat('track')
      assert.equal((await state()).repeat_state, 'track')
    },
    async setVolume() {
      await api.setVolume(12)
      assert.equal((await state()).device.volume_percent, 12)
    },
    async setShuffle() {
      await api.setShuffle(true)
      assert.equal((await state()).shuffle_state, true)
    },
  }
}
