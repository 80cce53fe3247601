import { by, get, reading, type Sample, type Samples } from './request.ts'

const kinds = ['album', 'track', 'show', 'episode', 'audiobook']

/** The four operations on each kind of saved things. */
const savedSamples: Samples = Object.fromEntries(
  kinds.flatMap((kind): [string, Sample][] => {
    const path = `/v1/me/${kind}s`
    return [
      [`get-users-saved-${kind}s`, reading(`${path}?limit=51`, `${path}?limit=2&offset=1`)],
      [`save-${kind}s-user`, reading(`${path}?ids=none`, `${path}?ids={${kind}}`)],
      [`remove-${kind}s-user`, reading(`${path}?ids=none`, `${path}?ids={${kind}}`)],
      [
        `check-users-saved-${kind}s`,
        reading(`${path}/contains`, `${path}/contains?ids={${kind}},{unknown}`),
      ],
    ]
  }),
)

const library = '/v1/me/library'
const uris = 'uris=spotify:track:{track},spotify:artist:{artist},spotify:playlist:{playlist}'
const following = '/v1/me/following'

/** What users keep and whom they follow. */
export const librarySamples: Samples = {
  ...savedSamples,
  // Audiobooks are sold in the market of theo, not in that of mira.
  'get-users-saved-audiobooks': by(
    'theo',
    reading('/v1/me/audiobooks?limit=51', '/v1/me/audiobooks?limit=1'),
  ),
  'save-library-items': reading(`${library}?uris=none`, `${library}?${uris}`),
  'check-library-contains': reading(`${library}/contains`, `${library}/contains?${uris}`),
  'remove-library-items': reading(library, `${library}?${uris}`),
  'get-followed': reading(`${following}?type=user`, `${following}?type=artist&limit=2`),
  'follow-artists-users': reading(
    `${following}?type=none&ids={artist}`,
    `${following}?type=artist&ids={artist}`,
  ),
  'check-current-user-follows': reading(
    `${following}/contains?type=artist`,
    `${following}/contains?type=user&ids=theo`,
  ),
  'unfollow-artists-users': reading(
    `${following}?type=artist`,
    `${following}?type=artist&ids={artist}`,
  ),
  'get-current-users-profile': { good: [get('/v1/me')] },
  'get-users-profile': { good: [get('/v1/users/theo')] },
  'get-users-top-artists-and-tracks': reading(
    '/v1/me/top/none',
    '/v1/me/top/artists?limit=2',
    '/v1/me/top/tracks?time_range=long_term&limit=2&offset=1',
  ),
}
