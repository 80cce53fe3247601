import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { idOf } from './builders.ts'
import type { TestWorld } from './world.ts'

/** A WAV file of 16 bits in one channel. */
export function wavOf(sound: Float32Array, sampleRate: number): Buffer {
  const bytes = Buffer.alloc(44 + sound.length * 2)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(sampleRate, 24)
  bytes.writeUInt32LE(sampleRate * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(sound.length * 2, 40)
  for (const [at, value] of sound.entries()) {
    bytes.writeInt16LE(Math.round(Math.max(-1, Math.min(1, value)) * 32_767), 44 + at * 2)
  }
  return bytes
}

/** Puts a file into the world's folder and lists it as a track's. @returns its path */
export async function aFileOf(
  world: TestWorld,
  trackId: string,
  name: string,
  bytes: Uint8Array,
): Promise<string> {
  const path = join(world.folder, name)
  writeFileSync(path, bytes)
  await world.changes.write((tx) =>
    tx
      .insertInto('audio_file')
      .values({
        id: idOf(`file ${name}`),
        path,
        uri: `spotify:track:${trackId}`,
        size: bytes.length,
        modified_at: 1,
        codec: 'pcm',
        media_type: 'audio/wav',
        duration_ms: 12_000,
        bitrate: 352_800,
        sample_rate: 22_050,
        channels: 1,
        start_ms: 0,
        end_ms: -1,
        track_gain: '',
        album_gain: '',
        sound_hash: '',
        missing_since: -1,
      })
      .execute(),
  )
  return path
}
