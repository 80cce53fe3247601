import type { DemoUser } from '../types.ts'
import { demoBookId, demoChapterId, demoEpisodeId, demoShowId } from './ids.ts'

/** What somebody keeps and has heard of the spoken content. */
export type Listening = Pick<DemoUser, 'savedShows' | 'savedEpisodes' | 'savedAudiobooks' | 'heard'>

export const NOTHING: Listening = {
  savedShows: [],
  savedEpisodes: [],
  savedAudiobooks: [],
  heard: [],
}

/** Audiobooks are not sold where Mira lives, so she has none. */
export const MIRA_LISTENS: Listening = {
  savedShows: saved(demoShowId, [
    ['The Night Desk', 12],
    ['Why Is the Sky', 41],
    ['Am Küchentisch', 66],
    ['Small Rivers', 75],
  ]),
  savedEpisodes: [
    { id: demoEpisodeId('The Night Desk', 'The Long Night'), daysAgo: 6.4 },
    { id: demoEpisodeId('Mended', 'The Blue Teapot'), daysAgo: 9.7 },
    { id: demoEpisodeId('Am Küchentisch', 'Nachts in der Bäckerei'), daysAgo: 15.2 },
    { id: demoEpisodeId('Why Is the Sky', 'Do Trees Sleep'), daysAgo: 10.1 },
  ].toSorted((a, b) => a.daysAgo - b.daysAgo),
  savedAudiobooks: [],
  heard: [
    {
      episodeId: demoEpisodeId('The Night Desk', 'The Long Night'),
      positionMs: 2_834_000,
      daysAgo: 2.9,
    },
    { episodeId: demoEpisodeId('Mended', 'The Blue Teapot'), positionMs: -1, daysAgo: 4.3 },
    {
      episodeId: demoEpisodeId('Why Is the Sky', 'Do Trees Sleep'),
      positionMs: 611_000,
      daysAgo: 8.6,
    },
  ],
}

export const THEO_LISTENS: Listening = {
  savedShows: saved(demoShowId, [
    ['Paper Moon Playhouse', 30],
    ['Calle abajo', 77],
  ]),
  savedEpisodes: [
    { id: demoEpisodeId('Paper Moon Playhouse', 'An Orderly Queue'), daysAgo: 20.3 },
    { id: demoEpisodeId('Small Rivers', 'Salt Fork'), daysAgo: 14.5 },
  ].toSorted((a, b) => a.daysAgo - b.daysAgo),
  savedAudiobooks: saved(demoBookId, [
    ['The Adventures of Sherlock Holmes', 18],
    ['The Wonderful Wizard of Oz', 90],
    ['The Art of War', 160],
  ]),
  heard: [
    {
      episodeId: demoChapterId('The Adventures of Sherlock Holmes', 1),
      positionMs: -1,
      daysAgo: 12.1,
    },
    {
      episodeId: demoChapterId('The Adventures of Sherlock Holmes', 2),
      positionMs: 1_215_000,
      daysAgo: 11.2,
    },
  ],
}

function saved(idOf: (name: string) => string, names: [name: string, daysAgo: number][]) {
  return names.map(([name, daysAgo]) => ({ id: idOf(name), daysAgo }))
}
