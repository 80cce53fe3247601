import assert from 'node:assert/strict'
import { test } from 'node:test'
import { idFromKey } from '../../src/lib/base62.ts'
import { loadWrittenPlaylist } from '../../src/scanner/playlists/export-playlist.ts'
import { parsePlaylist } from '../../src/scanner/playlists/playlist-file.ts'
import { playlistWriters } from '../../src/scanner/playlists/write-playlist.ts'
import { flacFile } from '../support/audio-files.ts'
import { musicFolder, outcomesOf } from '../support/scans.ts'
import { testWorld } from '../support/world.ts'

const world = await testWorld()
const music = musicFolder(world)

const song = (title: string, more: Record<string, string> = {}) =>
  flacFile({
    tags: {
      title,
      artist: 'Band & Co',
      album: 'Record <1>',
      tracknumber: String(title.length),
      ...more,
    },
    sound: title.length,
    seconds: 100 + title.length,
  })

const playlistId = (path: string) => idFromKey('playlist', `file\u001f${path}`)

test('playlists among the music are taken in, by path, code and name', async () => {
  music.put('a/one.flac', song('One'))
  music.put('a/zwei \u00fc.flac', song('Zwei'))
  music.put('a/three.flac', song('Three', { isrc: 'SEABC2300003' }))
  const m3u = music.put(
    'lists/mine.m3u8',
    Buffer.from(
      '#EXTM3U\n#PLAYLIST:My list\n../a/one.flac\n#EXTINF:104,Band & Co - Zwei\nelsewhere.mp3\n' +
        '#EXTINF:10,Nobody - Nothing\nnowhere.mp3\n',
    ),
  )
  const xspf = music.put(
    'lists/other.xspf',
    Buffer.from(
      '<?xml version="1.0"?><playlist version="1" xmlns="http://xspf.org/ns/0/"><trackList>' +
        '<track><identifier>urn:isrc:SEABC2300003</identifier></track>' +
        `<track><location>file://${music.at('a').replaceAll(' ', '%20')}/zwei%20%C3%BC.flac</location></track>` +
        '</trackList></playlist>',
    ),
  )
  const bad = music.put('lists/bad.xspf', Buffer.from('<playlist/>'))
  const report = await music.scan()
  assert.deepEqual([report.created, report.rejected], [5, { not_xspf_in_line_1: 1 }])
  assert.equal(outcomesOf(report), report.read)
  assert.ok(bad)
  const mine = await loadWrittenPlaylist(world.db, playlistId(m3u))
  assert.equal(mine?.name, 'My list')
  assert.deepEqual(
    mine?.entries.map(({ title, path }) => [title, path]),
    [
      ['One', music.at('a/one.flac')],
      ['Zwei', music.at('a/zwei \u00fc.flac')],
      ['Nothing', undefined],
    ],
  )
  const other = await loadWrittenPlaylist(world.db, playlistId(xspf))
  assert.deepEqual(
    [other?.name, other?.entries.map(({ title }) => title)],
    ['other', ['Three', 'Zwei']],
  )
  assert.equal((await music.scan()).unchanged, 5)
})

test('a playlist that is written in any form is the same when it is read', async () => {
  const playlist = await loadWrittenPlaylist(world.db, playlistId(music.at('lists/mine.m3u8')))
  assert.ok(playlist)
  for (const [form, write] of Object.entries(playlistWriters)) {
    const { entries } = parsePlaylist(`x.${form}`, Buffer.from(write(playlist)))
    assert.deepEqual(
      entries.map(({ title, artist, durationMs }) => [
        title,
        artist,
        Math.round(durationMs / 1000),
      ]),
      playlist.entries.map(({ title, artists, durationMs }) => [
        title,
        artists.join(', '),
        Math.round(durationMs / 1000),
      ]),
      form,
    )
  }
})
