/** Makes sound off the main thread: music costs a hundredth of its length, too much for others to wait. */
import { parentPort } from 'node:worker_threads'
import { mostRepeated } from '../audio/most-repeated.ts'
import { Piece } from '../audio/synth/piece.ts'
import { type Sound, sampleRate } from '../audio/synth/sound.ts'
import { Speech } from '../audio/synth/speech.ts'
import { toPcm } from '../audio/synth/wav.ts'
import type { MadeSound } from '../domain/streams/sounds.ts'
import { encodePreview, previewSeconds } from './encode-preview.ts'
import { type FilePart, fileClip } from './file-clip.ts'

export type Order = { id: number } & (
  | { kind: 'block'; made: MadeSound; frame: number }
  | { kind: 'preview'; made: MadeSound }
  | { kind: 'clip'; part: FilePart }
)
export type Delivery =
  | { id: number; frame: number; pcm: Int16Array<ArrayBuffer> }
  | { id: number; mp3: Uint8Array<ArrayBuffer> }
  | { id: number; error: string }

/** Those that are being listened to; the least recent one goes. */
const recent = new Map<string, Sound>()
const kept = 12

function soundOf({ uri, durationMs, features }: MadeSound): Sound {
  const key = JSON.stringify([uri, durationMs, features])
  const sound =
    recent.get(key) ??
    (features === null ? new Speech(durationMs, uri) : new Piece(features, durationMs, uri))
  recent.delete(key)
  recent.set(key, sound)
  const [oldest] = recent.keys()
  if (recent.size > kept && oldest !== undefined) recent.delete(oldest)
  return sound
}

async function deliver(order: Order): Promise<Delivery> {
  const { id } = order
  if (order.kind === 'clip') return { id, mp3: await encodePreview(await fileClip(order.part)) }
  const sound = soundOf(order.made)
  if (order.kind === 'preview') return { id, mp3: await previewOf(sound) }
  const block = sound.blockAt(order.frame)
  return { id, frame: sound.startOf(block), pcm: toPcm(sound.render(block)) }
}

/** Every eighth frame of the whole is enough to find out what comes back most often. */
async function previewOf(sound: Sound): Promise<Uint8Array<ArrayBuffer>> {
  const sparse = new Float32Array(Math.floor(sound.frames / sparseness))
  for (let block = 0; sound.startOf(block) < sound.frames; block++) {
    const start = sound.startOf(block)
    const { left, right } = sound.render(block)
    let at = Math.ceil(start / sparseness)
    for (; at < sparse.length && at * sparseness - start < left.length; at++) {
      const frame = at * sparseness - start
      sparse[at] = ((left[frame] as number) + (right[frame] as number)) / 2
    }
  }
  const from = mostRepeated(sparse, sampleRate / sparseness, previewSeconds)
  const first = Math.round(from * sampleRate)
  const frames = Math.min(sound.frames - first, previewSeconds * sampleRate)
  const clip = { left: new Float32Array(frames), right: new Float32Array(frames) }
  for (let frame = first; frame < first + frames; ) {
    const block = sound.blockAt(frame)
    const skipped = frame - sound.startOf(block)
    const { left, right } = sound.render(block)
    const room = first + frames - frame
    clip.left.set(left.subarray(skipped, skipped + room), frame - first)
    clip.right.set(right.subarray(skipped, skipped + room), frame - first)
    frame += left.length - skipped
  }
  return encodePreview(clip)
}

const sparseness = 4

parentPort?.on('message', async (order: Order) => {
  const delivery = await deliver(order).catch((error: unknown) => ({
    id: order.id,
    error: String(error),
  }))
  const transfer =
    'pcm' in delivery ? [delivery.pcm.buffer] : 'mp3' in delivery ? [delivery.mp3.buffer] : []
  parentPort?.postMessage(delivery, transfer)
})
