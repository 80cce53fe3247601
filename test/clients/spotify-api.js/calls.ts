import assert from 'node:assert/strict'
import type { Client } from 'spotify-api.js'
import type { DemoVisit } from '../support/demo-visit.ts'
import type { Calls } from '../support/every-method.ts'
import { jpeg } from '../support/jpeg.ts'

type Listed = readonly { id: string }[]

const are = async (found: Promise<Listed>, ids: readonly string[]) =>
  assert.deepEqual(
    (await found).map(({ id }) => id),
    ids,
  )
const is = async (found: Promise<{ id: string } | null>, id: string) =>
  assert.equal((await found)?.id, id)
const some = async (found: Promise<Listed>) => assert.ok((await found).length > 0)
const yes = async (done: Promise<boolean>) => assert.equal(await done, true)

/** The methods of the managers that read the catalog and browse. */
export function catalogCalls(client: Client, { known }: DemoVisit): Calls {
  const { albums, artists, browse, episodes, shows, tracks } = client
  const [track = '', album = '', artist = '', show = '', episode = '', category = ''] = [
    known.tracks[0],
    known.albums[0],
    known.artists[0],
    known.shows[0],
    known.episodes[0],
    known.categories[0],
  ]
  return {
    'albums.search': () => some(albums.search('night')),
    'albums.get': () => is(albums.get(album), album),
    'albums.getMultiple': () => are(albums.getMultiple(known.albums), known.albums),
    'albums.getTracks': () => some(albums.getTracks(album)),
    'artists.search': () => some(artists.search('bach')),
    'artists.get': () => is(artists.get(artist), artist),
    'artists.getMultiple': () => are(artists.getMultiple([artist]), [artist]),
    'artists.getTopTracks': () => some(artists.getTopTracks(artist)),
    'artists.getRelatedArtists': () => some(artists.getRelatedArtists(artist)),
    'artists.getAlbums': () => some(artists.getAlbums(artist)),
    'artists.follow': () => yes(artists.follow(artist)),
    'artists.unfollow': () => yes(artists.unfollow(artist)),
    'browse.getNewReleases': () => some(browse.getNewReleases({ limit: 3 })),
    'browse.getFeaturedPlaylists': async () =>
      assert.ok((await browse.getFeaturedPlaylists())?.playlists.length),
    'browse.getCategories': () => are(browse.getCategories(), known.categories),
    'browse.getCategory': () => is(browse.getCategory(category), category),
    'browse.getCategoryPlaylists': () =>
      are(browse.getCategoryPlaylists(category), known.playlists),
    async 'browse.getRecommendations'() {
      const found = await browse.getRecommendations({
        seed_artists: artist,
        seed_genres: 'jazz',
        seed_tracks: track,
      })
      assert.ok((found?.tracks.length ?? 0) > 0)
    },
    'browse.getRecommendationGenreSeeds': async () =>
      assert.equal((await browse.getRecommendationGenreSeeds()).genres.length, 126),
    'browse.getAvailableMarkets': async () =>
      assert.equal((await browse.getAvailableMarkets()).markets.length, 184),
    'episodes.search': () => episodes.search('night'),
    'episodes.get': () => is(episodes.get(episode), episode),
    'episodes.getMultiple': () => are(episodes.getMultiple(known.episodes), known.episodes),
    'shows.search': () => shows.search('night'),
    'shows.get': () => is(shows.get(show), show),
    'shows.getMultiple': () => are(shows.getMultiple(known.shows), known.shows),
    'shows.getEpisodes': () => are(shows.getEpisodes(show, { limit: 5 }), known.episodes),
    'tracks.search': () => some(tracks.search('night')),
    'tracks.get': () => is(tracks.get(track), track),
    'tracks.getMultiple': () => are(tracks.getMultiple(known.tracks), known.tracks),
    'tracks.getAudioFeatures': async () => assert.ok(await tracks.getAudioFeatures(track)),
    // Its types leave out the object around the list.
    async 'tracks.getMultipleAudioFeatures'() {
      const found: object = await tracks.getMultipleAudioFeatures(...known.tracks)
      assert.equal((found as { audio_features: unknown[] }).audio_features.length, 5)
    },
    'tracks.getAudioAnalysis': async () => assert.ok(await tracks.getAudioAnalysis(track)),
  }
}

/** The methods about people, what they saved, and playlists. */
export function peopleCalls(client: Client, { known, user: me }: DemoVisit): Calls {
  const { user, users, playlists } = client
  const tracks = known.tracks.slice(0, 2)
  const albums = known.albums.slice(0, 2)
  const episodes = known.episodes.slice(0, 2)
  const [person = ''] = known.people
  const [playlist = ''] = known.playlists
  const [a = '', b = '', c = ''] = known.tracks.map((id) => `spotify:track:${id}`)
  let id = ''
  const both = async (found: Promise<boolean[]>) => assert.deepEqual(await found, [true, true])
  const two = async (found: Promise<unknown[]>) => assert.equal((await found).length, 2)
  return {
    'users.get': () => is(users.get(person), person),
    'users.getPlaylists': () => some(users.getPlaylists(person, {})),
    'users.follow': () => yes(users.follow(person)),
    'user.followsUsers': async () => assert.deepEqual(await user.followsUsers(person), [true]),
    'users.unfollow': () => yes(users.unfollow(person)),
    'playlists.follow': () => yes(playlists.follow(playlist)),
    'users.followsPlaylist': async () =>
      assert.deepEqual(await users.followsPlaylist(playlist, me.id), [true]),
    'user.followsPlaylist': () => yes(user.followsPlaylist(playlist)),
    'playlists.unfollow': () => yes(playlists.unfollow(playlist)),
    async 'playlists.create'() {
      id = (await playlists.create(me.id, { name: 'One', public: true }))?.id ?? ''
    },
    'user.createPlaylist': async () => assert.ok((await user.createPlaylist({ name: 'Two' }))?.id),
    'user.getPlaylists': () => two(user.getPlaylists({})),
    'playlists.get': () => is(playlists.get(id), id),
    'playlists.edit': () => yes(playlists.edit(id, { name: 'First' })),
    'playlists.addItems': async () => assert.ok(await playlists.addItems(id, [a, b, c])),
    'playlists.reorderItems': async () =>
      assert.ok(await playlists.reorderItems(id, { rangeStart: 0, insertBefore: 3 })),
    // A fault of the package: it names the list `uris`, which the operation does not know.
    'playlists.removeItems': () =>
      assert.rejects(playlists.removeItems(id, [b]), { message: /No uris provided/ }),
    'playlists.getTracks': async () =>
      assert.deepEqual(
        (await playlists.getTracks(id)).map(({ track }) => track?.uri),
        [b, c, a],
      ),
    'playlists.uploadImage': () => yes(playlists.uploadImage(id, jpeg)),
    'playlists.getImages': async () => assert.equal((await playlists.getImages(id)).length, 1),
    'user.patchInfo': async () => assert.equal((await user.patchInfo()).id, me.id),
    'user.followsArtists': () => user.followsArtists(...known.artists),
    'user.getFollowingArtists': () => user.getFollowingArtists({}),
    'user.getTopTracks': () => user.getTopTracks({}),
    'user.getTopArtists': () => user.getTopArtists({}),
    'user.saveAlbums': () => yes(user.saveAlbums(...albums)),
    'user.hasAlbums': () => both(user.hasAlbums(...albums)),
    'user.getSavedAlbums': () => two(user.getSavedAlbums({})),
    'user.removeAlbums': () => yes(user.removeAlbums(...albums)),
    'user.saveTracks': () => yes(user.saveTracks(...tracks)),
    'user.hasTracks': () => both(user.hasTracks(...tracks)),
    'user.getSavedTracks': () => two(user.getSavedTracks({})),
    'user.removeTracks': () => yes(user.removeTracks(...tracks)),
    'user.saveEpisodes': () => yes(user.saveEpisodes(...episodes)),
    'user.hasEpisodes': () => both(user.hasEpisodes(...episodes)),
    'user.getSavedEpisodes': () => two(user.getSavedEpisodes({})),
    'user.removeEpisodes': () => yes(user.removeEpisodes(...episodes)),
    'user.saveShows': () => yes(user.saveShows(...known.shows)),
    'user.hasShows': () => both(user.hasShows(...known.shows)),
    'user.getSavedShows': () => two(user.getSavedShows({})),
    'user.removeShows': () => yes(user.removeShows(...known.shows)),
  }
}

/** The methods of the player, on a device that plays in time without sound. */
export function playerCalls({ user: { player } }: Client, { known, deviceId }: DemoVisit): Calls {
  const [a = '', b = '', c = ''] = known.tracks.map((id) => `spotify:track:${id}`)
  const state = () => player.getCurrentPlayback()
  const plays = async (uri: string) => {
    const item = (await state())?.item
    assert.equal(item && 'uri' in item ? item.uri : undefined, uri)
  }
  return {
    'player.getDevices': async () =>
      assert.deepEqual(
        (await player.getDevices()).map(({ id }) => id),
        [deviceId],
      ),
    'player.transferPlayback': () => yes(player.transferPlayback(deviceId)),
    async 'player.play'() {
      await yes(player.play({ uris: [a, b], deviceID: deviceId }))
      await plays(a)
    },
    'player.getCurrentPlayback': async () => assert.equal((await state())?.device.id, deviceId),
    'player.getCurrentlyPlaying': async () => assert.ok((await player.getCurrentlyPlaying())?.item),
    'player.addItem': () => yes(player.addItem(c)),
    async 'player.skip'() {
      await yes(player.skip())
      await plays(c)
    },
    async 'player.previous'() {
      await yes(player.previous())
      await plays(a)
    },
    'player.pause': () => yes(player.pause()),
    async 'player.seek'() {
      await yes(player.seek(10_500))
      assert.equal((await state())?.progress, 10_500)
    },
    'player.setRepeatState': () => yes(player.setRepeatState('context')),
    'player.setShuffleState': () => yes(player.setShuffleState(true)),
    'player.setVolume': () => yes(player.setVolume(20)),
    'player.getRecentlyPlayed': () => player.getRecentlyPlayed({ limit: 5 }),
  }
}
