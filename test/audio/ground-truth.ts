import { Analyser } from '../../src/audio/analyser.ts'
import type { SoundAnalysis } from '../../src/audio/analysis.ts'
import { SeededRandom } from '../../src/lib/seeded-random.ts'
import { fMeasure, isTempo, keyScore, mean, octaves, recall } from './scores.ts'
import { rate } from './signals/instruments.ts'
import { medley, noteTrain } from './signals/other.ts'
import { type PiecePlan, percussiveStyles, playPiece, softStyles } from './signals/pieces.ts'

/** One line of the table: a measure, over how many sounds, and the least it has to be. */
export type Result = { name: string; value: number; sounds: number; bar: number | null }

/** Analyses sound in one channel. */
export function analyse(sound: Float32Array, sampleRate = rate): SoundAnalysis {
  const analyser = new Analyser({ sampleRate, channels: 1 })
  for (let at = 0; at < sound.length; at += 32_768) analyser.push([sound.subarray(at, at + 32_768)])
  return analyser.end()
}

/** Plays pieces of every style, metre, tempo and key, and scores what is found in them. */
export function scorePieces(count: number, seconds: number): Result[] {
  const random = new SeededRandom('plans')
  const scores = new Scores()
  for (let at = 0; at < count; at++) {
    const plan = planOf(at, random, seconds)
    const piece = playPiece(plan)
    const found = analyse(piece.sound)
    const isPercussive = (percussiveStyles as readonly string[]).includes(plan.style)
    const group = isPercussive ? 'percussive' : 'soft'
    const beats = found.beats.map(({ start }) => start)
    const beatScore = fMeasure(beats, piece.beats, 0.07)
    scores.add(`tempo, ${group}`, isTempo(found.tempo, plan.bpm))
    scores.add(`tempo with octave, ${group}`, isTempo(found.tempo, plan.bpm, octaves))
    scores.add(`beats, ${group}`, beatScore)
    scores.add('key', keyScore(found, plan))
    if (beatScore < 0.9) continue
    const bars = found.bars.map(({ start }) => start)
    scores.add('metre, where beats are right', found.timeSignature === plan.metre)
    scores.add('downbeats, where beats are right', fMeasure(bars, piece.downbeats, 0.07))
  }
  return scores.results()
}

function planOf(at: number, random: SeededRandom, seconds: number): PiecePlan {
  const styles = [...percussiveStyles, ...softStyles]
  const metres = [4, 4, 4, 4, 3, 3, 5, 7]
  return {
    seed: at,
    style: styles[at % styles.length] ?? 'rock',
    bpm: random.between(62, 185),
    metre: metres[Math.floor(at / styles.length) % metres.length] ?? 4,
    key: random.integer(0, 11),
    mode: random.integer(0, 1),
    seconds,
  }
}

/** Trains of notes at uneven times, and whether a segment starts with each. */
export function scoreOnsets(count: number): Result[] {
  const scores = new Scores()
  for (let seed = 0; seed < count; seed++) {
    const { sound, onsets } = noteTrain(20, seed)
    const starts = analyse(sound).segments.map(({ start }) => start)
    scores.add('onsets within 20 ms', recall(starts, onsets, 0.02))
  }
  return scores.results()
}

/** Pieces one after the other, and whether a section starts with each. */
export function scoreSections(count: number): Result[] {
  const scores = new Scores()
  for (let seed = 0; seed < count; seed++) {
    const { sound, joins } = medley(seed)
    const starts = analyse(sound)
      .sections.map(({ start }) => start)
      .slice(1)
    scores.add('sections within 3 s, recall', recall(starts, joins, 3))
    scores.add('sections within 3 s, precision', starts.length === 0 ? 0 : recall(joins, starts, 3))
  }
  return scores.results()
}

/** What the issue of this analysis asks for. */
const bars: Record<string, number> = {
  'tempo, percussive': 0.8,
  'tempo with octave, percussive': 0.92,
  'beats, percussive': 0.9,
  key: 0.93,
  'metre, where beats are right': 0.9,
  'onsets within 20 ms': 0.95,
  'sections within 3 s, recall': 0.9,
}

class Scores {
  readonly #scores = new Map<string, number[]>()

  add(name: string, score: number | boolean): void {
    const list = this.#scores.get(name) ?? []
    list.push(Number(score))
    this.#scores.set(name, list)
  }

  results(): Result[] {
    return [...this.#scores].map(([name, values]) => ({
      name,
      value: mean(values),
      sounds: values.length,
      bar: bars[name] ?? null,
    }))
  }
}
