import { get, reading, type Sample, type Samples } from './request.ts'

const list = '/v1/playlists/{playlist}'
const mixed = '/v1/playlists/{mixed}'

/** The four operations on the items of a playlist, which each have an old and a new path. */
function itemSamples(path: 'tracks' | 'items'): Sample[] {
  const uris = ['spotify:track:{track}']
  const url = `${list}/${path}`
  return [
    {
      ...reading(
        `${url}?limit=101`,
        `${mixed}/${path}?additional_types=track,episode`,
        `${mixed}/${path}?limit=1&offset=1&market=SE`,
      ),
      forbidden: get(`/v1/playlists/{private}/${path}`),
    },
    { good: [{ url, body: { uris } }], bad: { url, body: { uris: ['none'] } } },
    {
      good: [
        { url, body: { range_start: 0, insert_before: 1 } },
        { url, body: { uris } },
      ],
      bad: { url, body: {} },
    },
    {
      good: [{ url, body: { [path]: [{ uri: 'spotify:track:{track}' }] } }],
      bad: { url, body: { [path]: [] } },
    },
  ]
}

const [readTracks, addTracks, updateTracks, removeTracks] = itemSamples('tracks') as Items
const [readItems, addItems, updateItems, removeItems] = itemSamples('items') as Items
type Items = [Sample, Sample, Sample, Sample]

const cover = { url: `${list}/images`, type: 'image/jpeg' }

export const playlistSamples: Samples = {
  'get-playlist': reading(
    '/v1/playlists/none',
    `${mixed}?additional_types=track,episode`,
    `${list}?market=SE`,
  ),
  'change-playlist-details': {
    good: [{ url: list, body: { name: 'Another name' } }],
    bad: { url: list, body: { public: 'perhaps' } },
  },
  'get-playlists-tracks': readTracks,
  'add-tracks-to-playlist': addTracks,
  'reorder-or-replace-playlists-tracks': updateTracks,
  'remove-tracks-playlist': removeTracks,
  'get-playlists-items': readItems,
  'add-items-to-playlist': addItems,
  'reorder-or-replace-playlists-items': updateItems,
  'remove-items-playlist': removeItems,
  'get-a-list-of-current-users-playlists': reading(
    '/v1/me/playlists?limit=51',
    '/v1/me/playlists?limit=2&offset=1',
  ),
  'create-playlist': {
    good: [{ url: '/v1/me/playlists', body: { name: 'New' } }],
    bad: { url: '/v1/me/playlists', body: {} },
  },
  'get-list-users-playlists': {
    ...reading('/v1/users/theo/playlists?limit=51', '/v1/users/theo/playlists?limit=2'),
    missing: get('/v1/users/{unknown}/playlists'),
  },
  'create-playlist-for-user': {
    good: [{ url: '/v1/users/mira/playlists', body: { name: 'New' } }],
    bad: { url: '/v1/users/mira/playlists', body: {} },
    forbidden: { url: '/v1/users/theo/playlists', body: { name: 'New' } },
    missing: null,
  },
  'get-playlist-cover': reading('/v1/playlists/none/images', `${mixed}/images`),
  'upload-custom-playlist-cover': {
    good: [{ ...cover, body: '{jpeg}' }],
    bad: { ...cover, body: 'data:image/jpeg;base64,{jpeg}' },
    missing: { ...cover, url: '/v1/playlists/{unknown}/images', body: '{jpeg}' },
  },
  'follow-playlist': {
    good: [{ url: '/v1/playlists/{foreign}/followers', body: { public: true } }],
    bad: { url: '/v1/playlists/none/followers' },
  },
  'check-if-user-follows-playlist': reading(
    '/v1/playlists/none/followers/contains',
    '/v1/playlists/{foreign}/followers/contains?ids=mira',
  ),
  'unfollow-playlist': reading('/v1/playlists/none/followers', '/v1/playlists/{foreign}/followers'),
}
