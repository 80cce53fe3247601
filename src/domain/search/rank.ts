import type { SearchHit, SearchTerm } from '../../model/search.ts'

/**
 * Puts hits in order: the better the words of the query describe a name the earlier, equally good
 * ones by popularity (docs/search.md). Pure, so both engines answer in the same order.
 */
export function rank(hits: SearchHit[], title: SearchTerm[]): SearchHit[] {
  const wanted = { title, tokens: title.flatMap((term) => term.tokens) }
  return hits
    .map((hit) => ({ hit, class: classOf(hit, wanted) }))
    .sort((a, b) => a.class - b.class || a.hit.docid - b.hit.docid)
    .map(({ hit }) => hit)
}

type Wanted = { title: SearchTerm[]; tokens: string[] }

/** How well the words describe a hit; 0 is best. */
function classOf(hit: SearchHit, wanted: Wanted): number {
  const { title, tokens } = wanted
  if (title.length === 0) return 0
  if (isSpelled(hit.name, tokens) || isSpelled(hit.core, tokens)) return 0
  const inName = leastPresence(title, [hit.name])
  if (coversName(hit, wanted)) return 1
  const isByArtist = hit.artists.some((artist) => isSpelled(artist, tokens))
  if (isByArtist || (inName === whole && startsWith(hit.name, tokens))) return 2
  if (inName === whole) return 3
  if (inName === begun) return startsWith(hit.name, tokens) ? 4 : 5
  return leastPresence(title, [hit.name, ...hit.artists]) > absent ? 6 : 7
}

const absent = 0
const begun = 1
const whole = 2

/** Equal but for where the spaces are. */
const isSpelled = (name: string[], tokens: string[]) =>
  name.length > 0 && name.join('') === tokens.join('')

/** Nothing of the name but words of the query, and those it lacks are the artists'. */
function coversName({ core, artists }: SearchHit, { title, tokens }: Wanted): boolean {
  if (core.length === 0 || !core.every((word) => tokens.includes(word))) return false
  return leastPresence(title, [core, ...artists]) > absent
}

/** How far the worst term is there, each in the value where it is there best. */
function leastPresence(title: SearchTerm[], values: string[][]): number {
  let least = whole
  for (const term of title) {
    let best = absent
    for (const value of values) best = Math.max(best, presence(term, value))
    least = Math.min(least, best)
  }
  return least
}

/** Whether a term stands in a value as whole words, or with its last word begun. */
function presence({ tokens, isPrefix }: SearchTerm, value: string[]): number {
  let best = absent
  for (let start = 0; start + tokens.length <= value.length; start++) {
    const isThere = tokens.every((token, at) => {
      const word = value[start + at] ?? ''
      return word === token || (isPrefix && at === tokens.length - 1 && word.startsWith(token))
    })
    if (!isThere) continue
    if (value[start + tokens.length - 1] === tokens.at(-1)) return whole
    best = begun
  }
  return best
}

/** The last token may be a beginning. */
const startsWith = (name: string[], tokens: string[]) =>
  tokens.every((token, at) =>
    at < tokens.length - 1 ? name[at] === token : name[at]?.startsWith(token) === true,
  )
