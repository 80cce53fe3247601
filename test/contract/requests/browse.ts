import { get, reading, type Samples } from './request.ts'

const everyType = 'track,artist,album,playlist,show,episode,audiobook'

/** Browsing, searching and recommendations. */
export const browseSamples: Samples = {
  'get-featured-playlists': reading(
    '/v1/browse/featured-playlists?limit=0',
    '/v1/browse/featured-playlists?limit=1&offset=1&locale=sv_SE',
  ),
  'get-categories': reading(
    '/v1/browse/categories?offset=-1',
    '/v1/browse/categories?limit=2&offset=1',
  ),
  'get-a-category': reading(
    '/v1/browse/categories/{category}?country=none',
    '/v1/browse/categories/{category}',
  ),
  'get-a-categories-playlists': reading(
    '/v1/browse/categories/{category}/playlists?limit=51',
    '/v1/browse/categories/{category}/playlists?limit=1',
  ),
  'get-new-releases': reading(
    '/v1/browse/new-releases?limit=51',
    '/v1/browse/new-releases?limit=2&offset=1',
  ),
  'get-recommendations': reading(
    '/v1/recommendations',
    '/v1/recommendations?seed_tracks={track}&seed_artists={artist}&target_energy=0.5&limit=5',
  ),
  'get-recommendation-genres': { good: [get('/v1/recommendations/available-genre-seeds')] },
  search: reading(
    '/v1/search?q=blue&type=none',
    `/v1/search?q=night&type=${everyType}&limit=1&offset=1`,
    `/v1/search?q=the&type=${everyType}&limit=2`,
  ),
}
