import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { SeededRandom } from '../../src/lib/seeded-random.ts'
import { ScanError } from '../../src/scanner/scan-error.ts'
import { readTags } from '../../src/scanner/tags/read-tags.ts'
import { flacFile, m4aFile, mp3File, opusFile, wavFile } from '../support/audio-files.ts'
import { musicFolder, outcomesOf } from '../support/scans.ts'
import { testWorld } from '../support/world.ts'

const world = await testWorld()
const music = musicFolder(world)
const song = flacFile({ tags: { title: 'Good', artist: 'Good', album: 'Good' } })

test('a scan ends, takes what is good and says what is not, whatever lies in the folder', async () => {
  music.put('good/song.flac', song)
  music.put('bad/empty.mp3', Buffer.alloc(0))
  music.put('bad/nothing.mp3', Buffer.alloc(1))
  truncateSync(music.at('bad/nothing.mp3'), 100_000_000)
  music.put('bad/text.ogg', Buffer.from('this is not music'))
  music.put('bad/cut.m4a', m4aFile({ tags: { title: 'Cut' } }).subarray(0, 90))
  execFileSync('mkfifo', [music.at('bad/pipe.mp3')])
  symlinkSync(music.path, music.at('bad/loop'))
  symlinkSync(music.at('bad/self.mp3'), music.at('bad/self.mp3'))
  symlinkSync('/nowhere/at/all.mp3', music.at('bad/dangling.mp3'))
  mkdirSync(music.at('bad/folder.mp3'))
  writeFileSync(
    Buffer.concat([
      Buffer.from(`${music.at('bad')}/br`),
      Buffer.from([0xe9, 0xff]),
      Buffer.from('.mp3'),
    ]),
    song,
  )
  const report = await music.scan()
  assert.deepEqual(report.rejected, {
    empty: 1,
    no_sound: 2,
    unreadable_tags: 1,
    not_a_file: 1,
    link_leads_nowhere: 2,
    name_is_not_utf8: 1,
  })
  assert.equal(report.created, 1)
  assert.equal(outcomesOf(report), report.read)
  const again = await music.scan()
  assert.deepEqual(again.rejected, report.rejected)
  assert.equal(again.read, report.read)
})

test('files with damage anywhere are read or refused, never waited for', async () => {
  const random = new SeededRandom('damaged files')
  const tags = {
    title: 'Title',
    artist: ['A', 'B'],
    album: 'Album',
    date: '2001',
    comment: 'x'.repeat(500),
  }
  const makers = [flacFile, opusFile, mp3File, m4aFile, wavFile]
  let refused = 0
  for (let round = 0; round < 400; round++) {
    const make = makers[round % makers.length] ?? flacFile
    const bytes = Buffer.from(make({ tags, seconds: 2, picture: Buffer.alloc(200, 1) }))
    const within = random.integer(0, 1) === 0 ? Math.min(1_500, bytes.length) : bytes.length
    for (let damage = random.integer(1, 12); damage > 0; damage--) {
      bytes[random.integer(0, within - 1)] = random.integer(0, 255)
    }
    const length = random.integer(0, 3) === 0 ? random.integer(1, bytes.length) : bytes.length
    const path = music.put(`fuzzed/${round}`, bytes.subarray(0, length))
    try {
      const { tags: found, sound } = await readTags(path, length)
      assert.ok(found.title.length <= 500)
      for (const value of [sound.durationMs, sound.bitrate, sound.sampleRate, sound.channels]) {
        assert.ok(Number.isSafeInteger(value) && value >= 0, `${path} ${JSON.stringify(sound)}`)
      }
    } catch (error) {
      assert.ok(error instanceof ScanError, String(error))
      refused++
    }
  }
  assert.ok(refused > 0 && refused < 400, `${refused} refused`)
})

test('damaged files with music names go through a whole scan', async () => {
  const random = new SeededRandom('damaged scan')
  for (let at = 0; at < 60; at++) {
    const bytes = Buffer.from(
      flacFile({ tags: { title: `T${at}`, artist: 'A', album: 'B' }, sound: at + 3 }),
    )
    for (let damage = 0; damage < 6; damage++)
      bytes[random.integer(42, 200)] = random.integer(0, 255)
    music.put(`damaged/${at}.flac`, bytes)
  }
  const report = await music.scan()
  assert.equal(outcomesOf(report), report.read)
})
