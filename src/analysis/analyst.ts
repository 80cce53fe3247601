import type { Logger } from 'pino'
import { analyzerVersion } from '../audio/version.ts'
import type { Changes } from '../db/changes.ts'
import type { Db } from '../db/engine.ts'
import type { Clock } from '../lib/clock.ts'
import type { AudioFile } from '../model/audio-file.ts'
import {
  findSameSound,
  loadAnalysisStates,
  type SoundResult,
  saveSoundResult,
} from '../store/audio-analyses.ts'
import { loadAudioFeatures, saveComputedFeatures } from '../store/audio-features.ts'
import { findAudioFile } from '../store/audio-files.ts'
import { contentKeyOf } from '../store/sounding-tracks.ts'
import type { Found } from './job.ts'
import { AnalysisPool, urgency, type Wish } from './pool.ts'

type Means = {
  db: Db
  changes: Changes
  clock: Clock
  log: Logger
  /** Threads at most; 0 to analyse nothing. */
  threads: number
  /** The ffmpeg program, '' where there is none. */
  ffmpeg: string
}

/** What became of a track's sound. */
export type Fate = 'analysed' | 'copied' | 'failed' | 'current' | 'stopped'

/**
 * Analyses the sound of tracks, each once for as long as neither its sound nor the analyser changes.
 * What fails is noted and not tried again. Features that an import brought stay.
 */
export class Analyst {
  readonly #means: Means
  readonly #pool: AnalysisPool
  /** Tracks being analysed, or waiting for it. */
  readonly #running = new Map<string, { wish: Wish; work: Promise<Fate> }>()

  constructor(means: Means) {
    this.#means = means
    this.#pool = new AnalysisPool(means.threads)
  }

  /** How many files can be analysed at a time. */
  get threads(): number {
    return this.#pool.size
  }

  /**
   * Analyses a track that a client waits for, before all others.
   * @returns whether there is an analysis of it that was not there before
   */
  async demand(trackId: string): Promise<boolean> {
    if (this.threads === 0) return false
    const fate = await Promise.race([this.analyse(trackId, urgency.waitedFor), patience()])
    return fate === 'analysed' || fate === 'copied'
  }

  /** Analyses tracks that clients have asked for before those nobody has; nobody waits. */
  hurry(trackIds: readonly string[]): void {
    if (this.threads === 0) return
    for (const trackId of trackIds) {
      this.analyse(trackId, urgency.askedFor).catch((error) => this.#means.log.error(error))
    }
  }

  /** Sees to it that a track's sound is analysed; sooner, where it was wanted less before. */
  analyse(trackId: string, wanted: Wish['urgency'] = urgency.due): Promise<Fate> {
    const running = this.#running.get(trackId)
    if (running !== undefined) {
      if (wanted > running.wish.urgency) running.wish.urgency = wanted
      return running.work
    }
    const wish: Wish = { urgency: wanted }
    const work = this.#analyse(trackId, wish).finally(() => this.#running.delete(trackId))
    this.#running.set(trackId, { wish, work })
    return work
  }

  close(): Promise<void> {
    return this.#pool.close()
  }

  async #analyse(trackId: string, wish: Wish): Promise<Fate> {
    const { db, ffmpeg, clock } = this.#means
    const file = await findAudioFile(db, `spotify:track:${trackId}`)
    if (file === undefined) return 'current'
    const about = { soundHash: contentKeyOf(file), analyzerVersion }
    const state = (await loadAnalysisStates(db, [trackId])).get(trackId)
    if (state?.soundHash === about.soundHash && state.analyzerVersion === analyzerVersion) {
      return 'current'
    }
    if (await this.#copied(trackId, about.soundHash)) return 'copied'
    const { path, startMs, endMs } = file
    const sound = { path, startMs, endMs, durationMs: lengthOf(file), ffmpeg, now: clock.now() }
    const outcome = await this.#pool.run(sound, wish)
    if ('found' in outcome) {
      await this.#save(trackId, about, outcome.found)
      return 'analysed'
    }
    if (outcome.failure === '') return 'stopped'
    const { failure } = outcome
    const nothing = { ...about, failure, analysis: null, fingerprint: '' }
    await this.#means.changes.write((tx) => saveSoundResult(tx, trackId, nothing, clock.now()))
    return 'failed'
  }

  /** Takes over what is known of the same sound as another track. */
  async #copied(trackId: string, soundHash: string): Promise<boolean> {
    const { db, changes, clock } = this.#means
    const same = await findSameSound(db, soundHash, analyzerVersion)
    if (same === undefined) return false
    const features = (await loadAudioFeatures(db, [same.trackId])).get(same.trackId)?.features
    if (features === undefined) return false
    await changes.write(async (tx) => {
      await saveSoundResult(tx, trackId, same.result, clock.now())
      await saveComputedFeatures(tx, trackId, features)
    })
    return true
  }

  async #save(
    trackId: string,
    about: Pick<SoundResult, 'soundHash' | 'analyzerVersion'>,
    { document, features, fingerprint }: Found,
  ): Promise<void> {
    const result = { ...about, analysis: document, failure: '', fingerprint }
    await this.#means.changes.write(async (tx) => {
      await saveSoundResult(tx, trackId, result, this.#means.clock.now())
      await saveComputedFeatures(tx, trackId, features)
    })
  }
}

const lengthOf = ({ durationMs, startMs, endMs }: AudioFile) =>
  endMs < 0 ? durationMs : endMs - startMs

/** How long a client is kept waiting; the analysis goes on without it. */
const patienceMs = 8_000

const patience = () =>
  new Promise<'impatient'>((resolve) => {
    setTimeout(() => resolve('impatient'), patienceMs).unref()
  })
