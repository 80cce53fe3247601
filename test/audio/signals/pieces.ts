import { SeededRandom } from '../../../src/lib/seeded-random.ts'
import { addKick, addNoise, addSnare, addTone, rate } from './instruments.ts'

export const percussiveStyles = ['rock', 'house', 'funk', 'pop', 'swing', 'ballad'] as const
export const softStyles = ['piano', 'pads', 'arpeggio'] as const
type Style = (typeof percussiveStyles)[number] | (typeof softStyles)[number]

/** What a piece is to be. */
export type PiecePlan = {
  seed: number
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

/** Writes and plays a piece, the same for the same plan. */
export function playPiece(plan: PiecePlan): Piece {
  const out = new Float32Array(Math.round(plan.seconds * rate))
  const beat = 60 / plan.bpm
  const lead = 0.35
  const bars = Math.floor((plan.seconds - lead - 0.3) / (beat * plan.metre))
  const random = new SeededRandom(`piece ${plan.seed}`)
  const player = { plan, out, beat, random, noise: () => random.next() }
  const progression = pick(plan.mode === 1 ? majorProgressions : minorProgressions, random)
  const pattern = groove(plan.metre, random)
  const beats: number[] = []
  const downbeats: number[] = []
  for (let bar = 0; bar < bars; bar++) {
    const start = lead + bar * plan.metre * beat
    downbeats.push(start)
    for (let at = 0; at < plan.metre; at++) beats.push(start + at * beat)
    const degree = progression[bar % progression.length] ?? 0
    playBar({ ...player, start, bar, degree, pattern })
  }
  return { ...plan, sound: leveled(out), beats, downbeats }
}

type Player = {
  plan: PiecePlan
  out: Float32Array
  beat: number
  random: SeededRandom
  noise: () => number
}

type Bar = Player & { start: number; bar: number; degree: number; pattern: Groove }

/** What stays the same from bar to bar; places are in beats. */
type Groove = { kicks: number[]; snares: number[]; bass: number[]; stabs: number[] }

function groove(metre: number, random: SeededRandom): Groove {
  const offbeats = Array.from({ length: metre }, (_, at) => at + 0.5)
  const syncopated = (share: number) => offbeats.filter(() => random.chance(share))
  const backbeats = metre === 3 ? [1, 2] : metre === 4 ? [1, 3] : metre === 5 ? [1, 4] : [2, 4, 6]
  const middle = metre === 3 ? [] : metre === 4 ? [2] : metre === 5 ? [3] : [3, 5]
  return {
    kicks: [0, ...middle, ...syncopated(0.2)],
    snares: backbeats,
    bass: [0, ...middle, ...syncopated(0.35)],
    stabs: [...syncopated(0.4), ...(random.chance(0.5) ? [0] : [1])],
  }
}

function playBar(bar: Bar): void {
  const { plan } = bar
  switch (plan.style) {
    case 'rock':
      drums(bar, { hats: 0.5, kick: 0.9, snare: 0.7, hat: 0.16 })
      bass(bar, everyHalf(plan.metre), 0.3)
      chord(bar, 0, { seconds: plan.metre * bar.beat, gain: 0.07, kind: 'organ' })
      melody(bar, 0.12, 0.5)
      return
    case 'house':
      for (let at = 0; at < plan.metre; at++) {
        addKick(bar.out, bar.start + at * bar.beat, 1)
        hat(bar, at + 0.5, 0.25)
      }
      for (const at of bar.pattern.snares) addSnare(bar.out, timeOf(bar, at), 0.4, bar.noise)
      bass(bar, offbeatsOf(plan.metre), 0.3, 0.4)
      for (const at of bar.pattern.stabs) {
        chord(bar, at, { seconds: 0.25, gain: 0.1, kind: 'organ' })
      }
      return
    case 'funk':
      drums(bar, { hats: 0.25, kick: 0.9, snare: 0.8, hat: 0.1 })
      bass(bar, bar.pattern.bass, 0.35)
      for (const at of bar.pattern.stabs) {
        chord(bar, at, { seconds: 0.15, gain: 0.1, kind: 'pluck' })
      }
      return
    case 'pop':
      drums(bar, { hats: 0.5, kick: 0.8, snare: 0.6, hat: 0.1 })
      bass(bar, bar.pattern.bass, 0.3)
      arpeggio(bar, 0.5, 0.12)
      melody(bar, 0.15, 0.6)
      return
    case 'swing':
      for (let at = 0; at < plan.metre; at++) {
        hat(bar, at, 0.22)
        if (at % 2 === 1) hat(bar, at + 2 / 3, 0.15)
      }
      for (const at of bar.pattern.snares) hat(bar, at, 0.3)
      addKick(bar.out, bar.start, 0.5)
      bass(bar, everyBeat(plan.metre), 0.4)
      chord(bar, 0, { seconds: bar.beat * 0.6, gain: 0.08, kind: 'piano' })
      chord(bar, 1 + 2 / 3, { seconds: bar.beat * 0.4, gain: 0.07, kind: 'piano' })
      return
    case 'ballad':
      drums(bar, { hats: 1, kick: 0.5, snare: 0.35, hat: 0.08 })
      bass(bar, [0], 0.3)
      chord(bar, 0, { seconds: plan.metre * bar.beat, gain: 0.12, kind: 'piano' })
      melody(bar, 0.2, 0.7)
      return
    case 'piano':
      for (const at of everyBeat(plan.metre)) {
        chord(bar, at, { seconds: bar.beat, gain: at === 0 ? 0.16 : 0.09, kind: 'piano' })
      }
      bass(bar, [0], 0.25)
      melody(bar, 0.2, 0.6)
      return
    case 'pads':
      chord(bar, 0, { seconds: plan.metre * bar.beat, gain: 0.15, kind: 'pad' })
      bass(bar, [0], 0.15)
      melody(bar, 0.14, 0.8)
      return
    case 'arpeggio':
      arpeggio(bar, 0.5, 0.2)
      bass(bar, [0], 0.2)
      return
  }
}

type Levels = { hats: number; kick: number; snare: number; hat: number }

function drums(bar: Bar, { hats, kick, snare, hat: level }: Levels): void {
  for (const at of bar.pattern.kicks) addKick(bar.out, timeOf(bar, at), kick)
  for (const at of bar.pattern.snares) addSnare(bar.out, timeOf(bar, at), snare, bar.noise)
  for (let at = 0; at < bar.plan.metre; at += hats) hat(bar, at, at % 1 === 0 ? level : level * 0.6)
}

function hat(bar: Bar, at: number, gain: number): void {
  addNoise(bar.out, timeOf(bar, at), { gain, decay: 0.02, bright: true, random: bar.noise })
}

function bass(bar: Bar, places: readonly number[], gain: number, length = 0.9): void {
  for (const at of places) {
    const fifth = at !== 0 && bar.random.chance(0.2) ? 4 : 0
    const note = { at: timeOf(bar, at), seconds: bar.beat * length, attack: 0.004, decay: 0.5 }
    const hertz = hertzOf(36 + scaleNote(bar.plan, bar.degree + fifth) - 12 * (fifth > 0 ? 1 : 0))
    addTone(bar.out, { ...note, hertz, gain, harmonics: [1, 0.6, 0.3, 0.15] })
  }
}

type Voicing = { seconds: number; gain: number; kind: 'organ' | 'pluck' | 'piano' | 'pad' }

function chord(bar: Bar, at: number, { seconds, gain, kind }: Voicing): void {
  for (const third of [0, 2, 4]) {
    const hertz = hertzOf(60 + chordNote(bar, third))
    const tone = { at: timeOf(bar, at), seconds, hertz, gain: gain * (0.9 + 0.2 * bar.noise()) }
    addTone(bar.out, { ...tone, ...voices[kind] })
  }
}

const voices = {
  organ: { harmonics: [1, 0.5, 0.35, 0.2, 0.1], attack: 0.008, decay: 0 },
  pluck: { harmonics: [1, 0.7, 0.5, 0.3, 0.2], attack: 0.002, decay: 0.08 },
  piano: { harmonics: [1, 0.5, 0.25, 0.12, 0.06, 0.03], attack: 0.004, decay: 0.5 },
  pad: { harmonics: [1, 0.3, 0.15], attack: 0.25, decay: 0 },
}

function arpeggio(bar: Bar, step: number, gain: number): void {
  const shape = [0, 2, 4, 7, 4, 2]
  for (let at = 0, n = 0; at < bar.plan.metre; at += step, n++) {
    const hertz = hertzOf(60 + chordNote(bar, shape[n % shape.length] ?? 0))
    const tone = { at: timeOf(bar, at), seconds: bar.beat * 0.8, hertz }
    addTone(bar.out, { ...tone, gain: at === 0 ? gain * 1.4 : gain, ...voices.piano })
  }
}

/** Chord tones on the beats, steps of the scale between them. */
function melody(bar: Bar, gain: number, share: number): void {
  for (let at = 0; at < bar.plan.metre; at += 0.5) {
    if (!bar.random.chance(at % 1 === 0 ? share : share * 0.4)) continue
    const step = at % 1 === 0 ? pick([0, 2, 4], bar.random) : bar.random.integer(0, 6)
    const hertz = hertzOf(72 + chordNote(bar, step))
    const tone = { at: timeOf(bar, at), seconds: bar.beat * 0.7, hertz, gain }
    addTone(bar.out, { ...tone, harmonics: [1, 0.4, 0.2, 0.1], attack: 0.01, decay: 0.6 })
  }
}

const timeOf = (bar: Bar, at: number) => bar.start + at * bar.beat

const everyBeat = (metre: number) => Array.from({ length: metre }, (_, at) => at)
const offbeatsOf = (metre: number) => everyBeat(metre).map((at) => at + 0.5)
const everyHalf = (metre: number) => Array.from({ length: metre * 2 }, (_, at) => at / 2)

/** Degrees of the scale, counted from 0, one for each bar. */
const majorProgressions = [
  [0, 4, 5, 3],
  [0, 3, 4, 0],
  [0, 5, 3, 4],
  [0, 3, 0, 4],
]
const minorProgressions = [
  [0, 3, 4, 0],
  [0, 5, 3, 4],
  [0, 3, 0, 4],
  [0, 6, 5, 4],
]

/** A note of the scale above the bar's root; the chord on the fifth has the leading note in minor. */
function chordNote({ plan, degree }: Bar, step: number): number {
  const raised = plan.mode === 0 && degree % 7 === 4 && (degree + step) % 7 === 6 ? 1 : 0
  return scaleNote(plan, degree + step) + raised
}

/** Semitones above a C of a degree of the piece's scale. */
function scaleNote({ key, mode }: PiecePlan, degree: number): number {
  const scale = mode === 1 ? [0, 2, 4, 5, 7, 9, 11] : [0, 2, 3, 5, 7, 8, 10]
  return key + (scale[degree % 7] ?? 0) + 12 * Math.floor(degree / 7)
}

const hertzOf = (note: number) => 440 * 2 ** ((note - 69) / 12)

function pick<T>(list: readonly T[], random: SeededRandom): T {
  return list[random.integer(0, list.length - 1)] as T
}

/** Brings the peak to 0.8. */
function leveled(sound: Float32Array): Float32Array {
  let peak = 0
  for (const value of sound) peak = Math.max(peak, Math.abs(value))
  return peak === 0 ? sound : sound.map((value) => (value / peak) * 0.8)
}
