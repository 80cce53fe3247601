import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { RowContent } from '../drafts.ts'
import { expand } from './expand.ts'
import { objectContent } from './object-content.ts'
import { parseJson } from './parse.ts'

const ids = ['3MJlZ8oD2iuZ2389QyX1Tj', '6cKThsxaIHRA0P4BmTxSft', '4nTaPKR7GkFIf2AZQ6Msko'] as const
const [trackId, albumId, artistId] = ids

const artist = { type: 'artist', id: artistId, name: 'Neon Pilgrims' }
const album = {
  type: 'album',
  id: albumId,
  name: 'Letters',
  album_type: 'album',
  artists: [artist],
  release_date: '2011-01-01',
  release_date_precision: 'year',
}
const track = {
  type: 'track',
  id: trackId,
  name: 'Wander',
  artists: [artist],
  duration_ms: 191_485,
  disc_number: 1,
  track_number: 3,
  explicit: false,
}

function contentOf(value: unknown) {
  const notes: string[] = []
  const content = objectContent(value, (reason) => notes.push(reason))
  return { content, notes }
}

const kindOf = (value: unknown) => {
  const { content } = contentOf(value)
  return 'reason' in content ? `${content.kind}: ${content.reason}` : content.kind
}

const expanded = (value: unknown) => [...expand(value)]

test('lists, pages, batches, search results and wrapped items are taken apart', () => {
  const page = { href: 'x', items: [track, null], total: 2, next: null }
  assert.deepEqual(expanded([track, null]), [track, null])
  assert.deepEqual(expanded(page), [track, null])
  assert.deepEqual(expanded({ tracks: [track], albums: null }), [track, null])
  assert.deepEqual(expanded({ artists: { items: [artist] }, tracks: { items: [track] } }), [
    artist,
    track,
  ])
  assert.deepEqual(
    expanded({
      items: [
        { added_at: 'x', track },
        { added_at: 'x', item: track },
      ],
    }),
    [track, track],
  )
})

test('albums and playlists are not taken apart, although they contain tracks', () => {
  const whole = { ...album, tracks: { items: [track] } }
  assert.deepEqual(expanded(whole), [whole])
})

test('the full form of an object is trusted more than the simplified one', () => {
  const ranks = (value: unknown) => {
    const { content } = contentOf(value)
    if (content.kind === 'track') return [content.track.rank, content.track.album?.rank]
    if (content.kind === 'artist') return [content.artist.rank]
    return content.kind === 'album' ? [content.album.rank] : []
  }
  assert.deepEqual(ranks({ ...track, album, popularity: 5 }), ['full', 'simplified'])
  assert.deepEqual(ranks(track), ['simplified', undefined])
  assert.deepEqual(ranks({ ...artist, genres: [] }), ['full'])
  assert.deepEqual(ranks(artist), ['simplified'])
  assert.deepEqual(ranks({ ...album, label: 'x' }), ['full'])
})

test('what an object says is read', () => {
  const { content } = contentOf({
    ...track,
    album: { ...album, available_markets: ['SE', 'DE'], images: [{ url: 'u', width: 1 }] },
    external_ids: { isrc: 'seabc1234567' },
    available_markets: [],
  })
  assert.equal(content.kind, 'track')
  const found = content.kind === 'track' ? content.track : undefined
  assert.equal(found?.isrc, 'SEABC1234567')
  assert.equal(found?.album?.releaseDate, '2011')
  assert.deepEqual(found?.album?.markets, ['SE', 'DE'])
  assert.deepEqual(found?.album?.images, [{ url: 'u', width: 1, height: null }])
  // An empty list is how unknown looks, not "nowhere".
  assert.equal(found?.markets, undefined)
})

test('objects of the other kinds are passed over, and by name', () => {
  assert.equal(kindOf(null), 'skipped: null_item')
  assert.equal(kindOf({ type: 'episode', id: trackId }), 'rejected: no_show')
  assert.equal(
    kindOf({ type: 'episode', id: trackId, chapter_number: 1 }),
    'rejected: no_audiobook',
  )
  assert.equal(kindOf({ type: 'show', name: 'no id' }), 'rejected: no_id')
  assert.equal(kindOf({ type: 'user', id: 'mira' }), 'skipped: unsupported_user')
  assert.equal(kindOf({ some: 'thing' }), 'rejected: unknown_object')
  assert.equal(kindOf(5), 'rejected: not_an_object')
  assert.equal(kindOf({ type: 'album', name: 'no id' }), 'rejected: no_id')
})

test('objects without a type are known by what they hold', () => {
  assert.equal(kindOf({ ...track, type: undefined }), 'track')
  assert.equal(kindOf({ ...album, type: undefined }), 'album')
  assert.equal(kindOf({ ...artist, type: undefined, genres: [], followers: {} }), 'artist')
})

test('a playlist brings its items, whichever way they are wrapped', () => {
  const { content, notes } = contentOf({
    type: 'playlist',
    id: trackId,
    name: 'Mix ',
    owner: { id: 'mira', display_name: 'Mira' },
    tracks: {
      total: 9,
      items: [
        { added_at: '2024-01-04T00:40:15Z', added_by: { id: 'theo' }, track },
        { added_at: null, item: { ...track, id: albumId } },
        { added_at: null, track: null },
        { added_at: null, track: { uri: 'spotify:local:A:B:C:1', type: 'track' } },
        { added_at: null, track: { type: 'episode', id: trackId } },
      ],
    },
  })
  assert.equal(content.kind, 'playlist')
  const playlist = content.kind === 'playlist' ? content.playlist : undefined
  assert.equal(playlist?.name, 'Mix ')
  assert.deepEqual(playlist?.owner, { id: 'mira', displayName: 'Mira' })
  assert.deepEqual(
    playlist?.items?.map((item) =>
      'track' in item ? item.track.id : 'localUri' in item && item.localUri,
    ),
    [trackId, albumId, 'spotify:local:A:B:C:1'],
  )
  assert.deepEqual(playlist?.items?.[0]?.addedBy, 'theo')
  assert.deepEqual(notes, ['incomplete_playlist', 'null_item', 'unsupported_episode'])
})

test('numbers that are none are unknown, also where JSON does not know them', () => {
  assert.deepEqual(parseJson('{"a": NaN, "b": [-Infinity], "c": "NaN, they say"}'), {
    a: null,
    b: [null],
    c: 'NaN, they say',
  })
  assert.throws(() => parseJson('{"a": NaN'), SyntaxError)
})

test('no value breaks the reader', () => {
  const keys = ['type', 'id', 'name', 'artists', 'album', 'tracks', 'items', 'added_at', 'track']
  const { value } = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<unknown>(null, '', 'track', 'album', 'playlist', trackId, -1, 1.5, true),
      fc.array(tie('value')),
      fc.dictionary(fc.constantFrom(...keys), tie('value')),
    ),
  }))
  const kinds = new Set<RowContent['kind']>()
  fc.assert(
    fc.property(value, (given) => {
      for (const item of expand(given)) kinds.add(contentOf(item).content.kind)
    }),
    { numRuns: 500 },
  )
  assert.ok(kinds.has('rejected') && kinds.has('skipped'))
})
