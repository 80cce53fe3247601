import type { SeededRandom } from '../../../lib/seeded-random.ts'
import { type Canvas, type Point, SIDE } from '../canvas.ts'
import { darkToLight, mix, scale } from '../colour.ts'
import { below, hills, smooth } from '../curves.ts'
import type { Palette } from '../palettes.ts'
import type { Painter } from './painter.ts'

/** Soft hills under a low sun, or under a moon with stars; the far ones fade into the sky. */
export const dunes: Painter = (c, p, r) => {
  const isNight = r.chance(0.35)
  const sky = isNight
    ? [mix(p.deep, '#000000', 0.25), p.deep, p.mid, mix(p.mid, p.bright, 0.7)]
    : [mix(p.bright, p.pale, 0.45), p.pale, mix(p.pale, p.accent, 0.6)]
  c.ground(c.linear(sky))
  if (isNight) stars(c, p, r, 0.5)
  const sun = { x: r.between(150, 490), y: r.between(150, 290) }
  const disc = isNight ? p.pale : p.accent
  c.circle(sun, 230, { fill: c.glow(disc, isNight ? 0.25 : 0.5) })
  c.circle(sun, r.between(46, 84), { fill: disc })
  const layers = r.integer(4, 6)
  const far = isNight ? mix(p.mid, p.bright, 0.55) : mix(p.bright, p.pale, 0.45)
  for (let layer = 0; layer < layers; layer++) {
    const depth = layer / (layers - 1)
    const y = 330 + depth * 220 + r.between(-12, 12)
    const colour = scale([far, p.mid, p.deep], depth)
    const line = smooth(hills(r, y, 62 - depth * 18, 1.3))
    c.path(below(line), { fill: c.linear([mix(colour, p.pale, 0.12), colour]) })
  }
}

/** Stars in the upper part of the picture; `depth` is how far down they reach. */
export function stars(c: Canvas, p: Palette, r: SeededRandom, depth: number): void {
  const [, , , pale = p.pale] = darkToLight(p)
  for (let at = 0; at < 70; at++) {
    const place: Point = { x: r.between(0, SIDE), y: r.between(0, SIDE * depth) }
    c.circle(place, r.between(0.7, 2.1), { fill: pale, opacity: r.between(0.25, 0.9) })
  }
}
