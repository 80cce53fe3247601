import type { Point } from '../canvas.ts'
import { mix } from '../colour.ts'
import type { Painter } from './painter.ts'

/** Broad concentric arches on a plain wall, with a small sun. */
export const arches: Painter = (c, p, r) => {
  const isDark = r.chance(0.3)
  const wall = isDark ? p.deep : p.pale
  c.ground(c.linear([wall, mix(wall, isDark ? p.mid : p.accent, 0.18)]))
  const colours = r.shuffle([isDark ? p.pale : p.deep, p.mid, p.bright, p.accent])
  const foot: Point = { x: r.pick([250, 320, 390]), y: r.between(560, 680) }
  const width = r.between(40, 54)
  const gap = r.pick([0, 10, 14])
  const rings = r.integer(4, 6)
  const outermost = 60 + rings * (width + gap)
  for (let at = 0; at < rings; at++) {
    const radius = outermost - at * (width + gap)
    const { x, y } = foot
    c.path(
      `M${x - radius} ${y + 120}V${y - 60}A${radius} ${radius} 0 0 1 ${x + radius} ${y - 60}V${y + 120}`,
      {
        stroke: colours[at % colours.length] ?? p.mid,
        'stroke-width': width,
      },
    )
  }
  const isLeft = foot.x > 320 || (foot.x === 320 && r.chance(0.5))
  const sun = { x: isLeft ? r.between(70, 120) : r.between(520, 570), y: r.between(70, 120) }
  c.circle(sun, r.between(30, 44), { fill: colours[1] ?? p.accent })
}
