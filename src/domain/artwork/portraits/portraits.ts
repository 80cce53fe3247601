import type { SeededRandom } from '../../../lib/seeded-random.ts'
import type { Canvas } from '../canvas.ts'
import { mix } from '../colour.ts'
import type { Painter } from '../compositions/painter.ts'
import type { Palette } from '../palettes.ts'
import { figure, type Person, somebody } from './figure.ts'
import type { Hair } from './hair.ts'

/** One person before a wall, without a beard: a name does not say who has one. */
export const solo: Painter = (c, p, r) => {
  const behind = backdrop(c, p, r)
  const person = somebody(p, r, behind)
  const shaven: Person = person.extra === 'beard' ? { ...person, extra: 'earrings' } : person
  c.at({ x: 320 + r.between(-24, 24), y: 372 }, 1.12, () => figure(c, shaven), r.chance(0.5))
}

/** Two people, one a little behind the other. */
export const duo: Painter = (c, p, r) => {
  const behind = backdrop(c, p, r)
  const [back, front] = r.chance(0.5) ? [212, 424] : [428, 216]
  c.at({ x: back, y: 350 }, 0.9, () => figure(c, somebody(p, r, behind)), r.chance(0.5))
  c.at({ x: front, y: 410 }, 0.98, () => figure(c, somebody(p, r, behind)), r.chance(0.5))
}

/** A band: one in front of two, or two rows. */
export const group: Painter = (c, p, r) => {
  const behind = backdrop(c, p, r)
  const places = r.chance(0.5)
    ? [
        { x: 200, y: 300 },
        { x: 440, y: 300 },
        { x: 320, y: 410 },
      ]
    : [
        { x: 126, y: 322 },
        { x: 330, y: 290 },
        { x: 524, y: 330 },
        { x: 226, y: 446 },
        { x: 428, y: 452 },
      ].slice(0, r.integer(4, 5))
  const size = places.length === 3 ? 0.78 : 0.62
  for (const place of places) {
    c.at(
      { x: place.x, y: place.y + r.between(-10, 10) },
      size * (place.y > 380 ? 1.1 : 1),
      () => figure(c, somebody(p, r, behind)),
      r.chance(0.5),
    )
  }
}

/** Somebody of the nineteenth century, as a print in an oval frame. */
export const medallion: Painter = (c, p, r) => {
  const style = r.pick(['mane', 'mane', 'waves', 'crop'] as const)
  print(c, p, r, style, r.chance(0.4) ? 'beard' : 'none')
}

/** Somebody of the eighteenth century, as a print in an oval frame. */
export const periwig: Painter = (c, p, r) => print(c, p, r, 'wig', 'none')

function print(c: Canvas, p: Palette, r: SeededRandom, style: Hair, extra: 'beard' | 'none'): void {
  c.ground(c.linear([mix(p.mid, p.deep, 0.3), p.deep]))
  const oval = 'M320 40A228 280 0 0 1 320 600A228 280 0 0 1 320 40Z'
  const paper = [mix(p.bright, p.pale, 0.55), mix(p.bright, p.pale, 0.1)]
  c.path(oval, { fill: c.linear(paper), stroke: p.accent, 'stroke-width': 16 })
  // Prints have the colours of their ink and paper, and so do the people on them.
  const person: Person = {
    skin: mix(p.bright, p.pale, r.between(0.4, 0.62)),
    hair: style === 'wig' ? mix(p.pale, '#ffffff', 0.35) : mix(p.deep, p.mid, r.between(0, 0.75)),
    style,
    clothes: mix(p.deep, p.mid, r.between(0, 0.6)),
    trim: mix(p.pale, '#ffffff', 0.3),
    neckline: 'cravat',
    extra,
  }
  c.within(oval, () => {
    c.circle({ x: 320, y: 260 }, 250, { fill: c.glow(p.pale, 0.7) })
    c.at({ x: 320, y: 356 }, 1.05, () => figure(c, person), r.chance(0.5))
  })
  c.path(oval, { stroke: mix(p.accent, p.pale, 0.4), 'stroke-width': 4 })
}

/** A wall with one large shape on it; answers the colours it used. */
function backdrop(c: Canvas, p: Palette, r: SeededRandom): string[] {
  const [wall, shape] = r.pick([
    [p.pale, p.accent],
    [mix(p.bright, p.pale, 0.45), p.pale],
    [p.accent, p.pale],
    [p.mid, p.bright],
    [p.deep, p.mid],
  ] as const)
  c.ground(c.linear([mix(wall, p.pale, 0.12), wall]))
  const kind = r.integer(0, 3)
  if (kind === 0) c.circle({ x: 320, y: 290 }, r.between(220, 270), { fill: shape })
  if (kind === 1)
    c.path(`M0 640V${r.between(60, 300)}L640 ${r.between(60, 300)}V640Z`, { fill: shape })
  if (kind === 2)
    for (let x = -20; x < 660; x += 64) c.rect(x, 0, 32, 640, { fill: shape, opacity: 0.4 })
  if (kind === 3) c.path('M110 640V310A210 210 0 0 1 530 310V640Z', { fill: shape })
  return [wall, shape]
}
