import type { DemoVisit } from '../support/demo-visit.ts'

/** The answer to a path, and the type that a package declares for it. */
export type Declared = { type: string; path: string }

/** What `@types/spotify-api` declares, in its global namespace. */
export const spotifyApiTypes = ({ known, user }: DemoVisit): Declared[] => {
  const { tracks, albums, artists, shows, episodes, categories, playlists } = known
  const [track, album, artist, show, episode, category, playlist] = [
    tracks[0],
    albums[0],
    artists[0],
    shows[0],
    episodes[0],
    categories[0],
    playlists[0],
  ]
  return [
    { type: 'SingleTrackResponse', path: `/tracks/${track}` },
    { type: 'MultipleTracksResponse', path: `/tracks?ids=${tracks}` },
    { type: 'AudioFeaturesResponse', path: `/audio-features/${track}` },
    { type: 'MultipleAudioFeaturesResponse', path: `/audio-features?ids=${tracks}` },
    { type: 'AudioAnalysisResponse', path: `/audio-analysis/${track}` },
    { type: 'RecommendationsFromSeedsResponse', path: `/recommendations?seed_tracks=${track}` },
    { type: 'AvailableGenreSeedsResponse', path: '/recommendations/available-genre-seeds' },
    { type: 'SingleAlbumResponse', path: `/albums/${album}` },
    { type: 'MultipleAlbumsResponse', path: `/albums?ids=${albums}` },
    { type: 'AlbumTracksResponse', path: `/albums/${album}/tracks` },
    { type: 'ListOfNewReleasesResponse', path: '/browse/new-releases' },
    { type: 'SingleArtistResponse', path: `/artists/${artist}` },
    { type: 'MultipleArtistsResponse', path: `/artists?ids=${artists}` },
    { type: 'ArtistsAlbumsResponse', path: `/artists/${artist}/albums` },
    { type: 'ArtistsTopTracksResponse', path: `/artists/${artist}/top-tracks?market=GB` },
    { type: 'ArtistsRelatedArtistsResponse', path: `/artists/${artist}/related-artists` },
    { type: 'SingleShowResponse', path: `/shows/${show}` },
    { type: 'MultipleShowsResponse', path: `/shows?ids=${shows}` },
    { type: 'ShowEpisodesResponse', path: `/shows/${show}/episodes` },
    { type: 'SingleEpisodeResponse', path: `/episodes/${episode}` },
    { type: 'MultipleEpisodesResponse', path: `/episodes?ids=${episodes}` },
    { type: 'MultipleCategoriesResponse', path: '/browse/categories' },
    { type: 'SingleCategoryResponse', path: `/browse/categories/${category}` },
    { type: 'CategoryPlaylistsResponse', path: `/browse/categories/${category}/playlists` },
    { type: 'ListOfFeaturedPlaylistsResponse', path: '/browse/featured-playlists' },
    { type: 'SinglePlaylistResponse', path: `/playlists/${playlist}` },
    { type: 'PlaylistTrackResponse', path: `/playlists/${playlist}/tracks` },
    { type: 'ListOfUsersPlaylistsResponse', path: `/users/${known.people[0]}/playlists` },
    { type: 'CurrentUsersProfileResponse', path: '/me' },
    { type: 'UserProfileResponse', path: `/users/${user.id}` },
    { type: 'UsersTopTracksResponse', path: '/me/top/tracks' },
    { type: 'UsersTopArtistsResponse', path: '/me/top/artists' },
    { type: 'UsersSavedTracksResponse', path: '/me/tracks' },
    { type: 'UsersSavedAlbumsResponse', path: '/me/albums' },
    { type: 'UsersSavedShowsResponse', path: '/me/shows' },
    { type: 'UsersFollowedArtistsResponse', path: '/me/following?type=artist' },
    { type: 'UsersRecentlyPlayedTracksResponse', path: '/me/player/recently-played' },
    { type: 'UserDevicesResponse', path: '/me/player/devices' },
    { type: 'CurrentlyPlayingResponse', path: '/me/player/currently-playing' },
    { type: 'CurrentPlaybackResponse', path: '/me/player' },
    { type: 'SearchResponse', path: '/search?q=night&type=track,album,artist,playlist&limit=5' },
  ]
}

/** What `spotify-types` declares. */
export const spotifyTypes = ({ known, user }: DemoVisit): Declared[] => [
  { type: 'Track', path: `/tracks/${known.tracks[0]}` },
  { type: 'Album', path: `/albums/${known.albums[0]}` },
  { type: 'Artist', path: `/artists/${known.artists[0]}` },
  { type: 'AudioFeatures', path: `/audio-features/${known.tracks[0]}` },
  { type: 'Episode', path: `/episodes/${known.episodes[0]}` },
  { type: 'Show', path: `/shows/${known.shows[0]}` },
  { type: 'Playlist', path: `/playlists/${known.playlists[0]}` },
  { type: 'PrivateUser', path: '/me' },
  { type: 'PublicUser', path: `/users/${user.id}` },
  { type: 'Category', path: `/browse/categories/${known.categories[0]}` },
  { type: 'Paging<SimplifiedTrack>', path: `/albums/${known.albums[0]}/tracks` },
  { type: 'Paging<SimplifiedEpisode>', path: `/shows/${known.shows[0]}/episodes` },
]
