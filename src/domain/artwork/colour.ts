import type { Palette } from './palettes.ts'

/** The colour a part of the way from one to the other; 0 is the first, 1 the second. */
export function mix(from: string, to: string, part: number): string {
  const share = Math.max(0, Math.min(1, part))
  const channels = [1, 3, 5].map((at) => {
    const a = Number.parseInt(from.slice(at, at + 2), 16)
    const b = Number.parseInt(to.slice(at, at + 2), 16)
    // Mixing squares keeps the middle as light as the eye expects.
    return Math.round(Math.sqrt(a * a * (1 - share) + b * b * share))
  })
  return `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** The colour at a place of a scale through the given colours; 0 is the first, 1 the last. */
export function scale(colours: readonly string[], place: number): string {
  const at = Math.max(0, Math.min(1, place)) * (colours.length - 1)
  const from = colours[Math.floor(at)] ?? '#000000'
  return mix(from, colours[Math.floor(at) + 1] ?? from, at % 1)
}

/** The palette's scale from dark to light, without the accent. */
export const darkToLight = (p: Palette) => [p.deep, p.mid, p.bright, p.pale]
