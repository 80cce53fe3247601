/** How many tests the SDK's package holds: one that is lost on the way must not go unnoticed. */
export const SHIPPED_TESTS = 102

/**
 * The operations, by their ids in the official document, that each shipped test with a server
 * behind it calls. Files that are not named here test the SDK alone.
 */
const CALLS: Record<string, Record<string, string[]>> = {
  'endpoints/AlbumsEndpoints.test.ts': {
    'getAlbum can return information for valid album': ['get-an-album'],
    'getAlbums can return multiple items at once': ['get-multiple-albums'],
    'getAlbumTracks returns correct tracks for valid album': ['get-an-albums-tracks'],
  },
  'endpoints/ArtistsEndpoint.test.ts': {
    'getArtist can return information': ['get-an-artist'],
    'getArtists can return multiple items': ['get-multiple-artists'],
    'getArtistAlbums can return information': ['get-an-artists-albums'],
    'getArtistTopTracks can return information': ['get-an-artists-top-tracks'],
    'getArtistRelatedArtists can return information': ['get-an-artists-related-artists'],
  },
  'endpoints/AudiobooksEndpoints.test.ts': {
    'getAudiobook can return information': ['get-an-audiobook'],
    'getAudiobooks can return multiple items at once': ['get-multiple-audiobooks'],
    'getAudiobookChapters can return information': ['get-audiobook-chapters'],
  },
  'endpoints/BrowseEndpoints.test.ts': {
    'getCategories can return information': ['get-categories'],
    'getCategory can return information': ['get-a-category'],
    'getCategorysPlaylists returns playlists': ['get-a-categories-playlists'],
    'getNewReleases returns some new releases': ['get-new-releases'],
  },
  'endpoints/ChaptersEndpoints.test.ts': {
    'getChapter can return information': ['get-a-chapter'],
    'getChapters can return multiple items at once': ['get-several-chapters'],
  },
  'endpoints/CurrentUserEndpoints.test.ts': {
    'getCurrentUsersProfile returns a real user': ['get-current-users-profile'],
    'getUsersTopItems returns items for tracks': ['get-users-top-artists-and-tracks'],
    'getUsersTopItems returns items for artists': ['get-users-top-artists-and-tracks'],
    'getUsersTopItems returns items for tracks and time_range': [
      'get-users-top-artists-and-tracks',
    ],
    'getUsersTopItems returns items for artists and time_range': [
      'get-users-top-artists-and-tracks',
    ],
    'getFollowedArtists returns artists': ['get-followed'],
    'un/followArtistsOrUsersforCurrentUser can add and remove follows for artists': [
      'follow-artists-users',
      'unfollow-artists-users',
      'get-followed',
    ],
    'checkUserFollowsArtistsOrUsers correctly identifies followed artist': [
      'follow-artists-users',
      'check-current-user-follows',
    ],
    'getUsersSavedAlbums returns items': ['get-users-saved-albums'],
    'checkCurrentUsersSavedAlbums returns true for saved known album': ['check-users-saved-albums'],
    'create and modify playlists for a user works': [
      'create-playlist-for-user',
      'upload-custom-playlist-cover',
      'add-tracks-to-playlist',
      'reorder-or-replace-playlists-tracks',
      'remove-tracks-playlist',
      'change-playlist-details',
      'get-playlist',
      'unfollow-playlist',
    ],
    'can set valid image form file (node.js)': [
      'create-playlist-for-user',
      'upload-custom-playlist-cover',
      'unfollow-playlist',
    ],
    'getCurrentUsersPlaylists returns playlists': ['get-a-list-of-current-users-playlists'],
    'can save and remove album for user': [
      'save-albums-user',
      'remove-albums-user',
      'get-users-saved-albums',
    ],
    'getFeaturedPlaylists returns playlists': ['get-featured-playlists'],
    'getCategorysPlaylists returns playlists': ['get-a-categories-playlists'],
    'getCurrentUsersSavedAudiobooks returns playlists': ['get-users-saved-audiobooks'],
    'checkCurrentUsersSavedAudiobooks returns true for saved book': [
      'check-users-saved-audiobooks',
    ],
    'can save and remove audiobook for user': [
      'save-audiobooks-user',
      'remove-audiobooks-user',
      'get-users-saved-audiobooks',
    ],
    'savedShows returns shows': ['get-users-saved-shows'],
    'hasSavedShow returns true for saved show': ['check-users-saved-shows'],
    'hasSavedShow issues correct request for multiple saved shows': ['check-users-saved-shows'],
    'can save and remove show for user': [
      'save-shows-user',
      'remove-shows-user',
      'get-users-saved-shows',
    ],
  },
  'endpoints/EpisodesEndpoints.test.ts': {
    'getEpisode can return information': ['get-an-episode'],
    'getEpisodes can return multiple items at once': ['get-multiple-episodes'],
  },
  'endpoints/MarketsEndpoints.test.ts': {
    'getAvailableMarkets can return information': ['get-available-markets'],
  },
  'endpoints/PlaylistsEndpoints.test.ts': {
    'getPlaylist can return information': ['get-playlist'],
    'getPlaylist can return information with additional_types': ['get-playlist'],
    'getPlaylistItems can return information': ['get-playlists-tracks'],
    'getPlaylistItems can return information with additional_types': ['get-playlists-tracks'],
    'getUsersPlaylists can return information': ['get-list-users-playlists'],
    'getPlaylistCoverImage returns image info': ['get-playlist-cover'],
  },
  'endpoints/RecommendationsEndpoints.test.ts': {
    'getGenres can return information': ['get-recommendation-genres'],
    'get can return recommendations': ['get-recommendations'],
  },
  'endpoints/SearchEndpoints.test.ts': {
    'getTrack can return information': ['search'],
    "result type should mark properties as optional if they can't be determined": ['search'],
    'result type should assert property as present if types are passed as a tuple': ['search'],
  },
  'endpoints/ShowsEndpoints.test.ts': {
    'getShow can return information': ['get-a-show'],
    'getShows can return information': ['get-multiple-shows'],
    'getShowEpisodes can return information': ['get-a-shows-episodes'],
  },
  'endpoints/TracksEndpoints.test.ts': {
    'getTrack can return information': ['get-track'],
    'getTracks can return multiple items': ['get-several-tracks'],
    'audioFeatures can return information': ['get-audio-features'],
    'audioFeatures can return multiple items': ['get-several-audio-features'],
    'audioAnalysis can return information': ['get-audio-analysis'],
  },
  'endpoints/UsersEndpoints.test.ts': {
    'getUserProfile can return information': ['get-users-profile'],
  },
}

/** Tests that fail against any server, or any under another name. */
const FAULTS: Record<string, string> = {
  'endpoints/PlaylistsEndpoints.test.ts › getPlaylistItems can return information with additional_types':
    'a fault of the SDK: the test passes limit and offset and expects an address without them',
}

/** Whether a shipped test needs a user's login, hence a browser. */
export const needsLogin = (file: string): boolean =>
  file === 'endpoints/CurrentUserEndpoints.test.ts'

/** Every test with a server behind it, as `file › title`. */
export const serverTests = (): string[] =>
  Object.entries(CALLS).flatMap(([file, tests]) =>
    Object.keys(tests).map((title) => `${file} › ${title}`),
  )

/** Why a shipped test may still fail; undefined when it has to pass. */
export const excuse = (file: string, title: string): string | undefined =>
  FAULTS[`${file} › ${title}`]
