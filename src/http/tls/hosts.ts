/** The hosts that clients know by heart, and that this server answers for over TLS. */
export const publicHosts = [
  'api.spotify.com',
  'accounts.spotify.com',
  'sdk.scdn.co',
  'i.scdn.co',
  'mosaic.scdn.co',
  't.scdn.co',
  'image-cdn-ak.spotifycdn.com',
  'image-cdn-fa.spotifycdn.com',
] as const

/** What this machine calls itself. */
export const localHosts = ['localhost', '127.0.0.1', '::1'] as const
