import { startOfRelease } from '../../lib/release-date.ts'
import { SeededRandom } from '../../lib/seeded-random.ts'
import type { ChapterRecord, EpisodeRecord, SpokenBatch } from '../../model/records.ts'
import { daysBefore } from '../catalog/dates.ts'
import { COVER_SIZES, type Pictures, painting } from '../catalog/pictures.ts'
import { BOOKS, type BookSketch } from './books.ts'
import { demoBookId, demoChapterId, demoEpisodeId, demoShowId } from './ids.ts'
import type { ShowSketch } from './show-sketch.ts'
import { calleAbajo } from './shows/calle-abajo.ts'
import { kuechentisch } from './shows/kuechentisch.ts'
import { loudMistakes } from './shows/loud-mistakes.ts'
import { mended } from './shows/mended.ts'
import { nightDesk } from './shows/night-desk.ts'
import { paperMoon } from './shows/paper-moon.ts'
import { smallRivers } from './shows/small-rivers.ts'
import { whyIsTheSky } from './shows/why-is-the-sky.ts'

const SHOWS: readonly ShowSketch[] = [
  calleAbajo,
  kuechentisch,
  loudMistakes,
  mended,
  nightDesk,
  paperMoon,
  smallRivers,
  whyIsTheSky,
]

/** The podcasts, which came out week by week up to the first boot, and the audiobooks. */
export function demoSpoken(pictures: Pictures, firstBoot: number): SpokenBatch {
  return {
    rank: 'full',
    shows: SHOWS.map(({ name, composition, palette, episodes, language, ...show }) => ({
      id: demoShowId(name),
      name,
      publisher: show.publisher,
      description: show.description,
      explicit: show.explicit ?? false,
      languages: [language],
      images: pictures.images(painting(`show ${name}`, [composition], [palette]), COVER_SIZES),
      totalEpisodes: episodes.length,
    })),
    episodes: SHOWS.flatMap((show) => episodesOf(show, firstBoot)),
    audiobooks: BOOKS.map(({ name, composition, palette, ...book }) => ({
      id: demoBookId(name),
      name,
      authors: [book.author],
      narrators: [book.narrator],
      publisher: 'The Reading Room',
      description: book.description,
      edition: 'Unabridged',
      languages: ['en'],
      images: pictures.images(painting(`book ${name}`, [composition], [palette]), COVER_SIZES),
      totalChapters: book.chapters.length,
    })),
    chapters: BOOKS.flatMap(chaptersOf),
  }
}

function episodesOf(show: ShowSketch, firstBoot: number): EpisodeRecord[] {
  return show.episodes.map(([name, description, minutes], week) => {
    const releaseDate = daysBefore(firstBoot, show.daysAgo + 7 * week)
    return {
      id: demoEpisodeId(show.name, name),
      showId: demoShowId(show.name),
      name,
      description,
      durationMs:
        minutes === undefined ? duration(show.name + name, show.minutes) : minutes * minuteMs,
      explicit: show.explicit ?? false,
      releaseDate,
      releasedAt: startOfRelease(releaseDate) + releaseHour,
    }
  })
}

function chaptersOf({ name: book, year, minutes, chapters }: BookSketch): ChapterRecord[] {
  return chapters.map((name, at) => ({
    id: demoChapterId(book, at + 1),
    audiobookId: demoBookId(book),
    number: at + 1,
    name,
    description: `Part ${at + 1} of ${chapters.length}.`,
    durationMs: duration(`${book}${at}`, minutes),
    releaseDate: year,
  }))
}

function duration(seed: string, [shortest, longest]: readonly [number, number]): number {
  const r = new SeededRandom(`duration ${seed}`)
  return r.integer(shortest * minuteMs, longest * minuteMs)
}

const minuteMs = 60_000
/** Episodes come out at five in the morning. */
const releaseHour = 5 * 60 * minuteMs
