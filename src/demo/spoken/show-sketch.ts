import type { Composition } from '../../domain/artwork/compositions/index.ts'
import type { PaletteName } from '../../domain/artwork/palettes.ts'

/** An invented podcast, its episodes the newest first. */
export type ShowSketch = {
  name: string
  publisher: string
  description: string
  language: string
  explicit?: boolean
  composition: Composition
  palette: PaletteName
  /** How long episodes are, shortest and longest. */
  minutes: readonly [number, number]
  /** How many days before the first boot the newest came out. */
  daysAgo: number
  episodes: readonly EpisodeSketch[]
}

/** What an episode is called and about; minutes only where they are special. */
type EpisodeSketch = readonly [name: string, description: string, minutes?: number]
