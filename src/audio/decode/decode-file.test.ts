import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { rate } from '../../../test/audio/signals/instruments.ts'
import { playPiece } from '../../../test/audio/signals/pieces.ts'
import { temporaryFolder } from '../../../test/support/folder.ts'
import { wavOf } from '../../../test/support/sounds.ts'
import { findFfmpeg } from '../../streaming/ffmpeg.ts'
import { analyseFile } from '../analyse-file.ts'
import { decodeFile } from './decode-file.ts'
import { SoundError } from './pcm.ts'

const folder = temporaryFolder()
after(() => folder[Symbol.dispose]())
const ffmpeg = findFfmpeg('auto') ?? ''
const skip = ffmpeg === '' && 'ffmpeg, which codes the files, is not there'
const wav = join(folder.path, 'piece.wav')

before(() => {
  const plan = { seed: 5, style: 'rock', bpm: 116, metre: 4, key: 4, mode: 0, seconds: 10 } as const
  writeFileSync(wav, wavOf(playPiece(plan).sound, rate))
})

const codings: Record<string, string[]> = {
  'a.mp3': ['-b:a', '192k'],
  'b.ogg': ['-c:a', 'libvorbis'],
  'c.flac': [],
  'd.opus': ['-c:a', 'libopus', '-ar', '48000'],
  'e.m4a': ['-c:a', 'aac'],
  'f.aiff': [],
  'g.wav': ['-c:a', 'pcm_s24le', '-ar', '96000'],
  'h.wav': ['-c:a', 'pcm_f32le'],
}

for (const [name, options] of Object.entries(codings)) {
  test(`${name} sounds like what it was made of`, { skip }, async () => {
    const path = join(folder.path, name)
    execFileSync(ffmpeg, ['-v', 'error', '-i', wav, '-ac', '2', ...options, path])
    const [original, coded] = [
      await analyseFile(wav, { ffmpeg }),
      await analyseFile(path, { ffmpeg }),
    ]
    assert.ok(Math.abs(coded.duration - original.duration) < 0.05, `${coded.duration} s`)
    assert.ok(Math.abs(coded.tempo - original.tempo) < 0.2, `${coded.tempo} beats per minute`)
    assert.deepEqual([coded.key, coded.mode], [original.key, original.mode])
    // ffmpeg makes two channels of one at half the power; a codec leaves the highest sounds out.
    assert.ok(Math.abs(coded.loudness - original.loudness) < 0.8, `${coded.loudness} LUFS`)
  })
}

test('loudness is what the meter of ffmpeg says, within 0.1 LU', { skip }, async () => {
  for (const [channels, sampleRate] of [
    [1, 22_050],
    [2, 44_100],
    [2, 48_000],
  ]) {
    const path = join(folder.path, `meter-${channels}-${sampleRate}.wav`)
    const form = ['-ac', `${channels}`, '-ar', `${sampleRate}`]
    execFileSync(ffmpeg, ['-v', 'error', '-i', wav, ...form, path])
    const { loudness } = await analyseFile(path, { ffmpeg })
    const args = ['-nostdin', '-hide_banner', '-i', path, '-af', 'ebur128', '-f', 'null', '-']
    const theirs = meterOf(args)
    assert.ok(Math.abs(loudness - theirs) <= 0.1, `${loudness}, ffmpeg says ${theirs}`)
  }
})

/** The summary comes on standard error, which is given only with a failure otherwise. */
function meterOf(args: string[]): number {
  const shown = execFileSync('sh', ['-c', '"$@" 2>&1', 'sh', ffmpeg, ...args], { encoding: 'utf8' })
  return Number(/I:\s+(-?[\d.]+) LUFS/.exec(shown.slice(shown.lastIndexOf('Summary')))?.[1])
}

test('a part of a file is decoded to the sample', async () => {
  let samples = 0
  for await (const { channels } of decodeFile(wav, { ffmpeg: '', startMs: 1500, endMs: 4000 })) {
    samples += channels[0]?.length ?? 0
  }
  assert.equal(samples, 2.5 * rate)
})

test('what is no sound, empty or cut off is refused with a reason, or read as far as it goes', async () => {
  const bad = {
    'empty.mp3': '',
    'text.ogg': 'not music',
    'cut.flac': 'fLaC',
    'head.wav': 'RIFF\0\0\0\0WAVE',
    'opus.ogg': `OggS${'\0'.repeat(24)}OpusHead`,
  }
  for (const [name, content] of Object.entries(bad)) {
    const path = join(folder.path, name)
    writeFileSync(path, content)
    await assert.rejects(analyseFile(path, { ffmpeg: '' }), SoundError, name)
  }
})
