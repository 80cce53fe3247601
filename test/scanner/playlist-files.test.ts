import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parsePlaylist } from '../../src/scanner/playlists/playlist-file.ts'
import { sharedData } from '../support/shared-data.ts'

const { file: folder, skip } = sharedData('playlists')

const parse = (path: string) => parsePlaylist(path, readFileSync(join(folder, path)))

const files = (path: string) => readdirSync(join(folder, path)).map((name) => join(path, name))

test('every valid XSPF file is read', { skip }, () => {
  for (const path of files('xspf/version_1/pass')) assert.doesNotThrow(() => parse(path), path)
})

test('every invalid XSPF file is refused, with the line', { skip }, () => {
  for (const path of files('xspf/version_1/fail')) {
    assert.throws(() => parse(path), /in line [1-9]/, path)
  }
})

test('M3U in its forms and encodings', { skip }, () => {
  const titles = (name: string) =>
    parse(`m3u_mopidy/${name}.m3u`).entries.map(({ title, locations }) => [title, ...locations])
  assert.deepEqual(titles('empty'), [])
  assert.deepEqual(titles('empty-ext'), [])
  assert.deepEqual(titles('one'), [['', 'song1.mp3']])
  assert.deepEqual(titles('comment-ext'), [['Song #1', 'song1.mp3']])
  assert.deepEqual(titles('encoding-ext'), [['\u00e6\u00f8\u00e5', '\u00e6\u00f8\u00e5.mp3']])
  assert.deepEqual(titles('two-ext'), [
    ['Song #1', 'song1.mp3'],
    ['Song #2', 'song2.mp3'],
  ])
})

test('one playlist in three forms is one list', { skip }, () => {
  const paths = (name: string) =>
    parse(`airsonic/${name}`).entries.map(({ locations: [first = ''] }) =>
      first.replace('file://', ''),
    )
  assert.equal(paths('23.m3u').length, 3)
  assert.deepEqual(paths('23.pls'), paths('23.m3u'))
  assert.deepEqual(paths('23.xspf'), paths('23.m3u'))
})
