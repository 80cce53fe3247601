import { SeededRandom } from '../../../src/lib/seeded-random.ts'
import { beatTime, groove } from './bar.ts'
import { rate } from './instruments.ts'
import { exact, type Manner } from './manner.ts'
import { playBar, type Style } from './styles.ts'

/** What a piece is to be. */
export type PiecePlan = {
  seed: number | string
  style: Style
  bpm: number
  /** Beats in a bar. */
  metre: number
  /** Pitch class of the tonic. */
  key: number
  /** 1 major, 0 minor. */
  mode: number
  seconds: number
}

/** A piece and the truth about it: times in seconds. */
export type Piece = PiecePlan & { sound: Float32Array; beats: number[]; downbeats: number[] }

/** Writes and plays a piece, the same for the same plan and manner. */
export function playPiece(plan: PiecePlan, manner: Manner = exact): Piece {
  const out = new Float32Array(Math.round(plan.seconds * rate))
  const beat = 60 / plan.bpm
  const bars = Math.floor((plan.seconds - margins) / (beat * plan.metre))
  const random = new SeededRandom(`piece ${plan.seed}`)
  const hand = new SeededRandom(`hand ${plan.seed}`)
  const player = { plan, manner, out, beat, random, hand, noise: () => random.next() }
  const { major, minor } = manner.progressions
  const progression = random.pick(plan.mode === 1 ? major : minor)
  const pattern = groove(plan.metre, random, manner.syncopation)
  const beats: number[] = []
  const downbeats: number[] = []
  for (let bar = 0; bar < bars; bar++) {
    const first = bar * plan.metre
    downbeats.push(beatTime(player, first))
    for (let at = 0; at < plan.metre; at++) beats.push(beatTime(player, first + at))
    const degree = progression[bar % progression.length] ?? 0
    playBar({ ...player, first, degree, pattern })
  }
  return { ...plan, sound: leveled(hissing(out, manner.hiss, hand)), beats, downbeats }
}

/** Seconds before the first bar and, at least, after the last. */
const margins = 0.65

function hissing(sound: Float32Array, gain: number, random: SeededRandom): Float32Array {
  return gain === 0 ? sound : sound.map((value) => value + gain * (random.next() * 2 - 1))
}

/** Brings the peak to 0.8. */
function leveled(sound: Float32Array): Float32Array {
  let peak = 0
  for (const value of sound) peak = Math.max(peak, Math.abs(value))
  return peak === 0 ? sound : sound.map((value) => (value / peak) * 0.8)
}
