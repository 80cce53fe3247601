import type { AnyEndpoint } from '../http/endpoint.ts'
import { getAlbum } from './albums/getAlbum.ts'
import { getAlbumTracks } from './albums/getAlbumTracks.ts'
import { getSeveralAlbums } from './albums/getSeveralAlbums.ts'
import { getArtist } from './artists/getArtist.ts'
import { getArtistAlbums } from './artists/getArtistAlbums.ts'
import { getArtistTopTracks } from './artists/getArtistTopTracks.ts'
import { getRelatedArtists } from './artists/getRelatedArtists.ts'
import { getSeveralArtists } from './artists/getSeveralArtists.ts'
import { getAudiobook } from './audiobooks/getAudiobook.ts'
import { getAudiobookChapters } from './audiobooks/getAudiobookChapters.ts'
import { getSeveralAudiobooks } from './audiobooks/getSeveralAudiobooks.ts'
import { getAvailableGenreSeeds } from './browse/getAvailableGenreSeeds.ts'
import { getCategories } from './browse/getCategories.ts'
import { getCategory } from './browse/getCategory.ts'
import { getCategoryPlaylists } from './browse/getCategoryPlaylists.ts'
import { getFeaturedPlaylists } from './browse/getFeaturedPlaylists.ts'
import { getNewReleases } from './browse/getNewReleases.ts'
import { getRecommendations } from './browse/getRecommendations.ts'
import { getChapter } from './chapters/getChapter.ts'
import { getSeveralChapters } from './chapters/getSeveralChapters.ts'
import { getEpisode } from './episodes/getEpisode.ts'
import { getSeveralEpisodes } from './episodes/getSeveralEpisodes.ts'
import { checkFollowed } from './follow/checkFollowed.ts'
import { checkPlaylistFollowed } from './follow/checkPlaylistFollowed.ts'
import { followArtistsOrUsers } from './follow/followArtistsOrUsers.ts'
import { followPlaylist } from './follow/followPlaylist.ts'
import { getFollowedArtists } from './follow/getFollowedArtists.ts'
import { unfollowArtistsOrUsers } from './follow/unfollowArtistsOrUsers.ts'
import { unfollowPlaylist } from './follow/unfollowPlaylist.ts'
import { checkLibraryItems } from './library/checkLibraryItems.ts'
import { checkSavedAlbums } from './library/checkSavedAlbums.ts'
import { checkSavedAudiobooks } from './library/checkSavedAudiobooks.ts'
import { checkSavedEpisodes } from './library/checkSavedEpisodes.ts'
import { checkSavedShows } from './library/checkSavedShows.ts'
import { checkSavedTracks } from './library/checkSavedTracks.ts'
import { getSavedAlbums } from './library/getSavedAlbums.ts'
import { getSavedAudiobooks } from './library/getSavedAudiobooks.ts'
import { getSavedEpisodes } from './library/getSavedEpisodes.ts'
import { getSavedShows } from './library/getSavedShows.ts'
import { getSavedTracks } from './library/getSavedTracks.ts'
import { removeLibraryItems } from './library/removeLibraryItems.ts'
import { removeSavedAlbums } from './library/removeSavedAlbums.ts'
import { removeSavedAudiobooks } from './library/removeSavedAudiobooks.ts'
import { removeSavedEpisodes } from './library/removeSavedEpisodes.ts'
import { removeSavedShows } from './library/removeSavedShows.ts'
import { removeSavedTracks } from './library/removeSavedTracks.ts'
import { saveAlbums } from './library/saveAlbums.ts'
import { saveAudiobooks } from './library/saveAudiobooks.ts'
import { saveEpisodes } from './library/saveEpisodes.ts'
import { saveLibraryItems } from './library/saveLibraryItems.ts'
import { saveShows } from './library/saveShows.ts'
import { saveTracks } from './library/saveTracks.ts'
import { getAvailableMarkets } from './markets/getAvailableMarkets.ts'
import { getTopItems } from './personalization/getTopItems.ts'
import { addToQueue } from './player/addToQueue.ts'
import { getAvailableDevices } from './player/getAvailableDevices.ts'
import { getCurrentlyPlaying } from './player/getCurrentlyPlaying.ts'
import { getPlaybackState } from './player/getPlaybackState.ts'
import { getQueue } from './player/getQueue.ts'
import { getRecentlyPlayed } from './player/getRecentlyPlayed.ts'
import { pausePlayback } from './player/pausePlayback.ts'
import { seekToPosition } from './player/seekToPosition.ts'
import { setRepeatMode } from './player/setRepeatMode.ts'
import { setVolume } from './player/setVolume.ts'
import { skipToNext } from './player/skipToNext.ts'
import { skipToPrevious } from './player/skipToPrevious.ts'
import { startPlayback } from './player/startPlayback.ts'
import { toggleShuffle } from './player/toggleShuffle.ts'
import { transferPlayback } from './player/transferPlayback.ts'
import { addPlaylistItems } from './playlists/addPlaylistItems.ts'
import { addPlaylistTracks } from './playlists/addPlaylistTracks.ts'
import { changePlaylistDetails } from './playlists/changePlaylistDetails.ts'
import { createPlaylist } from './playlists/createPlaylist.ts'
import { createPlaylistForUser } from './playlists/createPlaylistForUser.ts'
import { getMyPlaylists } from './playlists/getMyPlaylists.ts'
import { getPlaylist } from './playlists/getPlaylist.ts'
import { getPlaylistCover } from './playlists/getPlaylistCover.ts'
import { getPlaylistItems } from './playlists/getPlaylistItems.ts'
import { getPlaylistTracks } from './playlists/getPlaylistTracks.ts'
import { getUsersPlaylists } from './playlists/getUsersPlaylists.ts'
import { removePlaylistItems } from './playlists/removePlaylistItems.ts'
import { removePlaylistTracks } from './playlists/removePlaylistTracks.ts'
import { updatePlaylistItems } from './playlists/updatePlaylistItems.ts'
import { updatePlaylistTracks } from './playlists/updatePlaylistTracks.ts'
import { uploadPlaylistCover } from './playlists/uploadPlaylistCover.ts'
import { search } from './search/search.ts'
import { getSeveralShows } from './shows/getSeveralShows.ts'
import { getShow } from './shows/getShow.ts'
import { getShowEpisodes } from './shows/getShowEpisodes.ts'
import { getAudioAnalysis } from './tracks/getAudioAnalysis.ts'
import { getAudioFeatures } from './tracks/getAudioFeatures.ts'
import { getSeveralAudioFeatures } from './tracks/getSeveralAudioFeatures.ts'
import { getSeveralTracks } from './tracks/getSeveralTracks.ts'
import { getTrack } from './tracks/getTrack.ts'
import { getCurrentUser } from './users/getCurrentUser.ts'
import { getUser } from './users/getUser.ts'

/** Every operation of the Web API, by hand: what is not in this list does not exist. */
export const endpoints: AnyEndpoint[] = [
  // Albums
  getAlbum,
  getSeveralAlbums,
  getAlbumTracks,
  // Artists
  getArtist,
  getSeveralArtists,
  getArtistAlbums,
  getArtistTopTracks,
  getRelatedArtists,
  // Tracks
  getTrack,
  getSeveralTracks,
  getAudioFeatures,
  getSeveralAudioFeatures,
  getAudioAnalysis,
  // Shows
  getShow,
  getSeveralShows,
  getShowEpisodes,
  // Episodes
  getEpisode,
  getSeveralEpisodes,
  // Audiobooks
  getAudiobook,
  getSeveralAudiobooks,
  getAudiobookChapters,
  // Chapters
  getChapter,
  getSeveralChapters,
  // Markets
  getAvailableMarkets,
  // Users
  getCurrentUser,
  getUser,
  // Library
  saveLibraryItems,
  removeLibraryItems,
  checkLibraryItems,
  getSavedAlbums,
  saveAlbums,
  removeSavedAlbums,
  checkSavedAlbums,
  getSavedTracks,
  saveTracks,
  removeSavedTracks,
  checkSavedTracks,
  getSavedShows,
  saveShows,
  removeSavedShows,
  checkSavedShows,
  getSavedEpisodes,
  saveEpisodes,
  removeSavedEpisodes,
  checkSavedEpisodes,
  getSavedAudiobooks,
  saveAudiobooks,
  removeSavedAudiobooks,
  checkSavedAudiobooks,
  // Follow
  getFollowedArtists,
  followArtistsOrUsers,
  unfollowArtistsOrUsers,
  checkFollowed,
  followPlaylist,
  unfollowPlaylist,
  checkPlaylistFollowed,
  // Playlists
  getPlaylist,
  changePlaylistDetails,
  getPlaylistTracks,
  addPlaylistTracks,
  updatePlaylistTracks,
  removePlaylistTracks,
  getPlaylistItems,
  addPlaylistItems,
  updatePlaylistItems,
  removePlaylistItems,
  getMyPlaylists,
  createPlaylist,
  getUsersPlaylists,
  createPlaylistForUser,
  getPlaylistCover,
  uploadPlaylistCover,
  // Browse
  getFeaturedPlaylists,
  getCategories,
  getCategory,
  getCategoryPlaylists,
  getNewReleases,
  getRecommendations,
  getAvailableGenreSeeds,
  // Search
  search,
  // Personalization
  getTopItems,
  // Player
  getPlaybackState,
  transferPlayback,
  getAvailableDevices,
  getCurrentlyPlaying,
  startPlayback,
  pausePlayback,
  skipToNext,
  skipToPrevious,
  seekToPosition,
  setRepeatMode,
  setVolume,
  toggleShuffle,
  getRecentlyPlayed,
  getQueue,
  addToQueue,
]
