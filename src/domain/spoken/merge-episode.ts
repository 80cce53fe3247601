import { sortKey } from '../../lib/fold.ts'
import { startOfRelease } from '../../lib/release-date.ts'
import type { ChapterRecord, EpisodeRecord } from '../../model/records.ts'
import type { EpisodeRow } from '../../store/spoken-rows.ts'
import type { Merge } from '../catalog/merge.ts'
import { flag, plainDescription } from './merge-show.ts'

/** The episode after a record was merged into what is stored of it. Pure. */
export function mergeEpisode(
  stored: EpisodeRow | undefined,
  record: EpisodeRecord,
  merge: Merge,
): EpisodeRow {
  const known = stored ?? unknown
  const common = mergeCommon(known, record, merge)
  const isRedated = common.release_date !== known.release_date
  return {
    ...common,
    show_id: merge.pick('show', known.show_id, record.showId),
    released_at: merge.pick(
      'released_at',
      isRedated ? startOfRelease(common.release_date) : known.released_at,
      record.releasedAt,
    ),
    is_externally_hosted: merge.pick(
      'is_externally_hosted',
      known.is_externally_hosted,
      flag(record.isExternallyHosted),
    ),
  }
}

/** The chapter after a record was merged into what is stored of it. Pure. */
export function mergeChapter(
  stored: EpisodeRow | undefined,
  record: ChapterRecord,
  merge: Merge,
): EpisodeRow {
  const known = stored ?? unknown
  return {
    ...mergeCommon(known, record, merge),
    show_id: merge.pick('audiobook', known.show_id, record.audiobookId),
    number: merge.pick('number', known.number, record.number),
  }
}

function mergeCommon(
  known: EpisodeRow,
  record: EpisodeRecord | ChapterRecord,
  merge: Merge,
): EpisodeRow {
  const name = merge.pick('name', known.name, record.name)
  return {
    ...known,
    id: record.id,
    name,
    sort_key: name === known.name ? known.sort_key : sortKey(name),
    description: merge.pick('description', known.description, plainDescription(record)),
    html_description: merge.pick(
      'html_description',
      known.html_description,
      record.htmlDescription,
    ),
    duration_ms: merge.pick('duration', known.duration_ms, record.durationMs),
    explicit: merge.pick('explicit', known.explicit, flag(record.explicit)),
    languages: merge.pickList('languages', known.languages, record.languages),
    images: merge.pickList('images', known.images, record.images),
    release_date: merge.pick('release_date', known.release_date, record.releaseDate),
    preview_url: merge.pick('preview_url', known.preview_url, record.previewUrl),
    audio_url: merge.pick('audio_url', known.audio_url, record.audioUrl),
  }
}

const unknown: EpisodeRow = {
  id: '',
  show_id: '',
  number: 0,
  name: '',
  sort_key: '',
  description: '',
  html_description: '',
  duration_ms: 0,
  explicit: 0,
  languages: '[]',
  images: '[]',
  release_date: '',
  released_at: 0,
  preview_url: '',
  is_externally_hosted: 0,
  audio_url: '',
  rank: 0,
}
