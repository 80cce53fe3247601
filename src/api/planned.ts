import { Type as T } from 'typebox'
import { type AnyEndpoint, endpoint, type Method } from '../http/endpoint.ts'
import { notImplemented } from '../lib/errors.ts'

/**
 * Operations that are known and not built yet. They check the token and answer 501 on purpose, so
 * that the list of routes is complete and the coverage table says the truth.
 */
export const planned: AnyEndpoint[] = [
  plan(
    'get-an-artists-related-artists',
    "Get Artist's Related Artists",
    'Artists',
    'GET',
    '/v1/artists/:id/related-artists',
  ),
  plan(
    'get-featured-playlists',
    'Get Featured Playlists',
    'Browse',
    'GET',
    '/v1/browse/featured-playlists',
  ),
  plan('get-categories', 'Get Several Browse Categories', 'Browse', 'GET', '/v1/browse/categories'),
  plan(
    'get-a-category',
    'Get Single Browse Category',
    'Browse',
    'GET',
    '/v1/browse/categories/:category_id',
  ),
  plan(
    'get-a-categories-playlists',
    "Get Category's Playlists",
    'Browse',
    'GET',
    '/v1/browse/categories/:category_id/playlists',
  ),
  plan('get-new-releases', 'Get New Releases', 'Browse', 'GET', '/v1/browse/new-releases'),
  plan(
    'get-audio-analysis',
    "Get Track's Audio Analysis",
    'Tracks',
    'GET',
    '/v1/audio-analysis/:id',
  ),
  plan('get-recommendations', 'Get Recommendations', 'Browse', 'GET', '/v1/recommendations'),
  plan(
    'get-recommendation-genres',
    'Get Available Genre Seeds',
    'Browse',
    'GET',
    '/v1/recommendations/available-genre-seeds',
  ),
  plan(
    'get-information-about-the-users-current-playback',
    'Get Playback State',
    'Player',
    'GET',
    '/v1/me/player',
  ),
  plan('transfer-a-users-playback', 'Transfer Playback', 'Player', 'PUT', '/v1/me/player'),
  plan(
    'get-a-users-available-devices',
    'Get Available Devices',
    'Player',
    'GET',
    '/v1/me/player/devices',
  ),
  plan(
    'get-the-users-currently-playing-track',
    'Get Currently Playing Track',
    'Player',
    'GET',
    '/v1/me/player/currently-playing',
  ),
  plan('start-a-users-playback', 'Start/Resume Playback', 'Player', 'PUT', '/v1/me/player/play'),
  plan('pause-a-users-playback', 'Pause Playback', 'Player', 'PUT', '/v1/me/player/pause'),
  plan('skip-users-playback-to-next-track', 'Skip To Next', 'Player', 'POST', '/v1/me/player/next'),
  plan(
    'skip-users-playback-to-previous-track',
    'Skip To Previous',
    'Player',
    'POST',
    '/v1/me/player/previous',
  ),
  plan(
    'seek-to-position-in-currently-playing-track',
    'Seek To Position',
    'Player',
    'PUT',
    '/v1/me/player/seek',
  ),
  plan(
    'set-repeat-mode-on-users-playback',
    'Set Repeat Mode',
    'Player',
    'PUT',
    '/v1/me/player/repeat',
  ),
  plan(
    'set-volume-for-users-playback',
    'Set Playback Volume',
    'Player',
    'PUT',
    '/v1/me/player/volume',
  ),
  plan(
    'toggle-shuffle-for-users-playback',
    'Toggle Playback Shuffle',
    'Player',
    'PUT',
    '/v1/me/player/shuffle',
  ),
  plan(
    'get-recently-played',
    'Get Recently Played Tracks',
    'Player',
    'GET',
    '/v1/me/player/recently-played',
  ),
  plan('get-queue', "Get the User's Queue", 'Player', 'GET', '/v1/me/player/queue'),
  plan('add-to-queue', 'Add Item to Playback Queue', 'Player', 'POST', '/v1/me/player/queue'),
].map(({ id, summary, tag, method, path }) =>
  endpoint({
    id,
    summary,
    tag,
    method,
    path,
    scopes: [],
    isBuilt: false,
    reply: T.Null(),
    async handle() {
      throw notImplemented()
    },
  }),
)

type Plan = { id: string; summary: string; tag: string; method: Method; path: string }

function plan(id: string, summary: string, tag: string, method: Method, path: string): Plan {
  return { id, summary, tag, method, path }
}
