import { oneWord } from '../../lib/words.ts'
import type { SearchHit, SearchTerm } from '../../model/search.ts'

/**
 * Puts hits in order: the better the words of the query describe a name the earlier, equally good
 * ones by popularity (docs/search.md). Pure, so that both engines answer in the same order.
 */
export function rank(hits: SearchHit[], title: SearchTerm[]): RankedHit[] {
  const tokens = title.flatMap((term) => term.tokens)
  const wanted = { title, tokens, name: oneWord(tokens) }
  return hits
    .map((hit) => ({ ...hit, grade: gradeOf(hit, wanted) }))
    .sort((a, b) => a.grade - b.grade || a.docid - b.docid)
}

/** A hit in its place; the lower the grade the better the words describe its name. */
export type RankedHit = SearchHit & { grade: number }

/**
 * Whether the first `count` hits stay where they are when less popular ones that have the title as
 * a whole word join in: of those, names that are the title itself are among the hits already.
 * @param last the number of the least popular of the most popular hits
 */
export function isSettled(
  ranked: RankedHit[],
  { title, count, last }: { title: SearchTerm[]; count: number; last: number },
): boolean {
  const hit = ranked[count - 1]
  if (hit === undefined || title.flatMap((term) => term.tokens).length > 1) return false
  return hit.grade < startGrade || (hit.grade === startGrade && hit.docid <= last)
}

/** Whether hardly any of the hits are there only because the last word may go on. */
export const areRarelyBegun = (ranked: RankedHit[]): boolean =>
  ranked.filter(({ grade }) => grade >= begunGrade && grade < elsewhere).length * 10 <=
  ranked.length

/** Whether the last word may go on, so that whole words say more than its beginning. */
export const isBegun = (title: SearchTerm[]): boolean =>
  title.some(({ tokens, isPrefix }) => isPrefix && (tokens.at(-1) ?? '').length > shortBeginning)

type Wanted = { title: SearchTerm[]; tokens: string[]; name: string }

/** How well the words describe a hit; 0 is best. */
function gradeOf(hit: SearchHit, wanted: Wanted): number {
  const { title, tokens } = wanted
  if (title.length === 0 || isNamed(hit.name, wanted) || isNamed(hit.core, wanted)) return 0
  if (isCovered(hit, wanted)) return 1
  if (hit.artists.some((artist) => isNamed(artist, wanted))) return startGrade
  const inName = presence(title, [hit.core])
  if (inName === whole) return startsWith(hit.core, tokens) ? startGrade : 3
  const inAll = presence(title, [hit.name, ...hit.artists])
  if (inAll === whole) return 4
  if (inName === begun) return startsWith(hit.core, tokens) ? begunGrade : 6
  return inAll === begun ? 7 : elsewhere
}

/** Equal but for spaces and a leading article. */
const isNamed = (value: string[], { name }: Wanted) => value.length > 0 && oneWord(value) === name

/** Nothing of the name but words of the query, and those it lacks are the artists'. */
function isCovered({ core, artists }: SearchHit, { title, tokens }: Wanted): boolean {
  if (tokens.length < 2 || core.length === 0) return false
  if (!core.every((word) => tokens.includes(word))) return false
  return presence(title, [core, ...artists]) > absent
}

/** The name begins with the words, or they are an artist's whole name. */
const startGrade = 2

/** The name begins with the words, the last of them unfinished. */
const begunGrade = 5

/** The words are neither in the name nor among the artists. */
const elsewhere = 8

const absent = 0
const begun = 1
const whole = 2

/** How far the worst of the terms is there, each in the value where it is there best. */
function presence(title: SearchTerm[], values: string[][]): number {
  return Math.min(
    ...title.map((term) => Math.max(...values.map((value) => presenceIn(value, term)))),
  )
}

/** Whether a term stands in a value as whole words, or with its last word begun. */
function presenceIn(value: string[], { tokens, isPrefix }: SearchTerm): number {
  const last = tokens.length - 1
  const end = tokens[last] ?? ''
  let best = absent
  for (let at = 0; at + last < value.length; at++) {
    if (!tokens.every((token, step) => step === last || value[at + step] === token)) continue
    const word = value[at + last]
    if (word === end) return whole
    if (isPrefix && word?.startsWith(end)) best = end.length > shortBeginning ? begun : whole
  }
  return best
}

/** One or two letters are rarely a word: whoever typed them goes on typing. */
const shortBeginning = 2

/** The last token may be a beginning. */
const startsWith = (name: string[], tokens: string[]) =>
  tokens.every((token, at) =>
    at < tokens.length - 1 ? name[at] === token : name[at]?.startsWith(token) === true,
  )
