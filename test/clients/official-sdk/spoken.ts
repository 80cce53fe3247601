import type { SpokenBatch } from '../../../src/model/records.ts'
import { described } from './catalog.ts'

type Whole = {
  id: string
  name: string
  publisher: string
  description: string
  html_description: string
  explicit: boolean
  languages: string[]
  images: { url: string; width: number; height: number }[]
  available_markets: string[]
  is_externally_hosted: boolean
  total_episodes: number
  total_chapters: number
  authors: { name: string }[]
  narrators: { name: string }[]
  episodes: { items: Part[] }
}

type Part = Pick<
  Whole,
  'id' | 'name' | 'description' | 'html_description' | 'explicit' | 'images'
> &
  Pick<Whole, 'languages' | 'is_externally_hosted'> & {
    duration_ms: number
    release_date: string
    audio_preview_url: string | null
    chapter_number: number
    show: Whole
  }

/** The shows, episodes and audiobooks that the SDK's tests expect to find, from its own data. */
export async function spokenCatalog(): Promise<SpokenBatch> {
  // What the SDK's data files hold is what the Web API answered once.
  const show = (await described('validShow')) as unknown as Whole
  const episode = (await described('validEpisode')) as unknown as Part
  const book = (await described('validAudioBook')) as unknown as Whole
  const { items } = (await described('validAudiobookChapters')) as unknown as { items: Part[] }
  return {
    rank: 'full',
    shows: [show, episode.show].map((one) => ({
      ...common(one),
      publisher: one.publisher,
      markets: one.available_markets,
      isExternallyHosted: one.is_externally_hosted,
      totalEpisodes: one.total_episodes,
    })),
    episodes: [
      ...show.episodes.items.map((one) => ({ ...partOf(one), showId: show.id })),
      { ...partOf(episode), showId: episode.show.id },
    ],
    audiobooks: [
      {
        ...common(book),
        publisher: book.publisher,
        markets: book.available_markets,
        authors: book.authors.map(({ name }) => name),
        narrators: book.narrators.map(({ name }) => name),
        totalChapters: book.total_chapters,
      },
    ],
    chapters: items.map((one) => {
      const { id, name, durationMs } = partOf(one)
      return { id, name, durationMs, audiobookId: book.id, number: one.chapter_number }
    }),
  }
}

const common = (one: Whole | Part) => ({
  id: one.id,
  name: one.name,
  description: one.description,
  htmlDescription: one.html_description,
  explicit: one.explicit,
  languages: one.languages,
  images: one.images,
})

const partOf = (one: Part) => ({
  ...common(one),
  durationMs: one.duration_ms,
  releaseDate: one.release_date,
  isExternallyHosted: one.is_externally_hosted,
  ...(one.audio_preview_url === null ? {} : { previewUrl: one.audio_preview_url }),
})
