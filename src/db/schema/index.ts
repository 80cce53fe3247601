import type {
  AccessTokenTable,
  AppTable,
  AppUserTable,
  AuthorizationCodeTable,
  ConsentTable,
  RefreshTokenTable,
  RequestWindowTable,
  SessionTable,
} from './accounts.ts'
import type {
  AudioAnalysisTable,
  AudioFileTable,
  CoverWantedTable,
  LyricsTable,
  MadeSoundTable,
  ScannedFileTable,
} from './audio.ts'
import type { CategoryTable, FeaturedShelfTable } from './browse.ts'
import type {
  AlbumArtistTable,
  AlbumTable,
  AliasTable,
  ArtistTable,
  ArtworkTable,
  AudioFeaturesTable,
  MarketSetTable,
  TrackArtistTable,
  TrackTable,
} from './catalog.ts'
import type { ImportPartTable, ImportRunTable, SearchPendingTable } from './imports.ts'
import type { JobTable } from './jobs.ts'
import type {
  PlayedTrackTable,
  PlayerDeviceTable,
  PlayerListTable,
  PlayerSessionTable,
  PlayHistoryTable,
} from './player.ts'
import type {
  PlaylistChangeTable,
  PlaylistChunkTable,
  PlaylistCoverTable,
  PlaylistFollowerTable,
  PlaylistTable,
} from './playlists.ts'
import type { FeedEpisodeTable, PodcastFeedTable } from './podcasts.ts'
import type { SearchDocTable, SearchTermTable } from './search.ts'
import type { SettingTable } from './setting.ts'
import type { EpisodeTable, ResumePointTable, ShowTable } from './spoken.ts'
import type { FollowTable, SavedItemTable, UserTable } from './users.ts'

/** Every table, by its name in the database. */
export type Tables = {
  setting: SettingTable
  artist: ArtistTable
  album: AlbumTable
  album_artist: AlbumArtistTable
  track: TrackTable
  track_artist: TrackArtistTable
  market_set: MarketSetTable
  audio_features: AudioFeaturesTable
  alias: AliasTable
  artwork: ArtworkTable
  user_account: UserTable
  saved_item: SavedItemTable
  follow: FollowTable
  playlist: PlaylistTable
  playlist_chunk: PlaylistChunkTable
  playlist_change: PlaylistChangeTable
  playlist_follower: PlaylistFollowerTable
  playlist_cover: PlaylistCoverTable
  app: AppTable
  app_user: AppUserTable
  request_window: RequestWindowTable
  authorization_code: AuthorizationCodeTable
  access_token: AccessTokenTable
  refresh_token: RefreshTokenTable
  consent: ConsentTable
  session: SessionTable
  search_doc: SearchDocTable
  search_term: SearchTermTable
  import_run: ImportRunTable
  import_part: ImportPartTable
  search_pending: SearchPendingTable
  player_session: PlayerSessionTable
  player_list: PlayerListTable
  play_history: PlayHistoryTable
  played_track: PlayedTrackTable
  player_device: PlayerDeviceTable
  category: CategoryTable
  featured_shelf: FeaturedShelfTable
  show: ShowTable
  episode: EpisodeTable
  resume_point: ResumePointTable
  audio_file: AudioFileTable
  audio_analysis: AudioAnalysisTable
  podcast_feed: PodcastFeedTable
  feed_episode: FeedEpisodeTable
  made_sound: MadeSoundTable
  scanned_file: ScannedFileTable
  cover_wanted: CoverWantedTable
  lyrics: LyricsTable
  job: JobTable
}
