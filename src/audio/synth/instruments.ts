import { sampleRate } from './sound.ts'

/** How an instrument sounds: its overtones when struck and when dying away, and its envelope. */
export type Instrument = {
  name: string
  /** Strength of an overtone (1 is the note itself) of a note of so many Hz, when struck. */
  bright(overtone: number, hz: number): number
  /** The same after a while. */
  dark(overtone: number, hz: number): number
  /** Seconds in which the bright sound gives way to the dark one. */
  mellowing: number
  attack: number
  /** Seconds in which the level falls to a third of the way to `sustain`. */
  decay: number
  sustain: number
  release: number
  /** Hundredths of a semitone between the two channels: width. */
  spread: number
  gain: number
}

const falling =
  (power: number, limit = 60) =>
  (overtone: number) =>
    overtone > limit ? 0 : overtone ** -power
const odd = (power: number) => (overtone: number) => (overtone % 2 === 1 ? overtone ** -power : 0)

/** Overtones near a vowel's formants are strong, as in a voice. */
const vowel = (overtone: number, hz: number) =>
  [700, 1_150, 2_600].reduce(
    (sum, formant, at) => sum + Math.exp(-(((overtone * hz - formant) / 260) ** 2)) / (1 + at),
    0.9 / overtone ** 1.6,
  )

const instrument = (name: string, more: Omit<Instrument, 'name'>): Instrument => ({ name, ...more })

/** Everything the band plays but the drums. */
export const instruments = {
  piano: instrument('piano', {
    bright: falling(1.3, 24),
    dark: falling(2.4, 10),
    mellowing: 0.35,
    attack: 0.003,
    decay: 0.7,
    sustain: 0.12,
    release: 0.25,
    spread: 5,
    gain: 0.34,
  }),
  guitar: instrument('guitar', {
    bright: (n) => (Math.abs(Math.sin(Math.PI * n * 0.19)) * 1.4) / n,
    dark: falling(2.1, 12),
    mellowing: 0.16,
    attack: 0.002,
    decay: 0.45,
    sustain: 0.06,
    release: 0.2,
    spread: 7,
    gain: 0.36,
  }),
  drive: instrument('drive', {
    bright: (n) => (n % 2 === 1 ? 1 : 0.55) / n ** 0.85,
    dark: (n) => (n % 2 === 1 ? 1 : 0.5) / n ** 1.05,
    mellowing: 0.5,
    attack: 0.004,
    decay: 1.2,
    sustain: 0.6,
    release: 0.06,
    spread: 16,
    gain: 0.17,
  }),
  pad: instrument('pad', {
    bright: falling(1.7, 20),
    dark: falling(1.7, 20),
    mellowing: 1,
    attack: 0.12,
    decay: 1,
    sustain: 0.85,
    release: 0.35,
    spread: 14,
    gain: 0.13,
  }),
  stab: instrument('stab', {
    bright: falling(1, 40),
    dark: falling(1.9, 12),
    mellowing: 0.12,
    attack: 0.003,
    decay: 0.2,
    sustain: 0.15,
    release: 0.1,
    spread: 12,
    gain: 0.22,
  }),
  upright: instrument('upright', {
    bright: falling(1.5, 14),
    dark: falling(2.6, 5),
    mellowing: 0.12,
    attack: 0.006,
    decay: 0.6,
    sustain: 0.2,
    release: 0.1,
    spread: 0,
    gain: 0.62,
  }),
  synthBass: instrument('synthBass', {
    bright: falling(1, 30),
    dark: falling(1.9, 8),
    mellowing: 0.14,
    attack: 0.003,
    decay: 0.5,
    sustain: 0.45,
    release: 0.05,
    spread: 0,
    gain: 0.42,
  }),
  voice: instrument('voice', {
    bright: vowel,
    dark: vowel,
    mellowing: 1,
    attack: 0.035,
    decay: 0.6,
    sustain: 0.7,
    release: 0.12,
    spread: 6,
    gain: 0.26,
  }),
  lead: instrument('lead', {
    bright: odd(1.1),
    dark: odd(1.7),
    mellowing: 0.3,
    attack: 0.005,
    decay: 0.5,
    sustain: 0.5,
    release: 0.12,
    spread: 9,
    gain: 0.22,
  }),
} satisfies Record<string, Instrument>

/** Samples of one period; one more than this, so that reading between two never wraps. */
export const tableSize = 2_048

export type Tables = { bright: Float32Array; dark: Float32Array }

/** Tables of an instrument for a note: without overtones that the sample rate cannot hold. */
export function tablesOf(instrument: Instrument, midi: number): Tables {
  // Notes of half an octave share a table, made for the highest of them.
  const register = Math.ceil(midi / 6)
  const key = `${instrument.name} ${register}`
  const known = kept.get(key)
  if (known !== undefined) return known
  const hz = hertz(register * 6)
  const made = {
    bright: periodOf((n) => instrument.bright(n, hz), hz),
    dark: periodOf((n) => instrument.dark(n, hz), hz),
  }
  kept.set(key, made)
  return made
}

const kept = new Map<string, Tables>()

export const hertz = (midi: number) => 440 * 2 ** ((midi - 69) / 12)

function periodOf(strength: (overtone: number) => number, hz: number): Float32Array {
  const table = new Float32Array(tableSize + 1)
  const overtones = Math.max(1, Math.min(64, Math.floor((0.36 * sampleRate) / hz)))
  for (let overtone = 1; overtone <= overtones; overtone++) {
    const level = strength(overtone)
    if (level === 0) continue
    // Overtones start at different points, or a period would be one sharp peak.
    const phase = (overtone * overtone * 0.7) % 1
    for (let at = 0; at < tableSize; at++) {
      const sample = Math.sin(2 * Math.PI * ((overtone * at) / tableSize + phase))
      table[at] = (table[at] ?? 0) + level * sample
    }
  }
  let energy = 0
  for (const sample of table) energy += sample * sample
  const scale = 0.5 / Math.sqrt(energy / tableSize)
  for (let at = 0; at < tableSize; at++) table[at] = (table[at] ?? 0) * scale
  table[tableSize] = table[0] ?? 0
  return table
}
