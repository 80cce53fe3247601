import { spawn } from 'node:child_process'
import { type PcmBlock, SoundError } from './pcm.ts'

const sampleRate = 44_100

type Means = {
  /** The program. */
  ffmpeg: string
  /** How long it may be silent, in milliseconds. */
  patienceMs: number
}

/** Decodes with ffmpeg, which knows every format, in a process of its own. */
export async function* decodeFfmpeg(
  path: string,
  { ffmpeg, patienceMs }: Means,
): AsyncGenerator<PcmBlock> {
  const form = ['-f', 'f32le', '-ac', '2', '-ar', `${sampleRate}`]
  // Pictures are video streams there: only the first stream of sound is taken.
  const args = ['-v', 'error', '-nostdin', '-i', `file:${path}`, '-map', '0:a:0', ...form, '-']
  const child = spawn(ffmpeg, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const complaint: Buffer[] = []
  child.stderr.on('data', (bytes: Buffer) => {
    if (complaint.length < 20) complaint.push(bytes)
  })
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
  // Whoever reads the sound hears of a failed start only when asking for the end.
  ended.catch(() => {})
  let isSilent = false
  const wait = () =>
    setTimeout(() => {
      isSilent = true
      child.kill('SIGKILL')
    }, patienceMs)
  let timer = wait()
  try {
    let rest = Buffer.alloc(0)
    for await (const bytes of child.stdout as AsyncIterable<Buffer>) {
      clearTimeout(timer)
      const data = Buffer.concat([rest, bytes])
      const frames = Math.floor(data.length / 8)
      if (frames > 0) yield { sampleRate, channels: separate(data, frames) }
      rest = Buffer.from(data.subarray(frames * 8))
      timer = wait()
    }
    const code = await ended
    if (isSilent) throw new SoundError(`ffmpeg was silent for ${Math.round(patienceMs / 1000)} s`)
    if (code !== 0) {
      const [line = 'ffmpeg failed'] = Buffer.concat(complaint).toString('utf8').split('\n')
      throw new SoundError(line.slice(0, 200))
    }
  } finally {
    clearTimeout(timer)
    child.kill('SIGKILL')
  }
}

function separate(data: Buffer, frames: number): Float32Array[] {
  const [left, right] = [new Float32Array(frames), new Float32Array(frames)]
  for (let frame = 0; frame < frames; frame++) {
    left[frame] = data.readFloatLE(frame * 8)
    right[frame] = data.readFloatLE(frame * 8 + 4)
  }
  return [left, right]
}
