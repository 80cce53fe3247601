import { SeededRandom } from '../../../src/lib/seeded-random.ts'
import { addTone, rate } from './instruments.ts'
import { exact, type Manner } from './manner.ts'
import { playPiece } from './pieces.ts'

/** Sounds that are no pieces of music, and the truth about them. Seconds. */

export const silence = (seconds: number) => new Float32Array(seconds * rate)

export const steadySine = (seconds: number, hertz: number, gain = 0.5) =>
  Float32Array.from({ length: seconds * rate }, (_, at) => {
    return gain * Math.sin((2 * Math.PI * hertz * at) / rate)
  })

export function whiteNoise(seconds: number, gain = 0.3): Float32Array {
  const random = new SeededRandom('noise')
  return Float32Array.from({ length: seconds * rate }, () => gain * (random.next() * 2 - 1))
}

export const constant = (seconds: number) => new Float32Array(seconds * rate).fill(0.4)

/**
 * Something that moves like talk: voiced syllables of uneven length with a gliding pitch and two
 * formants, hissing consonants, pauses between words and longer ones between sentences.
 */
export function talk(seconds: number, seed = 1): Float32Array {
  const out = new Float32Array(seconds * rate)
  const random = new SeededRandom(`talk ${seed}`)
  for (let at = 0.2; at < seconds - 0.5; ) {
    const syllables = random.integer(1, 4)
    for (let n = 0; n < syllables && at < seconds - 0.5; n++) {
      const length = random.between(0.07, 0.22)
      const pitch = random.between(95, 150)
      const formant = random.between(3, 8)
      const harmonics = Array.from({ length: 24 }, (_, index) => {
        const near = Math.exp(-0.5 * ((index - formant) / 2.5) ** 2)
        return (0.3 / (index + 1) + near) * 0.3
      })
      const tone = { at, seconds: length, hertz: pitch, gain: random.between(0.2, 0.5), harmonics }
      addTone(out, { ...tone, attack: 0.02, decay: 0.12 })
      at += length + random.between(0.01, 0.06)
    }
    at += random.chance(0.2) ? random.between(0.4, 0.9) : random.between(0.06, 0.25)
  }
  return out
}

/** Notes at uneven times. */
export function noteTrain(seconds: number, seed = 1): { sound: Float32Array; onsets: number[] } {
  const sound = new Float32Array(seconds * rate)
  const random = new SeededRandom(`notes ${seed}`)
  const onsets: number[] = []
  for (let at = 0.5; at < seconds - 1; at += random.between(0.15, 0.6)) {
    const hertz = 220 * 2 ** (random.integer(0, 24) / 12)
    const tone = { at, seconds: 0.5, hertz, gain: random.between(0.15, 0.4) }
    addTone(sound, { ...tone, harmonics: [1, 0.5, 0.3, 0.15], attack: 0.003, decay: 0.15 })
    onsets.push(at)
  }
  return { sound, onsets }
}

/** Pieces of different kinds, one after the other, and when each but the first begins. */
export function medley(
  seed: number,
  manner: Manner = exact,
): { sound: Float32Array; joins: number[] } {
  const random = new SeededRandom(`medley ${seed}`)
  const styles = ['rock', 'piano', 'house', 'ballad', 'funk', 'arpeggio', 'pop', 'swing'] as const
  const first = random.integer(0, styles.length - 1)
  const bpm = random.between(80, 150)
  const parts = Array.from({ length: 4 }, (_, part) =>
    playPiece(
      {
        seed: seed * 10 + part,
        style: styles[(first + part) % styles.length] ?? 'rock',
        bpm,
        metre: 4,
        key: random.integer(0, 11),
        mode: random.integer(0, 1),
        seconds: random.integer(16, 26),
      },
      manner,
    ),
  )
  const joins: number[] = []
  let length = 0
  for (const part of parts) {
    if (length > 0) joins.push(length / rate)
    length += part.sound.length
  }
  const sound = new Float32Array(length)
  let at = 0
  for (const part of parts) {
    sound.set(part.sound, at)
    at += part.sound.length
  }
  return { sound, joins }
}

/** A piece that fades in and out, in seconds each. */
export function fading(fadeIn: number, fadeOut: number): Float32Array {
  const { sound } = playPiece({
    seed: 9,
    style: 'rock',
    bpm: 120,
    metre: 4,
    key: 0,
    mode: 1,
    seconds: 30,
  })
  return sound.map((value, at) => {
    const rise = Math.min(1, at / rate / fadeIn)
    const fall = Math.min(1, (sound.length - at) / rate / fadeOut)
    return value * rise * fall
  })
}
