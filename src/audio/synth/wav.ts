import { type Sound, type Stereo, sampleRate } from './sound.ts'

export const wavHeaderBytes = 44
/** Two channels of sixteen bits. */
export const bytesPerFrame = 4

/** Size of a sound as a WAV file. */
export const wavBytes = ({ frames }: Pick<Sound, 'frames'>) =>
  wavHeaderBytes + frames * bytesPerFrame

/** The beginning of a WAV file: RIFF, PCM, two channels, sixteen bits. */
export function wavHeader(frames: number): Buffer {
  const header = Buffer.alloc(wavHeaderBytes)
  const bytes = frames * bytesPerFrame
  header.write('RIFF', 0, 'latin1')
  header.writeUInt32LE(36 + bytes, 4)
  header.write('WAVEfmt ', 8, 'latin1')
  header.writeUInt32LE(16, 16)
  header.writeUInt16LE(1, 20)
  header.writeUInt16LE(2, 22)
  header.writeUInt32LE(sampleRate, 24)
  header.writeUInt32LE(sampleRate * bytesPerFrame, 28)
  header.writeUInt16LE(bytesPerFrame, 32)
  header.writeUInt16LE(16, 34)
  header.write('data', 36, 'latin1')
  header.writeUInt32LE(bytes, 40)
  return header
}

/** Samples as a WAV file holds them: left and right in turn, little-endian. */
export function toPcm({ left, right }: Stereo): Int16Array<ArrayBuffer> {
  const pcm = new Int16Array(left.length * 2)
  for (let at = 0; at < left.length; at++) {
    pcm[2 * at] = Math.round(32_767 * (left[at] as number))
    pcm[2 * at + 1] = Math.round(32_767 * (right[at] as number))
  }
  return pcm
}
