import { fold } from '../../lib/fold.ts'
import type { TaggedArtist } from './tags.ts'
import { mbids, meaningful, split } from './values.ts'

/** How tags name artists: one text for people to read, and perhaps a list for programs. */
export type ArtistTags = {
  text: string | undefined
  list: readonly string[] | undefined
  mbids: readonly string[] | undefined
}

/**
 * The artists that tags name. A list is taken as it is; a text is split at a semicolon and at
 * "feat.", never at `&`, `/` or a comma, which are part of names. Ids are given to names when there
 * are as many of them.
 */
export function artistsOf({ text, list, mbids: tagged }: ArtistTags): TaggedArtist[] {
  const listed = split(list)
  const named = listed.length > 1 ? listed : split(text === undefined ? list : [text])
  const names = unique(named.flatMap(withGuests))
  const ids = mbids(tagged)
  return ids.length === names.length
    ? names.map((name, at) => ({ name, mbid: ids[at] ?? '' }))
    : names.map((name) => ({ name }))
}

/** Guests that only the title names: `Song (feat. Somebody & Another)`. */
export function guestsIn(title: string): string[] {
  const [, guests = ''] = /[([]\s*(?:feat(?:uring|\.)?|ft\.?)\s+([^()[\]]+)[)\]]/i.exec(title) ?? []
  return severalNames(guests)
}

/** `Somebody feat. Another` are two artists. */
function withGuests(name: string): string[] {
  const [main = '', guests] = name.split(/\s+[([]?(?:feat\.|ft\.|featuring)\s+/i)
  if (guests === undefined) return [name]
  return [meaningful(main), ...severalNames(guests.replace(/[)\]]\s*$/, ''))].filter(
    (part) => part !== '',
  )
}

/** Guests are listed as sentences list: with commas, `&` or `and` before the last. */
const severalNames = (list: string) =>
  list
    .split(/\s*,\s*|\s+(?:&|and)\s+/i)
    .map(meaningful)
    .filter((name) => name !== '')

/** Each once, in order. */
export function unique(names: string[]): string[] {
  const first = new Map<string, string>()
  for (const name of names) if (!first.has(fold(name))) first.set(fold(name), name)
  return [...first.values()]
}

/** Whether a name says that there are many. */
export const isVarious = (name: string): boolean =>
  /^(v\.?\/?a\.?|various( artists?)?|diverse|verschiedene|vari(os|ous)( artistas)?|multiple artists|sampler)$/i.test(
    name.trim(),
  )

/** The artist of an album that has many. */
export const variousArtists = 'Various Artists'
