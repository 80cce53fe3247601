import { demoBookId, demoShowId } from '../../src/demo/spoken/ids.ts'
import { idFromKey } from '../../src/lib/base62.ts'

/** A page of Reprise as people of the demo world find it. */
export type Place = {
  /** What its picture is called. */
  name: string
  path: string
  /** Who sees it, unless it is mira: theo is an admin, and audiobooks are sold in his country. */
  as?: 'theo' | 'nobody'
  /** A line that the browser's console is right to show: what is not there is the page's subject. */
  expects?: RegExp
  /** Visible on the page once all of it is there; its heading is waited for in any case. */
  shows?: string
}

const album = 'The Quiet Astronauts\u001falbum\u001fThe Paper River'
const consent = new URLSearchParams({
  client_id: 'de300000000000000000000000000000',
  response_type: 'code',
  redirect_uri: 'http://127.0.0.1/callback',
  scope: 'user-library-read playlist-modify-public streaming user-read-email',
  show_dialog: 'true',
})

/**
 * Every page there is. Whoever adds one adds its address here: the tests then look at it in both
 * schemes and on a small phone, and `npm run screenshots` draws it.
 */
export const places: Place[] = [
  { name: 'welcome', path: '/', as: 'nobody' },
  { name: 'login', path: '/login', as: 'nobody' },
  { name: 'consent', path: `/authorize?${consent}` },
  { name: 'home', path: '/' },
  { name: 'search', path: '/player/search?q=night', shows: 'Podcasts' },
  { name: 'search-empty', path: '/player/search?q=qqqqqqqqqq' },
  { name: 'album', path: `/player/album/${idFromKey('demo album', album)}` },
  {
    name: 'artist',
    path: `/player/artist/${idFromKey('demo artist', 'The Quiet Astronauts')}`,
  },
  {
    name: 'playlist',
    path: `/player/playlist/${idFromKey('demo playlist', 'mira\u001f🌙 late shift 🌙')}`,
  },
  {
    name: 'playlist-empty',
    path: `/player/playlist/${idFromKey('demo playlist', 'mira\u001fdrafts')}`,
  },
  { name: 'show', path: `/player/show/${demoShowId('The Night Desk')}` },
  {
    name: 'audiobook',
    path: `/player/audiobook/${demoBookId('A Christmas Carol')}`,
    as: 'theo',
  },
  {
    name: 'audiobook-elsewhere',
    path: `/player/audiobook/${demoBookId('A Christmas Carol')}`,
    expects: /404/,
  },
  { name: 'queue', path: '/player/queue' },
  ...['playlists', 'tracks', 'albums', 'artists', 'shows', 'audiobooks'].map((kind) => ({
    name: `library-${kind}`,
    path: `/player/library/${kind}`,
  })),
  { name: 'nowhere', path: '/player/nowhere' },
  { name: 'apps', path: '/apps' },
  { name: 'app-of-others', path: '/apps/de300000000000000000000000000000', expects: /403/ },
  { name: 'consents', path: '/apps/consents' },
  { name: 'requests', path: '/requests' },
  { name: 'console', path: '/console#get-track' },
  { name: 'setup-used', path: '/setup', as: 'nobody' },
  ...['users', 'access', 'music', 'imports', 'files', 'devices', 'storage'].map((section) => ({
    name: `admin-${section}`,
    path: section === 'users' ? '/admin' : `/admin/${section}`,
    as: 'theo' as const,
  })),
]
