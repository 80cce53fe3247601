import { get, reading, type Samples } from './request.ts'

/** Albums, artists and tracks. */
export const catalogSamples: Samples = {
  'get-an-album': reading(
    '/v1/albums/none',
    '/v1/albums/{album}',
    '/v1/albums/{elsewhere}?market=SE',
    '/v1/albums/{barcoded}',
  ),
  'get-multiple-albums': reading('/v1/albums?ids=none', '/v1/albums?ids={album},{linkedAlbum}'),
  'get-an-albums-tracks': reading(
    '/v1/albums/{album}/tracks?limit=51',
    '/v1/albums/{album}/tracks?limit=2&offset=1',
    '/v1/albums/{elsewhere}/tracks?market=SE',
    '/v1/albums/{barcoded}/tracks',
    { url: '/v1/albums/{linkedAlbum}/tracks?market=US', as: 'theo' },
  ),
  'get-an-artist': reading('/v1/artists/none', '/v1/artists/{artist}'),
  'get-multiple-artists': reading('/v1/artists?ids=none', '/v1/artists?ids={artist}'),
  'get-an-artists-albums': reading(
    '/v1/artists/{artist}/albums?include_groups=none',
    '/v1/artists/{artist}/albums?limit=2&offset=1',
    '/v1/artists/{local}/albums?market=SE',
  ),
  'get-an-artists-top-tracks': reading(
    '/v1/artists/{artist}/top-tracks?market=none',
    '/v1/artists/{artist}/top-tracks?market=SE',
  ),
  'get-an-artists-related-artists': reading(
    '/v1/artists/none/related-artists',
    '/v1/artists/{artist}/related-artists',
  ),
  'get-track': reading(
    '/v1/tracks/none',
    '/v1/tracks/{track}',
    '/v1/tracks/{previewed}',
    '/v1/tracks/{withdrawn}?market=SE',
    { url: '/v1/tracks/{linked}?market=US', as: 'theo' },
  ),
  'get-several-tracks': reading('/v1/tracks?ids=none', '/v1/tracks?ids={track},{unknown}'),
  'get-audio-features': reading('/v1/audio-features/none', '/v1/audio-features/{track}'),
  'get-several-audio-features': reading('/v1/audio-features', '/v1/audio-features?ids={track}'),
  'get-audio-analysis': reading('/v1/audio-analysis/none', '/v1/audio-analysis/{track}'),
  'get-available-markets': { good: [get('/v1/markets')] },
}
