import { SeededRandom } from '../../lib/seeded-random.ts'
import { type Beat, beatOf, hitsOf } from './beat.ts'
import type { Stroke } from './drums.ts'
import type { BarPlace, SectionKind } from './form.ts'
import { type Harmony, harmonyOf } from './harmony.ts'
import { type Instrument, instruments } from './instruments.ts'
import { pitchOf, type Tune, tuneOf } from './melody.ts'
import type { Note } from './note.ts'
import type { SoundFeatures } from './sound.ts'

export type BarEvents = { notes: Note[]; strokes: Stroke[] }

type Comping = 'chords' | 'arpeggio' | 'pad' | 'stabs'

/** Who plays a piece, and what they have agreed on: the same seed gives the same band. */
export class Band {
  readonly beats: number
  readonly #features: SoundFeatures
  readonly #harmony: Harmony
  readonly #tunes: Record<SectionKind, Tune>
  readonly #beat: Beat
  readonly #bass: Instrument
  readonly #comp: { instrument: Instrument; style: Comping }
  readonly #lead: Instrument
  readonly #seed: string

  constructor(features: SoundFeatures, seed: string) {
    const r = new SeededRandom(`band ${seed}`)
    const { acousticness, danceability, energy, instrumentalness, timeSignature } = features
    this.#seed = seed
    this.#features = features
    this.beats = timeSignature >= 2 && timeSignature <= 7 ? timeSignature : 4
    this.#harmony = harmonyOf(features, r)
    this.#beat = beatOf(features, this.beats, r)
    const isAcoustic = acousticness > 0.5
    this.#bass = isAcoustic ? instruments.upright : instruments.synthBass
    this.#comp = isAcoustic
      ? energy < 0.35
        ? { instrument: instruments.piano, style: 'arpeggio' }
        : { instrument: r.pick([instruments.guitar, instruments.piano]), style: 'chords' }
      : danceability > 0.66
        ? { instrument: instruments.stab, style: 'stabs' }
        : energy > 0.75
          ? { instrument: instruments.drive, style: 'chords' }
          : { instrument: instruments.pad, style: 'pad' }
    const hasVoice = instrumentalness < 0.5
    this.#lead = hasVoice ? instruments.voice : isAcoustic ? instruments.piano : instruments.lead
    const density = 0.35 + 0.4 * energy
    const verse = tuneOf(this.beats, density * 0.8, r)
    const chorus = tuneOf(this.beats, density, r)
    const bridge = tuneOf(this.beats, density * 0.6, r)
    this.#tunes = { intro: [], verse, chorus, bridge, outro: [] }
  }

  /** Everything that begins in a bar, in frames from its beginning. */
  play(number: number, bar: BarPlace, framesPerBeat: number): BarEvents {
    const at = (beat: number) => Math.round(beat * framesPerBeat)
    const r = new SeededRandom(`${this.#seed} ${number}`)
    const touch = () => r.between(0.92, 1)
    const chords = this.#harmony.chords[bar.section]
    const chord = chords[bar.at % chords.length] ?? [0, 4, 7]
    const tonic = this.#harmony.tonic
    // The tonic is where the piece is at home, and is heard to be.
    const weight = chord[0] === 0 ? 1 : 0.72
    const notes: Note[] = []
    const strokes = hitsOf(this.#beat, this.#features, this.beats, bar).map(
      ({ drum, beat, strength }): Stroke => ({
        drum,
        start: at(beat),
        strength: strength * touch(),
        pan: pans[drum] ?? 0,
      }),
    )
    const note = (
      instrument: Instrument,
      midi: number,
      [beat, beats]: [number, number],
      strength: number,
      pan = 0,
    ) =>
      notes.push({
        instrument,
        midi,
        start: at(beat),
        // Nothing is held into the bar after the next: a block depends on one before it only.
        length: at(Math.min(beats, this.beats + 0.5 - beat)),
        strength: strength * touch(),
        pan,
      })
    const weighted: PlayNote = (instrument, midi, span, strength, pan) =>
      note(instrument, midi, span, strength * weight, pan)
    // The band: bass, chords, tune.
    const root = around(tonic + chord[0], 40)
    if (bar.section !== 'intro' || bar.at >= 2)
      this.#playBass(root, around(tonic + chord[2], 43), weighted)
    this.#playChords(
      chord.map((tone) => around(tonic + tone, 60)),
      bar,
      weighted,
    )
    const tune = this.#tunes[bar.section]
    const home = around(tonic, 69)
    for (const sung of tune[bar.at % 2] ?? []) {
      const midi = home + pitchOf(sung, this.#harmony, chord)
      const strength = sung.isAccented ? 1 : 0.75
      note(this.#lead, midi, [sung.at / 2, sung.length / 2], strength, 0.05)
      // Its echo, softer and to the side, three quarters of a beat later.
      if (this.#features.acousticness < 0.6) {
        note(this.#lead, midi, [sung.at / 2 + 0.75, sung.length / 2], strength * 0.22, -0.6)
      }
    }
    return { notes, strokes }
  }

  #playBass(root: number, fifth: number, note: PlayNote): void {
    const { energy, danceability } = this.#features
    if (this.#bass === instruments.synthBass && energy > 0.6) {
      const each = danceability > 0.66 ? 1 : 0.5
      for (let beat = 0; beat < this.beats; beat += each) {
        note(this.#bass, root, [beat, each * 0.9], beat % 1 === 0 ? 1 : 0.7)
      }
      return
    }
    note(this.#bass, root, [0, this.beats >= 4 ? 2 : 1], 1)
    if (this.beats >= 3) note(this.#bass, fifth, [2, 1], 0.7)
    if (this.beats > 4) note(this.#bass, root, [this.beats - 1, 1], 0.7)
  }

  #playChords(tones: number[], { section }: BarPlace, note: PlayNote): void {
    const { instrument, style } = this.#comp
    const strength = section === 'chorus' ? 1 : section === 'verse' ? 0.8 : 0.7
    const spread = (at: number) => (at - 1) * 0.35
    if (style === 'pad') {
      for (const [at, midi] of tones.entries()) {
        note(instrument, midi, [0, this.beats], strength, spread(at))
        note(instruments.piano, midi, [0, 1], 0.35 * strength, -spread(at))
      }
      return
    }
    if (style === 'arpeggio') {
      const turn = [tones[0], tones[1], tones[2], tones[1]]
      for (let half = 0; half < this.beats * 2; half++) {
        const midi = turn[half % 4] ?? 60
        const accent = half === 0 ? 1 : half % 2 === 0 ? 0.8 : 0.4
        note(instrument, midi, [half / 2, 1], accent * strength, spread(half % 3))
      }
      return
    }
    for (let beat = 0; beat < this.beats; beat++) {
      const length = style === 'stabs' ? 0.45 : 0.95
      for (const [at, midi] of tones.entries()) {
        note(instrument, midi, [beat, length], strength * (beat === 0 ? 1 : 0.7), spread(at))
      }
    }
  }
}

type PlayNote = (
  instrument: Instrument,
  midi: number,
  span: [number, number],
  strength: number,
  pan?: number,
) => void

/** The note of a pitch class nearest to another note. */
function around(pitch: number, middle: number): number {
  const up = (((pitch - middle) % 12) + 12) % 12
  return middle + (up > 6 ? up - 12 : up)
}

const pans: Partial<Record<Stroke['drum'], number>> = {
  hat: 0.3,
  openHat: 0.3,
  shaker: -0.35,
  crash: -0.25,
  tom: 0.2,
  rim: -0.2,
}
