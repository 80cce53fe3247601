import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Estimate } from '../test/audio/ground-truth.ts'
import { rate } from '../test/audio/signals/instruments.ts'
import { wavOf } from '../test/support/sounds.ts'

/** Another program that hears tempo, beats or keys, as it is without settings. */
export type OtherTool = {
  name: string
  /** How one comes by it. */
  from: string
  /** Undefined where it is not installed. @param folder for files */
  open(folder: string): ((sound: Float32Array) => Estimate) | undefined
}

/** Known to `npm run ground-truth -- --compare`. None of them is needed, none is part of Reprise. */
export const otherTools: readonly OtherTool[] = [
  {
    name: 'aubio 0.4.9',
    from: 'Debian: aubio-tools',
    open(folder) {
      if (!isInPath('aubiotrack')) return undefined
      const path = join(folder, 'piece.wav')
      return (sound) => {
        writeFileSync(path, wavOf(sound, rate))
        return ofBeats(numbersIn(run('aubiotrack', ['-i', path])))
      }
    },
  },
  {
    name: 'bpm-tools 0.3',
    from: 'Debian: bpm-tools',
    open() {
      if (!isInPath('bpm')) return undefined
      return (sound) => {
        const input = Buffer.from(twice(sound).buffer)
        return { tempo: numbersIn(run('bpm', [], input))[0] ?? 0 }
      }
    },
  },
  {
    name: 'music-tempo 1.0.3',
    from: 'npm: music-tempo',
    open() {
      const MusicTempo = packageOf('music-tempo')
      if (MusicTempo === undefined) return undefined
      return (sound) => {
        try {
          const { tempo, beats } = new MusicTempo(twice(sound))
          return { tempo: Number(tempo), beats }
        } catch {
          // It throws where it finds no beat at all.
          return { tempo: 0, beats: [] }
        }
      }
    },
  },
  {
    name: 'essentia.js 0.1.3',
    from: 'npm: essentia.js',
    open() {
      const module = packageOf('essentia.js')
      if (module === undefined) return undefined
      const essentia = new module.Essentia(module.EssentiaWASM)
      return (sound) => {
        const samples = essentia.arrayToVector(twice(sound))
        const { bpm, ticks } = essentia.RhythmExtractor2013(samples, 208, 'degara', 40)
        const { key, scale } = essentia.KeyExtractor(samples)
        const beats: number[] = [...essentia.vectorToArray(ticks)]
        samples.delete()
        return { tempo: bpm, beats, key: { key: pitchClass(key), mode: scale === 'major' ? 1 : 0 } }
      }
    },
  },
]

/** What a program prints; what it complains about is not heard. */
const run = (program: string, args: string[], input: Uint8Array = new Uint8Array()) =>
  execFileSync(program, args, { encoding: 'utf8', input, stdio: ['pipe', 'pipe', 'ignore'] })

const isInPath = (program: string) => spawnSync('which', [program]).status === 0

/**
 * A package that is there without being one of ours: `npm install --no-save NAME`, or a folder in
 * NODE_PATH.
 */
// biome-ignore lint/suspicious/noExplicitAny: packages without types
function packageOf(name: string): any {
  try {
    return createRequire(import.meta.url)(name)
  } catch {
    return undefined
  }
}

const numbersIn = (text: string) =>
  text
    .split(/\s+/)
    .map(Number.parseFloat)
    .filter((number) => Number.isFinite(number))

function ofBeats(beats: number[]): Estimate {
  const distances = beats.slice(1).map((beat, at) => beat - (beats[at] ?? 0))
  const middle = distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)]
  return { tempo: middle === undefined ? 0 : 60 / middle, beats }
}

/** The sound at 44,100 Hz, which these programs take for granted. */
function twice(sound: Float32Array): Float32Array {
  return Float32Array.from({ length: sound.length * 2 }, (_, at) => {
    const [here, next] = [sound[at >> 1] ?? 0, sound[(at + 1) >> 1] ?? 0]
    return (here + next) / 2
  })
}

const names = ['C', 'C#', 'D', 'Eb', 'E', 'F', 'F#', 'G', 'Ab', 'A', 'Bb', 'B']
const sharps: Record<string, string> = { 'D#': 'Eb', 'G#': 'Ab', 'A#': 'Bb', Db: 'C#', Gb: 'F#' }
const pitchClass = (name: string) => names.indexOf(sharps[name] ?? name)
