import { SIDE } from '../canvas.ts'
import { mix, scale } from '../colour.ts'
import { below, smooth } from '../curves.ts'
import type { Painter } from './painter.ts'

/** A landscape of fine lines, one behind the other, that rises in one place. */
export const ridges: Painter = (c, p, r) => {
  const isDark = r.chance(0.6)
  const ground = isDark ? p.deep : p.pale
  c.ground(ground)
  const sun = { x: r.between(160, 480), y: r.between(140, 200) }
  c.circle(sun, r.between(60, 95), { fill: isDark ? p.accent : mix(p.accent, p.pale, 0.15) })
  const lines = 22
  const peaks = Array.from({ length: 3 }, () => ({
    x: r.between(60, 580),
    width: r.between(60, 130),
    row: r.between(2, 16),
  }))
  for (let line = 0; line < lines; line++) {
    const y = 215 + (line / lines) * 420
    const points = Array.from({ length: 41 }, (_, at) => {
      const x = (at / 40) * (SIDE + 40) - 20
      const lift = peaks.reduce(
        (sum, peak) =>
          sum + Math.exp(-(((x - peak.x) / peak.width) ** 2) - ((line - peak.row) / 5) ** 2) * 105,
        0,
      )
      return { x, y: y - lift + r.between(-1, 1) * (2 + lift * 0.07) }
    })
    const d = smooth(points)
    c.path(below(d), { fill: ground })
    const colours = isDark
      ? [p.pale, p.accent, p.bright, p.mid]
      : [p.accent, p.bright, p.mid, p.deep]
    c.path(d, { stroke: scale(colours, line / lines), 'stroke-width': 2.6 })
  }
}
