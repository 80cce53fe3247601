import { appUserIds } from '../../../src/store/app-users.ts'
import { findAudioFile } from '../../../src/store/audio-files.ts'
import { playableDurations } from '../../../src/store/durations.ts'
import * as episodes from '../../../src/store/episodes.ts'
import { playlistsFollowedMost } from '../../../src/store/followed-most.ts'
import { recentPlays } from '../../../src/store/play-history.ts'
import { mostPlayed } from '../../../src/store/played-tracks.ts'
import * as devices from '../../../src/store/player-devices.ts'
import * as sessions from '../../../src/store/player-sessions.ts'
import { loadListing } from '../../../src/store/playlist-followers.ts'
import * as feeds from '../../../src/store/podcast-feeds.ts'
import { releasesUntil } from '../../../src/store/releases.ts'
import { findRemoteSound } from '../../../src/store/remote-sounds.ts'
import { lockWindow } from '../../../src/store/request-windows.ts'
import * as resume from '../../../src/store/resume-points.ts'
import * as docs from '../../../src/store/search-docs.ts'
import { loadShows } from '../../../src/store/shows.ts'
import type { Query } from './queries.ts'

const start = { id: '~', releaseDay: 99_999_999 }
const mostInWindow = { range: 'medium_term', limit: 50 } as const
const due = { now: 1, until: 2, limit: 10 }

/** What the player, podcasts and browse pages ask of large tables. */
export const listeningQueries: Query[] = [
  // The player.
  { name: 'findSession', run: (db, { userId }) => sessions.findSession(db, userId) },
  { name: 'findPlayerList', run: (db, { userId }) => sessions.findPlayerList(db, userId, 'x') },
  { name: 'findDevices', run: (db, { userId }) => devices.findDevices(db, userId, 1) },
  {
    name: 'deleteDevicesExpiredBefore',
    run: (db) => devices.deleteDevicesExpiredBefore(db, 1),
  },
  {
    name: 'playableDurations',
    run: (db, { trackId }) =>
      playableDurations(db, [trackId], { country: 'SE', isExplicitFiltered: true }),
  },
  {
    name: 'recentPlays',
    run: (db, { userId }) => recentPlays(db, userId, { prefix: 'spotify:track:', limit: 50 }),
    isOrdered: true,
  },
  {
    name: 'mostPlayed',
    run: (db, { userId }) => mostPlayed(db, { userId, ...mostInWindow }),
    isOrdered: true,
  },
  { name: 'findAudioFile', run: (db) => findAudioFile(db, 'x') },

  // Shows and feeds.
  { name: 'loadShows', run: (db) => loadShows(db, ['x', 'y']) },
  { name: 'loadEpisodes', run: (db) => episodes.loadEpisodes(db, ['x', 'y']) },
  // A show's episodes are few enough to be sorted, and stay in memory.
  { name: 'episodeIdsOf', run: (db) => episodes.episodeIdsOf(db, 'x') },
  { name: 'loadResumePoints', run: (db, { userId }) => resume.loadResumePoints(db, userId) },
  { name: 'findResumePoint', run: (db, { userId }) => resume.findResumePoint(db, userId, 'x') },
  { name: 'takeDueFeeds', run: (db) => feeds.takeDueFeeds(db, due) },
  { name: 'knownGuids', run: (db) => feeds.knownGuids(db, 'x', ['y', 'z']) },
  { name: 'findFeedEpisode', run: (db) => feeds.findFeedEpisode(db, 'x') },
  { name: 'findRemoteSound', run: (db) => findRemoteSound(db, 'x') },
  { name: 'showDocs', run: (db) => docs.showDocs(db, ['x', 'y']) },
  { name: 'episodeDocs', run: (db) => docs.episodeDocs(db, ['x', 'y']) },

  // Browsing, and who may ask.
  { name: 'releasesUntil', run: (db) => releasesUntil(db, start, 20), isOrdered: true },
  { name: 'playlistsFollowedMost', run: (db) => playlistsFollowedMost(db, 20), isOrdered: true },
  { name: 'loadListing', run: (db, { userId }) => loadListing(db, userId) },
  { name: 'appUserIds', run: (db) => appUserIds(db, 'x') },
  { name: 'lockWindow', run: (db) => lockWindow(db, 'x') },
]
