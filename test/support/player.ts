import type { Input, Step, World } from '../../src/domain/player/input.ts'
import { freshState, reduce } from '../../src/domain/player/state.ts'
import type { PlayerState } from '../../src/model/player.ts'

/** A distributive Omit, so that inputs stay one union. */
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never

/** An input of the usual device. */
export type OwnInput = Without<Input, 'deviceId'> & { deviceId?: string }

export const device = 'kitchen'

/** Items of three minutes, named by letters: `items('ab')` are two. */
export const items = (letters: string) => [...letters].map((letter) => `spotify:track:${letter}`)

/** A session under test, with a clock and a catalog in which everything but `unplayable` plays. */
export class Session {
  state: PlayerState = freshState
  now = 1_000_000
  list: readonly string[] = []
  isPrivate = false
  readonly played: string[] = []
  readonly unplayable = new Set<string>()
  readonly durations = new Map<string, number>()
  /** Where episodes were left. */
  readonly points = new Map<string, number>()
  /** What was told of how far episodes were heard, `name@position`. */
  readonly heardTo: string[] = []
  #random = 1

  do(input: OwnInput): this {
    const { state, effects } = this.try(input)
    if (input.kind === 'play') this.list = input.list
    this.state = state
    for (const effect of effects) {
      if (effect.kind === 'played') this.played.push(letterOf(effect.play.uri))
      else this.heardTo.push(`${effect.episodeId}@${effect.positionMs}`)
    }
    return this
  }

  try(input: OwnInput): Step {
    return reduce(this.state, { deviceId: device, ...input } as Input, this.world())
  }

  /** Starts a list of three-minute items. */
  play(letters: string, more: Partial<Extract<Input, { kind: 'play' }>> = {}): this {
    return this.do({ kind: 'play', context: null, list: items(letters), ...more }).heard()
  }

  /** The device says that it plays as it was told. */
  heard(): this {
    const { isPlaying, current } = this.state
    if (current === null) return this
    return this.report({ isPlaying, isBuffering: false })
  }

  report(more: Partial<Extract<Input, { kind: 'report' }>> = {}): this {
    const { version, current, positionMs } = this.state
    return this.do({
      kind: 'report',
      version,
      playId: current?.playId ?? '',
      positionMs,
      isPlaying: true,
      isBuffering: false,
      ...more,
    })
  }

  /** Time passes; the device reports every ten seconds. */
  wait(ms: number): this {
    this.now += ms
    this.state = { ...this.state, reportedAt: this.now }
    return this
  }

  /** The device plays the item to its end. */
  end(): this {
    this.wait(this.state.current?.durationMs ?? 0)
    return this.do({ kind: 'ended', playId: this.state.current?.playId ?? '' }).heard()
  }

  /** The letter that plays; in brackets when it is paused; '-' for nothing. */
  get shown(): string {
    const { current, isPlaying } = this.state
    if (current === null) return '-'
    return isPlaying ? letterOf(current.uri) : `(${letterOf(current.uri)})`
  }

  world(): World {
    return {
      now: this.now,
      random: () => {
        this.#random = (Math.imul(this.#random, 1_664_525) + 1_013_904_223) >>> 0
        return this.#random
      },
      list: this.list,
      durationOf: (uri) =>
        this.unplayable.has(letterOf(uri)) ? undefined : (this.durations.get(uri) ?? 180_000),
      resumeAt: (uri) => this.points.get(uri) ?? 0,
      isPrivate: this.isPrivate,
    }
  }
}

export const letterOf = (uri: string) => uri.slice(uri.lastIndexOf(':') + 1)
