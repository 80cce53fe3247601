import { Analyser } from './analyser.ts'
import type { SoundAnalysis } from './analysis.ts'
import { type DecodeOptions, decodeFile } from './decode/decode-file.ts'
import { SoundError } from './decode/pcm.ts'

/**
 * Decodes and analyses a file, a block at a time.
 * @throws SoundError when it cannot be decoded
 */
export async function analyseFile(path: string, options: DecodeOptions): Promise<SoundAnalysis> {
  let analyser: Analyser | undefined
  for await (const { sampleRate, channels } of decodeFile(path, options)) {
    analyser ??= new Analyser({ sampleRate, channels: channels.length })
    analyser.push(channels)
  }
  if (analyser === undefined) throw new SoundError('no sound in it')
  return analyser.end()
}
