import { browseSamples } from './browse.ts'
import { catalogSamples } from './catalog.ts'
import { librarySamples } from './library.ts'
import { playerSamples } from './player.ts'
import { playlistSamples } from './playlists.ts'
import type { Samples } from './request.ts'
import { spokenSamples } from './spoken.ts'

/** What is asked of every operation to see each of its answers, in an order that makes sense. */
export const samples: Samples = {
  ...catalogSamples,
  ...spokenSamples,
  ...librarySamples,
  ...playlistSamples,
  ...browseSamples,
  ...playerSamples,
}
