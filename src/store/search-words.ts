import type { FoundEntry, WordEntry } from '../db/dialect/dialect.ts'
import { coreName } from '../lib/core-name.ts'
import { oneWord, words } from '../lib/words.ts'
import type { SearchDoc, SearchHit } from '../model/search.ts'

/**
 * The forms in which things are kept in the search index. Besides words, which are letters and
 * digits, a document has keys: words that start with a sign and stand for a fact about it.
 */
export const keys = {
  /** Every document has it. */
  any: '*',
  /** No document has it. */
  none: '|none',
  /** The whole name, written as one word. */
  name: (tokens: readonly string[]) => `=${oneWord(tokens).slice(0, longestKey)}`,
  /** The whole name of one of the artists. */
  artist: (tokens: readonly string[]) => `@${oneWord(tokens).slice(0, longestKey)}`,
  /** The year of release, or with fewer digits a decade, century … of it. */
  year: (digits: string) => `#${digits}`,
  /** The day of release, yyyymmdd. */
  day: (day: number) => `%${day}`,
  code: (scheme: 'isrc' | 'upc', code: string) => `:${scheme}${plainCode(code)}`,
  /** A word of a genre. It is no word of the document, so that only filters find it. */
  genre: (token: string) => `~${token}`,
}

/** What the index keeps of a document. */
export function toEntry(doc: SearchDoc, docid: number): WordEntry {
  const name = words(doc.name)
  const coreText = coreName(doc.name)
  const core = coreText === doc.name ? name : words(coreText)
  const artists = doc.artists.map(words)
  const album = words(doc.album)
  const genres = doc.genres.map((genre) => words(genre).map(keys.genre))
  const extra = [words(doc.description ?? ''), ...genres].filter((value) => value.length > 0)
  const facts = factsOf(doc, { name, core, artists })
  return {
    docid,
    id: doc.id,
    text: [
      `${core.join(' ')}/${name.slice(core.length).join(' ')}`,
      artists.map((artist) => artist.join(' ')).join('|'),
      album.join(' '),
    ].join('\n'),
    rest: [...extra.map((value) => value.join(' ')), ...facts].join('\n'),
    fields: { name: [name], artists, album: [album], extra },
    keys: facts,
  }
}

function factsOf(
  doc: SearchDoc,
  { name, core, artists }: { name: string[]; core: string[]; artists: string[][] },
): string[] {
  const facts = new Set([keys.any, keys.name(name), keys.name(core), ...artists.map(keys.artist)])
  for (const year of doc.releaseYears) facts.add(keys.year(String(year).padStart(4, '0')))
  if (doc.releaseDay % 100 > 0) facts.add(keys.day(doc.releaseDay))
  if (doc.isrc !== '') facts.add(keys.code('isrc', doc.isrc))
  if (doc.upc !== '') facts.add(keys.code('upc', doc.upc))
  return [...facts]
}

/** What ranking looks at, out of an entry's text. */
export function readText({ docid, id, text }: FoundEntry): SearchHit {
  const [name = '', artists = ''] = text.split('\n')
  const [core = '', ending = ''] = name.split('/')
  const coreWords = split(core, ' ')
  return {
    docid,
    id,
    core: coreWords,
    name: ending === '' ? coreWords : [...coreWords, ...split(ending, ' ')],
    artists: split(artists, '|').map((artist) => split(artist, ' ')),
  }
}

/** The words of an entry's text that are worth correcting others to, each once. */
export const termsOf = (text: string): Set<string> =>
  new Set(text.split(/[ /|\n]/).filter(isSpellable))

/** Only words of letters, long enough that a slip leaves something to recognise. */
export const isSpellable = (word: string): boolean => word.length >= 4 && !/\d/.test(word)

const longestKey = 100
const plainCode = (code: string) => words(code).join('').slice(0, longestKey)
const split = (text: string, separator: string) => (text === '' ? [] : text.split(separator))
