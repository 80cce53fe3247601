import { type Static, Type as T } from 'typebox'
import type { Episode } from '../model/spoken.ts'
import { named } from './schema.ts'
import { presentSimplifiedShow, SimplifiedShow } from './show.ts'
import { episodeFields, presentSimplifiedEpisode } from './simplified-episode.ts'
import type { View } from './view.ts'

export const EpisodeObject = named(
  'EpisodeObject',
  T.Object({ ...episodeFields, show: SimplifiedShow }),
)

export function presentEpisode(episode: Episode, view: View): Static<typeof EpisodeObject> {
  return {
    ...presentSimplifiedEpisode(episode, view),
    show: presentSimplifiedShow(episode.show, view),
  }
}
