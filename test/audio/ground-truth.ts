import { Analyser } from '../../src/audio/analyser.ts'
import type { SoundAnalysis } from '../../src/audio/analysis.ts'
import { fMeasure, isTempo, type Key, keyScore, mean, octaves, recall } from './scores.ts'
import { rate } from './signals/instruments.ts'
import type { Piece } from './signals/pieces.ts'
import { percussiveStyles } from './signals/styles.ts'
import { medleysOf, noteTrainsOf, type SoundSet } from './sound-sets.ts'

/** One line of the table: a measure, over how many sounds, and the least it has to be. */
export type Result = { name: string; value: number; sounds: number; bar: number | null }

/** Analyses sound in one channel. */
export function analyse(sound: Float32Array, sampleRate = rate): SoundAnalysis {
  const analyser = new Analyser({ sampleRate, channels: 1 })
  for (let at = 0; at < sound.length; at += 32_768) analyser.push([sound.subarray(at, at + 32_768)])
  return analyser.end()
}

/** What a program finds in a piece; other programs find less than ours. Times in seconds. */
export type Estimate = {
  tempo?: number
  beats?: number[]
  key?: Key
  metre?: { beats: number; downbeats: number[] }
}

/** What Reprise finds in a piece. */
export function estimate(sound: Float32Array): Estimate {
  const { tempo, beats, key, mode, timeSignature, bars } = analyse(sound)
  return {
    tempo,
    beats: beats.map(({ start }) => start),
    key: { key, mode },
    metre: { beats: timeSignature, downbeats: bars.map(({ start }) => start) },
  }
}

/** Compares what was found in pieces with what was played. */
export class PieceScores {
  readonly #scores = new Scores()

  add(piece: Piece, { tempo, beats, key, metre }: Estimate): void {
    const isPercussive = (percussiveStyles as readonly string[]).includes(piece.style)
    const group = isPercussive ? 'percussive' : 'soft'
    const scores = this.#scores
    if (tempo !== undefined) {
      scores.add(`tempo, ${group}`, isTempo(tempo, piece.bpm))
      scores.add(`tempo with octave, ${group}`, isTempo(tempo, piece.bpm, octaves))
    }
    if (key !== undefined) scores.add('key', keyScore(key, piece))
    if (beats === undefined) return
    const beatScore = fMeasure(beats, piece.beats, 0.07)
    scores.add(`beats, ${group}`, beatScore)
    if (metre === undefined || beatScore < 0.9) return
    scores.add('metre, where beats are right', metre.beats === piece.metre)
    const downbeatScore = fMeasure(metre.downbeats, piece.downbeats, 0.07)
    scores.add('downbeats, where beats are right', downbeatScore)
  }

  results(): Result[] {
    return this.#scores.results()
  }
}

/** Scores what Reprise finds in pieces. */
export function scorePieces(pieces: Iterable<Piece>): Result[] {
  const scores = new PieceScores()
  for (const piece of pieces) scores.add(piece, estimate(piece.sound))
  return scores.results()
}

/** Trains of notes at uneven times, and whether a segment starts with each. */
export function scoreOnsets(set: SoundSet, count: number): Result[] {
  const scores = new Scores()
  for (const { sound, onsets } of noteTrainsOf(set, count)) {
    const starts = analyse(sound).segments.map(({ start }) => start)
    scores.add('onsets within 20 ms', recall(starts, onsets, 0.02))
  }
  return scores.results()
}

/** Pieces one after the other, and whether a section starts with each. */
export function scoreSections(set: SoundSet, count: number): Result[] {
  const scores = new Scores()
  for (const { sound, joins } of medleysOf(set, count)) {
    const starts = analyse(sound)
      .sections.map(({ start }) => start)
      .slice(1)
    scores.add('sections within 3 s, recall', recall(starts, joins, 3))
    scores.add('sections within 3 s, precision', starts.length === 0 ? 0 : recall(joins, starts, 3))
  }
  return scores.results()
}

/** What the analysis has to reach. */
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
