import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readTags } from '../../src/scanner/tags/read-tags.ts'
import { findFfmpeg } from '../../src/streaming/ffmpeg.ts'
import { wavFile } from '../support/audio-files.ts'
import { temporaryFolder } from '../support/folder.ts'

const ffmpeg = findFfmpeg('auto') ?? ''
const skip = ffmpeg === '' && 'ffmpeg, which codes the files, is not there'
const folder = temporaryFolder()
after(() => folder[Symbol.dispose]())

const wav = join(folder.path, 'source.wav')
writeFileSync(wav, wavFile({ seconds: 3 }))

const tags = {
  title: 'Song',
  artist: 'Somebody',
  album: 'Record',
  album_artist: 'Everybody',
  track: '3/9',
  date: '2001',
  genre: 'Jazz',
}

/** Reads what ffmpeg makes of the source, with these tags. */
function encode(name: string, options: readonly string[], input: readonly string[] = []) {
  const path = join(folder.path, name)
  const named = Object.entries(tags).flatMap(([key, value]) => ['-metadata', `${key}=${value}`])
  execFileSync(ffmpeg, ['-v', 'error', '-y', '-i', wav, ...input, ...named, ...options, path])
  return readTags(path, statSync(path).size)
}

const formats: [name: string, codec: string, mediaType: string, options: string[]][] = [
  ['a.mp3', 'mp3', 'audio/mpeg', ['-c:a', 'libmp3lame', '-ar', '44100']],
  ['a.flac', 'flac', 'audio/flac', ['-c:a', 'flac']],
  ['a.ogg', 'vorbis', 'audio/ogg', ['-c:a', 'libvorbis', '-ar', '48000']],
  ['a.opus', 'opus', 'audio/ogg', ['-c:a', 'libopus', '-ar', '48000']],
  ['a.m4a', 'aac', 'audio/mp4', ['-c:a', 'aac']],
  ['b.m4a', 'alac', 'audio/mp4', ['-c:a', 'alac']],
  ['a.wma', 'wma', 'audio/x-ms-wma', ['-c:a', 'wmav2', '-ar', '44100']],
  ['a.aiff', 'pcm', 'audio/aiff', ['-write_id3v2', '1']],
  ['a.wav', 'pcm', 'audio/wav', []],
]

for (const [name, codec, mediaType, options] of formats) {
  test(`an encoder's ${name}: ${codec}`, { skip }, async () => {
    const { tags: found, sound } = await encode(name, options)
    assert.deepEqual([sound.codec, sound.mediaType], [codec, mediaType])
    assert.ok(Math.abs(sound.durationMs - 3_000) < 150, `${sound.durationMs} ms`)
    assert.deepEqual([found.title, found.album, found.date], ['Song', 'Record', '2001'])
    assert.deepEqual(found.artists, [{ name: 'Somebody' }])
    assert.deepEqual(found.genres, ['jazz'])
    assert.equal(found.track, 3)
    // RIFF has no place for it.
    if (name !== 'a.wav') assert.deepEqual(found.albumArtists, [{ name: 'Everybody' }])
  })
}

test('a stream of AAC without a container has a length and no tags', { skip }, async () => {
  const { tags: found, sound } = await encode('a.aac', ['-c:a', 'aac', '-f', 'adts'])
  assert.deepEqual([sound.codec, sound.mediaType], ['aac', 'audio/aac'])
  assert.equal(found.album, '')
})

test('chapters of an m4b are those that the encoder wrote', { skip }, async () => {
  const chapters = join(folder.path, 'chapters.txt')
  const chapter = (title: string, from: number, to: number) =>
    `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${from}\nEND=${to}\ntitle=${title}\n`
  writeFileSync(
    chapters,
    `;FFMETADATA1\n${chapter('One', 0, 1_200)}${chapter('Zwei ä', 1_200, 3_000)}`,
  )
  for (const moov of [[], ['-movflags', '+faststart']]) {
    const { tags: found } = await encode(
      'a.m4b',
      ['-map', '0:a', '-map_chapters', '1', '-c:a', 'aac', '-f', 'mp4', ...moov],
      ['-i', chapters],
    )
    assert.deepEqual(
      found.chapters.map(({ title, startMs }) => [title, startMs]),
      [
        ['One', 0],
        ['Zwei ä', 1_200],
      ],
    )
  }
})
