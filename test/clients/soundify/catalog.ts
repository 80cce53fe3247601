import assert from 'node:assert/strict'
import * as soundify from '@soundify/web-api'
import type { DemoVisit } from '../support/demo-visit.ts'
import type { Calls } from '../support/every-method.ts'

const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id)

/** The functions that read the catalog, search it and browse. */
export function catalogCalls(client: soundify.HTTPClient, { known }: DemoVisit): Calls {
  const first = (ids: readonly string[]) => ids[0] ?? ''
  const { tracks, albums, artists, shows, episodes, audiobooks, chapters, categories } = known
  const artist = first(artists)
  const is = async (found: Promise<{ id: string }>, ids: readonly string[]) =>
    assert.equal((await found).id, first(ids))
  const are = async (found: Promise<readonly { id: string }[]>, ids: readonly string[]) =>
    assert.deepEqual(idsOf(await found), ids)
  const pageIs = async (found: Promise<{ items: { id: string }[] }>, ids: readonly string[]) =>
    assert.deepEqual(idsOf((await found).items), ids)
  return {
    getTrack: () => is(soundify.getTrack(client, first(tracks), 'GB'), tracks),
    getTracks: () => are(soundify.getTracks(client, tracks), tracks),
    getTrackAudioFeatures: () => is(soundify.getTrackAudioFeatures(client, first(tracks)), tracks),
    getTracksAudioFeatures: () => are(soundify.getTracksAudioFeatures(client, tracks), tracks),
    async getTracksAudioAnalysis() {
      assert.ok(await soundify.getTracksAudioAnalysis(client, first(tracks)))
    },
    async getRecommendations() {
      const options = { seed_tracks: tracks.slice(0, 2), target_energy: 0.8, limit: 5 }
      const { tracks: found, seeds } = await soundify.getRecommendations(client, options)
      assert.equal(found.length, 5)
      assert.deepEqual(idsOf(seeds), tracks.slice(0, 2))
    },
    getAlbum: () => is(soundify.getAlbum(client, first(albums)), albums),
    getAlbums: () => are(soundify.getAlbums(client, albums), albums),
    async getAlbumTracks() {
      const { items } = await soundify.getAlbumTracks(client, first(albums), { limit: 1 })
      assert.equal(items.length, 1)
    },
    async getNewReleases() {
      assert.equal((await soundify.getNewReleases(client, { limit: 3 })).items.length, 3)
    },
    getArtist: () => is(soundify.getArtist(client, artist), artists),
    getArtists: () => are(soundify.getArtists(client, artists), artists),
    async getArtistAlbums() {
      assert.ok((await soundify.getArtistAlbums(client, artist, { limit: 2 })).total > 0)
    },
    async getArtistTopTracks() {
      assert.ok((await soundify.getArtistTopTracks(client, artist, 'GB')).length > 0)
    },
    async getArtistRelatedArtists() {
      assert.ok((await soundify.getArtistRelatedArtists(client, artist)).length > 0)
    },
    getShow: () => is(soundify.getShow(client, first(shows)), shows),
    async getShows() {
      // Its type says one show; what it returns is the list.
      const found: unknown = await soundify.getShows(client, shows)
      assert.deepEqual(idsOf(found as { id: string }[]), shows)
    },
    getShowEpisodes: () =>
      pageIs(soundify.getShowEpisodes(client, first(shows), { limit: 5 }), episodes),
    getEpisode: () => is(soundify.getEpisode(client, first(episodes)), episodes),
    getEpisodes: () => are(soundify.getEpisodes(client, episodes), episodes),
    getAudiobook: () => is(soundify.getAudiobook(client, first(audiobooks)), audiobooks),
    getAudiobooks: () => are(soundify.getAudiobooks(client, audiobooks), audiobooks),
    getAudiobookChapters: () =>
      pageIs(soundify.getAudiobookChapters(client, first(audiobooks), { limit: 5 }), chapters),
    getChapter: () => is(soundify.getChapter(client, first(chapters)), chapters),
    getChapters: () => are(soundify.getChapters(client, chapters), chapters),
    getBrowseCategories: () =>
      pageIs(soundify.getBrowseCategories(client, { limit: 20 }), categories),
    getBrowseCategory: () => is(soundify.getBrowseCategory(client, first(categories)), categories),
    async getCategoryPlaylists() {
      const { playlists } = await soundify.getCategoryPlaylists(client, first(categories))
      assert.deepEqual(idsOf(playlists.items), known.playlists)
    },
    async getFeaturedPlaylists() {
      const { message, playlists } = await soundify.getFeaturedPlaylists(client)
      assert.ok(message.length > 0 && playlists.items.length > 0)
    },
    async getAvailableMarkets() {
      assert.equal((await soundify.getAvailableMarkets(client)).length, 184)
    },
    async getAvailableGenreSeeds() {
      assert.equal((await soundify.getAvailableGenreSeeds(client)).length, 126)
    },
    async search() {
      const found = await soundify.search(client, ['track', 'playlist'], 'night', { limit: 2 })
      assert.deepEqual(Object.keys(found).sort(), ['playlists', 'tracks'])
    },
  }
}
