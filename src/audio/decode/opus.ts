import { OpusDecoder } from 'opus-decoder'
import { readBytes } from './file-bytes.ts'
import { OggPackets } from './ogg-packets.ts'
import { type PcmBlock, SoundError } from './pcm.ts'

const sampleRate = 48_000

/** Decodes Ogg Opus, with the gain that its header asks for. */
export async function* decodeOpus(path: string): AsyncGenerator<PcmBlock> {
  const ogg = new OggPackets()
  let decoder: OpusDecoder | undefined
  let head: OpusHead | undefined
  let headers = 0
  let played = 0
  try {
    for await (const bytes of readBytes(path)) {
      const packets = ogg.push(bytes)
      while (headers < 2 && packets.length > 0) {
        const packet = packets.shift()
        if (headers === 0 && packet !== undefined) head = readHead(packet)
        headers++
      }
      if (head === undefined || packets.length === 0) continue
      decoder ??= new OpusDecoder({ channels: head.channels, preSkip: head.preSkip })
      await decoder.ready
      const { channelData, samplesDecoded } = decoder.decodeFrames(packets)
      // The last page says where the sound ends; a packet may be longer than what is left.
      const end = Number(ogg.granule) - head.preSkip
      const length = Math.min(samplesDecoded, Math.max(0, end - played))
      played += samplesDecoded
      const { gain } = head
      const channels = channelData.map((samples) => samples.subarray(0, length))
      if (gain !== 1) for (const samples of channels) scale(samples, gain)
      if (length > 0) yield { sampleRate, channels }
    }
  } finally {
    decoder?.free()
  }
}

type OpusHead = { channels: number; preSkip: number; gain: number }

/** RFC 7845, section 5.1. */
function readHead(packet: Buffer): OpusHead {
  const channels = packet[9] ?? 0
  if (packet.length < 19 || channels < 1 || channels > 2) {
    throw new SoundError('Opus with more than two channels')
  }
  return {
    channels,
    preSkip: packet.readUInt16LE(10),
    gain: 10 ** (packet.readInt16LE(16) / 256 / 20),
  }
}

function scale(samples: Float32Array, gain: number): void {
  for (let at = 0; at < samples.length; at++) samples[at] = (samples[at] ?? 0) * gain
}
