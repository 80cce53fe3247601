import type { SeededRandom } from '../../../lib/seeded-random.ts'
import type { Canvas, Point } from '../canvas.ts'
import { mix } from '../colour.ts'
import { leaf, smooth } from '../curves.ts'
import type { Painter } from './painter.ts'

/** Stems with leaves in pairs before a pale disc: a tall one, and sometimes smaller ones beside it. */
export const botanical: Painter = (c, p, r) => {
  const isDark = r.chance(0.35)
  const paper = isDark ? p.deep : p.pale
  c.ground(c.linear([paper, mix(paper, isDark ? p.mid : p.accent, 0.2)]))
  const disc = { x: r.between(240, 400), y: r.between(220, 310) }
  c.circle(disc, r.between(140, 195), { fill: isDark ? p.mid : mix(p.accent, p.pale, 0.25) })
  const greens = r.shuffle(
    isDark ? [p.bright, p.pale, p.accent] : [p.deep, p.mid, mix(p.mid, p.bright, 0.55)],
  )
  const [main = p.mid, left = p.mid, right = p.mid] = greens
  const width = r.between(28, 42)
  if (r.chance(0.7)) stem(c, r, { x: 130, top: 300, lean: -70, size: 0.66, width, green: left })
  if (r.chance(0.7)) stem(c, r, { x: 510, top: 330, lean: 70, size: 0.62, width, green: right })
  stem(c, r, { x: 320, top: 100, lean: r.between(-70, 70), size: 1, width, green: main })
}

type Stem = { x: number; top: number; lean: number; size: number; width: number; green: string }

function stem(c: Canvas, r: SeededRandom, { x, top, lean, size, width, green }: Stem): void {
  const at = (part: number): Point => ({ x: x + lean * part ** 2, y: 670 - (670 - top) * part })
  const line = smooth([0, 0.25, 0.5, 0.75, 1].map(at))
  c.path(line, { stroke: green, 'stroke-width': 5 * size, 'stroke-linecap': 'round' })
  const pairs = r.integer(6, 8)
  const open = r.between(0.7, 1.05)
  for (let pair = 1; pair <= pairs; pair++) {
    const part = 0.16 + (pair / pairs) * 0.8
    const length = (150 * Math.sin(Math.PI * (0.22 + part * 0.62)) + 20) * size
    const up = -Math.PI / 2 + (lean * part) / 500
    c.path(leaf(at(part), up - open, length, width * size), { fill: green })
    c.path(leaf(at(part), up + open, length, width * size), { fill: green, opacity: 0.86 })
  }
  c.path(leaf(at(0.98), -Math.PI / 2 + lean / 500, 90 * size, width * 0.8 * size), { fill: green })
}
