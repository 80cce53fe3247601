import { fold } from '../../lib/fold.ts'

/**
 * The words of a genre that tell it from others. Sources write one genre in many ways: `hip-hop`,
 * `Hip Hop`, `drum & bass`, `drum-and-bass`, `R&B`, `r-n-b`.
 */
export function genreWords(genre: string): string[] {
  const words = fold(genre)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  const telling = words.filter((word) => !joining.has(word))
  return telling.length > 0 ? telling : words
}

const joining = new Set(['and', 'n'])

/**
 * How far a genre is one that was asked for: 1 when it is the same, 0.6 when it is a kind of it,
 * which English says at the end (`deep house` is house), 0 otherwise.
 */
export function genreMatch(genre: readonly string[], asked: readonly string[]): number {
  const whole = genre.join('')
  const wanted = asked.join('')
  if (whole === wanted) return 1
  for (let from = 1; from < genre.length; from++) {
    if (genre.slice(from).join('') === wanted) return kindOf
  }
  return 0
}

const kindOf = 0.6
