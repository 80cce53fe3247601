import assert from 'node:assert/strict'
import type { Spotified } from 'spotified'
import type { DemoVisit } from '../support/demo-visit.ts'
import type { Calls } from '../support/every-method.ts'
import { jpeg } from '../support/jpeg.ts'

type Listed = readonly ({ id?: string } | null)[] | undefined

const are = (items: Listed, ids: readonly string[]) =>
  assert.deepEqual(
    items?.map((item) => item?.id),
    ids,
  )

const isMissing = (answer: Promise<unknown>) => assert.rejects(answer, { status: 404 })

/**
 * A fault of the package: it reads JSON in every answer, and rejects after what was asked for is
 * done when the answer is empty, as most answers to changes are.
 */
const isDone = (answer: Promise<unknown>) =>
  assert.rejects(answer, { message: 'Unexpected error during request' })

/** The methods that read the catalog, search it and browse. */
export function catalogCalls(api: Spotified, { known }: DemoVisit): Calls {
  const first = (ids: readonly string[]) => ids[0] ?? ''
  const { tracks, albums, artists, shows, episodes, audiobooks, chapters, categories } = known
  const is = async (found: Promise<{ id?: string }>, ids: readonly string[]) =>
    assert.equal((await found).id, first(ids))
  return {
    'album.getAlbum': () => is(api.album.getAlbum(first(albums), { market: 'GB' }), albums),
    'album.getSeveralAlbums': async () =>
      are((await api.album.getSeveralAlbums(albums)).albums, albums),
    'album.getAlbumTracks': async () =>
      assert.equal((await api.album.getAlbumTracks(first(albums), { limit: 1 })).items.length, 1),
    // A fault of the package: it asks for /broese/new-releases.
    'album.getNewReleases': () => isMissing(api.album.getNewReleases({ limit: 2 })),
    'artist.getArtist': () => is(api.artist.getArtist(first(artists)), artists),
    'artist.getArtists': async () => are((await api.artist.getArtists(artists)).artists, artists),
    'artist.getArtistAlbums': async () =>
      assert.ok((await api.artist.getArtistAlbums(first(artists))).total > 0),
    'artist.getArtistTopTracks': async () =>
      assert.ok((await api.artist.getArtistTopTracks(first(artists))).tracks.length > 0),
    'artist.getRelatedArtists': async () =>
      assert.ok((await api.artist.getRelatedArtists(first(artists))).artists),
    'audiobook.getAudiobook': () => is(api.audiobook.getAudiobook(first(audiobooks)), audiobooks),
    'audiobook.getSeveralAudiobooks': async () =>
      are((await api.audiobook.getSeveralAudiobooks(audiobooks)).audiobooks, audiobooks),
    'audiobook.getAudiobookChapters': async () =>
      are(
        (await api.audiobook.getAudiobookChapters(first(audiobooks), { limit: 5 })).items,
        chapters,
      ),
    'category.getSingleBrowseCategory': () =>
      is(api.category.getSingleBrowseCategory(first(categories)), categories),
    'category.getSeveralBrowseCategories': async () =>
      are((await api.category.getSeveralBrowseCategories()).categories.items, categories),
    'chapter.getChapter': () => is(api.chapter.getChapter(first(chapters)), chapters),
    'chapter.getSeveralChapters': async () =>
      are((await api.chapter.getSeveralChapters(chapters)).chapters, chapters),
    'episode.getEpisode': () => is(api.episode.getEpisode(first(episodes)), episodes),
    'episode.getSeveralEpisodes': async () =>
      are((await api.episode.getSeveralEpisodes(episodes)).episodes, episodes),
    'genre.getAvailableGenreSeeds': async () =>
      assert.equal((await api.genre.getAvailableGenreSeeds()).genres.length, 126),
    'market.getAvailableMarkets': async () =>
      assert.equal((await api.market.getAvailableMarkets()).markets.length, 184),
    'search.searchForItem': async () =>
      assert.ok((await api.search.searchForItem('night', ['track'])).tracks?.items?.length),
    'show.getShow': () => is(api.show.getShow(first(shows)), shows),
    'show.getSeveralShows': async () => are((await api.show.getSeveralShows(shows)).shows, shows),
    'show.getShowsEpisodes': async () =>
      are((await api.show.getShowsEpisodes(first(shows), { limit: 5 })).items, episodes),
    'track.getTrack': () => is(api.track.getTrack(first(tracks)), tracks),
    'track.getSeveralTracks': async () =>
      are((await api.track.getSeveralTracks(tracks)).tracks, tracks),
    'track.getTracksAudioFeatures': () =>
      is(api.track.getTracksAudioFeatures(first(tracks)), tracks),
    'track.getMultipleTracksAudioFeatures': async () =>
      are((await api.track.getMultipleTracksAudioFeatures(tracks)).audio_features, tracks),
    // A fault of the package: the slash between address and path is missing.
    'track.getTracksAudioAnalysis': () =>
      isMissing(api.track.getTracksAudioAnalysis(first(tracks))),
    async 'track.getRecommendations'() {
      const seeds = {
        seed_artists: first(artists),
        seed_genres: 'jazz',
        seed_tracks: first(tracks),
      }
      const found = await api.track.getRecommendations(seeds, { limit: 3, max_energy: 1 })
      assert.equal(found.tracks?.length, 3)
    },
  }
}

/** The methods about what the user saved, follows and is. */
export function libraryCalls(api: Spotified, { known, user }: DemoVisit): Calls {
  const { shows, audiobooks } = known
  const tracks = known.tracks.slice(0, 2)
  const albums = known.albums.slice(0, 2)
  const episodes = known.episodes.slice(0, 2)
  const [artist = ''] = known.artists
  const [playlist = ''] = known.playlists
  const follows = () => api.user.checkIfUserFollowsArtistsOrUsers('artist', [artist])
  const both = async (found: Promise<unknown>) => assert.deepEqual(await found, [true, true])
  const two = async (found: Promise<{ total?: number }>) => assert.equal((await found).total, 2)
  const gone = async (removal: Promise<unknown>, check: () => Promise<unknown>) => {
    await isDone(removal)
    assert.deepEqual(await check(), [false, false])
  }
  return {
    'user.getCurrentUserProfile': async () =>
      assert.equal((await api.user.getCurrentUserProfile()).email, user.email),
    'user.getUserTopItems': () => api.user.getUserTopItems('tracks', { limit: 3 }),
    'user.getUserProfile': async () =>
      assert.equal((await api.user.getUserProfile(known.people[0] ?? '')).id, known.people[0]),
    'user.followPlaylist': () => isDone(api.user.followPlaylist(playlist, { public: false })),
    'user.checkIfCurrentUserFollowsPlaylist': async () =>
      assert.deepEqual(await api.user.checkIfCurrentUserFollowsPlaylist(playlist, user.id), [true]),
    'user.unfollowPlaylist': () => isDone(api.user.unfollowPlaylist(playlist)),
    'user.followArtistsOrUsers': () => isDone(api.user.followArtistsOrUsers('artist', [artist])),
    'user.checkIfUserFollowsArtistsOrUsers': async () => assert.deepEqual(await follows(), [true]),
    'user.getFollowedArtists': async () =>
      are((await api.user.getFollowedArtists('artist')).artists?.items, [artist]),
    async 'user.unfollowArtistsUsers'() {
      await isDone(api.user.unfollowArtistsUsers('artist', [artist]))
      assert.deepEqual(await follows(), [false])
    },
    'album.saveAlbumsforCurrentUser': () => isDone(api.album.saveAlbumsforCurrentUser(albums)),
    'album.checkUserSavedAlbums': () => both(api.album.checkUserSavedAlbums(albums)),
    'album.getUserSavedAlbum': () => two(api.album.getUserSavedAlbum()),
    'album.removeUserSavedAlbum': () =>
      gone(api.album.removeUserSavedAlbum(albums), () => api.album.checkUserSavedAlbums(albums)),
    'audiobook.saveAudiobooksforCurrentUser': () =>
      isDone(api.audiobook.saveAudiobooksforCurrentUser(audiobooks)),
    'audiobook.checkUserSavedAudiobooks': () =>
      both(api.audiobook.checkUserSavedAudiobooks(audiobooks)),
    'audiobook.getUserSavedAudiobook': () => two(api.audiobook.getUserSavedAudiobook()),
    'audiobook.removeUserSavedAudiobooks': () =>
      gone(api.audiobook.removeUserSavedAudiobooks(audiobooks), () =>
        api.audiobook.checkUserSavedAudiobooks(audiobooks),
      ),
    'episode.saveEpisodesForCurrentUser': () =>
      isDone(api.episode.saveEpisodesForCurrentUser(episodes)),
    'episode.checkUserSavedEpisodes': () => both(api.episode.checkUserSavedEpisodes(episodes)),
    'episode.getUserSavedEpisodes': () => two(api.episode.getUserSavedEpisodes()),
    'episode.removeUserSavedEpisodes': () =>
      gone(api.episode.removeUserSavedEpisodes(episodes), () =>
        api.episode.checkUserSavedEpisodes(episodes),
      ),
    'show.saveShowsForCurrentUser': () => isDone(api.show.saveShowsForCurrentUser(shows)),
    'show.checkUserSavedShows': () => both(api.show.checkUserSavedShows(shows)),
    'show.getUsersSavedShows': () => two(api.show.getUsersSavedShows()),
    'show.removeUserSavedShows': () =>
      gone(api.show.removeUserSavedShows(shows, {}), () => api.show.checkUserSavedShows(shows)),
    'track.saveTracksforCurrentUser': () => isDone(api.track.saveTracksforCurrentUser(tracks)),
    'track.checkUsersSavedTracks': () => both(api.track.checkUsersSavedTracks(tracks)),
    'track.getUsersSavedTracks': () => two(api.track.getUsersSavedTracks()),
    'track.removeUsersSavedTracks': () =>
      gone(api.track.removeUsersSavedTracks(tracks), () => api.track.checkUsersSavedTracks(tracks)),
  }
}

/** The methods about playlists, in the order of one playlist's life. */
export function playlistCalls({ playlist: api }: Spotified, { known, user }: DemoVisit): Calls {
  const [a = '', b = '', c = ''] = known.tracks.map((id) => `spotify:track:${id}`)
  const [category = ''] = known.categories
  let id = ''
  let snapshot = ''
  const holds = async (...uris: string[]) =>
    assert.deepEqual(
      (await api.getPlaylistItems(id)).items.map(({ track }) => track?.uri),
      uris,
    )
  return {
    async 'playlist.createPlaylist'() {
      id = (await api.createPlaylist(user.id, 'Another', { public: false })).id ?? ''
    },
    'playlist.changePlaylistDetails': () =>
      isDone(api.changePlaylistDetails(id, { name: 'Other' })),
    'playlist.getPlaylist': async () => assert.equal((await api.getPlaylist(id)).name, 'Other'),
    async 'playlist.addItemsToPlaylist'() {
      snapshot = (await api.addItemsToPlaylist(id, { uris: [a, b, c] })).snapshot_id
    },
    'playlist.getPlaylistItems': () => holds(a, b, c),
    // The package sends everything it knows at once; without `uris` this is a reordering.
    async 'playlist.updatePlaylistItems'() {
      const range = { range_start: 2, insert_before: 0, range_length: 1, snapshot_id: snapshot }
      await api.updatePlaylistItems(id, range as Parameters<typeof api.updatePlaylistItems>[1])
      await holds(c, a, b)
    },
    async 'playlist.removePlaylistItems'() {
      await api.removePlaylistItems(id, { tracks: [{ uri: a }] })
      await holds(c, b)
    },
    'playlist.getCurrentUserPlaylists': async () =>
      are((await api.getCurrentUserPlaylists()).items, [id]),
    'playlist.getUserPlaylists': async () => are((await api.getUserPlaylists(user.id)).items, [id]),
    'playlist.getFeaturedPlaylist': async () =>
      assert.ok((await api.getFeaturedPlaylist()).playlists?.items.length),
    'playlist.getCategoryPlaylist': async () =>
      are((await api.getCategoryPlaylist(category)).playlists?.items, known.playlists),
    'playlist.addCustomPlaylistCoverImage': () => isDone(api.addCustomPlaylistCoverImage(id, jpeg)),
    'playlist.getPlaylistCoverImage': async () =>
      assert.equal((await api.getPlaylistCoverImage(id)).length, 1),
  }
}

/** The methods of the player, on a device that plays in time without sound. */
export function playerCalls(
  { player: api }: Spotified,
  { known, deviceId, put }: DemoVisit,
): Calls {
  const [a = '', b = ''] = known.tracks.map((id) => `spotify:track:${id}`)
  const state = () => api.getPlaybackState()
  const plays = async (uri: string) => assert.equal((await state()).item?.uri, uri)
  return {
    'player.getAvailableDevices': async () =>
      assert.equal((await api.getAvailableDevices()).devices[0]?.id, deviceId),
    async 'player.transferPlayback'() {
      await isDone(api.transferPlayback([deviceId], { play: false }))
      // What the package cannot start is started beside it.
      await put('/me/player/play', { uris: [a, b] })
    },
    'player.getPlaybackState': async () => assert.equal((await state()).device?.id, deviceId),
    'player.getCurrentlyPlayingTrack': async () =>
      assert.equal((await api.getCurrentlyPlayingTrack()).item?.uri, a),
    'player.getTheUserQueue': async () =>
      assert.deepEqual(
        (await api.getTheUserQueue()).queue.map(({ uri }) => uri),
        [b],
      ),
    async 'player.skipToNext'() {
      await isDone(api.skipToNext())
      await plays(b)
    },
    async 'player.skipToPrevious'() {
      await isDone(api.skipToPrevious(deviceId))
      await plays(a)
    },
    async 'player.pausePlayback'() {
      await isDone(api.pausePlayback())
      assert.equal((await state()).is_playing, false)
    },
    async 'player.seekToPosition'() {
      await isDone(api.seekToPosition(20_250))
      assert.equal((await state()).progress_ms, 20_250)
    },
    async 'player.setRepeatMode'() {
      await isDone(api.setRepeatMode('context'))
      assert.equal((await state()).repeat_state, 'context')
    },
    async 'player.setPlaybackVolume'() {
      await isDone(api.setPlaybackVolume(44))
      assert.equal((await state()).device?.volume_percent, 44)
    },
    async 'player.togglePlaybackShuffle'() {
      await isDone(api.togglePlaybackShuffle(true, {}))
      assert.equal((await state()).shuffle_state, true)
    },
    'player.getRecentlyPlayedTracks': async () =>
      assert.ok(Array.isArray((await api.getRecentlyPlayedTracks({})).items)),
  }
}
