import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseItemUri } from './item-uri.ts'

const id = '4uLU6hMCjMI75M1A2tKUQC'

test('URIs of tracks, episodes and files, and addresses of pages as people copy them', () => {
  const read: [text: string, item: object][] = [
    [`spotify:track:${id}`, { kind: 'track', id }],
    [`spotify:episode:${id}`, { kind: 'episode', id }],
    [`https://open.spotify.com/track/${id}`, { kind: 'track', id }],
    [`https://open.spotify.com/intl-pt-br/track/${id}?si=1a2b`, { kind: 'track', id }],
    [`http://127.0.0.1:8080/episode/${id}`, { kind: 'episode', id }],
    ['spotify:local::::7', { kind: 'local', uri: 'spotify:local::::7' }],
  ]
  for (const [text, item] of read) assert.deepEqual(parseItemUri(text), item)
})

test('anything else is refused by its name', () => {
  const tooLarge = '7N42dgm5tFLK9N8MT7fHC8'
  const bad = ['', id, 'spotify:track:', `spotify:album:${id}`, `spotify:track:${id}x`]
  const worse = [`spotify:track:${tooLarge}`, `https://open.spotify.com/album/${id}`, `track:${id}`]
  for (const text of [...bad, ...worse]) {
    assert.throws(() => parseItemUri(text), { message: `Invalid track uri: ${text}` })
  }
})
