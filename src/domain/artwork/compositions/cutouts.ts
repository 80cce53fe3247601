import type { SeededRandom } from '../../../lib/seeded-random.ts'
import type { Canvas, Point } from '../canvas.ts'
import { SIDE } from '../canvas.ts'
import { mix } from '../colour.ts'
import { blob, leaf, ring } from '../curves.ts'
import type { Painter } from './painter.ts'

/** Paper cut-outs: four fields of colour with a soft shape, a branch or a sun on each. */
export const cutouts: Painter = (c, p, r) => {
  const split = r.between(250, 390)
  const [left, right] = [r.between(240, 400), r.between(240, 400)]
  const grounds = r.shuffle([p.accent, p.mid, mix(p.bright, p.pale, 0.25), p.deep])
  const fields = [
    { x: 0, y: 0, width: split, height: left },
    { x: 0, y: left, width: split, height: SIDE - left },
    { x: split, y: 0, width: SIDE - split, height: right },
    { x: split, y: right, width: SIDE - split, height: SIDE - right },
  ]
  const motifs = r.shuffle([branch, pebble, sun, r.pick([branch, pebble])])
  for (const [at, { x, y, width, height }] of fields.entries()) {
    const ground = grounds[at] ?? p.mid
    const isDark = ground === p.deep || ground === p.mid
    const ink = isDark ? r.pick([p.pale, mix(p.bright, p.pale, 0.4)]) : r.pick([p.deep, p.pale])
    c.rect(x, y, width, height, { fill: ground })
    const center = { x: x + width / 2, y: y + height / 2 }
    motifs[at]?.(c, r, { center, size: Math.min(width, height) * 0.38, ink, ground })
  }
}

type Motif = { center: Point; size: number; ink: string; ground: string }

function branch(c: Canvas, r: SeededRandom, { center, size, ink }: Motif): void {
  const angle = -Math.PI / 2 + r.between(-0.5, 0.5)
  const at = (part: number): Point => ({
    x: center.x + Math.cos(angle) * size * part,
    y: center.y + Math.sin(angle) * size * part,
  })
  for (let pair = 0; pair < 4; pair++) {
    const foot = at(-0.85 + pair * 0.42)
    const length = size * (0.82 - pair * 0.1)
    c.path(leaf(foot, angle - 0.85, length, size * 0.3), { fill: ink })
    c.path(leaf(foot, angle + 0.85, length, size * 0.3), { fill: ink })
  }
  c.path(leaf(at(0.55), angle, size * 0.6, size * 0.26), { fill: ink })
}

function pebble(c: Canvas, r: SeededRandom, { center, size, ink, ground }: Motif): void {
  const outline = ring(r, center, { least: size * 0.72, most: size * 1.1, count: 6 })
  c.path(blob(outline), { fill: ink })
  if (r.chance(0.6)) c.circle(center, size * 0.28, { fill: ground })
}

function sun(c: Canvas, r: SeededRandom, { center, size, ink }: Motif): void {
  c.circle(center, size * 0.5, { fill: ink })
  const count = r.pick([8, 10, 12])
  for (let at = 0; at < count; at++) {
    const angle = (at / count) * Math.PI * 2
    const foot = {
      x: center.x + Math.cos(angle) * size * 0.62,
      y: center.y + Math.sin(angle) * size * 0.62,
    }
    c.path(leaf(foot, angle, size * 0.46, size * 0.13), { fill: ink })
  }
}
