import type { Db } from '../../db/engine.ts'
import { editDistance } from '../../lib/edit-distance.ts'
import { fold, sortKey } from '../../lib/fold.ts'
import { tracksBeginningWith } from '../../store/catalog-matches.ts'
import type { TrackDraft } from '../drafts.ts'

/** A track that a row may have meant; 1 is the very same name. */
export type Candidate = { id: string; name: string; artists: string[]; score: number }

/** Up to three tracks with a title like the one that was looked for, the likeliest first. */
export async function candidatesFor(db: Db, draft: TrackDraft): Promise<Candidate[]> {
  const title = plainTitle(draft.name)
  if (title === '') return []
  const artist = draft.artists[0]?.name ?? ''
  const tracks = await tracksBeginningWith(db, sortKey(title), 30)
  return tracks
    .map(({ id, name, artists }) => {
      const titles = likeness(title, plainTitle(name))
      const names = Math.max(0, ...artists.map((other) => likeness(artist, other)))
      // Without an artist to compare a title alone is only half of the evidence.
      return { id, name, artists, score: round(artist === '' ? titles / 2 : (titles + names) / 2) }
    })
    .filter(({ score }) => score >= 0.4)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, 3)
}

/** A title without what tells its versions apart. */
const plainTitle = (name: string) =>
  name
    .replace(/\s*[([](?:feat|with|ft)\b.*$/i, '')
    .replace(/\s+-\s.*$/, '')
    .trim()

function likeness(a: string, b: string): number {
  const [left, right] = [fold(a).slice(0, longest), fold(b).slice(0, longest)]
  const length = Math.max(left.length, right.length)
  return length === 0 ? 0 : 1 - editDistance(left, right) / length
}

/** Comparing costs the product of the lengths, and what is longer is no name. */
const longest = 100

const round = (value: number) => Math.round(value * 100) / 100
