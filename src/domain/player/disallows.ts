import type { PlayerState } from '../../model/player.ts'

export type Disallow =
  | 'pausing'
  | 'resuming'
  | 'seeking'
  | 'skipping_next'
  | 'skipping_prev'
  | 'transferring_playback'

/**
 * What makes no sense now. Previous is always possible (it restarts the item), and so is next: at
 * the end of a list it goes back to the beginning.
 */
export function disallowsOf({ current, isPlaying }: PlayerState): Disallow[] {
  if (current === null) return ['pausing', 'resuming', 'seeking', 'skipping_next', 'skipping_prev']
  return [isPlaying ? 'resuming' : 'pausing']
}
