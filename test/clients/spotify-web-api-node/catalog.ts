import assert from 'node:assert/strict'
import type SpotifyWebApi from 'spotify-web-api-node'
import type { DemoVisit } from '../support/demo-visit.ts'
import type { Calls } from '../support/every-method.ts'

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)
const two = (ids: readonly string[]) => ids.slice(0, 2)

/** The methods that read the catalog, search it and browse. */
export function catalogCalls(api: SpotifyWebApi, { known }: DemoVisit): Calls {
  const [track = '', album = '', artist = '', show = '', episode = '', category = ''] = [
    known.tracks[0],
    known.albums[0],
    known.artists[0],
    known.shows[0],
    known.episodes[0],
    known.categories[0],
  ]
  return {
    async getTrack() {
      const { body } = await api.getTrack(track, { market: 'GB' })
      assert.equal(body.id, track)
      assert.equal(body.is_playable, true)
    },
    async getTracks() {
      const { body } = await api.getTracks(known.tracks)
      assert.deepEqual(idsOf(body.tracks), known.tracks)
    },
    async getAlbum() {
      const { body } = await api.getAlbum(album)
      assert.equal(body.tracks.items.length, body.total_tracks)
    },
    async getAlbums() {
      assert.deepEqual(idsOf((await api.getAlbums(known.albums)).body.albums), known.albums)
    },
    async getAlbumTracks() {
      const { body } = await api.getAlbumTracks(album, { limit: 1, offset: 0 })
      assert.equal(body.items.length, 1)
    },
    getArtist: async () => assert.equal((await api.getArtist(artist)).body.id, artist),
    async getArtists() {
      assert.deepEqual(idsOf((await api.getArtists([artist])).body.artists), [artist])
    },
    async getArtistAlbums() {
      const { body } = await api.getArtistAlbums(artist, { limit: 5, include_groups: 'album' })
      assert.ok(body.items.every(({ album_group }) => album_group === 'album'))
      assert.ok(body.total > 0)
    },
    async getArtistTopTracks() {
      const { body } = await api.getArtistTopTracks(artist, 'GB')
      assert.ok(body.tracks.every(({ artists }) => idsOf(artists).includes(artist)))
    },
    async getArtistRelatedArtists() {
      assert.ok((await api.getArtistRelatedArtists(artist)).body.artists.length > 0)
    },
    async search() {
      const { body } = await api.search('night', ['track', 'album'], { limit: 3 })
      assert.deepEqual(Object.keys(body).sort(), ['albums', 'tracks'])
    },
    async searchAlbums() {
      assert.ok((await api.searchAlbums('night')).body.albums?.items.length)
    },
    async searchArtists() {
      assert.ok((await api.searchArtists('bach')).body.artists?.items.length)
    },
    async searchTracks() {
      assert.ok((await api.searchTracks('night', { limit: 5 })).body.tracks?.items.length)
    },
    async searchPlaylists() {
      assert.ok((await api.searchPlaylists('pop')).body.playlists?.items.length)
    },
    async searchShows() {
      assert.ok(Array.isArray((await api.searchShows('night')).body.shows?.items))
    },
    async searchEpisodes() {
      assert.ok(Array.isArray((await api.searchEpisodes('night')).body.episodes?.items))
    },
    async getAudioFeaturesForTrack() {
      assert.equal((await api.getAudioFeaturesForTrack(track)).body.id, track)
    },
    async getAudioFeaturesForTracks() {
      const { body } = await api.getAudioFeaturesForTracks(two(known.tracks))
      assert.deepEqual(idsOf(body.audio_features), two(known.tracks))
    },
    async getAudioAnalysisForTrack() {
      assert.ok((await api.getAudioAnalysisForTrack(track)).body)
    },
    async getRecommendations() {
      const { body } = await api.getRecommendations({
        seed_artists: [artist],
        min_popularity: 0,
        limit: 7,
      })
      assert.equal(body.tracks.length, 7)
    },
    async getAvailableGenreSeeds() {
      assert.equal((await api.getAvailableGenreSeeds()).body.genres.length, 126)
    },
    async getNewReleases() {
      assert.equal((await api.getNewReleases({ limit: 4 })).body.albums.items.length, 4)
    },
    async getFeaturedPlaylists() {
      assert.ok((await api.getFeaturedPlaylists({ country: 'GB' })).body.playlists.items.length)
    },
    async getCategories() {
      const { body } = await api.getCategories({ limit: 3 })
      assert.deepEqual(idsOf(body.categories.items), known.categories.slice(0, 3))
    },
    getCategory: async () => assert.equal((await api.getCategory(category)).body.id, category),
    async getPlaylistsForCategory() {
      const { body } = await api.getPlaylistsForCategory(category)
      assert.deepEqual(idsOf(body.playlists.items), known.playlists)
    },
    getShow: async () => assert.equal((await api.getShow(show)).body.id, show),
    async getShows() {
      assert.deepEqual(idsOf((await api.getShows(known.shows)).body.shows), known.shows)
    },
    async getShowEpisodes() {
      const { body } = await api.getShowEpisodes(show, { limit: 5 })
      assert.deepEqual(idsOf(body.items), known.episodes)
    },
    getEpisode: async () => assert.equal((await api.getEpisode(episode)).body.id, episode),
    async getEpisodes() {
      const { body } = await api.getEpisodes(known.episodes)
      assert.deepEqual(idsOf(body.episodes), known.episodes)
    },
  }
}
