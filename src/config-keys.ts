/**
 * Every setting there is. A key `public_url` is the flag `--public-url`, the environment variable
 * `REPRISE_PUBLIC_URL` and the file's key `public_url`; a secret can also come from a file named
 * by `REPRISE_DATABASE_URL_FILE`.
 */
export const configKeys = {
  host: key('text', '127.0.0.1', 'address to listen on'),
  port: key('port', 8080, 'port to listen on; 0 picks a free one'),
  tls: key('flag', false, 'listen with TLS too, for the public host names (see: reprise trust)'),
  tls_port: key('port', 8443, 'port to listen on with TLS; 0 picks a free one'),
  tls_cert: key(
    'text',
    '',
    'file of a certificate of your own, for other names than the public ones',
  ),
  tls_key: key('text', '', 'file of the key to it'),
  data: key('text', './data', 'folder for everything that is kept'),
  database_url: key('secret', '', 'PostgreSQL to use instead of the file in the data folder'),
  memory: key('flag', false, 'keep nothing: a fresh world that is gone when the server stops'),
  empty: key('flag', false, 'start without the demo world'),
  public_url: key('text', '', 'address clients use, when it is not the one they connect to'),
  accounts_url: key('text', '', 'address of the accounts service, when it has a host of its own'),
  open_url: key('text', 'https://open.spotify.com', 'where the links in external_urls lead'),
  trust_proxy: key('text', 'loopback', 'addresses whose X-Forwarded headers are believed'),
  music: key('folders', '', 'folders with music to scan and watch, separated by colons'),
  market: key('text', 'US', 'country of users who state none'),
  private_playlists: key('text', 'link', 'who reads private playlists: link (by id) or owner'),
  mcp: key('flag', true, 'offer /mcp to the apps that are allowed it'),
  strict_restrictions: key('flag', false, 'refuse player commands that change nothing, with 403'),
  demo_client_secret: key('secret', '', 'secret of the demo app instead of a generated one'),
  demo_password: key('secret', '', 'password of the demo users instead of a generated one'),
  rate_limit: key('number', 0, 'requests an app may make in 30 seconds; 0 is any number'),
  development_quota: key(
    'number',
    0,
    'calls a day to each family of operations for apps in development mode; 0 is any number',
  ),
  shared_limits: key('flag', false, 'servers on one database count requests together'),
  podcast_refresh: key('number', 60, 'minutes between two looks at a podcast feed; 0 for never'),
  allow_private_feeds: key('flag', false, 'read podcasts from private networks, too'),
  podcast_streams: key('number', 64, 'episodes fetched from their servers at a time'),
  ffmpeg: key(
    'text',
    'auto',
    'ffmpeg to transcode with: a path, auto for the one in PATH, or none',
  ),
  analysis: key(
    'text',
    'auto',
    'threads that analyse the sound of files: a number, 0 for none, auto for all cores but one',
  ),
  stream_cache_mb: key('number', 1_000, 'disk for transcoded sound and previews, in megabytes'),
  transcodes: key('number', 2, 'files transcoded at a time'),
  journal: key('number', 2_000, 'last requests kept in memory for the pages; 0 keeps none'),
  cache_mb: key('number', 128, 'memory for rendered answers, in megabytes at most'),
  log: key(
    'text',
    'info',
    'least level logged: trace, debug (every request), info, warn, error or silent',
  ),
} as const

export type ConfigKey = keyof typeof configKeys
export type ConfigKind = 'text' | 'secret' | 'folders' | 'port' | 'number' | 'flag'

/** The checked settings, frozen. */
export type Config = Readonly<{ [K in ConfigKey]: (typeof configKeys)[K]['fallback'] }>

function key<K extends ConfigKind>(kind: K, fallback: ValueOf<K>, about: string) {
  return { kind, fallback, about }
}

type ValueOf<K extends ConfigKind> = K extends 'flag'
  ? boolean
  : K extends 'port' | 'number'
    ? number
    : string
