import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { readTags } from '../../src/scanner/tags/read-tags.ts'
import {
  flacFile,
  m4aFile,
  mp3File,
  opusFile,
  wavFile,
  writeAudio,
} from '../support/audio-files.ts'
import { temporaryFolder } from '../support/folder.ts'

const folder = temporaryFolder()
after(() => folder[Symbol.dispose]())

const read = (name: string, bytes: Buffer) =>
  readTags(writeAudio(join(folder.path, name), bytes), bytes.length)

const tags = {
  title: 'Song',
  artist: 'Somebody',
  album: 'Record',
  albumartist: 'Everybody',
  tracknumber: '3',
  date: '2001-02-03',
  genre: 'Hip Hop',
}

test('tags and sound of every format that is made here are read', async () => {
  const files = {
    'a.flac': { bytes: flacFile({ tags }), codec: 'flac', type: 'audio/flac', ms: 200_000 },
    'a.opus': { bytes: opusFile({ tags }), codec: 'opus', type: 'audio/ogg', ms: 200_000 },
    'a.mp3': { bytes: mp3File({ tags }), codec: 'mp3', type: 'audio/mpeg', ms: 20_000 },
    'a.m4a': { bytes: m4aFile({ tags }), codec: 'aac', type: 'audio/mp4', ms: 200_000 },
  }
  for (const [name, { bytes, codec, type, ms }] of Object.entries(files)) {
    const { tags: found, sound } = await read(name, bytes)
    assert.deepEqual(
      [found.title, found.artists, found.album, found.albumArtists, found.track, found.date],
      ['Song', [{ name: 'Somebody' }], 'Record', [{ name: 'Everybody' }], 3, '2001-02-03'],
      name,
    )
    assert.deepEqual(found.genres, ['hip-hop'], name)
    assert.deepEqual([sound.codec, sound.mediaType], [codec, type], name)
    assert.ok(Math.abs(sound.durationMs - ms) < 100, `${name} ${sound.durationMs}`)
    assert.notEqual(sound.soundHash, '', name)
  }
  const { sound } = await read('a.wav', wavFile({ seconds: 2 }))
  assert.deepEqual([sound.codec, sound.durationMs], ['pcm', 2_000])
})

test('the digest of the sound stays when tags change, and is another for other sound', async () => {
  const long = { ...tags, comment: 'x'.repeat(70_000) }
  for (const make of [flacFile, opusFile, mp3File, m4aFile]) {
    const hash = async (content: { tags: object; sound?: number }) =>
      (await read(`${make.name}.bin`, make(content as { tags: Record<string, string> }))).sound
        .soundHash
    const before = await hash({ tags })
    assert.equal(await hash({ tags: long }), before, make.name)
    assert.notEqual(await hash({ tags, sound: 2 }), before, make.name)
  }
})

test('several artists by every convention', async () => {
  const named = async (more: Record<string, string | string[]>) =>
    (await read('artists.flac', flacFile({ tags: { ...tags, ...more } }))).tags.artists.map(
      ({ name }) => name,
    )
  assert.deepEqual(await named({ artist: ['A', 'B'] }), ['A', 'B'])
  assert.deepEqual(await named({ artist: 'A; B;C' }), ['A', 'B', 'C'])
  assert.deepEqual(await named({ artist: 'A feat. B, C & D' }), ['A', 'B', 'C', 'D'])
  assert.deepEqual(await named({ artist: 'A & B', artists: ['A', 'B'] }), ['A', 'B'])
  assert.deepEqual(await named({ artist: 'Simon & Garfunkel' }), ['Simon & Garfunkel'])
  assert.deepEqual(await named({ artist: 'AC/DC' }), ['AC/DC'])
  const mp3 = await read('artists.mp3', mp3File({ tags: { ...tags, artist: ['A', 'B'] } }))
  assert.deepEqual(mp3.tags.artists, [{ name: 'A' }, { name: 'B' }])
})

test('ids, codes, gains and what else tags hold', async () => {
  const { tags: found } = await read(
    'rich.flac',
    flacFile({
      tags: {
        ...tags,
        isrc: 'SE-XX1-01-00001',
        barcode: '0123456789012',
        musicbrainz_trackid: '2b0a3c7e-9a53-4f0a-8f6a-0b7a3b5f1c11',
        musicbrainz_albumid: '3b0a3c7e-9a53-4f0a-8f6a-0b7a3b5f1c12',
        musicbrainz_artistid: '4B0A3C7E-9A53-4F0A-8F6A-0B7A3B5F1C13',
        replaygain_track_gain: '-7.35 dB',
        discnumber: '2',
        disctotal: '3',
        tracktotal: '12',
        itunesadvisory: '1',
        lyrics: 'la la',
        label: 'Own',
        copyright: '2001 Us',
        compilation: '1',
      },
    }),
  )
  assert.equal(found.isrc, 'SEXX10100001')
  assert.equal(found.barcode, '0123456789012')
  assert.equal(found.recordingMbid, '2b0a3c7e-9a53-4f0a-8f6a-0b7a3b5f1c11')
  assert.equal(found.albumMbid, '3b0a3c7e-9a53-4f0a-8f6a-0b7a3b5f1c12')
  assert.deepEqual(found.artists, [
    { name: 'Somebody', mbid: '4b0a3c7e-9a53-4f0a-8f6a-0b7a3b5f1c13' },
  ])
  assert.deepEqual(
    [found.trackGain, found.disc, found.discTotal, found.trackTotal],
    [-7.35, 2, 3, 12],
  )
  assert.deepEqual([found.explicit, found.lyrics, found.label], [true, 'la la', 'Own'])
  assert.equal(found.isCompilation, true)
  const opus = await read('gain.opus', opusFile({ tags: { ...tags, r128_track_gain: '-136' } }))
  assert.equal(opus.tags.trackGain, 4.47)
})

test('what is no sound is refused with the reason', async () => {
  const cases = {
    'empty.mp3': [Buffer.alloc(0), 'empty'],
    'nothing.mp3': [Buffer.alloc(2_000_000), 'no_sound'],
    'text.flac': [Buffer.from('this is no music'.repeat(1000)), 'no_sound'],
    'cut.mp3': [mp3File({ tags: { title: 'x'.repeat(5_000) } }).subarray(0, 900), 'truncated'],
  } as const
  for (const [name, [bytes, reason]] of Object.entries(cases)) {
    await assert.rejects(read(name, bytes), { reason }, name)
  }
})
